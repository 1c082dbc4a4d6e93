/** What VMware's generated files (dhcpd.conf, nat.conf and their Windows twins) say of each VMnet, and where. */
import { dhcpConfigHash } from '../formats/dhcp-hash.ts';
import type { DhcpdModel, DhcpdSubnet } from '../formats/dhcpd-model.ts';
import { dhcpdModel, parseDhcpd } from '../formats/dhcpd.ts';
import { natModel, parseNat } from '../formats/nat.ts';
import { vmnetOfDevice } from '../formats/vmnet-device.ts';
import type { Source, Stated } from '../vnet/evidence.ts';
import type { GeneratedDhcp, GeneratedNat } from '../vnet/host-state.ts';
import type { ProblemLog } from './problem-log.ts';
import type { HostSnapshot, NetworkFile } from './snapshot.ts';
import { sourceOf } from './source-of.ts';

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
  const source = sourceOf(file.path, bytes);
  const hash = vmnet === null ? null : (dhcpConfigHash(bytes) ?? null);
  for (const subnet of model.subnets) {
    const number = vmnet ?? subnet.vmnet;
    if (number !== null && !found.has(number)) found.set(number, dhcpOf(number, subnet, model, { source, hash, alone: vmnet !== null }));
  }
}

/** `alone`: the file is about this VMnet only. */
function dhcpOf(
  vmnet: number,
  { subnet, range, ranges, routers, dns, defaultLease, maxLease, lines }: DhcpdSubnet,
  model: DhcpdModel,
  { source, hash, alone }: { readonly source: Source; readonly hash: string | null; readonly alone: boolean },
): GeneratedDhcp {
  const adapter = model.hostAdapters.find((one) => one.vmnet === vmnet);
  return {
    source,
    hash,
    subnet: stated(subnet, lines.subnet),
    // Only the first one's line is kept: VMware writes one.
    ranges: ranges.map((value) => ({ value, line: value === range ? lines.range : null })),
    routers: routers.length === 0 ? null : stated(routers, lines.routers),
    dns: dns.length === 0 ? null : stated(dns, lines.dns),
    defaultLease: stated(defaultLease, lines.defaultLease),
    maxLease: stated(maxLease, lines.maxLease),
    hostAdapter: adapter === undefined ? null : { value: { mac: adapter.mac, address: adapter.address }, line: adapter.line },
    reservations: model.reservations
      .filter((one) => alone || one.vmnet === vmnet)
      .map(({ mac, address, line }) => ({ value: { mac, address }, line })),
  };
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
  const { lines } = model;
  found.set(number, {
    source: sourceOf(file.path, bytes),
    gateway: stated(model.gateway, lines.gateway),
    netmask: stated(model.netmask, lines.netmask),
    udpTimeout: stated(model.udpTimeout, lines.udpTimeout),
    useMacosVmnetVirtApi: model.useMacosVmnetVirtApi,
    privilegedPorts: model.privilegedPorts,
    portForwards: model.portForwards.map(({ line, protocol, hostPort, guestAddress, guestPort, description }) => ({
      value: { protocol, hostPort, guestAddress, guestPort, description },
      line,
    })),
  });
}

function stated<T>(value: T | null, line: number | null): Stated<T> | null {
  return value === null ? null : { value, line };
}
