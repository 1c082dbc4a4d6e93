/** The words, with what each is on the host shown. */
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import { Copyable } from '../details/copyable.tsx';
import { useTexts } from '../words/use-texts.ts';
import { proseTable } from './reach-table.tsx';

interface Entry {
  readonly word: string;
  readonly meaning: string;
  readonly valueOf: (network: VirtualNetwork) => string | null;
}

/** How many networks' values stand beside one word. */
const shown = 4;

export function Glossary({ view }: { readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { learn } = t;
  const entries: readonly Entry[] = [
    { word: learn.vmnet, meaning: learn.vmnetMeaning, valueOf: ({ mode }) => t.modes[mode] },
    { word: learn.subnet, meaning: learn.subnetMeaning, valueOf: ({ subnet }) => subnet },
    {
      word: learn.hostAdapter,
      meaning: learn.hostAdapterMeaning,
      valueOf: ({ hostAdapter }) => (hostAdapter?.configured === true ? hostAdapter.address : null),
    },
    { word: learn.natGateway, meaning: learn.natGatewayMeaning, valueOf: ({ nat }) => nat?.gateway ?? null },
    {
      word: learn.dhcpServer,
      meaning: learn.dhcpServerMeaning,
      valueOf: ({ dhcp }) => (dhcp?.enabled === true && dhcp.start !== null && dhcp.end !== null ? t.details.range(dhcp.start, dhcp.end) : null),
    },
    {
      word: learn.portForward,
      meaning: learn.portForwardMeaning,
      valueOf: ({ nat }) => (nat === null || nat.portForwards.length === 0 ? null : learn.forwardCount(nat.portForwards.length)),
    },
    {
      word: learn.reservation,
      meaning: learn.reservationMeaning,
      valueOf: ({ dhcp }) => (dhcp === null || dhcp.reservations.length === 0 ? null : learn.reservationCount(dhcp.reservations.length)),
    },
    { word: learn.bridge, meaning: learn.bridgeMeaning, valueOf: ({ bridge }) => bridge && (bridge.resolved ?? bridge.to) },
  ];
  return (
    <Box component="table" aria-label={learn.glossary} sx={[proseTable, { '& th:first-of-type': { width: '18%' }, '& td:last-of-type': { width: '34%' } }]}>
      <thead>
        <tr>
          <th scope="col">{learn.word}</th>
          <th scope="col">{learn.meaning}</th>
          <th scope="col">{learn.here}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ word, meaning, valueOf }) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td>{meaning}</td>
            <td>
              <Values networks={view.networks} valueOf={valueOf} what={word} />
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

interface ValuesProps extends Pick<Entry, 'valueOf'> {
  readonly networks: readonly VirtualNetwork[];
  readonly what: string;
}

function Values({ networks, valueOf, what }: ValuesProps): ReactElement {
  const { t } = useTexts();
  const values = networks.flatMap((network) => {
    const value = valueOf(network);
    return value === null ? [] : [{ vmnet: network.vmnet, value }];
  });
  if (values.length === 0) return <>{t.details.none}</>;
  return (
    <>
      {values.slice(0, shown).map(({ vmnet, value }) => (
        <div key={vmnet}>
          <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>{`VMnet${vmnet}`}</Box>
          {/^[\d.]/.test(value) ? <Copyable value={value} what={what} /> : value}
        </div>
      ))}
      {values.length > shown && <div>{t.picture.moreNetworks(values.length - shown)}</div>}
    </>
  );
}
