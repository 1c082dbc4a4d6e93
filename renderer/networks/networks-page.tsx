/** Networks: VMware's Virtual Network Editor that people know; every edit is kept until all of them are reviewed together. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { WizardHost } from '../../src/core/wizard/facts.ts';
import { addressOf } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { NoVmware } from '../overview/no-vmware.tsx';
import { useTexts } from '../words/use-texts.ts';
import { useWizardHost } from '../wizards/use-wizard-host.ts';
import { EditsBar } from './edits-bar.tsx';
import { NetworkForm } from './network-form.tsx';
import { NetworkList } from './network-list.tsx';
import { useEditor, useOpenNetwork } from './use-editor.ts';
import { Waiting } from './waiting.tsx';

export interface NetworksPageProps {
  readonly view: HostView;
  /** `vmnet8`: the network that is linked to. */
  readonly part: string | null;
}

export function NetworksPage({ view, part }: NetworksPageProps): ReactElement {
  const { host, problem } = useWizardHost(view);
  if (view.host.product === null && view.networks.length === 0) return <NoVmware view={view} />;
  if (host !== null) return <EditorPage view={view} host={host} linked={vmnetOf(part)} />;
  return <Waiting problem={problem} />;
}

function vmnetOf(part: string | null): number | null {
  const [, number] = /^vmnet(\d{1,6})$/.exec(part ?? '') ?? [];
  return number === undefined ? null : Number(number);
}

function EditorPage({ view, host, linked }: { readonly view: HostView; readonly host: WizardHost; readonly linked: number | null }): ReactElement {
  const { t } = useTexts();
  const { networkDrafts: used } = useWindow();
  const editor = useEditor(host, used);
  const { remember, last } = used;
  const isThere = (vmnet: number | null): vmnet is number => vmnet !== null && (editor.all.networks.has(vmnet) || view.networks.some((one) => one.vmnet === vmnet));
  // What is linked to, until another is chosen here.
  const [chosen, setChosen] = useState({ linked, vmnet: linked ?? last });
  if (chosen.linked !== linked) setChosen({ linked, vmnet: linked ?? chosen.vmnet });
  const open = [chosen.vmnet, last, 8, view.networks[0]?.vmnet ?? null].find(isThere) ?? null;
  const network = useOpenNetwork(editor, open);
  // Enter in the table moves the keyboard into the form.
  const [entered, setEntered] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open !== null) remember(open);
  }, [open, remember]);
  useEffect(() => {
    if (entered > 0) heading.current?.focus();
  }, [entered]);
  const openNetwork = (vmnet: number, how?: 'open'): void => {
    setChosen({ linked, vmnet });
    // Not a page of its own: going back leaves the editor, and does not walk through the table.
    window.location.replace(addressOf('networks', `vmnet${vmnet}`));
    if (how === 'open') setEntered((count) => count + 1);
  };
  const listed = new Set([...view.networks.map(({ vmnet }) => vmnet), ...editor.all.networks.keys()]).size;
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplate: `auto min(36%, ${(listed + 1) * 32 + 18}px) minmax(0, 1fr) / minmax(0, 1fr)` }}>
      <Box sx={{ px: 2, pt: 1.5, pb: 1 }}>
        <Typography variant="h1">{t.frame.networks}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {t.networks.help}
        </Typography>
        <EditsBar editor={editor} onAdded={(vmnet) => openNetwork(vmnet, 'open')} />
      </Box>
      <Box sx={{ minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
        <NetworkList view={view} editor={editor} open={open} onOpen={openNetwork} />
      </Box>
      <Box sx={{ minHeight: 0, overflowY: 'auto', borderTop: 1, borderColor: 'divider' }}>
        {network === null ? (
          <Typography sx={{ p: 2, color: 'text.secondary' }}>{view.networks.length === 0 ? t.networks.none : t.networks.choose}</Typography>
        ) : (
          <NetworkForm key={network.filled.vmnet} network={network} headingRef={heading} />
        )}
      </Box>
    </Box>
  );
}
