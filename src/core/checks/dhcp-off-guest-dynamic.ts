/**
 * A guest that asks for an address where VMware gives none. What a lease or a reservation proves is a warning for
 * that guest; a network of guests of which nothing is known is merely worth a word.
 */
import { contains, type Subnet } from '../ipv4/subnet.ts';
import { evidenceAt, type Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { automatic, check, type Found } from './check.ts';
import { guestsOf, type Guest } from './guests.ts';
import { holdersOf } from './holders.ts';
import { addressedNetworks, configuredAt, evidence, ipv4, subnetEvidence, type AddressedState } from './networks.ts';
import { freeRange, subnetOf } from './reserved-addresses.ts';

type Data = { readonly machines: readonly string[]; readonly shownBy: 'lease' | 'reservation' | null; readonly address: string | null };

export const dhcpOffGuestDynamic = check<'dhcp-off-guest-dynamic', Data>('dhcp-off-guest-dynamic', 'warning', (state) => {
  const neighbours = new Map<string, string[]>();
  for (const { mac, address } of state.neighbours?.value ?? []) {
    if (mac === null) continue;
    const addresses = neighbours.get(mac) ?? [];
    addresses.push(address);
    neighbours.set(mac, addresses);
  }
  return addressedNetworks(state).flatMap((one): readonly Found<Data>[] => {
    const subnet = subnetOf(one);
    const off = one.network.dhcp.enabled ? null : (configuredAt(state, one, ({ dhcp }) => dhcp) ?? subnetEvidence(state, one));
    if (off === null || subnet === null || one.configured === null) return [];
    const guests = guestsOf(state).byVmnet.get(one.vmnet) ?? [];
    const proven = guests.flatMap((guest) => proofOf(state, one, subnet, guest, off) ?? []);
    if (proven.length > 0) return proven;
    const silent = guests.filter(({ adapter }) => !(adapter.mac !== null && neighbours.get(adapter.mac)?.some((address) => isIn(subnet, address))));
    if (silent.length === 0) return [];
    const machines = [...new Set(silent.map(({ machine }) => machine.machine.name))].toSorted();
    const wired = silent.flatMap(({ machine, adapter }) => placeOfAdapter(machine, adapter.index) ?? []);
    const proof = evidence(off, wired[0] ?? null);
    return proof === undefined ? [] : [{ vmnet: one.vmnet, severity: 'info', data: { machines, shownBy: null, address: null }, evidence: proof }];
  });
});

/** Null: nothing shows that the guest is dynamic. */
function proofOf(state: HostState, one: AddressedState, subnet: Subnet, { machine, adapter }: Guest, off: Evidence): Found<Data> | null {
  const lease = adapter.lease !== null && isIn(subnet, adapter.lease.address) ? adapter.lease.address : null;
  const reservation = one.configured?.reservations.find(({ value }) => value.mac === adapter.mac) ?? null;
  const address = lease ?? reservation?.value.address ?? null;
  if (address === null) return null;
  const leased = lease === null ? null : placeOfLease(state, one.vmnet, lease, adapter.mac);
  const proof = evidence(off, leased ?? configuredAt(state, one, () => reservation), placeOfAdapter(machine, adapter.index));
  if (proof === undefined) return null;
  const range = freeRange(state, one);
  return {
    vmnet: one.vmnet,
    vm: machine.machine.name,
    adapter: adapter.index,
    data: { machines: [machine.machine.name], shownBy: lease === null ? 'reservation' : 'lease', address },
    evidence: proof,
    ...(range === null ? {} : { fix: automatic(`vmnet network set vmnet${one.vmnet} --dhcp ${range}`) }),
  };
}

function placeOfAdapter({ source, lines }: Guest['machine'], index: number): Evidence | null {
  const line = lines.get(`ethernet${index}.connectiontype`) ?? lines.get(`ethernet${index}.present`);
  return source === null || line === undefined ? null : evidenceAt(source, line);
}

function placeOfLease(state: HostState, vmnet: number, address: string, mac: string | null): Evidence | null {
  const lease = mac === null ? null : holdersOf(state).leaseTo(vmnet, address, mac);
  return lease === null ? null : evidenceAt(lease.source, lease.record.line);
}

function isIn(subnet: Subnet, address: string): boolean {
  const ip = ipv4(address);
  return ip !== null && contains(subnet, ip);
}
