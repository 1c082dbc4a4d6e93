/** What VMware's generated files (dhcpd.conf, nat.conf and their Windows twins) say of each VMnet. */
import { dhcpdModel, parseDhcpd } from '../formats/dhcpd.ts';
import { natModel, parseNat } from '../formats/nat.ts';
import { vmnetOfDevice } from '../formats/vmnet-device.ts';
import type { PortForward } from '../vnet/network.ts';
import type { ProblemLog } from './problem-log.ts';
import type { HostSnapshot, NetworkFile } from './snapshot.ts';

export interface GeneratedDhcp {
  readonly subnet: string | null;
  readonly range: readonly [string, string] | null;
  readonly defaultLease: number | null;
  readonly maxLease: number | null;
  readonly reservations: readonly { readonly mac: string; readonly address: string }[];
  readonly hostAdapter: string | null;
  /** VMware hands out a router on NAT networks only (dhcpd.conf template, vmware-formats §4.1). */
  readonly routers: readonly string[];
}

export interface GeneratedNat {
  readonly gateway: string | null;
  readonly netmask: string | null;
  readonly udpTimeout: number | null;
  readonly useMacosVmnetVirtApi: boolean | null;
  readonly portForwards: readonly PortForward[];
}

export interface GeneratedFacts {
  readonly dhcp: ReadonlyMap<number, GeneratedDhcp>;
  readonly nat: ReadonlyMap<number, GeneratedNat>;
}

export function generatedFacts(snapshot: HostSnapshot, problems: ProblemLog): GeneratedFacts {
  const dhcp = new Map<number, GeneratedDhcp>();
  for (const file of snapshot.dhcpd) readDhcp(file, dhcp, problems);
  const nat = new Map<number, GeneratedNat>();
  for (const file of snapshot.nat) readNat(file, nat, problems);
  return { dhcp, nat };
}

function readDhcp({ vmnet, file }: NetworkFile, found: Map<number, GeneratedDhcp>, problems: ProblemLog): void {
  const bytes = problems.bytesOf(file);
  if (bytes === undefined) return;
  const parsed = parseDhcpd(bytes);
  problems.complaints(file.path, parsed.complaints);
  const model = dhcpdModel(parsed, { vmnet });
  problems.complaints(file.path, model.complaints);
  for (const subnet of model.subnets) {
    const number = vmnet ?? subnet.vmnet;
    if (number === null || found.has(number)) continue;
    found.set(number, {
      subnet: subnet.subnet,
      range: subnet.range,
      defaultLease: subnet.defaultLease,
      maxLease: subnet.maxLease,
      reservations: model.reservations.filter((one) => vmnet !== null || one.vmnet === number),
      routers: subnet.routers,
      hostAdapter: model.hostAdapters.find((one) => one.vmnet === number)?.address ?? null,
    });
  }
}

function readNat({ vmnet, file }: NetworkFile, found: Map<number, GeneratedNat>, problems: ProblemLog): void {
  const bytes = problems.bytesOf(file);
  if (bytes === undefined) return;
  const parsed = parseNat(bytes);
  problems.complaints(file.path, parsed.complaints);
  const model = natModel(parsed);
  problems.complaints(file.path, model.complaints);
  const number = vmnet ?? vmnetOfDevice(model.device ?? '') ?? null;
  if (number === null || found.has(number)) return;
  found.set(number, model);
}
