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
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const start = skipBlanks(line, 0);
    const first = line.charCodeAt(start);
    if (start === line.length || first === 35) continue;
    const end = endOfText(line, start);
    const number = index + 1;
    const name = first === 91 ? headerName(line.slice(start, end)) : undefined;
    const equals = first === 91 ? -1 : line.indexOf('=', start);
    if (name !== undefined) {
      sections.push({ name, line: number });
      section = name.toLowerCase();
    } else if (equals <= start || section === undefined) {
      const code = equals <= start ? 'unknown-line' : 'outside-section';
      const text = line.slice(start, Math.min(end, start + 80));
      complaints.push({ code, severity: 'warning', line: number, column: start + 1, text });
    } else {
      const from = Math.min(skipBlanks(line, equals + 1), end);
      const key = line.slice(start, endOfText(line.slice(0, equals), start));
      settings.push({ section, key, value: line.slice(from, end), line: number, from });
    }
  }
  return { lines, sections, settings, complaints };
}

function skipBlanks(line: Bytes, from: number): number {
  let at = from;
  while (line.charCodeAt(at) <= 32) at += 1;
  return at;
}

function endOfText(line: Bytes, from: number): number {
  let end = line.length;
  while (end > from && line.charCodeAt(end - 1) <= 32) end -= 1;
  return end;
}

export function printNat({ lines }: NatFile): Bytes {
  return lines.join('');
}

/** Of a text that begins with `[`. Undefined without a closing bracket: a path in a ruined file may begin with `[`. */
function headerName(text: string): string | undefined {
  const close = text.indexOf(']');
  const after = close === -1 ? '' : text.slice(close + 1).trimStart();
  return close === -1 || (after !== '' && !after.startsWith('#')) ? undefined : text.slice(1, close).trim();
}

/** A key that is written twice counts as it is written last; of two forwards of one port both are told. */
export function natModel(file: NatFile): NatModel {
  const complaints: Complaint[] = [];
  const scalars = new Map<string, NatSetting>();
  const portForwards: NatForward[] = [];
  const ports = new Set<number>();
  const complain = (code: ComplaintCode, { line, from, key, value }: NatSetting): void => {
    complaints.push({ code, severity: 'warning', line, column: from + 1, text: `${key} = ${value}`.slice(0, 80) });
  };
  for (const setting of file.settings) {
    const protocol = forwardSections.get(setting.section);
    if (protocol === undefined) {
      scalars.set(`${setting.section}/${setting.key.toLowerCase()}`, setting);
      continue;
    }
    const forward = forwardOf(protocol, setting);
    if (typeof forward === 'string') complain(forward, setting);
    else {
      const port = protocol === 'tcp' ? forward.hostPort : -forward.hostPort;
      if (ports.has(port)) complain('duplicate-key', setting);
      ports.add(port);
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
  const digits = text.trim();
  if (digits.length === 0 || digits.length > 5) return undefined;
  let port = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    port = port * 10 + digit;
  }
  return port >= 1 && port <= 65_535 ? port : undefined;
}
