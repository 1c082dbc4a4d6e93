/** One port of the host leads to one guest: not to two on one network, nor over two networks. */
import type { Evidence, Stated } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { PortForward } from '../vnet/network.ts';
import { automatic, check, manual, type Found } from './check.ts';
import { forwardEvidence, forwardsOf, natNetworks, portKey, type NatState, type PlacedForward } from './forwards.ts';
import { configuredAt, evidence, statedAt } from './networks.ts';

type Data = {
  readonly protocol: 'tcp' | 'udp';
  readonly hostPort: number;
  readonly targets: readonly string[];
  readonly vmnets: readonly number[];
};

export const portForwardDuplicate = check<'port-forward-duplicate', Data>('port-forward-duplicate', 'warning', (state) => [
  ...natNetworks(state).flatMap((one) => twiceOn(state, one)),
  ...overNetworks(state),
]);

/** In one file: which of the two is in force is not known. */
function twiceOn(state: HostState, one: NatState): readonly Found<Data>[] {
  const { vmnet } = one;
  const stored = one.configured?.portForwards ?? [];
  const inStore = repeated(stored);
  const inFile = repeated(one.nat?.portForwards ?? []);
  const known = new Set(inFile.length === 0 ? [] : stored.map(({ value }) => portKey(value)));
  const foundFor = (group: readonly Stated<PortForward>[], placeOf: (stated: Stated<PortForward>) => Evidence | null): readonly Found<Data>[] => {
    const [first] = group;
    const proof = evidence(...group.map(placeOf));
    if (first === undefined || proof === undefined) return [];
    // The store knows which one is meant, and nat.conf can be made from it.
    const fix = known.has(portKey(first.value)) && inStore.length === 0 ? automatic(`vmnet repair port-forward-duplicate vmnet${vmnet}`) : manual;
    return [{ vmnet, data: dataOf(group.map(({ value }) => value), [vmnet]), evidence: proof, fix }];
  };
  return [
    ...inStore.flatMap((group) => foundFor(group, (stated) => configuredAt(state, one, () => stated))),
    ...inFile.flatMap((group) => foundFor(group, (stated) => statedAt(one.nat, stated))),
  ];
}

/** Each network has a NAT device of its own, and the second to start does not get the port. */
function overNetworks(state: HostState): readonly Found<Data>[] {
  return repeatedBy(forwardsOf(state), ({ forward }) => portKey(forward)).flatMap((group): readonly Found<Data>[] => {
    const proof = evidence(...group.flatMap((one) => forwardEvidence(state, one) ?? []));
    if (proof === undefined) return [];
    const vmnets = group.map(({ one }: PlacedForward) => one.vmnet).toSorted((a, b) => a - b);
    const data = dataOf(group.map(({ forward }) => forward), vmnets);
    return [{ vmnet: vmnets[0] ?? null, severity: 'error', data, evidence: proof }];
  });
}

function repeated(forwards: readonly Stated<PortForward>[]): readonly (readonly Stated<PortForward>[])[] {
  return repeatedBy(forwards, ({ value }) => portKey(value));
}

function repeatedBy<T>(all: readonly T[], keyOf: (one: T) => number): readonly (readonly T[])[] {
  const first = new Map<number, T>();
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const other = first.get(key);
    const group = groups.get(key);
    if (other === undefined) first.set(key, one);
    else if (group === undefined) groups.set(key, [other, one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function dataOf(forwards: readonly PortForward[], vmnets: readonly number[]): Data {
  const [{ protocol, hostPort } = { protocol: 'tcp', hostPort: 0 } as const] = forwards;
  const targets = [...new Set(forwards.map(({ guestAddress, guestPort }) => `${guestAddress}:${guestPort}`))].toSorted();
  return { protocol, hostPort, targets, vmnets };
}
