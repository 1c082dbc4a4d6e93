/** The way of a machine to the internet as a row of stations, and where the verdict says that it breaks. */
import type { Finding } from '../../src/core/vnet/finding.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VmAdapter } from '../../src/core/vnet/machine.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import type { Diagnosed } from '../../src/core/contract/doctor-schema.ts';

export type StationKind = 'machine' | 'switch' | 'segment' | 'nowhere' | 'nat' | 'host-adapter' | 'nic' | 'host' | 'lan' | 'internet';

export interface Station {
  readonly kind: StationKind;
  /** A name of this host's: a machine, `VMnet8`, an adapter; null where the kind says all. */
  readonly name: string | null;
  readonly address: string | null;
}

/** `closed`: no fault, nothing leads on from there. */
export type BreakKind = 'broken' | 'suspected' | 'closed';

export interface Break {
  readonly kind: BreakKind;
  /** Index of the station. */
  readonly at: number;
  /** The link that leads to the station, and not the station itself. */
  readonly link: boolean;
}

export interface Way {
  readonly stations: readonly Station[];
  readonly break: Break | null;
}

type Spot = { readonly on: StationKind; readonly link?: true };

/** Where a rung's faults sit. */
const spotsOfRungs: Readonly<Record<Diagnosed['ladder'][number]['rung'], Spot>> = {
  product: { on: 'switch' },
  config: { on: 'switch' },
  services: { on: 'switch' },
  'host-adapters': { on: 'host-adapter' },
  drift: { on: 'switch' },
  overlap: { on: 'host', link: true },
  'vm-wiring': { on: 'switch', link: true },
  'guest-evidence': { on: 'machine' },
  'guest-addressing': { on: 'machine' },
  'gateway-and-dns': { on: 'machine' },
  'firewall-and-vpn': { on: 'host' },
  upstream: { on: 'lan', link: true },
};

/** Those that sit elsewhere than their rung's do. */
const spotsOfCodes: readonly (readonly [RegExp, Spot])[] = [
  [/^(?:nat-|gateway-|port-forward-|dns-port-taken$|mtu-black-hole$)/, { on: 'nat' }],
  [/^(?:bridge-|hyperv-owns-nic$|windows-bridge-owns-nic$|no-unbridged-adapter$|wifi-bridge-unsupported$|lan-port-security$|promiscuous-refused$)/, { on: 'nic', link: true }],
  [/^(?:duplicate-mac|mac-not-vmware)$/, { on: 'machine' }],
  [/^(?:host-adapter-|fusion-no-vmnet-interface$|networkmanager-manages-vmnet$)/, { on: 'host-adapter' }],
];

export function wayOf(view: HostView, result: Pick<Diagnosed, 'vm' | 'adapters' | 'ladder' | 'verdict' | 'findings'>): Way {
  const { verdict, findings, ladder, vm, adapters } = result;
  const finding = verdict === null ? undefined : findings[0];
  const rung = ladder.find(({ findings: codes }) => verdict !== null && codes.includes(verdict.code))?.rung;
  const spot = verdict === null ? undefined : (spotsOfCodes.find(([pattern]) => pattern.test(verdict.code))?.[1] ?? (rung === undefined ? undefined : spotsOfRungs[rung]));
  const machine = view.vms.find(({ path }) => path === vm?.path);
  const own = (machine?.adapters ?? []).filter(({ index, present }) => present && adapters.includes(index));
  const adapter = own.find(({ vmnet, index }) => (finding?.vmnet ?? null) !== null ? vmnet === finding?.vmnet : index === finding?.adapter) ?? own.find(({ connectAtPowerOn }) => connectAtPowerOn) ?? own[0];
  const network = networkOf(view, adapter, finding, machine === undefined);
  const stations = stationsOf(view, vm?.name ?? null, adapter, network, spot?.on === 'host-adapter');
  const fallback = verdict?.code === 'mode-has-no-internet' ? closedAt(stations) : null;
  const at = spot === undefined ? -1 : stations.findIndex(({ kind }) => kind === spot.on);
  if (verdict === null) return { stations, break: null };
  if (!verdict.fault) return { stations, break: fallback };
  if (at < 0 || spot === undefined) return { stations, break: null };
  return { stations, break: { kind: verdict.certainty === 'certain' ? 'broken' : 'suspected', at, link: spot.link === true } };
}

function networkOf({ networks }: HostView, adapter: VmAdapter | undefined, finding: Finding | undefined, isHost: boolean): VirtualNetwork | undefined {
  const byNumber = (vmnet: number | null | undefined): VirtualNetwork | undefined => networks.find((one) => one.vmnet === vmnet);
  if (!isHost) return byNumber(adapter?.vmnet);
  return byNumber(finding?.vmnet) ?? networks.find(({ mode }) => mode === 'nat') ?? networks.find(({ mode }) => mode !== 'bridged') ?? networks[0];
}

function stationsOf(view: HostView, name: string | null, adapter: VmAdapter | undefined, network: VirtualNetwork | undefined, viaHostAdapter: boolean): readonly Station[] {
  const station = (kind: StationKind, own: string | null = null, address: string | null = null): Station => ({ kind, name: own, address });
  const machine = station('machine', name, adapter?.lease?.address ?? null);
  const outside = [station('lan'), station('internet')];
  if (adapter?.mode === 'lan-segment') return [machine, station('segment'), ...outside.slice(1)];
  if (network === undefined) {
    const missing = adapter === undefined || adapter.vmnet === null ? station('nowhere') : station('switch', `VMnet${adapter.vmnet}`);
    return [machine, missing, station('host'), ...outside];
  }
  const plug = station('switch', `VMnet${network.vmnet}`, network.subnet);
  if (network.mode === 'bridged') {
    const nic = view.adapters.find((one) => one.name === network.bridge.resolved);
    return [machine, plug, station('nic', network.bridge.resolved, nic?.ipv4[0]?.address ?? null), ...outside];
  }
  const hostAdapter = station('host-adapter', null, network.hostAdapter.address);
  if (viaHostAdapter) return [machine, plug, hostAdapter, station('host')];
  if (network.mode === 'nat') return [machine, plug, station('nat', null, network.nat.gateway), station('host'), ...outside];
  return [machine, plug, ...(network.hostAdapter.configured ? [hostAdapter, station('host')] : []), station('internet')];
}

/** Before the internet. */
function closedAt(stations: readonly Station[]): Break | null {
  const at = stations.findIndex(({ kind }) => kind === 'internet');
  return at < 0 ? null : { kind: 'closed', at, link: true };
}
