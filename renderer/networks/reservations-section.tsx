/** Addresses that VMware's DHCP server keeps for an adapter: the adapter is picked, its MAC is never typed. */
import { mdiPlus } from '@mdi/js';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ReactElement } from 'react';
import { withReservation } from '../../src/core/wizard/network/draft.ts';
import { ownerOfMac } from '../../src/core/wizard/network/guests.ts';
import type { EntryStatus, ReservationRow } from '../../src/core/wizard/network/lists.ts';
import { Address } from '../tables/cells.tsx';
import type { CellProps, TableColumn } from '../tables/data-table.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { ValueField } from '../wizards/frame/value-field.tsx';
import { EntryList, EntryMark, OpenEntry } from './entry-list.tsx';
import { FormSection } from './form-section.tsx';
import type { OpenNetwork } from './use-editor.ts';

type Column = 'owner' | 'mac' | 'address' | 'state';

interface Row extends ReservationRow {
  readonly owner: string;
  readonly faulty: boolean;
}

export function ReservationsSection({ network }: { readonly network: OpenNetwork }): ReactElement {
  const { t } = useTexts();
  const { filled, editor, faultOf, set } = network;
  const [open, setOpen] = useState<{ readonly mac: string; readonly entered: number } | null>(null);
  const { state } = editor.host;
  const rows = useMemo(
    () =>
      filled.reservations.map((row): Row => {
        const owner = ownerOfMac(state, row.mac);
        return { ...row, owner: owner === null ? t.networks.unknownOwner : t.networks.guestAdapter(owner.name, owner.index + 1), faulty: faultOf(`reservation:${row.mac}`) !== undefined };
      }),
    [filled.reservations, state, faultOf, t],
  );
  const columns = useMemo(
    (): readonly TableColumn<Row, Column>[] => [
      { id: 'owner', title: t.networks.owner, width: '40%', sortKey: (row) => row.owner },
      { id: 'mac', title: t.networks.mac, width: '20%', sortKey: (row) => row.mac },
      { id: 'address', title: t.networks.reserved, width: '22%', sortKey: (row) => row.address },
      { id: 'state', title: t.networks.state, width: '18%', sortKey: (row) => row.status },
    ],
    [t],
  );
  const enter = (mac: string, how?: 'open'): void => setOpen((before) => ({ mac, entered: how === 'open' ? (before?.entered ?? 0) + 1 : 0 }));
  const shown = rows.find(({ mac }) => mac === open?.mac);
  return (
    <FormSection title={t.networks.reservations} wide>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {t.networks.reservationsHelp}
      </Typography>
      <ReserveMenu
        network={network}
        onReserve={(mac) => {
          set(withReservation(filled.draft, mac, { kind: 'set', address: null }));
          enter(mac, 'open');
        }}
      />
      <EntryList label={t.networks.reservations} columns={columns} Cell={Cell} rows={rows} keyOf={({ mac }) => mac} open={open?.mac ?? null} onOpen={enter} empty={t.networks.noReservations} />
      {shown !== undefined && open !== null && <OpenReservation key={shown.mac} network={network} row={shown} entered={open.entered} />}
    </FormSection>
  );
}

function Cell({ row, column }: CellProps<Row, Column>): ReactElement {
  const { t } = useTexts();
  switch (column) {
    case 'owner':
      return <>{row.owner}</>;
    case 'mac':
      return <>{row.mac}</>;
    case 'address':
      return <Address value={row.address === '' ? null : row.address} what={t.networks.reserved} />;
    case 'state':
      return <EntryMark status={row.status} faulty={row.faulty} />;
  }
}

function OpenReservation({ network, row, entered }: { readonly network: OpenNetwork; readonly row: Row; readonly entered: number }): ReactElement {
  const { t } = useTexts();
  const { filled, set, setField, faultOf } = network;
  const { mac, address, typed, status, owner } = row;
  const { draft } = filled;
  const from: Readonly<Record<EntryStatus, string>> = { 'as-now': t.wizard.asNow, moved: t.networks.moved, added: t.wizard.nextFree, changed: '', removed: '' };
  const label = t.networks.reservedFor(owner);
  if (status === 'removed') {
    return (
      <OpenEntry label={label} entered={entered}>
        <Typography sx={{ mt: 1 }}>{`${owner}: ${t.networks.removed}`}</Typography>
        <Button onClick={() => set(withReservation(draft, mac, null))}>{t.networks.keepEntry}</Button>
      </OpenEntry>
    );
  }
  return (
    <OpenEntry label={label} entered={entered}>
      <ValueField label={t.networks.reserved} about={`${t.networks.reserved}: ${owner}`} value={address} typed={typed} from={from[status]} fault={faultOf(`reservation:${mac}`)} onSet={(text) => setField(`reservation:${mac}`, text)} />
      <Button color="inherit" sx={{ mt: 1.25 }} onClick={() => set(withReservation(draft, mac, status === 'added' ? null : { kind: 'removed' }))}>
        {t.networks.removeEntry}
      </Button>
    </OpenEntry>
  );
}

function ReserveMenu({ network: { filled }, onReserve }: { readonly network: OpenNetwork; readonly onReserve: (mac: string) => void }): ReactElement {
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const free = filled.guests.filter(({ reserved }) => !reserved);
  const none = filled.guests.length === 0 ? t.networks.nobodyHere : t.networks.nobodyToReserve;
  return (
    <>
      <Button variant="outlined" aria-haspopup="menu" disabled={free.length === 0} startIcon={<Icon path={mdiPlus} size={16} />} onClick={(event) => setAnchor(event.currentTarget)}>
        {t.networks.reserveFor}
      </Button>
      {free.length === 0 && (
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary', ml: 1 }}>
          {none}
        </Typography>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ list: { 'aria-label': t.networks.reserveFor }, paper: { sx: { maxHeight: 420 } } }}>
        {anchor !== null &&
          free.map(({ name, machine, index, mac }) => (
            <MenuItem
              key={`${machine}#${index}`}
              disabled={mac === null}
              onClick={() => {
                setAnchor(null);
                if (mac !== null) onReserve(mac);
              }}
              sx={{ whiteSpace: 'normal' }}
            >
              {`${t.networks.guestAdapter(name, index + 1)}${mac === null ? ` · ${t.networks.noMac}` : ''}`}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
}
