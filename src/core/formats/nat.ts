/** nat.conf (Linux, macOS) and vmnetnat.conf (Windows): what VMware's NAT device obeys. Generated from the store. */
import { isIpv4 } from '../ipv4/address.ts';
import { maskOfPrefix, parseSubnet, prefixOfMask } from '../ipv4/subnet.ts';
import type { PortForward } from '../vnet/network.ts';
import type { Bytes } from './bytes.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';
import { parseMac } from './ip-text.ts';
import { splitLines } from './lines.ts';

export interface NatSection {
  /** As spelled. */
  readonly name: string;
  /** From 1. */
  readonly line: number;
}

export interface NatSetting {
  /** Lower case: VMware writes `[PrivilegedTCP]`, its manuals `[privilegedTCP]`. */
  readonly section: string;
  /** As spelled; compared without regard to case. */
  readonly key: string;
  readonly value: Bytes;
  /** From 1. */
  readonly line: number;
  /** Where the value stands in its line, from 0. */
  readonly from: number;
}

export interface NatFile {
  readonly lines: readonly Bytes[];
  readonly sections: readonly NatSection[];
  readonly settings: readonly NatSetting[];
  readonly complaints: readonly Complaint[];
}

export interface NatForward extends PortForward {
  readonly line: number;
}

export interface NatModel {
  readonly gateway: string | null;
  /** Dotted, also when the file writes `ip = a.b.c.d/n`, as on Windows. */
  readonly netmask: string | null;
  readonly device: string | null;
  /** Seconds; 0 is no timeout. */
  readonly udpTimeout: number | null;
  readonly hostIp: string | null;
  readonly hostMac: string | null;
  /** Fusion on Big Sur and newer. */
  readonly useMacosVmnetVirtApi: boolean | null;
  readonly sections: readonly string[];
  readonly portForwards: readonly NatForward[];
  readonly lines: {
    readonly gateway: number | null;
    readonly netmask: number | null;
    readonly device: number | null;
    readonly udpTimeout: number | null;
  };
  /** About values; those about syntax are the file's. */
  readonly complaints: readonly Complaint[];
}

/** What `vmnet parse nat --json` prints. */
export interface NatDescription {
  readonly gateway: string | null;
  readonly netmask: string | null;
  readonly device: string | null;
  readonly udpTimeout: number | null;
  readonly portForwards: readonly PortForward[];
}

export function parseNat(bytes: Bytes): NatFile {
  const lines = splitLines(bytes);
  const sections: NatSection[] = [];
  const settings: NatSetting[] = [];
  const complaints: Complaint[] = [];
  let section: string | undefined;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const number = index + 1;
    const column = line.indexOf(text) + 1;
    const complain = (code: ComplaintCode): void => {
      complaints.push({ code, severity: 'warning', line: number, column, text: text.slice(0, 80) });
    };
    const name = headerName(text);
    const equals = text.indexOf('=');
    if (name !== undefined) {
      sections.push({ name, line: number });
      section = name.toLowerCase();
    } else if (text.startsWith('[') || equals < 1) complain('unknown-line');
    else if (section === undefined) complain('outside-section');
    else {
      const value = text.slice(equals + 1).trimStart();
      settings.push({
        section,
        key: text.slice(0, equals).trimEnd(),
        value,
        line: number,
        from: column - 1 + text.length - value.length,
      });
    }
  }
  return { lines, sections, settings, complaints };
}

export function printNat({ lines }: NatFile): Bytes {
  return lines.join('');
}

/** Undefined without a closing bracket: a path in a ruined file may begin with `[`. */
function headerName(text: string): string | undefined {
  if (!text.startsWith('[')) return undefined;
  const close = text.indexOf(']');
  const after = close === -1 ? '' : text.slice(close + 1).trimStart();
  return close === -1 || (after !== '' && !after.startsWith('#')) ? undefined : text.slice(1, close).trim();
}

/** A key that is written twice counts as it is written last; of two forwards of one port both are told. */
export function natModel(file: NatFile): NatModel {
  const complaints: Complaint[] = [];
  const scalars = new Map<string, NatSetting>();
  const portForwards: NatForward[] = [];
  const ports = new Set<string>();
  for (const setting of file.settings) {
    const { section, key, line, from, value } = setting;
    const complain = (code: ComplaintCode): void => {
      const text = `${key} = ${value}`.slice(0, 80);
      complaints.push({ code, severity: 'warning', line, column: from + 1, text });
    };
    const protocol = forwardSections.get(section);
    if (protocol === undefined) {
      scalars.set(`${section}/${key.toLowerCase()}`, setting);
      continue;
    }
    const forward = forwardOf(protocol, setting);
    if (typeof forward === 'string') complain(forward);
    else {
      const name = `${protocol}/${forward.hostPort}`;
      if (ports.has(name)) complain('duplicate-key');
      ports.add(name);
      portForwards.push(forward);
    }
  }
  const one = (name: string): NatSetting | undefined => scalars.get(name);
  const ip = one('host/ip');
  const mask = one('host/netmask');
  const timeout = one('udp/timeout');
  const device = one('host/device');
  const hostIp = one('host/hostip')?.value ?? '';
  const api = one('host/usemacosvmnetvirtapi')?.value;
  const subnet = ip === undefined ? undefined : parseSubnet(ip.value);
  const gateway = ip?.value.split('/', 1)[0] ?? '';
  const maskIsSound = mask !== undefined && prefixOfMask(mask.value) !== undefined;
  const cidrMask = subnet === undefined ? null : maskOfPrefix(subnet.prefix);
  return {
    gateway: isIpv4(gateway) ? gateway : null,
    netmask: maskIsSound ? mask.value : cidrMask,
    device: device?.value ?? null,
    udpTimeout: timeout !== undefined && /^\d{1,10}$/.test(timeout.value) ? Number(timeout.value) : null,
    hostIp: isIpv4(hostIp) ? hostIp : null,
    hostMac: parseMac(one('host/hostmac')?.value ?? '') ?? null,
    useMacosVmnetVirtApi: api === '1' ? true : api === '0' ? false : null,
    sections: file.sections.map(({ name }) => name),
    portForwards,
    lines: {
      gateway: ip?.line ?? null,
      netmask: (maskIsSound ? mask : ip)?.line ?? null,
      device: device?.line ?? null,
      udpTimeout: timeout?.line ?? null,
    },
    complaints,
  };
}

export function describeNat(file: NatFile): NatDescription {
  const { gateway, netmask, device, udpTimeout, portForwards } = natModel(file);
  return {
    gateway,
    netmask,
    device,
    udpTimeout,
    portForwards: portForwards.map(({ protocol, hostPort, guestAddress, guestPort, description }) => {
      return { protocol, hostPort, guestAddress, guestPort, description };
    }),
  };
}

const forwardSections: ReadonlyMap<string, 'tcp' | 'udp'> = new Map([
  ['incomingtcp', 'tcp'],
  ['incomingudp', 'udp'],
]);

/** `8080 = 192.168.40.128:80`; the file has no room for a description. */
function forwardOf(protocol: 'tcp' | 'udp', { key, value, line }: NatSetting): NatForward | 'not-a-port' | 'not-an-address' {
  const colon = value.lastIndexOf(':');
  const hostPort = portOf(key);
  const guestPort = portOf(value.slice(colon + 1));
  const guestAddress = value.slice(0, Math.max(colon, 0)).trimEnd();
  if (hostPort === undefined || guestPort === undefined) return 'not-a-port';
  if (!isIpv4(guestAddress)) return 'not-an-address';
  return { protocol, hostPort, guestAddress, guestPort, description: '', line };
}

/** 1–65535, decimal. */
export function portOf(text: string): number | undefined {
  const port = /^\s*(\d{1,5})\s*$/.exec(text)?.[1];
  return port !== undefined && Number(port) >= 1 && Number(port) <= 65_535 ? Number(port) : undefined;
}
