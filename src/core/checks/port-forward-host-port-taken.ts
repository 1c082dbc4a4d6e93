/** VMware's NAT device cannot listen on a port that another program has, or that Windows keeps back; it may not start at all. */
import { evidenceAt, evidenceOf, type Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { check, type Found } from './check.ts';
import { dataOf, forwardEvidence, forwardsOf, type ForwardData, type PlacedForward } from './forwards.ts';
import { listeningPorts } from './listening-ports.ts';

type Data = ForwardData & {
  readonly process: string | null;
  readonly pid: number | null;
  /** Null: the port is free, but Windows keeps these back. */
  readonly listensOn: string | null;
  readonly excludedRange: readonly number[] | null;
};

export const portForwardHostPortTaken = check<'port-forward-host-port-taken', Data>('port-forward-host-port-taken', 'error', (state) => {
  const ports = listeningPorts(state);
  return forwardsOf(state).flatMap((placed) => (ports.ofNat(placed.forward) ? [] : (takenBy(state, placed) ?? [])));
});

function takenBy(state: HostState, placed: PlacedForward): Found<Data> | null {
  const ports = listeningPorts(state);
  const { one, forward } = placed;
  const listener = ports.ofOthers(forward);
  const range = listener === null ? ports.excluded(forward) : null;
  if (listener === null && range === null) return null;
  const place: Evidence | null =
    range === null
      ? state.listeners && evidenceAt(state.listeners.source, ports.lineOf(forward))
      : state.excludedPorts && evidenceOf(state.excludedPorts.source, `${range.start}`, `${range.end}`);
  const proof = forwardEvidence(state, placed, place);
  if (proof === undefined || place === null) return null;
  const listensOn = listener === null ? null : (listener.address ?? '*');
  return {
    vmnet: one.vmnet,
    // Beside a program that listens on one address only, Windows lets another have the rest.
    ...(listener !== null && listener.address !== null ? { severity: 'warning' } : {}),
    data: {
      ...dataOf(placed),
      process: listener?.process ?? null,
      pid: listener?.pid ?? null,
      listensOn,
      excludedRange: range === null ? null : [range.start, range.end],
    },
    evidence: proof,
  };
}
