/** What to type in a guest, from the details of its adapter. */
import { mdiConsoleLine } from '@mdi/js';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualMachine } from '../../src/core/vnet/machine.ts';
import { Icon } from '../theme/icon.tsx';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { GuestText } from '../wizards/frame/guest-text.tsx';
import { useWizardHost } from '../wizards/use-wizard-host.ts';

interface Props {
  readonly view: HostView;
  readonly machine: VirtualMachine;
  readonly adapter: number;
}

export function GuestButton(props: Props): ReactElement {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" color="inherit" startIcon={<Icon path={mdiConsoleLine} size={16} />} onClick={() => setOpen(true)} sx={{ mt: 0.75 }}>
        {t.wizard.whatToType}
      </Button>
      {open && <GuestDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function GuestDialog({ view, machine, adapter, onClose }: Props & { readonly onClose: () => void }): ReactElement {
  const { t, language } = useTexts();
  const { host, problem } = useWizardHost(view);
  const title = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title}>{t.wizard.guestFor(machine.name)}</DialogTitle>
      <DialogContent>
        {host !== null && <GuestText state={host.state} vm={machine} adapter={adapter} address={null} />}
        {host === null && (problem === null ? <CircularProgress size={24} aria-label={t.frame.reading} /> : `${t.wizard.factsFailed} ${callProblemText(problem, language)}`)}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t.wizard.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
