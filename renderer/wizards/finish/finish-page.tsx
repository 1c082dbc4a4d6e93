/** The last page of a wizard: each change with its review, and when all are made, a test of what came of them. */
import { mdiCheckCircle, mdiCircleOutline, mdiClockOutline } from '@mdi/js';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import type { FormChange } from '../../../src/core/wizard/addressed-form.ts';
import type { WizardHost } from '../../../src/core/wizard/facts.ts';
import { useWindow } from '../../app/window-context.ts';
import { Icon } from '../../theme/icon.tsx';
import { useTexts } from '../../words/use-texts.ts';
import { GuestText } from '../frame/guest-text.tsx';
import { partsOf, type Part, type PartStatus } from './parts.ts';
import { TestNow } from './test-now.tsx';

interface Props {
  readonly view: HostView;
  readonly host: WizardHost;
  readonly change: FormChange;
  /** What the reviews are for: the wizard's name. */
  readonly title: string;
  /** The machine of the wizard; null: only the network. */
  readonly machine: { readonly path: string; readonly index: number; readonly address: string | null } | null;
  readonly vmnet: number;
}

export function FinishPage({ view, host, change, title, machine, vmnet }: Props): ReactElement {
  const { t } = useTexts();
  const parts = partsOf(host.state, change);
  const next = parts.findIndex(({ status }) => status === 'to-do');
  const vm = view.vms.find(({ path }) => path === machine?.path);
  const isDone = next === -1;
  return (
    <>
      <Typography sx={{ mb: 1 }}>{t.wizard.changes}</Typography>
      <Box component="ol" sx={{ m: 0, mb: 2, p: 0, listStyle: 'none', display: 'grid', gap: 1, maxWidth: 640 }}>
        {parts.map((part, index) => (
          <PartRow key={part.kind} part={part} name={nameOf(part, view, t)} isNext={index === next} title={title} />
        ))}
      </Box>
      {isDone && (
        <Alert severity="success" variant="outlined" sx={{ mb: 2, maxWidth: 640 }}>
          {t.wizard.allDone}
        </Alert>
      )}
      {isDone && <TestNow vmnet={vmnet} machine={machine?.path ?? null} />}
      {vm !== undefined && machine !== null && isDone && (
        <Box component="section" sx={{ mt: 2, maxWidth: 640 }}>
          <Typography variant="h3" sx={{ mb: 0.5 }}>
            {t.wizard.whatToType}
          </Typography>
          <GuestText state={host.state} vm={vm} adapter={machine.index} address={machine.address} />
        </Box>
      )}
    </>
  );
}

function nameOf({ change }: Part, view: HostView, t: ReturnType<typeof useTexts>['t']): string {
  if (change.kind === 'networks') return t.wizard.changeNetwork(change.wish.networks.map(({ vmnet }) => `VMnet${vmnet}`).join(', '));
  if (change.kind !== 'machine') return '';
  const { machine, adapter } = change.wish;
  return t.wizard.changeMachine(view.vms.find(({ path }) => path === machine)?.name ?? machine, adapter + 1);
}

interface RowProps {
  readonly part: Part;
  readonly name: string;
  readonly isNext: boolean;
  readonly title: string;
}

const signs: Readonly<Record<PartStatus, string>> = { done: mdiCheckCircle, 'to-do': mdiCircleOutline, waits: mdiClockOutline };

function PartRow({ part, name, isNext, title }: RowProps): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  const words = { done: t.wizard.partDone, 'to-do': t.wizard.partToDo, waits: t.wizard.partWaits };
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start', p: 1.25, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Icon path={signs[part.status]} sx={{ mt: 0.25, color: part.status === 'done' ? 'success.main' : 'text.secondary' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
          {name} <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>{`· ${words[part.status]}`}</Box>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {part.kind === 'networks' ? t.wizard.changeNetworkHint : t.wizard.changeMachineHint}
        </Typography>
      </Box>
      {isNext && (
        <Button variant="contained" onClick={() => review.start(part.change, title)} sx={{ flex: 'none' }}>
          {t.wizard.reviewIt}
        </Button>
      )}
    </Box>
  );
}
