/**
 * The virtual networks of a host: the store says which there are and how they are meant, the generated
 * files add what the store does not hold, the host's tools say what is really there.
 */
import type { DecodeBytes } from '../formats/bytes.ts';
import { networksFromGenerated } from './networks-from-generated.ts';
import { namesOfVmnets, parseNetmap } from '../formats/netmap.ts';
import { configuredInNetworking } from '../formats/networking-configured.ts';
import { networksFromNetworking } from '../formats/networking-networks.ts';
import { parseNetworking, replayNetworking } from '../formats/networking.ts';
import { configuredInRegistry } from '../formats/registry-configured.ts';
import { networksFromRegistry } from '../formats/registry-networks.ts';
import { parseRegistry } from '../formats/registry.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { Store } from '../vnet/host-state.ts';
import type { Product } from '../vnet/host-view.ts';
import type { VirtualNetwork } from '../vnet/network.ts';
import type { HostAdapters } from './describe-adapters.ts';
import { serviceStates } from './describe-services.ts';
import { usesAppleNetworks } from './describe-product.ts';
import { completeNetwork, tieAdapters, type Surroundings } from './complete-network.ts';
import { generatedFacts, type GeneratedFacts } from './generated-facts.ts';
import type { ProblemLog } from './problem-log.ts';
import type { HostSnapshot } from './snapshot.ts';
import { sourceOf } from './source-of.ts';

export interface DescribedNetworks {
  /** By number. */
  readonly networks: readonly VirtualNetwork[];
  /** The host's adapters, each tied to its VMnet; null when no tool told of any. */
  readonly adapters: readonly Adapter[] | null;
  readonly generated: GeneratedFacts;
  /** With the place of every fact; null when it is missing or unreadable. */
  readonly store: Store | null;
  /** Fusion 12 and newer. */
  readonly apple: boolean;
}

interface Stored {
  readonly networks: readonly VirtualNetwork[];
  readonly hostOnlyUuid: boolean;
  readonly store: Store | null;
}

export function describeNetworks(
  snapshot: HostSnapshot,
  product: Product | null,
  host: HostAdapters,
  decode: DecodeBytes,
  problems: ProblemLog,
): DescribedNetworks {
  const generated = generatedFacts(snapshot, problems);
  const store = readStore(snapshot, problems) ?? withoutStore(snapshot, product, generated, problems);
  const useMacosVmnetVirtApi =
    [...generated.nat.values()].map((nat) => nat.useMacosVmnetVirtApi).find((use) => use !== null) ?? null;
  const apple = usesAppleNetworks(snapshot, product, { useMacosVmnetVirtApi, hostOnlyUuid: store.hostOnlyUuid });
  const named = withNames(store.networks, snapshot, decode, problems);
  const adapters = tieAdapters(host.adapters, named, apple);
  const around: Surroundings = {
    platform: snapshot.platform,
    apple,
    generated,
    adapters,
    services: serviceStates(snapshot, problems),
  };
  return { networks: named.map((network) => completeNetwork(network, around)), adapters, generated, store: store.store, apple };
}

/** Undefined: the store is not there, or could not be read. */
function readStore(snapshot: HostSnapshot, problems: ProblemLog): Stored | undefined {
  if (snapshot.platform === 'windows') {
    const text = problems.textOf(snapshot.registry);
    if (text === undefined || snapshot.registry === null) return undefined;
    const registry = parseRegistry(text);
    problems.complaints(snapshot.registry.command, registry.complaints);
    const store: Store = {
      source: { path: snapshot.registry.command, text },
      networks: configuredInRegistry(registry),
      bridgeMappings: [],
      defaultBridge: null,
    };
    return { networks: networksFromRegistry(registry), hostOnlyUuid: false, store };
  }
  const bytes = problems.bytesOf(snapshot.networking);
  if (bytes === undefined || snapshot.networking === null) return undefined;
  const networking = parseNetworking(bytes);
  problems.complaints(snapshot.networking.path, networking.complaints);
  const model = replayNetworking(networking);
  return {
    networks: networksFromNetworking(model, snapshot.platform),
    hostOnlyUuid: [...model.vnets.values()].some((keys) => keys.has('HOSTONLY_UUID')),
    store: {
      source: sourceOf(snapshot.networking.path, bytes),
      networks: configuredInNetworking(model),
      bridgeMappings: model.bridgeMappings.map(({ interface: name, vmnet, line }) => ({ value: { interface: name, vmnet }, line })),
      defaultBridge:
        model.defaultBridge === null
          ? null
          : { value: model.defaultBridge, line: model.answers.get('VNL_DEFAULT_BRIDGE_VNET')?.line ?? null },
    },
  };
}

/** What can be said without the store, as long as anything tells that VMware is there at all. */
function withoutStore(
  snapshot: HostSnapshot,
  product: Product | null,
  generated: GeneratedFacts,
  problems: ProblemLog,
): Stored {
  const gone = storeIsGone(snapshot);
  const traces = product !== null || generated.dhcp.size > 0 || generated.nat.size > 0;
  if (gone && !traces) return { networks: [], hostOnlyUuid: false, store: null };
  // A store that is there and could not be read has a problem of its own.
  if (gone) problems.add('store-missing', storeName(snapshot), 'missing');
  return { networks: networksFromGenerated(generated), hostOnlyUuid: false, store: null };
}

function storeIsGone({ platform, networking, registry }: HostSnapshot): boolean {
  if (platform === 'windows') return registry === null || (!registry.ok && registry.code !== 'unreadable' && registry.code !== 'timed-out');
  return networking === null || (!networking.ok && networking.failure.code === 'missing');
}

function storeName({ platform, networking, registry }: HostSnapshot): string {
  return (platform === 'windows' ? registry?.command : networking?.path) ?? '';
}

/** A network without a display name of its own gets netmap.conf's. */
function withNames(
  networks: readonly VirtualNetwork[],
  snapshot: HostSnapshot,
  decode: DecodeBytes,
  problems: ProblemLog,
): readonly VirtualNetwork[] {
  const bytes = problems.bytesOf(snapshot.netmap);
  if (bytes === undefined) return networks;
  const names = namesOfVmnets(parseNetmap(bytes), decode);
  return networks.map((network) => (network.name === null ? { ...network, name: names.get(network.vmnet) ?? null } : network));
}
