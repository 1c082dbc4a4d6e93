/** Every network of the host with what is edited of it, as VMware's own editor lists them. */
import Box from '@mui/material/Box';
import { useMemo, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { searchFor } from '../app/search.ts';
import { shortAddress } from '../app/short-address.ts';
import { useWindow } from '../app/window-context.ts';
import { Address, Dash, Named } from '../tables/cells.tsx';
import { DataTable, type CellProps, type TableColumn } from '../tables/data-table.tsx';
import { ModeMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';
import { networkRows, type NetworkRow } from './network-rows.ts';
import type { Editor } from './use-editor.ts';

type Column = 'network' | 'mode' | 'subnet' | 'gateway' | 'host' | 'dhcp' | 'bridge' | 'machines';

interface Props {
  readonly view: HostView;
  readonly editor: Editor;
  readonly open: number | null;
  readonly onOpen: (vmnet: number, how?: 'open') => void;
}

export function NetworkList({ view, editor, open, onOpen }: Props): ReactElement {
  const { t } = useTexts();
  const { search } = useWindow();
  const rows = useMemo(() => networkRows(view, editor, searchFor(search)), [view, editor, search]);
  const columns = useMemo(
    (): readonly TableColumn<NetworkRow, Column>[] => [
      { id: 'network', title: t.tables.network, width: '146px', sortKey: ({ vmnet }) => vmnet },
      { id: 'mode', title: t.tables.mode, width: '112px', sortKey: ({ wanted }) => wanted.mode },
      { id: 'subnet', title: t.tables.subnet, width: '138px', sortKey: ({ wanted }) => wanted.subnet },
      { id: 'gateway', title: t.tables.gateway, width: '116px', sortKey: ({ wanted }) => wanted.gateway },
      { id: 'host', title: t.tables.hostAddress, width: '116px', sortKey: ({ wanted }) => wanted.hostAdapter },
      { id: 'dhcp', title: t.tables.dhcpRange, width: '104px', sortKey: ({ wanted }) => wanted.dhcp?.start ?? null },
      { id: 'bridge', title: t.networks.bridgedTo, width: '88px', sortKey: ({ wanted }) => wanted.bridge },
      { id: 'machines', title: t.tables.machineCount, width: '52px', sortKey: ({ machines }) => machines },
    ],
    [t],
  );
  return (
    <DataTable
      label={t.tables.networks}
      columns={columns}
      Cell={Cell}
      rows={rows}
      keyOf={({ vmnet }) => String(vmnet)}
      isSelected={({ vmnet }) => vmnet === open}
      onSelect={({ vmnet }, how) => onOpen(vmnet, how)}
      empty={search === '' ? t.networks.none : t.picture.nothingMatches(search)}
    />
  );
}

function Cell({ row: { vmnet, name, wanted, mark, machines }, column }: CellProps<NetworkRow, Column>): ReactElement {
  const { t } = useTexts();
  switch (column) {
    case 'network':
      return (
        <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Named name={`VMnet${vmnet}`} {...(name === null || isUsualName(name) ? {} : { hint: name })} subject={{ kind: 'network', vmnet }} />
          {mark !== 'none' && <Mark mark={mark} />}
        </Box>
      );
    case 'mode':
      return <ModeMark mode={wanted.mode} />;
    case 'subnet':
      return <Address value={wanted.subnet} what={t.tables.subnet} />;
    case 'gateway':
      return <Address value={wanted.gateway} what={t.details.gateway} />;
    case 'host':
      return <Address value={wanted.hostAdapter} what={t.details.hostAddress} />;
    case 'dhcp': {
      const { dhcp, mode, subnet } = wanted;
      if (dhcp === null) return mode === 'bridged' ? <Dash /> : <span className="quiet">{t.tables.off}</span>;
      if (dhcp.start === null || dhcp.end === null) return <Dash />;
      return <Fitted text={t.details.range(shortAddress(dhcp.start, subnet), shortAddress(dhcp.end, subnet))} hint={t.details.range(dhcp.start, dhcp.end)} />;
    }
    case 'bridge':
      if (wanted.bridge === null) return <Dash />;
      return wanted.bridge === 'automatic' ? <>{t.details.automatic}</> : <Fitted text={wanted.bridge} hint={wanted.bridge} />;
    case 'machines':
      return <>{machines}</>;
  }
}

function Fitted({ text, hint }: { readonly text: string; readonly hint: string }): ReactElement {
  return (
    <Box component="span" title={hint} sx={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' }}>
      {text}
    </Box>
  );
}

/** VMware's own names say no more than the mode. */
function isUsualName(name: string): boolean {
  return /^(?:bridged|host-?only|nat)$/i.test(name);
}

/** Said in words: nobody needs the colour. */
export function Mark({ mark }: { readonly mark: Exclude<NetworkRow['mark'], 'none'> }): ReactElement {
  const { t } = useTexts();
  return (
    <Box component="span" sx={{ flex: 'none', fontSize: 12, color: mark === 'faulty' ? 'error.main' : 'primary.main' }}>
      {t.networks[mark]}
    </Box>
  );
}
