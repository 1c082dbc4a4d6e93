/** The virtual DHCP server of a network: its range and its lease times. */
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReactElement } from 'react';
import { durationUnits, splitDuration, type DurationUnit } from '../../src/core/wizard/network/durations.ts';
import { sourceOf } from '../wizards/addressed/sources.ts';
import { CheckField } from '../wizards/frame/check-field.tsx';
import { ValueField } from '../wizards/frame/value-field.tsx';
import { useTexts } from '../words/use-texts.ts';
import { NetworkValue } from './network-value.tsx';
import type { OpenNetwork } from './use-editor.ts';

export function DhcpSection({ network }: { readonly network: OpenNetwork }): ReactElement {
  const { t } = useTexts();
  const { filled, set, editor } = network;
  const { draft, dhcpOn } = filled;
  const { apple } = editor.host.state;
  return (
    <>
      <CheckField label={t.wizard.dhcpOn} help={t.networks.dhcpOff} checked={dhcpOn} onChange={(is) => set({ ...draft, dhcpOn: is })} />
      {dhcpOn && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
            <NetworkValue network={network} field="start" label={t.wizard.start} from={sourceOf('start', filled, apple, t)} width={160} />
            <NetworkValue network={network} field="end" label={t.wizard.end} from={sourceOf('end', filled, apple, t)} width={160} />
          </Box>
          <LeaseField network={network} field="defaultLease" label={t.networks.defaultLease} />
          <LeaseField network={network} field="maxLease" label={t.networks.maxLease} />
        </>
      )}
    </>
  );
}

interface LeaseProps {
  readonly network: OpenNetwork;
  readonly field: 'defaultLease' | 'maxLease';
  readonly label: string;
}

function LeaseField({ network, field, label }: LeaseProps): ReactElement {
  const { t } = useTexts();
  const { filled, setField, faultOf } = network;
  const { amount, unit } = splitDuration(filled.shown[field]);
  const units: Readonly<Record<DurationUnit, string>> = { s: t.networks.unitS, m: t.networks.unitM, h: t.networks.unitH, d: t.networks.unitD };
  const { wanted, present } = filled.resolved;
  const isAsNow = present?.dhcp?.[field] === wanted.dhcp?.[field];
  const inWords = (text: string): string => {
    const one = splitDuration(text);
    return `${one.amount} ${units[one.unit]}`;
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 1 }}>
      <ValueField
        label={label}
        value={amount}
        typed={filled.draft.texts[field] !== undefined}
        from={isAsNow ? t.wizard.asNow : t.networks.usual}
        fault={faultOf(field)}
        onSet={(text) => setField(field, text === null ? null : `${text}${unit}`)}
        onTake={(right) => setField(field, right)}
        rightWords={inWords}
        width={160}
      />
      <TextField
        select
        size="small"
        value={unit}
        onChange={({ target }) => setField(field, `${amount}${target.value}`)}
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': t.networks.unitOf(label) } }}
        sx={{ mt: 1 }}
      >
        {durationUnits.map((one) => (
          <option key={one} value={one}>
            {units[one]}
          </option>
        ))}
      </TextField>
    </Box>
  );
}
