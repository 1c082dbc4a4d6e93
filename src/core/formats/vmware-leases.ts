/** The grammar of VMware's leases files, `dhcpd.leases` and `vmnetdhcp.leases`: ISC DHCP 2.0's, on every host. */
import { isIpv4 } from '../ipv4/address.ts';
import type { Bytes } from './bytes.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';
import { Scanner, TokenTexts, complainHere, unquote, type TokenKind } from './dhcpd-tokens.ts';
import { parseMac } from './ip-text.ts';
import { isoTime } from './lease-time.ts';
import { decodeUtf8 } from './utf8.ts';

export interface LeaseEntry {
  readonly address: string;
  readonly mac: string | null;
  /** ISO 8601 UTC, in whole seconds. */
  readonly starts: string | null;
  /** As `starts`; null unless `standing` is `dated`. */
  readonly ends: string | null;
  readonly hostname: string | null;
  /** `void`: abandoned, or its end could not be read; such a lease is nobody's. */
  readonly standing: 'dated' | 'forever' | 'undated' | 'void';
  /** Of its first word, from 1. */
  readonly line: number;
  /** What the guest calls itself, in lower case: `ff:4a:01:…`; null when that is its MAC, or nothing. */
  readonly uid: string | null;
}

/** An entry whose own properties are just what is told of it, so that it need not be copied to be printed as JSON. */
export class PlainLease implements LeaseEntry {
  readonly #standing: LeaseEntry['standing'];
  readonly #line: number;
  readonly #uid: string | null;
  readonly address: string;
  readonly mac: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly hostname: string | null;

  constructor({ address, mac, starts, ends, hostname, standing, line, uid }: LeaseEntry) {
    this.#standing = standing;
    this.#line = line;
    this.#uid = uid;
    this.address = address;
    this.mac = mac;
    this.starts = starts;
    this.ends = ends;
    this.hostname = hostname;
  }

  get standing(): LeaseEntry['standing'] {
    return this.#standing;
  }

  get line(): number {
    return this.#line;
  }

  get uid(): string | null {
    return this.#uid;
  }
}

export interface LeasesFile {
  readonly grammar: 'vmware';
  /** Each begins with a lease but the first; together they are the file. */
  readonly pieces: readonly Bytes[];
  readonly leases: readonly LeaseEntry[];
  readonly complaints: readonly Complaint[];
}

export function parseLeases(bytes: Bytes): LeasesFile {
  return new Parser(bytes).parse();
}

/** Cuts out the lease at this place in `leases`; what else its last line holds stays. */
export function removeLease(file: LeasesFile, index: number): LeasesFile | undefined {
  const bytes = file.pieces.join('');
  const parser = new Parser(bytes);
  parser.parse();
  const start = parser.starts[index];
  const end = parser.ends[index];
  if (start === undefined || end === undefined) return undefined;
  const newline = bytes.indexOf('\n', end);
  const lineEnd = newline === -1 ? bytes.length : newline + 1;
  const rest = bytes.slice(end, lineEnd).trim() === '' ? lineEnd : end;
  return parseLeases(bytes.slice(0, start) + bytes.slice(rest));
}

// A string per lease would cost a quarter of a large file once more.
const leasesPerPiece = 64;

class Parser {
  private readonly scanner: Scanner;
  private readonly complaints: Complaint[] = [];
  private readonly leases: LeaseEntry[] = [];
  /** Where each of `leases` begins, and where its `}` ends. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  // The scanner stands at a `lease` that begins a line.
  private fenced = false;
  private readonly addresses: TokenTexts<string | null>;
  private readonly macs: TokenTexts<string | null>;
  private readonly names: TokenTexts<string>;
  private readonly uids: TokenTexts<string>;

  constructor(bytes: Bytes) {
    this.scanner = new Scanner(bytes);
    this.addresses = new TokenTexts(bytes, (raw) => (isIpv4(raw) ? raw : null));
    this.macs = new TokenTexts(bytes, macOf);
    this.names = new TokenTexts(bytes, nameOf);
    this.uids = new TokenTexts(bytes, (raw) => raw.toLowerCase());
  }

  parse(): LeasesFile {
    const { scanner, starts } = this;
    const { bytes } = scanner;
    this.step();
    while (scanner.kind !== 'end') {
      if (scanner.kind === 'word' && scanner.is('lease')) this.lease();
      else if (scanner.kind === 'close') {
        this.complain('unexpected-brace', 'error');
        this.step();
      } else {
        if (scanner.kind !== 'semicolon') this.complain('unknown-line', 'warning');
        this.skipStatement();
      }
    }
    const cuts = [0, ...starts.filter((_, index) => index % leasesPerPiece === 0)];
    const pieces = cuts.map((cut, index) => bytes.slice(cut, cuts[index + 1]));
    return { grammar: 'vmware', pieces, leases: this.leases, complaints: this.complaints };
  }

  /** From the word `lease` to after its `}`. One that is not closed is no lease: it was being written. */
  private lease(): void {
    const { scanner } = this;
    const { start, line, column } = scanner;
    this.fenced = false;
    this.step();
    const { start: rawStart, end: rawEnd } = scanner;
    const addressed = !this.fenced && scanner.kind === 'word';
    const address = addressed ? this.addresses.of(scanner) : null;
    const complain = (code: ComplaintCode, severity: Complaint['severity']): void => {
      const text = `lease ${scanner.bytes.slice(rawStart, rawEnd)}`.slice(0, 80);
      this.complaints.push({ code, severity, line, column, text });
    };
    if (!addressed || this.step() !== 'open') {
      complain('unknown-line', 'warning');
      this.skipStatement();
      return;
    }
    this.step();
    let mac: string | null = null;
    let starts: string | null = null;
    let ends: string | null = null;
    let hostname: string | null = null;
    let clientHostname: string | null = null;
    let uid: string | null = null;
    let standing: LeaseEntry['standing'] = 'undated';
    let abandoned = false;
    while (scanner.kind !== 'close') {
      if (scanner.kind === 'end' || this.fenced || scanner.is('lease')) {
        complain('unclosed-block', 'error');
        return;
      }
      if (scanner.is('starts')) starts = this.time();
      else if (scanner.is('ends')) {
        ends = this.time();
        standing = scanner.is('never') ? 'forever' : ends === null ? 'void' : 'dated';
      } else if (scanner.is('hardware')) mac = this.hardware();
      else if (scanner.is('client-hostname')) clientHostname = this.name();
      else if (scanner.is('hostname')) hostname = this.name();
      else if (scanner.is('uid')) uid = this.uid();
      else if (scanner.is('abandoned')) abandoned = true;
      this.skipStatement();
    }
    const { end } = scanner;
    this.step();
    if (address === null) {
      complain('not-an-address', 'warning');
      return;
    }
    this.starts.push(start);
    this.ends.push(end);
    this.leases.push(
      new PlainLease({
        address,
        mac,
        starts,
        ends,
        hostname: clientHostname ?? hostname,
        standing: abandoned ? 'void' : standing,
        line,
        uid: uid === null || isMacUid(uid, mac) ? null : uid,
      }),
    );
  }

  /**
   * To the next token, but never past a `lease` that begins a line: that is always the next lease, and so a
   * journal cut off in the middle of a line costs one entry.
   */
  private step(): TokenKind {
    const { scanner } = this;
    if (this.fenced) return 'end';
    const kind = scanner.next();
    this.fenced = scanner.startsLine && scanner.is('lease');
    return this.fenced ? 'end' : kind;
  }

  /** To the first token of the next statement. */
  private skipStatement(): void {
    const { scanner } = this;
    let depth = 0;
    for (;;) {
      if (scanner.kind === 'end' || this.fenced) return;
      if (scanner.kind === 'close' && depth === 0) return;
      if (scanner.kind === 'unclosed-string') this.complain('unclosed-string', 'error');
      const done = (scanner.kind === 'semicolon' && depth === 0) || (scanner.kind === 'close' && depth === 1);
      if (scanner.kind === 'open') depth += 1;
      else if (scanner.kind === 'close') depth -= 1;
      this.step();
      if (done) return;
    }
  }

  /** `W YYYY/MM/DD HH:MM:SS`; the weekday is often wrong and means nothing. Stops at the last word read: `never`, or the time. */
  private time(): string | null {
    const { scanner } = this;
    if (this.step() !== 'word' || scanner.is('never')) return null;
    const weekday = scanner.start;
    if (this.step() !== 'word') return this.noTime(weekday);
    const date = scanner.start;
    const dateEnd = scanner.end;
    if (this.step() !== 'word') return this.noTime(weekday);
    return isoTime(scanner.bytes, date, dateEnd, scanner.start, scanner.end) ?? this.noTime(weekday);
  }

  private noTime(from: number): null {
    const { scanner } = this;
    const text = scanner.bytes.slice(from, Math.min(scanner.end, from + 80));
    this.complaints.push({ code: 'not-a-time', severity: 'warning', line: scanner.line, column: scanner.column, text });
    return null;
  }

  private hardware(): string | null {
    const { scanner } = this;
    if (this.step() !== 'word' || this.step() !== 'word') return null;
    const mac = this.macs.of(scanner);
    if (mac === null) this.complain('not-a-mac', 'warning');
    return mac;
  }

  private name(): string | null {
    const kind = this.step();
    return kind === 'string' || kind === 'word' ? this.names.of(this.scanner) : null;
  }

  private uid(): string | null {
    const kind = this.step();
    return kind === 'string' || kind === 'word' ? this.uids.of(this.scanner) : null;
  }

  private complain(code: ComplaintCode, severity: Complaint['severity']): void {
    this.complaints.push(complainHere(code, severity, this.scanner));
  }
}

function macOf(raw: Bytes): string | null {
  return parseMac(raw) ?? null;
}

function nameOf(raw: Bytes): string {
  const bytes = unquote(raw);
  return decodeUtf8(bytes) ?? bytes;
}

/** Hardware type 1 is Ethernet; the octets need not be padded. */
function isMacUid(uid: string, mac: string | null): boolean {
  return mac !== null && (uid === `01:${mac}` || (/^0?1:/.test(uid) && parseMac(uid.slice(uid.indexOf(':') + 1)) === mac));
}
