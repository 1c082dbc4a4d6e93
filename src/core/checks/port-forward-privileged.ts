/** A port below 1024 belongs to the host's own services on Linux and macOS; nat.conf may allow it all the same. */
import { check, type Found } from './check.ts';
import { dataOf, forwardEvidence, forwardsOf, type ForwardData } from './forwards.ts';
import { listeningPorts } from './listening-ports.ts';

export const portForwardPrivileged = check<'port-forward-privileged', ForwardData>('port-forward-privileged', 'warning', (state) => {
  if (state.view.host.platform === 'windows') return [];
  const ports = listeningPorts(state);
  return forwardsOf(state).flatMap((placed): readonly Found<ForwardData>[] => {
    const { one, forward } = placed;
    const { protocol, hostPort } = forward;
    if (hostPort >= 1024) return [];
    const allowed = one.nat?.privilegedPorts[protocol] ?? [];
    if (allowed === 'all' || allowed.includes(hostPort)) return [];
    // Taken is a fault of its own; held by VMware's NAT device is no fault at all.
    if (ports.ofNat(forward) || ports.ofOthers(forward) !== null) return [];
    const proof = forwardEvidence(state, placed);
    return proof === undefined ? [] : [{ vmnet: one.vmnet, data: dataOf(placed), evidence: proof }];
  });
});
