/** Builds snapshots of hosts from short texts, so that a test shows only what it is about. */
import type { HostSnapshot, HostTools, MachineFiles, SourceFile, ToolOutput } from '../../src/core/jobs/snapshot.ts';
import { noTools } from '../../src/host/no-tools.ts';
import { decodeUtf8 } from '../../src/core/formats/utf8.ts';
import { describeHost } from '../../src/core/jobs/show-host.ts';
import type { HostView, Platform, Product } from '../../src/core/vnet/host-view.ts';

export const clock = '2026-11-22T20:00:00Z';

export function file(path: string, bytes: string): SourceFile {
  return { ok: true, path, bytes };
}

export function missing(path: string): SourceFile {
  return { ok: false, path, failure: { code: 'missing', detail: 'ENOENT' } };
}

export function denied(path: string): SourceFile {
  return { ok: false, path, failure: { code: 'unreadable', detail: 'EACCES' } };
}

export function output(text: string, command = 'tool'): ToolOutput {
  return { ok: true, command, exitCode: 0, text };
}

export interface HostTexts {
  readonly platform?: Platform;
  readonly product?: Product | null;
  readonly networking?: string | SourceFile;
  readonly registry?: string;
  readonly netmap?: string;
  /** By VMnet number, or under `null`'s place `all` for Windows' one file. */
  readonly dhcpd?: Readonly<Record<string, string>>;
  readonly nat?: Readonly<Record<string, string>>;
  readonly leases?: Readonly<Record<string, string>>;
  readonly inventory?: string;
  readonly machines?: readonly MachineFiles[];
  readonly processes?: HostSnapshot['processes'];
  readonly tools?: Partial<HostTools>;
}

export function snapshot(texts: HostTexts): HostSnapshot {
  const { platform = 'linux' } = texts;
  const perNetwork = (name: string, files: Readonly<Record<string, string>> = {}): HostSnapshot['dhcpd'] =>
    Object.entries(files).map(([number, text]) => ({
      vmnet: number === 'all' ? null : Number(number),
      file: file(`/vmnet${number}/${name}`, text),
    }));
  const optional = (path: string, text: string | undefined): SourceFile => (text === undefined ? missing(path) : file(path, text));
  const networking =
    typeof texts.networking === 'object' ? texts.networking : optional('/etc/vmware/networking', texts.networking);
  return {
    platform,
    takenAt: clock,
    product: texts.product === undefined ? { name: 'VMware', version: null } : texts.product,
    networking: platform === 'windows' ? null : networking,
    registry: texts.registry === undefined ? null : output(texts.registry, 'reg query'),
    productRegistry: null,
    netmap: optional('/etc/vmware/netmap.conf', texts.netmap),
    productConfig: null,
    lastLocationUsed: null,
    dhcpd: perNetwork('dhcpd.conf', texts.dhcpd),
    nat: perNetwork('nat.conf', texts.nat),
    leases: perNetwork('dhcpd.leases', texts.leases),
    appleLeases: null,
    inventory: optional('inventory.vmls', texts.inventory),
    machines: texts.machines ?? [],
    tools: { ...noTools, ...texts.tools },
    processes: texts.processes ?? null,
  };
}

export function view(texts: HostTexts): HostView {
  return describeHost(snapshot(texts), (bytes) => decodeUtf8(bytes));
}

/** `ip -j addr` of these adapters, every one of them up. */
export function ipAddr(adapters: Readonly<Record<string, string | null>>): ToolOutput {
  const links = Object.entries(adapters).map(([ifname, address], index) => ({
    ifindex: index + 1,
    ifname,
    flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
    mtu: 1500,
    operstate: 'UP',
    link_type: 'ether',
    address: `00:11:22:33:44:${String(10 + index)}`,
    addr_info:
      address === null ? [] : [{ family: 'inet', local: address.split('/')[0], prefixlen: Number(address.split('/')[1]) }],
  }));
  return output(JSON.stringify(links), 'ip -j addr');
}

/** A `.vmx` with one adapter; more keys may follow. */
export function vmx(name: string, connection: string, extra: readonly string[] = []): string {
  return [
    '.encoding = "UTF-8"',
    `displayName = "${name}"`,
    'ethernet0.present = "TRUE"',
    `ethernet0.connectionType = "${connection}"`,
    'ethernet0.addressType = "generated"',
    'ethernet0.generatedAddress = "00:0C:29:AA:BB:CC"',
    ...extra,
    '',
  ].join('\n');
}

export function machine(path: string, text: string, locks: readonly string[] = [], lockFolder = locks.length > 0): MachineFiles {
  const members = locks.map((content, index) => file(`${path}.lck/M0000${index}.lck`, content.padEnd(512, '\0')));
  return { vmx: file(path, text), locks: members, lockFolder };
}
