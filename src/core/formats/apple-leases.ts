/** `/var/db/dhcpd_leases`: the leases of Apple's bootpd, which serves VMware's networks on Fusion 12.0 and Big Sur. */
import { isIpv4 } from '../ipv4/address.ts';
import type { Bytes } from './bytes.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';
import { parseMac } from './ip-text.ts';
import { LeaseEntry, type LeaseFacts } from './lease-entry.ts';
import { decodeUtf8 } from './utf8.ts';

export interface AppleLeasesFile {
  readonly grammar: 'apple';
  /** What stands before the first lease; then each lease, with what follows it until the next one. */
  readonly pieces: readonly Bytes[];
  readonly leases: readonly LeaseEntry[];
  readonly complaints: readonly Complaint[];
}

class AppleLease extends LeaseEntry {
  readonly address: string;
  readonly hostname: string | null;

  constructor(address: string, hostname: string | null, facts: LeaseFacts) {
    super(facts);
    this.address = address;
    this.hostname = hostname;
  }
}

interface OpenEntry {
  readonly at: number;
  readonly line: number;
  address: string;
  hardware: string;
  name: string | undefined;
  lease: string | undefined;
}

export function parseAppleLeases(bytes: Bytes): AppleLeasesFile {
  const starts: number[] = [];
  const leases: LeaseEntry[] = [];
  const complaints: Complaint[] = [];
  const complain = (code: ComplaintCode, severity: Complaint['severity'], number: number, text: string): void => {
    complaints.push({ code, severity, line: number, column: 1, text: text.slice(0, 80) });
  };
  let entry: OpenEntry | undefined;
  let number = 1;
  for (let at = 0; at < bytes.length; number += 1) {
    const newline = bytes.indexOf('\n', at);
    const next = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.slice(at, next).trim();
    if (line === '{') {
      if (entry !== undefined) complain('unclosed-block', 'error', entry.line, '{');
      entry = { at, line: number, address: '', hardware: '', name: undefined, lease: undefined };
    } else if (line === '}') {
      const lease = entry === undefined ? undefined : leaseOf(entry);
      if (entry === undefined) complain('unexpected-brace', 'error', number, line);
      else if (lease === undefined) complain('not-an-address', 'warning', entry.line, entry.address);
      else {
        starts.push(entry.at);
        leases.push(lease);
      }
      entry = undefined;
    } else if (line !== '' && !line.startsWith('#')) {
      if (entry === undefined || !line.includes('=')) complain('unknown-line', 'warning', number, line);
      else if (line.startsWith('ip_address=')) entry.address = line.slice(11);
      else if (line.startsWith('hw_address=')) entry.hardware = line.slice(11);
      else if (line.startsWith('name=')) entry.name = line.slice(5);
      else if (line.startsWith('lease=')) entry.lease = line.slice(6);
    }
    at = next;
  }
  if (entry !== undefined) complain('unclosed-block', 'error', entry.line, '{');
  const pieces = [0, ...starts].map((start, index) => bytes.slice(start, starts[index]));
  return { grammar: 'apple', pieces, leases, complaints };
}

/** Undefined for an entry without an address. */
function leaseOf({ address, hardware, name, lease, line }: OpenEntry): LeaseEntry | undefined {
  if (!isIpv4(address)) return undefined;
  const hostname = name === undefined ? null : (decodeUtf8(name) ?? name);
  return new AppleLease(address, hostname, { mac: macOf(hardware), startsAt: null, ...expiry(lease), line, uid: null });
}

/** `1,d:ea:d0:66:77:88`: hardware type 1 is Ethernet; the octets are not padded. */
function macOf(text: string): string | null {
  return parseMac(text.slice(text.indexOf(',') + 1)) ?? null;
}

/** Unix seconds in hex; all ones is DHCP's infinite lease (RFC 2131, 3.3). */
function expiry(lease: string | undefined): Pick<LeaseFacts, 'endsAt' | 'standing'> {
  if (lease === undefined) return { endsAt: null, standing: 'undated' };
  if (!/^0x[\da-f]{1,8}$/i.test(lease)) return { endsAt: null, standing: 'void' };
  const seconds = parseInt(lease, 16);
  if (seconds === 0xffff_ffff) return { endsAt: null, standing: 'forever' };
  return { endsAt: seconds, standing: 'dated' };
}
