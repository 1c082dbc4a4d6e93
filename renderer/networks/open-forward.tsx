/** The fields of one port forward. */
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { withForward, withoutForward, withReservation } from '../../src/core/wizard/network/draft.ts';
import type { NetworkGuest } from '../../src/core/wizard/network/guests.ts';
import { proposedAddress, type ForwardRow } from '../../src/core/wizard/network/lists.ts';
import { useTexts } from '../words/use-texts.ts';
import { ValueField } from '../wizards/frame/value-field.tsx';
import { OpenEntry } from './entry-list.tsx';
import { oneLine } from './one-line.ts';
import type { OpenNetwork } from './use-editor.ts';

interface Props {
  readonly network: OpenNetwork;
  readonly row: ForwardRow;
  readonly entered: number;
}

const native = { select: { native: true }, inputLabel: { shrink: true } } as const;

export function OpenForward({ network, row, entered }: Props): ReactElement {
  const { t } = useTexts();
  const { filled, set, setField, faultOf } = network;
  const { draft } = filled;
  const { id, now, edit, status, protocol, hostPort, guestAddress, guestPort, description } = row;
  const label = t.networks.forward(now === null ? `${protocol}/${hostPort}` : `${now.protocol}/${now.hostPort}`);
  const change = (part: Parameters<typeof withForward>[3]): void => set(withForward(draft, id, now, part));
  const from = (part: 'hostPort' | 'guestAddress' | 'guestPort' | 'description', proposed: string): string => (now === null ? proposed : edit?.[part] === null || edit === null ? t.wizard.asNow : '');
  if (status === 'removed') {
    return (
      <OpenEntry label={label} entered={entered}>
        <Typography sx={{ mt: 1 }}>{`${protocol}/${hostPort}: ${t.networks.removed}`}</Typography>
        <Button onClick={() => set(withoutForward(draft, id))}>{t.networks.keepEntry}</Button>
      </OpenEntry>
    );
  }
  // What is proposed for a new one is not typed by anybody.
  const typed = (part: 'hostPort' | 'guestAddress' | 'guestPort' | 'description'): boolean => now !== null && typeof edit?.[part] === 'string';
  return (
    <OpenEntry label={label} entered={entered}>
      <TextField select size="small" label={t.networks.protocol} value={protocol} onChange={({ target }) => change({ protocol: target.value === 'udp' ? 'udp' : 'tcp' })} slotProps={native} sx={{ mt: 1 }}>
        <option value="tcp">TCP</option>
        <option value="udp">UDP</option>
      </TextField>
      <ValueField label={t.networks.from} value={hostPort} typed={typed('hostPort')} from={from('hostPort', faultOf(`hostPort:${id}`) === undefined ? t.wizard.freePort : '')} fault={faultOf(`hostPort:${id}`)} onSet={(text) => setField(`hostPort:${id}`, text)} width={120} />
      <GuestSelect network={network} row={row} />
      <ValueField label={t.networks.guestAddress} value={guestAddress} typed={typed('guestAddress')} from={from('guestAddress', '')} fault={faultOf(`guestAddress:${id}`)} onSet={(text) => setField(`guestAddress:${id}`, text)} width={160} />
      <ValueField label={t.networks.guestPort} value={guestPort} typed={typed('guestPort')} from={from('guestPort', '')} fault={faultOf(`guestPort:${id}`)} onSet={(text) => setField(`guestPort:${id}`, text)} width={120} />
      <ValueField label={t.networks.description} value={description} typed={typed('description')} from={from('description', '')} fault={undefined} onSet={(text) => change({ description: text === null ? null : oneLine(text) })} width={220} words />
      <Button color="inherit" sx={{ mt: 1.25 }} onClick={() => (now === null ? set(withoutForward(draft, id)) : change({ removed: true }))}>
        {t.networks.removeEntry}
      </Button>
      {now !== null && status === 'changed' && (
        <Button color="inherit" sx={{ mt: 1.25 }} onClick={() => set(withoutForward(draft, id))}>
          {t.networks.resetEntry}
        </Button>
      )}
    </OpenEntry>
  );
}

/** By machine: one without a reservation gets one, so that the forward does not miss it tomorrow. */
function GuestSelect({ network, row }: Omit<Props, 'entered'>): ReactElement {
  const { t } = useTexts();
  const { filled, set } = network;
  const { guests, draft, dhcpOn, reservations, around } = filled;
  const at = guests.findIndex(({ address }) => address === row.guestAddress);
  const isFresh = (guest: NetworkGuest | undefined): boolean => reservations.some(({ mac, status }) => status === 'added' && mac === guest?.mac);
  const choose = (guest: NetworkGuest | undefined): void => {
    if (guest === undefined) return;
    const others = reservations.flatMap(({ status, address }) => (status === 'removed' ? [] : [address]));
    const proposed = guest.reserved || guest.mac === null || !dhcpOn ? null : proposedAddress({ state: around.state, network: filled.network, resolved: filled.resolved }, guest.mac, others);
    const address = proposed ?? guest.address;
    if (address === null) return;
    const reserved = proposed === null || guest.mac === null ? draft : withReservation(draft, guest.mac, { kind: 'set', address: proposed });
    set(withForward(reserved, row.id, row.now, { guestAddress: address }));
  };
  const isKnown = ({ address, mac }: NetworkGuest): boolean => address !== null || (mac !== null && dhcpOn);
  return (
    <TextField
      select
      size="small"
      label={t.networks.guest}
      value={at}
      onChange={({ target }) => choose(guests[Number(target.value)])}
      helperText={isFresh(guests[at]) ? t.networks.guestReserves(guests[at]?.name ?? '') : ' '}
      slotProps={{ ...native, formHelperText: { sx: { mx: 0, maxWidth: 240 } } }}
      sx={{ mt: 1, minWidth: 200, maxWidth: 280 }}
    >
      <option value={-1}>{t.networks.byAddress}</option>
      {guests.map((guest, index) => (
        <option key={`${guest.machine}#${guest.index}`} value={index} disabled={!isKnown(guest)}>
          {`${t.networks.guestAdapter(guest.name, guest.index + 1)}${isKnown(guest) ? '' : ` · ${t.networks.noAddress}`}`}
        </option>
      ))}
    </TextField>
  );
}
