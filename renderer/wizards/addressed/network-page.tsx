/** The network of a NAT or host-only wizard: subnet, host adapter, gateway and DHCP, derived and editable. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useId, useMemo, type ReactElement } from 'react';
import { formFaultText } from '../../../src/core/text/wizard-faults.ts';
import { choosableNetworks } from '../../../src/core/wizard/addressed-form.ts';
import type { FormField } from '../../../src/core/wizard/form-faults.ts';
import { suggestedSubnets } from '../../../src/core/wizard/subnet-choice.ts';
import { useTexts } from '../../words/use-texts.ts';
import { CheckField } from '../frame/check-field.tsx';
import { ValueField } from '../frame/value-field.tsx';
import { sourceOf } from './sources.ts';
import type { AddressedWizard } from './use-addressed.ts';

export function NetworkPage({ wizard }: { readonly wizard: AddressedWizard }): ReactElement {
  const { t } = useTexts();
  const { host, filled, set, setField } = wizard;
  const { form, resolved, hostReaches, dhcpOn } = filled;
  const { wanted } = resolved;
  const isNat = form.mode === 'nat';
  const fixed = host.state.apple ? t.wizard.fixedByFusion : null;
  return (
    <>
      {!isNat && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2, maxWidth: 640 }}>
          {t.wizard.noInternet} {wanted.subnet !== null && t.wizard.oneSubnet(wanted.subnet)}
        </Alert>
      )}
      <NetworkChoice wizard={wizard} />
      <SubnetField wizard={wizard} />
      <CheckField
        label={t.wizard.hostReaches}
        help={isNat ? t.wizard.hostReachesNotNat : t.wizard.hostReachesNot}
        checked={hostReaches}
        onChange={(checked) => set({ ...form, hostReaches: checked })}
      />
      {hostReaches && <Address wizard={wizard} field="hostAdapter" label={t.wizard.hostAddress} value={form.hostAdapter ?? wanted.hostAdapter ?? ''} typed={form.hostAdapter !== null} fixed={fixed} />}
      {isNat && <Address wizard={wizard} field="gateway" label={t.wizard.gateway} value={form.gateway ?? wanted.gateway ?? ''} typed={form.gateway !== null} fixed={fixed} />}
      <CheckField label={t.wizard.dhcpOn} help={t.wizard.dhcpOff} checked={dhcpOn} onChange={(checked) => set({ ...form, dhcpOn: checked })} />
      {dhcpOn && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
          <Address wizard={wizard} field="start" label={t.wizard.start} value={form.start ?? wanted.dhcp?.start ?? ''} typed={form.start !== null} />
          <Address wizard={wizard} field="end" label={t.wizard.end} value={form.end ?? wanted.dhcp?.end ?? ''} typed={form.end !== null} />
        </Box>
      )}
      <Left wizard={wizard} onReset={() => setField('subnet', null)} />
    </>
  );
}

interface AddressProps {
  readonly wizard: AddressedWizard;
  readonly field: FormField & ('hostAdapter' | 'gateway' | 'start' | 'end');
  readonly label: string;
  readonly value: string;
  readonly typed: boolean;
  readonly fixed?: string | null;
}

function Address({ wizard, field, label, value, typed, fixed = null }: AddressProps): ReactElement {
  const { t } = useTexts();
  const { filled, faultOf, setField, host } = wizard;
  return <ValueField label={label} value={value} typed={typed} fixed={fixed} from={sourceOf(field, filled, host.state.apple, t)} fault={faultOf(field)} onSet={(text) => setField(field, text)} />;
}

function NetworkChoice({ wizard }: { readonly wizard: AddressedWizard }): ReactElement | null {
  const { t } = useTexts();
  const label = useId();
  const { host, filled, set } = wizard;
  const { form } = filled;
  const networks = choosableNetworks(host.state, form.mode);
  if (networks.length < 2) return null;
  const names = new Map(host.state.view.networks.map((one) => [one.vmnet, one.name]));
  return (
    <FormControl size="small" sx={{ minWidth: 280, mb: 2, display: 'flex', maxWidth: 360 }}>
      <InputLabel id={label}>{t.wizard.whichNetwork}</InputLabel>
      <Select
        labelId={label}
        label={t.wizard.whichNetwork}
        value={form.vmnet}
        // What was typed was about the other network.
        onChange={(event) => set({ ...form, vmnet: event.target.value, subnet: null, hostAdapter: null, gateway: null, start: null, end: null, hostReaches: null, dhcpOn: null, address: null })}
      >
        {networks.map((vmnet) => (
          <MenuItem key={vmnet} value={vmnet}>
            {[`VMnet${vmnet}`, names.get(vmnet)].filter(Boolean).join(' · ')}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  );
}

function SubnetField({ wizard }: { readonly wizard: AddressedWizard }): ReactElement {
  const { t } = useTexts();
  const { host, filled, faultOf, warningOf, setField } = wizard;
  const { form, resolved, present, movedAlong } = filled;
  const prefix = resolved.subnet?.prefix ?? 24;
  const kept = present?.subnet ?? null;
  const free = useMemo(() => suggestedSubnets(host, prefix, 3), [host, prefix]);
  return (
    <>
      <ValueField
        label={t.wizard.subnet}
        value={form.subnet ?? resolved.wanted.subnet ?? ''}
        typed={form.subnet !== null}
        from={sourceOf('subnet', filled, host.state.apple, t)}
        fault={faultOf('subnet')}
        warning={warningOf('subnet')}
        onSet={(text) => setField('subnet', text)}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: -0.5, mb: 2 }}>
        {kept !== null && form.subnet !== null && (
          <Button variant="outlined" onClick={() => setField('subnet', null)}>
            {t.wizard.keepSubnet(kept)}
          </Button>
        )}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.wizard.freeSubnets}
        </Typography>
        {free.map((one) => (
          <Button key={one} variant="outlined" color="inherit" onClick={() => setField('subnet', one)}>
            {one}
          </Button>
        ))}
      </Box>
      {movedAlong.length > 0 && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2, maxWidth: 640 }}>
          {t.wizard.movesAlong}
          {movedAlong.map(({ from, to }) => (
            <div key={from}>{`${from} → ${to}`}</div>
          ))}
        </Alert>
      )}
    </>
  );
}

/** What is wrong with the network as a whole: entries that no field here can mend. */
function Left({ wizard, onReset }: { readonly wizard: AddressedWizard; readonly onReset: () => void }): ReactElement | null {
  const { t, language } = useTexts();
  const fault = wizard.faultOf('network');
  if (fault === undefined) return null;
  const kept = wizard.filled.present?.subnet ?? null;
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ maxWidth: 640 }}
      action={
        kept === null ? undefined : (
          <Button color="inherit" onClick={onReset}>
            {t.wizard.keepSubnet(kept)}
          </Button>
        )
      }
    >
      {formFaultText(fault, language)}
    </Alert>
  );
}
