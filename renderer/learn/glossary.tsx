/** The words, with what each is on the host shown. */
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import { Copyable } from '../details/copyable.tsx';
import { useTexts } from '../words/use-texts.ts';
import { proseTable } from './reach-table.tsx';
import { glossaryWords, partOfWord } from './words.ts';

interface Entry {
  readonly word: string;
  readonly meaning: string;
  /** On each network. */
  readonly onNetwork?: (network: VirtualNetwork) => string | null;
  /** On each of the host's own adapters that is in use. */
  readonly onAdapter?: (adapter: Adapter) => string | null;
}

/** How many networks' values stand beside one word. */
const shown = 4;

export function Glossary({ view }: { readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { learn } = t;
  const entries: readonly Entry[] = [
    { word: learn.vmnet, meaning: learn.vmnetMeaning, onNetwork: ({ mode }) => t.modes[mode] },
    { word: learn.subnet, meaning: learn.subnetMeaning, onNetwork: ({ subnet }) => subnet },
    {
      word: learn.hostAdapter,
      meaning: learn.hostAdapterMeaning,
      onNetwork: ({ hostAdapter }) => (hostAdapter?.configured === true ? hostAdapter.address : null),
    },
    { word: learn.natGateway, meaning: learn.natGatewayMeaning, onNetwork: ({ nat }) => nat?.gateway ?? null },
    {
      word: learn.dhcpServer,
      meaning: learn.dhcpServerMeaning,
      onNetwork: ({ dhcp }) => (dhcp?.enabled === true && dhcp.start !== null && dhcp.end !== null ? t.details.range(dhcp.start, dhcp.end) : null),
    },
    {
      word: learn.portForward,
      meaning: learn.portForwardMeaning,
      onNetwork: ({ nat }) => (nat === null || nat.portForwards.length === 0 ? null : learn.forwardCount(nat.portForwards.length)),
    },
    {
      word: learn.reservation,
      meaning: learn.reservationMeaning,
      onNetwork: ({ dhcp }) => (dhcp === null || dhcp.reservations.length === 0 ? null : learn.reservationCount(dhcp.reservations.length)),
    },
    { word: learn.ip, meaning: learn.ipMeaning, onAdapter: ({ ipv4 }) => ipv4[0]?.address ?? null },
    { word: learn.networkAdapter, meaning: learn.networkAdapterMeaning, onAdapter: ({ kind }) => t.adapterKinds[kind] },
    { word: learn.switchWord, meaning: learn.switchMeaning, onNetwork: ({ mode }) => t.modes[mode] },
    { word: learn.gateway, meaning: learn.gatewayMeaning, onAdapter: ({ gateways }) => gateways[0] ?? null },
    { word: learn.dns, meaning: learn.dnsMeaning, onAdapter: ({ dns }) => dns?.[0] ?? null },
    { word: learn.natWord, meaning: learn.natMeaning, onNetwork: ({ nat, subnet }) => (nat === null ? null : subnet) },
    { word: learn.profile, meaning: learn.profileMeaning, onAdapter: ({ profile }) => profile && { private: t.details.profilePrivate, public: t.details.profilePublic, domain: t.details.profileDomain }[profile] },
    { word: learn.bridge, meaning: learn.bridgeMeaning, onNetwork: ({ bridge }) => bridge && (bridge.resolved ?? bridge.to) },
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
        {entries.map(({ word, meaning, onNetwork, onAdapter }) => (
          <tr key={word} id={rowIdOf(word, learn)} tabIndex={-1}>
            <th scope="row">{word}</th>
            <td>{meaning}</td>
            <td>
              <Values values={[...networkValues(view, onNetwork), ...adapterValues(view, onAdapter)]} what={word} />
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

/** What a link to the word leads to. */
function rowIdOf(word: string, learn: Texts['learn']): string | undefined {
  const key = glossaryWords.find((one) => learn[one] === word);
  return key === undefined ? undefined : partOfWord(key);
}

interface Value {
  readonly of: string;
  readonly value: string;
}

function networkValues({ networks }: HostView, onNetwork: Entry['onNetwork']): readonly Value[] {
  return networks.flatMap((network): readonly Value[] => {
    const value = onNetwork?.(network) ?? null;
    return value === null ? [] : [{ of: `VMnet${network.vmnet}`, value }];
  });
}

/** Of those that are up and no VMnet's. */
function adapterValues({ adapters }: HostView, onAdapter: Entry['onAdapter']): readonly Value[] {
  return adapters.flatMap((adapter): readonly Value[] => {
    const isOwn = adapter.state === 'up' && adapter.vmnet === null && adapter.kind !== 'loopback';
    const value = isOwn ? (onAdapter?.(adapter) ?? null) : null;
    return value === null ? [] : [{ of: adapter.name, value }];
  });
}

function Values({ values, what }: { readonly values: readonly Value[]; readonly what: string }): ReactElement {
  const { t } = useTexts();
  const { learn } = t;
  if (values.length === 0) return <>{t.details.none}</>;
  return (
    <>
      {values.slice(0, shown).map(({ of, value }) => (
        <div key={of}>
          <Box component="span" sx={{ color: 'text.secondary', mr: 1, overflowWrap: 'anywhere' }}>
            {of}
          </Box>
          {/^\d/.test(value) ? <Copyable value={value} what={what} /> : value}
        </div>
      ))}
      {values.length > shown && <div>{learn.moreValues(values.length - shown)}</div>}
    </>
  );
}
