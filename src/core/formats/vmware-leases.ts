/** The grammar of VMware's leases files, `dhcpd.leases` and `vmnetdhcp.leases`: ISC DHCP 2.0's, on every host. */
import { isIpv4 } from '../ipv4/address.ts';
import type { Bytes } from './bytes.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';
import { Scanner, TokenTexts, complainHere, unquote, type TokenKind } from './dhcpd-tokens.ts';
import { parseMac } from './ip-text.ts';
import { LeaseEntry, type LeaseFacts } from './lease-entry.ts';
import { leaseTime } from './lease-time.ts';
import { decodeUtf8 } from './utf8.ts';

/** Keeps where its texts are in the file, which is kept anyway. */
class VmwareLease extends LeaseEntry {
  readonly #bytes: Bytes;
  readonly #address: number;
  readonly #hostname: number | null;

  /** `address` and `hostname` are where these tokens begin. */
  constructor(bytes: Bytes, address: number, hostname: number | null, facts: LeaseFacts) {
    super(facts);
    this.#bytes = bytes;
    this.#address = address;
    this.#hostname = hostname;
  }

  get address(): string {
    const start = this.#address;
    let end = start;
    // It was a sound address: digits and dots.
    for (let code = 46; code >= 46 && code <= 57; code = this.#bytes.charCodeAt(end)) end += 1;
    return this.#bytes.slice(start, end);
  }

  get hostname(): string | null {
    if (this.#hostname === null) return null;
    const name = unquote(tokenAt(this.#bytes, this.#hostname));
    return decodeUtf8(name) ?? name;
  }
}

function tokenAt(bytes: Bytes, start: number): Bytes {
  const scanner = new Scanner(bytes, start);
  scanner.next();
  return scanner.text;
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
  const parser = new Parser(bytes, index);
  parser.parse();
  if (parser.place === undefined) return undefined;
  const { start, end } = parser.place;
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
  /** Where each piece but the first begins. */
  private readonly cuts: number[] = [];
  /** Where the wanted lease begins, and where its `}` ends. */
  place: { readonly start: number; readonly end: number } | undefined;
  private readonly wanted: number | undefined;
  // The scanner stands at a `lease` that begins a line.
  private fenced = false;
  private readonly macs: TokenTexts<string | null>;

  /** `wanted`: the number of the lease whose place is asked for. */
  constructor(bytes: Bytes, wanted?: number) {
    this.scanner = new Scanner(bytes);
    this.wanted = wanted;
    this.macs = new TokenTexts(bytes, macOf);
  }

  parse(): LeasesFile {
    const { scanner } = this;
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
    const cuts = [0, ...this.cuts, bytes.length];
    const pieces = cuts.slice(1).map((cut, index) => bytes.slice(cuts[index], cut));
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
    const sound = addressed && isIpv4(scanner.text);
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
    let startsAt: number | null = null;
    let endsAt: number | null = null;
    let hostname: number | null = null;
    let clientHostname: number | null = null;
    let uid: readonly [start: number, end: number] | null = null;
    let standing: LeaseFacts['standing'] = 'undated';
    let abandoned = false;
    while (scanner.kind !== 'close') {
      if (scanner.kind === 'end' || this.fenced || scanner.is('lease')) {
        complain('unclosed-block', 'error');
        return;
      }
      if (scanner.is('starts')) startsAt = this.time();
      else if (scanner.is('ends')) {
        endsAt = this.time();
        standing = scanner.is('never') ? 'forever' : endsAt === null ? 'void' : 'dated';
      } else if (scanner.is('hardware')) mac = this.hardware();
      else if (scanner.is('client-hostname')) clientHostname = this.word();
      else if (scanner.is('hostname')) hostname = this.word();
      else if (scanner.is('uid')) uid = this.word() === null ? null : [scanner.start, scanner.end];
      else if (scanner.is('abandoned')) abandoned = true;
      this.skipStatement();
    }
    const { end } = scanner;
    this.step();
    if (!sound) {
      complain('not-an-address', 'warning');
      return;
    }
    if (this.leases.length % leasesPerPiece === 0) this.cuts.push(start);
    if (this.leases.length === this.wanted) this.place = { start, end };
    this.leases.push(
      new VmwareLease(scanner.bytes, rawStart, clientHostname ?? hostname, {
        mac,
        startsAt,
        endsAt,
        standing: abandoned ? 'void' : standing,
        line,
        uid: uid === null ? null : ownUid(scanner.bytes.slice(...uid).toLowerCase(), mac),
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
  private time(): number | null {
    const { scanner } = this;
    if (this.step() !== 'word' || scanner.is('never')) return null;
    const weekday = scanner.start;
    if (this.step() !== 'word') return this.noTime(weekday);
    const date = scanner.start;
    const dateEnd = scanner.end;
    if (this.step() !== 'word') return this.noTime(weekday);
    return leaseTime(scanner.bytes, date, dateEnd, scanner.start, scanner.end) ?? this.noTime(weekday);
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

  /** Where the word or string after this one begins. */
  private word(): number | null {
    const kind = this.step();
    return kind === 'string' || kind === 'word' ? this.scanner.start : null;
  }

  private complain(code: ComplaintCode, severity: Complaint['severity']): void {
    this.complaints.push(complainHere(code, severity, this.scanner));
  }
}

function macOf(raw: Bytes): string | null {
  return parseMac(raw) ?? null;
}

/** Null when it is the MAC: hardware type 1 is Ethernet, and the octets need not be padded. */
function ownUid(uid: string, mac: string | null): string | null {
  const isMac = mac !== null && (uid === `01:${mac}` || (/^0?1:/.test(uid) && parseMac(uid.slice(uid.indexOf(':') + 1)) === mac));
  return isMac ? null : uid;
}
