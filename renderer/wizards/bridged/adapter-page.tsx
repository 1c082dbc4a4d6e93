/** Which adapter of the host is bridged to: those that can be, the one with the way out first, and the others with their reasons. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputLabel from '@mui/material/InputLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement } from 'react';
import { wishRefusalText } from '../../../src/core/text/wish-refusals.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import type { BridgeCandidate } from '../../../src/core/wizard/bridge-candidates.ts';
import { bridgedNetworks, type BridgedForm, type FilledBridge } from '../../../src/core/wizard/bridged-form.ts';
import { addressOf } from '../../app/pages.ts';
import { useTexts } from '../../words/use-texts.ts';

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
  const rejected = candidates.filter(({ fault }) => fault !== null);
  const present = state.view.networks.find(({ vmnet }) => vmnet === form.vmnet);
  const isAutomatic = present?.bridge?.to === 'automatic';
  return (
    <>
      <NetworkChoice state={state} form={form} onFill={onFill} />
      <Typography id={label}>{t.wizard.whichBridge}</Typography>
      {usable.length === 0 && (
        <Alert severity="warning" variant="outlined" sx={{ my: 1, maxWidth: 640 }}>
          {t.wizard.noCandidates}
        </Alert>
      )}
      <RadioGroup aria-labelledby={label} value={bridge ?? ''} onChange={(_, value) => onFill({ ...form, bridge: value })} sx={{ mb: 1 }}>
        {usable.map((one) => (
          <FormControlLabel
            key={one.adapter.name}
            value={one.adapter.name}
            control={<Radio size="small" />}
            label={<Candidate candidate={one} />}
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.5 } }}
          />
        ))}
        {(form.vmnet === 0 || isAutomatic) && usable.length > 0 && (
          <FormControlLabel
            value="automatic"
            control={<Radio size="small" />}
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.5 } }}
            label={
              <Box component="span" sx={{ display: 'block', py: 0.25 }}>
                {t.wizard.automatic}
                {usable.length > 1 && (
                  <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
                    {t.wizard.automaticHint}
                  </Typography>
                )}
              </Box>
            }
          />
        )}
      </RadioGroup>
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
      {rejected.length > 0 && <Rejected candidates={rejected} />}
    </>
  );
}

function Candidate({ candidate: { adapter, defaultRoute, notes } }: { readonly candidate: BridgeCandidate }): ReactElement {
  const { t } = useTexts();
  const [address] = adapter.ipv4;
  const facts = [t.adapterKinds[adapter.kind], address?.address, defaultRoute ? t.wizard.defaultRoute : null].filter(Boolean);
  return (
    <Box component="span" sx={{ display: 'block', py: 0.25 }}>
      <strong>{adapter.name}</strong>
      <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {facts.join(' · ')}
      </Typography>
      {notes.map((note) => (
        <Typography key={note} component="span" variant="body2" sx={{ display: 'block', color: 'warning.main' }}>
          {t.candidateNotes[note]}
        </Typography>
      ))}
    </Box>
  );
}

function Rejected({ candidates }: { readonly candidates: readonly BridgeCandidate[] }): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t.wizard.notUsable}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 13 }}>
        {candidates.map(({ adapter, fault, holder }) => (
          <li key={adapter.name}>
            {adapter.name}
            <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${fault === null ? '' : t.candidateFaults[fault]}${holder === null ? '' : ` (VMnet${holder})`}`}</Box>
          </li>
        ))}
      </Box>
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
