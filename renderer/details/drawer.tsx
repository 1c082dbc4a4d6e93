/** The details of what is selected, beside the page. Not a dialog: the page stays in use. */
import { mdiClose, mdiEthernet, mdiWifi } from '@mdi/js';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ReactElement, RefObject } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { findSubject, type Found, type Subject } from '../app/subject.ts';
import { FindingsSection } from '../findings/findings-section.tsx';
import { Icon } from '../theme/icon.tsx';
import { ModeMark, VmStateMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';
import { AdapterDetails } from './adapter-details.tsx';
import { Note } from './facts.tsx';
import { MachineDetails } from './machine-details.tsx';
import { NetworkDetails } from './network-details.tsx';

interface Props {
  readonly view: HostView;
  readonly subject: Subject;
  readonly onClose: () => void;
  /** Where the keyboard goes when the details are opened with Enter. */
  readonly closeRef: RefObject<HTMLButtonElement | null>;
}

export function DetailsDrawer({ view, subject, onClose, closeRef }: Props): ReactElement {
  const { t } = useTexts();
  const found = findSubject(view, subject);
  return (
    <Box
      component="aside"
      aria-label={t.details.details}
      sx={{
        gridArea: 'details',
        width: 300,
        minHeight: 0,
        overflowY: 'auto',
        borderLeft: 1,
        borderColor: 'divider',
        '& .quiet': { color: 'text.secondary', fontSize: 12 },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 2, py: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            {found === undefined ? t.details.details : titleOf(found)}
          </Typography>
          <Typography component="div" variant="body2">
            {found === undefined ? <Note>{t.details.gone}</Note> : <Subtitle found={found} />}
          </Typography>
        </Box>
        <IconButton ref={closeRef} size="small" aria-label={t.details.close} title={t.details.close} onClick={onClose} edge="end">
          <Icon path={mdiClose} />
        </IconButton>
      </Box>
      {found !== undefined && <FindingsSection subject={subject} />}
      {found?.kind === 'network' && <NetworkDetails network={found.network} part={found.part} view={view} />}
      {found?.kind === 'adapter' && <AdapterDetails adapter={found.adapter} view={view} />}
      {found?.kind === 'machine' && <MachineDetails machine={found.machine} view={view} />}
    </Box>
  );
}

function titleOf(found: Found): string {
  switch (found.kind) {
    case 'network':
      return `VMnet${found.network.vmnet}`;
    case 'adapter':
      return found.adapter.name;
    case 'machine':
      return found.machine.name;
  }
}

function Subtitle({ found }: { readonly found: Found }): ReactElement {
  const { t } = useTexts();
  switch (found.kind) {
    case 'network':
      return <ModeMark mode={found.network.mode} />;
    case 'machine':
      return <VmStateMark state={found.machine.state} />;
    case 'adapter':
      return (
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'text.secondary' }}>
          <Icon path={found.adapter.kind === 'wifi' ? mdiWifi : mdiEthernet} size={16} />
          {`${t.adapterKinds[found.adapter.kind]} · ${t.adapterStates[found.adapter.state]}`}
        </Box>
      );
  }
}
