/** The three tables behind tabs; the one that holds what is selected comes forward. */
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { Remembered } from '../app/remembered.ts';
import type { Subject } from '../app/subject.ts';
import { useWindow } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';
import { AdaptersTable } from './adapters-table.tsx';
import { MachinesTable } from './machines-table.tsx';
import { NetworksTable } from './networks-table.tsx';

const kinds = ['network', 'adapter', 'machine'] as const;

export function TableTabs({ view }: { readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { selected, preferences: used } = useWindow();
  const [tab, setTab] = useState<Subject['kind']>(() => tabToRestore(used.preferences.view['tab'], view));
  const [followed, setFollowed] = useState(selected);
  const id = useId();
  if (followed !== selected) {
    setFollowed(selected);
    if (selected !== null) setTab(selected.kind);
  }
  const titles = [
    { kind: 'network', title: t.tables.networks, count: view.networks.length },
    { kind: 'adapter', title: t.tables.adapters, count: view.adapters.length },
    { kind: 'machine', title: t.tables.machines, count: view.vms.length },
  ] as const;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      <Tabs
        value={tab}
        onChange={(_, value: Subject['kind']) => {
          setTab(value);
          used.remember('tab', value);
        }}
        aria-label={t.tables.tables}
        selectionFollowsFocus
        sx={{ px: 1, flex: 'none', borderBottom: 1, borderColor: 'divider' }}
      >
        {titles.map(({ kind, title, count }) => (
          <Tab key={kind} value={kind} id={`${id}-${kind}`} aria-controls={`${id}-panel`} label={t.tables.count(title, count)} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} sx={{ flex: 1, minHeight: 0 }}>
        {tab === 'network' && <NetworksTable view={view} />}
        {tab === 'adapter' && <AdaptersTable view={view} />}
        {tab === 'machine' && <MachinesTable view={view} />}
      </Box>
    </Box>
  );
}

/** A host without networks has adapters all the same. */
function tabToRestore(remembered: Remembered | undefined, { networks }: HostView): Subject['kind'] {
  const tab = kinds.find((kind) => kind === remembered) ?? 'network';
  return tab === 'network' && networks.length === 0 ? 'adapter' : tab;
}
