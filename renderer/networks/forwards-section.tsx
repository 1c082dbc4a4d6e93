/** Port forwards of a NAT network: listed, added with a port that is free, edited one at a time. */
import { mdiPlus } from '@mdi/js';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ReactElement } from 'react';
import { withProposedForward } from '../../src/core/wizard/network/fill-drafts.ts';
import type { ForwardRow } from '../../src/core/wizard/network/lists.ts';
import { Dash } from '../tables/cells.tsx';
import type { CellProps, TableColumn } from '../tables/data-table.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { EntryList, EntryMark } from './entry-list.tsx';
import { FormSection } from './form-section.tsx';
import { OpenForward } from './open-forward.tsx';
import type { OpenNetwork } from './use-editor.ts';

type Column = 'from' | 'to' | 'guest' | 'description' | 'state';

interface Row extends ForwardRow {
  readonly guest: string | null;
  readonly faulty: boolean;
}

export function ForwardsSection({ network }: { readonly network: OpenNetwork }): ReactElement {
  const { t } = useTexts();
  const { filled, editor, faultOf, set } = network;
  const [open, setOpen] = useState<{ readonly id: string; readonly entered: number } | null>(null);
  const rows = useMemo(() => {
    const guests = new Map(filled.guests.flatMap(({ address, name }) => (address === null ? [] : [[address, name]])));
    return filled.forwards.map((row): Row => ({
      ...row,
      guest: guests.get(row.guestAddress) ?? null,
      faulty: faultOf(`hostPort:${row.id}`) !== undefined || faultOf(`guestAddress:${row.id}`) !== undefined || faultOf(`guestPort:${row.id}`) !== undefined,
    }));
  }, [filled.forwards, filled.guests, faultOf]);
  const columns = useMemo(
    (): readonly TableColumn<Row, Column>[] => [
      { id: 'from', title: t.networks.from, width: '16%', sortKey: ({ hostPort }) => Number(hostPort) },
      { id: 'to', title: t.networks.to, width: '24%', sortKey: ({ guestAddress }) => guestAddress },
      { id: 'guest', title: t.networks.guest, width: '22%', sortKey: ({ guest }) => guest },
      { id: 'description', title: t.networks.description, width: '22%', sortKey: ({ description }) => description },
      { id: 'state', title: t.networks.state, width: '16%', sortKey: ({ status }) => status },
    ],
    [t],
  );
  const enter = (id: string, how?: 'open'): void => setOpen((before) => ({ id, entered: how === 'open' ? (before?.entered ?? 0) + 1 : 0 }));
  const add = (): void => {
    const fresh = withProposedForward(editor.all, filled.draft);
    set(fresh.draft);
    enter(fresh.id, 'open');
  };
  const shown = rows.find(({ id }) => id === open?.id);
  return (
    <FormSection title={t.networks.forwards} wide>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {t.networks.forwardsHelp}
      </Typography>
      <Button variant="outlined" startIcon={<Icon path={mdiPlus} size={16} />} onClick={add}>
        {t.networks.addForward}
      </Button>
      <EntryList label={t.networks.forwards} columns={columns} Cell={Cell} rows={rows} keyOf={({ id }) => id} open={open?.id ?? null} onOpen={enter} empty={t.networks.noForwards} />
      {shown !== undefined && open !== null && <OpenForward key={shown.id} network={network} row={shown} entered={open.entered} />}
    </FormSection>
  );
}

function Cell({ row, column }: CellProps<Row, Column>): ReactElement {
  switch (column) {
    case 'from':
      return <>{`${row.protocol}/${row.hostPort}`}</>;
    case 'to':
      return <>{`${row.guestAddress}:${row.guestPort}`}</>;
    case 'guest':
      return row.guest === null ? <Dash /> : <>{row.guest}</>;
    case 'description':
      return row.description === '' ? <Dash /> : <span title={row.description}>{row.description}</span>;
    case 'state':
      return <EntryMark status={row.status} faulty={row.faulty} />;
  }
}
