/** The addresses that the host virtual adapters really have. */
import type { Ipv4 } from '../ipv4/address.ts';
import { contains, formatSubnet, normalSubnet, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { HostState } from '../vnet/host-state.ts';
import { adapterEvidence } from './adapter-evidence.ts';
import { automatic, type Found } from './check.ts';
import { addressedNetworks, evidence, ipv4, subnetEvidence, type AddressedState } from './networks.ts';
import { subnetOf } from './reserved-addresses.ts';

/** A host virtual adapter with addresses none of which is in its network's subnet. */
export interface Stray {
  readonly one: AddressedState;
  readonly adapter: Adapter;
  readonly subnet: Subnet;
  /** Never empty. */
  readonly addresses: readonly string[];
}

const straysOfState = new WeakMap<HostState, readonly Stray[]>();

/** None on Fusion 12 and newer, where adapters are told apart by the subnet that they lie in. */
export function strayAdapters(state: HostState): readonly Stray[] {
  const known = straysOfState.get(state);
  if (known !== undefined) return known;
  const strays = state.apple ? [] : findStrays(state);
  straysOfState.set(state, strays);
  return strays;
}

function findStrays(state: HostState): readonly Stray[] {
  return addressedNetworks(state).flatMap((one): readonly Stray[] => {
    const { adapter } = one;
    const subnet = subnetOf(one);
    if (adapter === null || subnet === null || !one.network.hostAdapter.configured || adapter.ipv4.length === 0) return [];
    // What VMware's daemons obey may differ from the store, and the adapter follows them: that is drift.
    const generated = parseSubnet(one.dhcp?.subnet?.value ?? '') ?? subnet;
    const isIn = (ip: Ipv4): boolean => contains(subnet, ip) || contains(generated, ip);
    const values = adapter.ipv4.flatMap(({ address }) => ipv4(address) ?? []);
    if (values.length < adapter.ipv4.length || values.some(isIn)) return [];
    return [{ one, adapter, subnet, addresses: adapter.ipv4.map(({ address }) => address) }];
  });
}

export function isSelfAssigned(address: string): boolean {
  return address.startsWith('169.254.');
}

/** What Windows' Internet Connection Sharing gives the adapter that it shares to. */
export const sharingAddress = '192.168.137.1';

export function isShared({ view }: HostState, { addresses }: Stray): boolean {
  return view.host.platform === 'windows' && addresses.includes(sharingAddress);
}

/** `wanted`: the address that the store gives it. */
export type StrayData = { readonly address: string; readonly subnet: string; readonly wanted: string | null };

/** What every check of such an adapter says: the address, and that the host can be made to take the right one. */
export function strayFound(state: HostState, { one, adapter, subnet }: Stray, address: string, code: string): readonly Found<StrayData>[] {
  const proof = evidence(adapterEvidence(state, adapter.name, address), subnetEvidence(state, one));
  if (proof === undefined) return [];
  return [
    {
      vmnet: one.vmnet,
      adapter: adapter.name,
      data: { address, subnet: formatSubnet(normalSubnet(subnet)), wanted: one.network.hostAdapter.address },
      evidence: proof,
      fix: automatic(`vmnet repair ${code} vmnet${one.vmnet}`),
    },
  ];
}
