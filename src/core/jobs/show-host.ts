/** `vmnet show`: reads a host and says what its virtual networks are. */
import type { DecodeBytes } from '../formats/bytes.ts';
import type { HostView } from '../vnet/host-view.ts';
import { describeAdapters } from './describe-adapters.ts';
import { describeMachines } from './describe-machines.ts';
import { describeNetworks, type DescribedNetworks } from './describe-networks.ts';
import { describeProduct } from './describe-product.ts';
import type { Host } from './host.ts';
import { problemLog } from './problem-log.ts';
import type { HostSnapshot } from './snapshot.ts';

export async function showHost(host: Host): Promise<HostView> {
  return describeHost(await host.read(), host.decode);
}

/** Everything that the snapshot's texts say, as values; what could not be read or understood is in `problems`. */
export function describeHost(snapshot: HostSnapshot, decode: DecodeBytes): HostView {
  return describeParts(snapshot, decode).view;
}

/** The view, and what it was merged from. */
export function describeParts(
  snapshot: HostSnapshot,
  decode: DecodeBytes,
): { readonly view: HostView; readonly networks: DescribedNetworks } {
  const problems = problemLog();
  const product = describeProduct(snapshot, decode);
  const hostAdapters = describeAdapters(snapshot, problems);
  const networks = describeNetworks(snapshot, product, hostAdapters, decode, problems);
  const vms = describeMachines(snapshot, decode, problems);
  const view: HostView = {
    schema: 'vmnet/show/1',
    host: { platform: snapshot.platform, product, readAt: snapshot.takenAt },
    networks: networks.networks,
    adapters: networks.adapters ?? [],
    vms,
    problems: problems.all(),
  };
  return { view, networks };
}
