/**
 * Reservations and port forwards that the store has, and the file made from it has not, or otherwise. One that only the
 * file has is in force, and no drift; one that is written twice, and a file that is damaged, have checks of their own.
 */
import { evidenceAt, type Source, type Stated } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { fileOf, isDamaged, wasRead } from './files.ts';
import { isNatDamaged } from './nat-config-damaged.ts';
import { servedDhcp, servedNat, sides, type Drift } from './drift.ts';
import { configuredAt, evidence, statedAt, type AddressedState } from './networks.ts';

export function reservationDrift(state: HostState, one: AddressedState): Drift | null {
  const dhcp = servedDhcp(one);
  const file = fileOf(state, 'dhcpd', one.vmnet);
  const unsound = dhcp === null || (wasRead(file) && isDamaged(file));
  const found = unsound ? null : compare(one.configured?.reservations ?? [], dhcp.reservations, { key: ({ mac }) => mac, target: ({ address }) => address });
  if (dhcp === null || found === null) return null;
  const { stored, obeyed } = found;
  return driftOf(state, one, dhcp, found, sides('reservations', { configured: stored.map(({ text }) => text), dhcpFile: obeyed.map(({ text }) => text) }));
}

export function forwardDrift(state: HostState, one: AddressedState): Drift | null {
  const nat = servedNat(one);
  const file = fileOf(state, 'nat', one.vmnet);
  const found =
    nat === null || one.configured?.portForwards.length === 0 || (wasRead(file) && isNatDamaged(file))
      ? null
      : compare(one.configured?.portForwards ?? [], nat.portForwards, {
          key: ({ protocol, hostPort }) => `${protocol}/${hostPort}`,
          target: ({ guestAddress, guestPort }) => `${guestAddress}:${guestPort}`,
        });
  if (nat === null || found === null) return null;
  const { stored, obeyed } = found;
  return driftOf(state, one, nat, found, sides('forwards', { configured: stored.map(({ text }) => text), natFile: obeyed.map(({ text }) => text) }));
}

interface Entry {
  readonly stated: Stated<unknown>;
  readonly text: string;
}

interface Difference {
  readonly stored: readonly Entry[];
  /** What the file has in their places. */
  readonly obeyed: readonly Entry[];
}

interface Reading<T> {
  readonly key: (value: T) => string;
  readonly target: (value: T) => string;
}

/** Null: nothing is missing. */
function compare<T>(stored: readonly Stated<T>[], obeyed: readonly Stated<T>[], reading: Reading<T>): Difference | null {
  if (stored.length === 0) return null;
  const inFile = byKey(obeyed, reading);
  const wrong: Entry[] = [];
  const instead: Entry[] = [];
  for (const [key, entries] of byKey(stored, reading)) {
    const there = inFile.get(key) ?? [];
    const wanted = new Set(entries.map(({ text }) => text));
    if (there.some(({ text }) => wanted.has(text))) continue;
    wrong.push(...entries);
    instead.push(...there);
  }
  return wrong.length === 0 ? null : { stored: wrong, obeyed: instead };
}

function byKey<T>(all: readonly Stated<T>[], { key, target }: Reading<T>): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const stated of all) {
    const name = key(stated.value);
    const entry: Entry = { stated, text: `${name} ${target(stated.value)}` };
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return groups;
}

function driftOf(
  state: HostState,
  one: AddressedState,
  file: { readonly source: Source },
  { stored, obeyed }: Difference,
  data: Drift['data'],
): Drift | null {
  const configured = stored.map(({ stated }) => configuredAt(state, one, () => stated));
  const proof = evidence(...configured, ...obeyed.map(({ stated }) => statedAt(file, stated)));
  if (proof === undefined) return null;
  // That something is not in a file is shown by the whole of it.
  return { vmnet: one.vmnet, data, evidence: obeyed.length > 0 ? proof : [...proof, evidenceAt(file.source, null)] };
}
