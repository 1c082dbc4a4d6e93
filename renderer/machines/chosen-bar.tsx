/** Above the machines' table: what is chosen, what it can be connected to, and which of it cannot be switched now and why. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { machineRefusalText } from '../../src/core/text/machine-refusals.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { switchObstacles } from '../../src/core/wizard/switch-targets.ts';
import { useTexts } from '../words/use-texts.ts';
import { useMachines } from './machines-context.ts';
import { SwitchMenu } from './switch-menu.tsx';

interface Props {
  readonly view: HostView;
  readonly onForget: () => void;
}

/** Reasons that are spelled out; more of them say the same of other machines. */
const spelledOut = 4;

export function ChosenBar({ view, onForget }: Props): ReactElement {
  const { t, language } = useTexts();
  const { host, chosen } = useMachines();
  if (chosen.length === 0 || host === null) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary', minHeight: 32, display: 'flex', alignItems: 'center' }}>
        {view.vms.length === 0 ? '' : t.wizard.chooseHint}
      </Typography>
    );
  }
  const judged = chosen.map((adapter) => ({ adapter, refusals: switchObstacles(host.state, adapter) }));
  const refused = judged.filter(({ refusals }) => refusals.length > 0);
  // Two adapters of one machine have one reason.
  const reasons = [...new Set(refused.map(({ refusals }) => refusals.map((one) => machineRefusalText(one, language)).join(' ')))];
  const able = judged.filter(({ refusals }) => refusals.length === 0).map(({ adapter }) => adapter);
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="output" variant="body2">
          {t.wizard.chosenCount(chosen.length)}
        </Typography>
        <SwitchMenu adapters={able} label={t.wizard.switchChosen(able.length)} />
        <Button color="inherit" onClick={onForget}>
          {t.wizard.forgetChoice}
        </Button>
      </Box>
      {refused.length > 0 && (
        <Box component="section" aria-label={t.wizard.cannotNow} sx={{ mt: 0.5, fontSize: 13, color: 'warning.main' }}>
          {t.wizard.cannotNow}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {reasons.slice(0, spelledOut).map((one) => (
              <li key={one}>{one}</li>
            ))}
            {reasons.length > spelledOut && <li>{t.details.more(reasons.length - spelledOut)}</li>}
          </Box>
        </Box>
      )}
    </>
  );
}
