/** nat.conf (Linux, macOS) and vmnetnat.conf (Windows): what VMware's NAT device obeys. Generated from the store. */
import { isIpv4 } from '../ipv4/address.ts';
import { maskOfPrefix, parseSubnet, prefixOfMask } from '../ipv4/subnet.ts';
import type { PortForward } from '../vnet/network.ts';
import type { Bytes } from './bytes.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';
import { parseMac } from './ip-text.ts';
import { LineReader, splitLines } from './lines.ts';

export interface NatSection {
  /** As spelled. */
  readonly name: string;
  /** From 1. */
  readonly line: number;
}

/** A setting knows where it stands, and cuts its texts out when it is asked. */
export class NatSetting {
  /** Lower case: VMware writes `[PrivilegedTCP]`, its manuals `[privilegedTCP]`. */
  readonly section: string;
  /** From 1. */
  readonly line: number;
  /** Where the value stands in its line, from 0. */
  readonly from: number;
  /** Offsets in the file. */
  readonly start: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly bytes: Bytes;

  /** On a line whose text begins at `start` and ends at `end`. */
  constructor(bytes: Bytes, section: string, line: LineReader, start: number, equals: number, end: number) {
    this.bytes = bytes;
    this.section = section;
    this.line = line.number;
    this.start = start;
    this.keyEnd = endOfText(bytes, start, equals);
    this.valueStart = skipBlanks(bytes, equals + 1, end);
    this.valueEnd = end;
    this.from = this.valueStart - line.start;
  }

  /** As spelled; compared without regard to case. */
  get key(): string {
    return this.bytes.slice(this.start, this.keyEnd);
  }

  get value(): Bytes {
    return this.bytes.slice(this.valueStart, this.valueEnd);
  }
}

export interface NatFile {
  readonly bytes: Bytes;
  /** With their terminators; split anew each time. */
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
  /** `[privilegedTCP]`, `[privilegedUDP]`: ports below 1024 that the NAT device may use; `all` with `autodetect = 1`. */
  readonly privilegedPorts: Readonly<Record<'tcp' | 'udp', 'all' | readonly number[]>>;
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
  const sections: NatSection[] = [];
  const settings: NatSetting[] = [];
  const complaints: Complaint[] = [];
  const line = new LineReader(bytes);
  let section: string | undefined;
  while (line.advance()) {
    const { number } = line;
    const start = skipBlanks(bytes, line.start, line.end);
    const end = endOfText(bytes, start, line.end);
    const first = bytes.charCodeAt(start);
    if (start === end || first === 35) continue;
    const name = first === 91 ? headerName(bytes.slice(start, end)) : undefined;
    const equals = first === 91 ? end : indexOfEquals(bytes, start, end);
    if (name !== undefined) {
      sections.push({ name, line: number });
      section = name.toLowerCase();
    } else if (equals === start || equals === end || section === undefined) {
      const code = equals === start || equals === end ? 'unknown-line' : 'outside-section';
      const text = bytes.slice(start, Math.min(end, start + 80));
      complaints.push({ code, severity: 'warning', line: number, column: start - line.start + 1, text });
    } else {
      settings.push(new NatSetting(bytes, section, line, start, equals, end));
    }
  }
  return {
    bytes,
    get lines() {
      return splitLines(bytes);
    },
    sections,
    settings,
    complaints,
  };
}

function skipBlanks(bytes: Bytes, from: number, end: number): number {
  let at = from;
  while (at < end && bytes.charCodeAt(at) <= 32) at += 1;
  return at;
}

function endOfText(bytes: Bytes, start: number, end: number): number {
  let at = end;
  while (at > start && bytes.charCodeAt(at - 1) <= 32) at -= 1;
  return at;
}

/** `end` when there is none before. */
function indexOfEquals(bytes: Bytes, start: number, end: number): number {
  let at = start;
  while (at < end && bytes.charCodeAt(at) !== 61) at += 1;
  return at;
}

export function printNat({ bytes }: NatFile): Bytes {
  return bytes;
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
  const privileged: Record<'privilegedtcp' | 'privilegedudp', number[]> = { privilegedtcp: [], privilegedudp: [] };
  const taken = { tcp: new Uint8Array(65_536), udp: new Uint8Array(65_536) } as const;
  const complain = (code: ComplaintCode, { line, from, key, value }: NatSetting): void => {
    complaints.push({ code, severity: 'warning', line, column: from + 1, text: `${key} = ${value}`.slice(0, 80) });
  };
  for (const setting of file.settings) {
    const protocol = forwardSections.get(setting.section);
    if (protocol === undefined) {
      const key = setting.key.toLowerCase();
      scalars.set(`${setting.section}/${key}`, setting);
      if (key === 'port' && isPrivileged(setting.section)) privileged[setting.section].push(portOf(setting.value) ?? 0);
      continue;
    }
    const forward = forwardOf(protocol, setting);
    if (typeof forward === 'string') complain(forward, setting);
    else {
      if (taken[protocol][forward.hostPort] === 1) complain('duplicate-key', setting);
      taken[protocol][forward.hostPort] = 1;
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
  const timeoutIsSound = timeout !== undefined && /^\d{1,10}$/.test(timeout.value);
  if (ip !== undefined && !isIpv4(gateway)) complain('not-an-address', ip);
  if (mask !== undefined && !maskIsSound) complain('not-an-address', mask);
  if (timeout !== undefined && !timeoutIsSound) complain('not-a-number', timeout);
  return {
    gateway: isIpv4(gateway) ? gateway : null,
    netmask: maskIsSound ? mask.value : cidrMask,
    device: device?.value ?? null,
    udpTimeout: timeoutIsSound ? Number(timeout.value) : null,
    hostIp: isIpv4(hostIp) ? hostIp : null,
    hostMac: parseMac(one('host/hostmac')?.value ?? '') ?? null,
    useMacosVmnetVirtApi: api === '1' ? true : api === '0' ? false : null,
    sections: file.sections.map(({ name }) => name),
    portForwards,
    privilegedPorts: {
      tcp: one('privilegedtcp/autodetect')?.value === '1' ? 'all' : privileged.privilegedtcp,
      udp: one('privilegedudp/autodetect')?.value === '1' ? 'all' : privileged.privilegedudp,
    },
    lines: {
      gateway: ip?.line ?? null,
      netmask: (maskIsSound ? mask : ip)?.line ?? null,
      device: device?.line ?? null,
      udpTimeout: timeout?.line ?? null,
    },
    complaints: complaints.toSorted((a, b) => a.line - b.line),
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

function isPrivileged(section: string): section is 'privilegedtcp' | 'privilegedudp' {
  return section === 'privilegedtcp' || section === 'privilegedudp';
}

const forwardSections: ReadonlyMap<string, 'tcp' | 'udp'> = new Map([
  ['incomingtcp', 'tcp'],
  ['incomingudp', 'udp'],
]);

/** `8080 = 192.168.40.128:80`; the file has no room for a description. */
function forwardOf(protocol: 'tcp' | 'udp', setting: NatSetting): NatForward | 'not-a-port' | 'not-an-address' {
  const { bytes, start, keyEnd, valueStart, valueEnd, line } = setting;
  let colon = valueEnd - 1;
  while (colon >= valueStart && bytes.charCodeAt(colon) !== 58) colon -= 1;
  const hostPort = portOf(bytes, start, keyEnd);
  const guestPort = portOf(bytes, Math.max(colon + 1, valueStart), valueEnd);
  const guestAddress = bytes.slice(valueStart, Math.max(colon, valueStart)).trimEnd();
  if (hostPort === undefined || guestPort === undefined) return 'not-a-port';
  if (!isIpv4(guestAddress)) return 'not-an-address';
  return { protocol, hostPort, guestAddress, guestPort, description: '', line };
}

/** 1–65535, decimal, in at most five digits with nothing but blanks around them. */
export function portOf(text: string, start = 0, end = text.length): number | undefined {
  let port = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || at - start === 5) {
      const trimmed = text.slice(start, end).trim();
      return trimmed.length < end - start ? portOf(trimmed) : undefined;
    }
    port = port * 10 + digit;
  }
  return port >= 1 && port <= 65_535 ? port : undefined;
}
