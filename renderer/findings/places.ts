/** Which parts of the picture a finding is about. */
import type { Finding } from '../../src/core/vnet/finding.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import type { NetworkPart, Subject } from '../app/subject.ts';
import { devicesOf } from '../picture/wiring.ts';

/** By the beginning of the code; the first that fits counts. What fits none is about the switch itself. */
const partsByCode: readonly (readonly [beginning: string, part: NetworkPart])[] = [
  ['dhcp-', 'dhcp'],
  ['reservation-', 'dhcp'],
  ['lease-', 'dhcp'],
  ['second-dhcp-', 'dhcp'],
  ['static-ip-in-dhcp-', 'dhcp'],
  ['gateway-', 'nat'],
  ['nat-', 'nat'],
  ['port-forward-', 'nat'],
  ['host-adapter-', 'host-adapter'],
  ['internet-sharing-', 'host-adapter'],
];

/** What `placesOf` looks things up in: made once for a reading. */
export interface Places {
  readonly networks: ReadonlyMap<number, VirtualNetwork>;
  /** Names of the host's adapters, and of those that belong to a VMnet. */
  readonly adapters: ReadonlySet<string>;
  readonly adapterOf: ReadonlyMap<number, string>;
  readonly machinePaths: ReadonlySet<string>;
  readonly machinesByName: ReadonlyMap<string, readonly string[]>;
}

export function placesIn({ networks, adapters, vms }: HostView): Places {
  const machinesByName = new Map<string, string[]>();
  for (const { name, path } of vms) machinesByName.set(name, [...(machinesByName.get(name) ?? []), path]);
  return {
    networks: new Map(networks.map((network) => [network.vmnet, network])),
    adapters: new Set(adapters.map(({ name }) => name)),
    adapterOf: new Map(adapters.flatMap(({ vmnet, name }) => (vmnet === null ? [] : [[vmnet, name] as const]))),
    machinePaths: new Set(vms.map(({ path }) => path)),
    machinesByName,
  };
}

/** The first is where "show in the picture" leads. Empty: it is about the host as a whole. */
export function placesOf(finding: Finding, places: Places): readonly Subject[] {
  return [...machinesOf(finding, places), ...adaptersOf(finding, places), ...networksOf(finding, places)];
}

function machinesOf({ vm, evidence }: Finding, { machinePaths, machinesByName }: Places): readonly Subject[] {
  if (vm === null) return [];
  // Two machines can have one name: the file that proves it tells which.
  const proven = [...new Set(evidence.map(({ source }) => source))].filter((source) => machinePaths.has(source));
  const paths = proven.length > 0 ? proven : (machinesByName.get(vm) ?? []);
  return paths.map((path) => ({ kind: 'machine', path }));
}

function adaptersOf({ adapter, vm }: Finding, { adapters }: Places): readonly Subject[] {
  return vm === null && typeof adapter === 'string' && adapters.has(adapter) ? [{ kind: 'adapter', name: adapter }] : [];
}

function networksOf(finding: Finding, places: Places): readonly Subject[] {
  const part = partsByCode.find(([beginning]) => finding.code.startsWith(beginning))?.[1];
  return numbersOf(finding, part, places).flatMap((vmnet): readonly Subject[] => {
    const network = places.networks.get(vmnet);
    if (network === undefined) return [];
    const whole = { kind: 'network', vmnet } as const;
    const drawn: Subject = part !== undefined && devicesOf(network).includes(part) ? { ...whole, part } : whole;
    const own = part === 'host-adapter' ? places.adapterOf.get(vmnet) : undefined;
    return own === undefined || own === finding.adapter ? [drawn] : [drawn, { kind: 'adapter', name: own }];
  });
}

function numbersOf({ code, vmnet, data }: Finding, part: NetworkPart | undefined, { networks }: Places): readonly number[] {
  const named = Object.hasOwn(data, 'vmnets') ? data['vmnets'] : null;
  const several = Array.isArray(named) ? named.filter((one) => typeof one === 'number') : [];
  const numbers = [...new Set([...(vmnet === null ? [] : [vmnet]), ...several])];
  if (numbers.length > 0 || part === undefined || !code.endsWith('-service-stopped')) return numbers;
  // On Windows one service serves all networks: it is about each of them.
  return [...networks.values()].filter((network) => devicesOf(network).includes(part)).map((network) => network.vmnet);
}
