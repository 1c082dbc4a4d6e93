/** Which adapter of the host is bridged to: those that can be, the one with the way out first, and the others with their reasons. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement } from 'react';
import { wishRefusalText } from '../../../src/core/text/wish-refusals.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { bridgedNetworks, type BridgedForm, type FilledBridge } from '../../../src/core/wizard/bridged-form.ts';
import { addressOf } from '../../app/pages.ts';
import { useTexts } from '../../words/use-texts.ts';
import { BridgeRadios, RejectedCandidates } from '../frame/bridge-radios.tsx';

interface Props {
  readonly state: HostState;
  readonly filled: FilledBridge;
  readonly onFill: (form: BridgedForm) => void;
}

export function AdapterPage({ state, filled, onFill }: Props): ReactElement {
  const { t, language } = useTexts();
  const label = useId();
  const { form, candidates, bridge, pin, refusals, chosen } = filled;
  const usable = candidates.filter(({ fault }) => fault === null);
  const present = state.view.networks.find(({ vmnet }) => vmnet === form.vmnet);
  const isAutomatic = present?.bridge?.to === 'automatic';
  return (
    <>
      <NetworkChoice state={state} form={form} onFill={onFill} />
      <Typography id={label}>{t.wizard.whichBridge}</Typography>
      <BridgeRadios labelledBy={label} candidates={candidates} bridge={bridge} automatic={form.vmnet === 0 || isAutomatic} onChoose={(value) => onFill({ ...form, bridge: value })} />
      {(usable.length === 0 || chosen?.notes.includes('wifi') === true) && (
        <Button variant="outlined" href={addressOf('overview', 'nat')} sx={{ mb: 1.5 }}>
          {t.wizard.useNat}
        </Button>
      )}
      {pin !== null && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1.5, maxWidth: 640 }}>
          {t.wizard.pinned(pin, form.vmnet)}
        </Alert>
      )}
      {refusals.length > 0 && (
        <Alert severity="error" variant="outlined" sx={{ mb: 1.5, maxWidth: 640 }}>
          {refusals.map((one) => wishRefusalText(one, language)).join(' ')}
        </Alert>
      )}
      {isAutomatic && form.vmnet === 0 && state.view.host.platform === 'windows' && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5, maxWidth: 640 }}>
          {t.wizard.unbridgedHelp}
        </Typography>
      )}
      <RejectedCandidates candidates={candidates} />
    </>
  );
}

function NetworkChoice({ state, form, onFill }: Pick<Props, 'state' | 'onFill'> & { readonly form: BridgedForm }): ReactElement | null {
  const { t } = useTexts();
  const label = useId();
  const networks = bridgedNetworks(state);
  if (networks.length < 2) return null;
  return (
    <FormControl size="small" sx={{ minWidth: 280, mb: 2, display: 'flex', maxWidth: 360 }}>
      <InputLabel id={label}>{t.wizard.whichNetwork}</InputLabel>
      <Select labelId={label} label={t.wizard.whichNetwork} value={form.vmnet} onChange={(event) => onFill({ ...form, vmnet: event.target.value, bridge: null })}>
        {networks.map((vmnet) => (
          <MenuItem key={vmnet} value={vmnet}>
            {`VMnet${vmnet}`}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  );
}
