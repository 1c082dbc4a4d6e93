/** Rows about reservations and port forwards: each wanted one, and each one that is there and not wanted. */
import type { HostState, NetworkState } from '../vnet/host-state.ts';
import { obeyedDhcp, obeyedNat } from './truth-addresses.ts';
import { row, type TruthFact, type TruthRow } from './truth-row.ts';
import type { WantedNetwork } from './wanted.ts';

type Entries = ReadonlyMap<TruthFact, string>;

export function listRows(state: HostState, wanted: WantedNetwork, real: NetworkState): readonly TruthRow[] {
  const { configured } = real;
  const server = obeyedDhcp(state, real);
  const device = obeyedNat(state, real);
  const readable = configured === null ? null : configured;
  return [
    // Without DHCP reservations mean nothing, whatever is written.
    ...(wanted.dhcp === null
      ? []
      : rowsOf(wanted.vmnet, {
          wanted: reservations(wanted.dhcp.reservations),
          configured: readable && reservations(readable.reservations.map(({ value }) => value)),
          generated: server && reservations(server.reservations.map(({ value }) => value)),
        })),
    ...(wanted.mode === 'nat'
      ? rowsOf(wanted.vmnet, {
          wanted: forwards(wanted.portForwards),
          configured: readable && forwards(readable.portForwards.map(({ value }) => value)),
          generated: device && forwards(device.portForwards.map(({ value }) => value)),
        })
      : []),
  ];
}

function rowsOf(vmnet: number, lists: { readonly wanted: Entries; readonly configured: Entries | null; readonly generated: Entries | null }): readonly TruthRow[] {
  const { wanted, configured, generated } = lists;
  const facts = new Set([...wanted.keys(), ...(configured?.keys() ?? []), ...(generated?.keys() ?? [])]);
  return [...facts].toSorted(byNumbers).map((fact) => {
    const obeyed = generated?.get(fact);
    const stored = configured?.get(fact);
    return row(vmnet, fact, wanted.get(fact) ?? 'none', {
      // What only the generated file holds is in force, and the store does not speak against it.
      configured: stored ?? (configured === null || obeyed !== undefined ? null : 'none'),
      generated: obeyed ?? (generated === null ? null : 'none'),
    });
  });
}

function reservations(list: readonly { readonly mac: string; readonly address: string }[]): Entries {
  return new Map(list.map(({ mac, address }) => [`reservation:${mac}`, address]));
}

function forwards(list: WantedNetwork['portForwards']): Entries {
  return new Map(list.map(({ protocol, hostPort, guestAddress, guestPort }) => [`forward:${protocol}/${hostPort}`, `${guestAddress}:${guestPort}`]));
}

function byNumbers(a: string, b: string): number {
  const [[nameA = '', portA = ''], [nameB = '', portB = '']] = [a.split('/'), b.split('/')];
  return nameA < nameB ? -1 : nameA > nameB ? 1 : Number(portA) - Number(portB);
}
