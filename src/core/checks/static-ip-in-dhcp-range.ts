/** A guest seen at an address of the DHCP range that the DHCP server never gave it: some day another guest gets it too. */
import { evidenceAt } from '../vnet/evidence.ts';
import { linesOfAddresses } from './address-lines.ts';
import { check } from './check.ts';
import { dhcpRanges, isInside } from './dhcp-ranges.ts';
import { guestsOf } from './guests.ts';
import { holdersOf } from './holders.ts';
import { ipv4 } from './networks.ts';
import { dhcpServerAddress, reservedAddresses } from './reserved-addresses.ts';
import { reservationsOf } from './reservations.ts';

type Data = { readonly address: string; readonly mac: string; readonly start: string; readonly end: string };

export const staticIpInDhcpRange = check<'static-ip-in-dhcp-range', Data>('static-ip-in-dhcp-range', 'warning', (state) => {
  const { neighbours } = state;
  if (neighbours === null) return [];
  const served = new Set(state.leaseJournals.flatMap(({ records }) => records.flatMap(({ mac }) => mac ?? [])));
  for (const { mac } of reservationsOf(state)) served.add(mac);
  const ways = new Map(state.networks.flatMap(({ vmnet, adapter }) => waysOf(adapter).map((way) => [way, vmnet] as const)));
  const ranges = new Map(dhcpRanges(state).map((range) => [range.one.vmnet, range]));
  const { byMac } = guestsOf(state);
  const holders = holdersOf(state);
  const lines = linesOfAddresses(neighbours.source);
  return neighbours.value.flatMap(({ address, mac, interface: way }) => {
    const vmnet = way === null ? undefined : ways.get(way);
    const range = vmnet === undefined ? undefined : ranges.get(vmnet);
    const ip = ipv4(address);
    // VMware's own devices have 00:50:56 addresses as well: only a machine that is known is a guest.
    const guest = mac === null ? undefined : byMac.get(mac);
    if (range === undefined || ip === null || mac === null || guest === undefined || served.has(mac)) return [];
    if (ip < range.start || ip > range.end || !isInside(range) || !holders.leasesRead(range.one.vmnet)) return [];
    if (ip === dhcpServerAddress(range.subnet)) return [];
    if (reservedAddresses(state, range.one, range.subnet).some((other) => other.address === ip)) return [];
    const [start, end] = range.stated.value;
    return [
      {
        vmnet: range.one.vmnet,
        vm: guest.machine.machine.name,
        adapter: guest.adapter.index,
        data: { address, mac, start, end },
        evidence: [evidenceAt(neighbours.source, lines.get(address) ?? null), range.place],
      },
    ];
  });
});

/** What a neighbour table calls an adapter: its name, on Windows its address. */
function waysOf(adapter: { readonly name: string; readonly ipv4: readonly { readonly address: string }[] } | null): readonly string[] {
  return adapter === null ? [] : [adapter.name, ...adapter.ipv4.map(({ address }) => address)];
}
