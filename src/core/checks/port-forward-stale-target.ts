/**
 * A port forward to an address that nobody holds. In the DHCP range only a lease or a reservation gives it to a guest;
 * below it a guest may have a static address and be switched off, which is worth no more than a word.
 */
import { evidenceAt } from '../vnet/evidence.ts';
import type { Severity } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import { check } from './check.ts';
import { dhcpRanges, type DhcpRange } from './dhcp-ranges.ts';
import { dataOf, forwardEvidence, forwardsOf, type ForwardData, type PlacedForward } from './forwards.ts';
import { guestsOf } from './guests.ts';
import { holdersOf } from './holders.ts';
import { ipv4 } from './networks.ts';
import { leadsOutside } from './port-forward-outside-subnet.ts';

type Data = ForwardData & { readonly inRange: boolean; readonly lastHolder: string | null };

export const portForwardStaleTarget = check<'port-forward-stale-target', Data>('port-forward-stale-target', 'warning', (state) => {
  const holders = holdersOf(state);
  const ranges = new Map<number, DhcpRange>();
  for (const range of dhcpRanges(state)) if (!ranges.has(range.one.vmnet)) ranges.set(range.one.vmnet, range);
  return forwardsOf(state).flatMap((placed) => {
    const { one, forward } = placed;
    const ip = ipv4(forward.guestAddress);
    if (ip === null || one.subnet === null || holders.holds(one.vmnet, forward.guestAddress)) return [];
    if (leadsOutside(placed) || !holders.leasesRead(one.vmnet)) return [];
    const range = ranges.get(one.vmnet);
    const inRange = range !== undefined && ip >= range.start && ip <= range.end;
    if (!inRange && state.neighbours === null) return [];
    const last = inRange ? lastHolder(state, placed) : null;
    const severity: Severity = inRange && last?.returns !== true ? 'warning' : 'info';
    const lease = holders.lastLease(one.vmnet, forward.guestAddress);
    const proof = forwardEvidence(state, placed, lease === null ? null : evidenceAt(lease.source, lease.record.line));
    if (proof === undefined) return [];
    return [{ vmnet: one.vmnet, severity, data: { ...dataOf(placed), inRange, lastHolder: last?.name ?? null }, evidence: proof }];
  });
});

/** `returns`: it has no other lease since, so that it gets this address again when it starts. */
function lastHolder(state: HostState, { one, forward }: PlacedForward): { readonly name: string; readonly returns: boolean } | null {
  const mac = holdersOf(state).lastLease(one.vmnet, forward.guestAddress)?.record.mac ?? null;
  const guest = mac === null ? undefined : guestsOf(state).byMac.get(mac);
  if (guest === undefined) return null;
  const { machine, adapter } = guest;
  return { name: machine.machine.name, returns: adapter.vmnet === one.vmnet && adapter.lease === null && machine.machine.state !== 'running' };
}
