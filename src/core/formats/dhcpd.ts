/**
 * dhcpd.conf (Linux, macOS) and vmnetdhcp.conf (Windows): what VMware's DHCP server obeys. Generated from
 * the store, yet text outside the generated part is the user's own and survives.
 */
import type { Bytes } from './bytes.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';
import { modelOf, type DhcpdModel, type ModelOptions } from './dhcpd-model.ts';
import { Scanner, complainHere, type TokenKind } from './dhcpd-tokens.ts';
import { DhcpdBlock, DhcpdStatement, type DhcpdItem } from './dhcpd-tree.ts';

export interface DhcpdFile {
  readonly bytes: Bytes;
  readonly items: readonly DhcpdItem[];
  /** Comments after the last item, and where they begin. */
  readonly tail: { readonly comments: Bytes; readonly lead: number };
  readonly complaints: readonly Complaint[];
}

// A statement that begins a line with one of these was not ended before: a forgotten `;` shall cost one statement, not two.
const keywords =
  /^(?:option|range|subnet|host|hardware|fixed-address|default-lease-time|max-lease-time|allow|deny|ignore|group|pool|shared-network)$/;

export function parseDhcpd(bytes: Bytes): DhcpdFile {
  return new Parser(bytes).parse();
}

export function printDhcpd({ bytes }: DhcpdFile): Bytes {
  return bytes;
}

/** `vmnet`: whose file it is, when its path says so (Linux, macOS). */
export function dhcpdModel(file: DhcpdFile, options: ModelOptions = {}): DhcpdModel {
  return modelOf(file.items, file.tail.comments, options);
}

/** What `vmnet parse dhcpd --json` prints. */
export interface DhcpdDescription {
  readonly subnets: readonly {
    readonly vmnet: number | null;
    readonly subnet: string | null;
    readonly range: readonly [string, string] | null;
    readonly routers: readonly string[];
    readonly dns: readonly string[];
    readonly domainName: string | null;
    readonly defaultLease: number | null;
    readonly maxLease: number | null;
  }[];
  readonly hostAdapters: readonly { readonly vmnet: number; readonly mac: string; readonly address: string | null }[];
  readonly reservations: readonly { readonly name: string; readonly mac: string; readonly address: string }[];
}

export function describeDhcpd(file: DhcpdFile, options: ModelOptions = {}): DhcpdDescription {
  const { subnets, hostAdapters, reservations } = dhcpdModel(file, options);
  return {
    subnets: subnets.map(({ vmnet, subnet, range, routers, dns, domainName, defaultLease, maxLease }) => {
      return { vmnet, subnet, range, routers, dns, domainName, defaultLease, maxLease };
    }),
    hostAdapters: hostAdapters.map(({ vmnet, mac, address }) => ({ vmnet, mac, address })),
    reservations: reservations.map(({ name, mac, address }) => ({ name, mac, address })),
  };
}

class Parser {
  private readonly scanner: Scanner;
  private readonly complaints: Complaint[] = [];
  private readonly top: DhcpdItem[] = [];
  // Blocks may be nested as deep as a hostile file likes: an explicit stack, no recursion.
  private readonly stack: DhcpdBlock[] = [];
  private items: DhcpdItem[] = this.top;
  // The one being read.
  private statement: DhcpdStatement | undefined;
  private lastKind: TokenKind = 'end';
  private lastEnd = 0;
  private lastLine = 1;

  constructor(bytes: Bytes) {
    this.scanner = new Scanner(bytes);
  }

  parse(): DhcpdFile {
    const { scanner } = this;
    const { bytes } = scanner;
    while (scanner.next() !== 'end') {
      this.take();
      this.lastKind = scanner.kind;
      this.lastEnd = scanner.end;
      this.lastLine = scanner.line;
    }
    this.endUnfinished();
    for (const block of this.stack) this.complainAbout(block, 'unclosed-block');
    for (const block of this.stack) block.end = block.close = scanner.end;
    const comments = scanner.commented ? bytes.slice(scanner.lead, scanner.end) : '';
    return { bytes, items: this.top, tail: { comments, lead: scanner.lead }, complaints: this.complaints };
  }

  private take(): void {
    const { scanner } = this;
    switch (scanner.kind) {
      case 'semicolon':
        this.endStatement(scanner.end);
        break;
      case 'open':
        this.open();
        break;
      case 'close':
        this.endUnfinished();
        this.close();
        break;
      case 'unclosed-string':
        // Its `;` is inside: the statement ends with the line.
        this.complaints.push(complainHere('unclosed-string', 'error', scanner));
        this.word();
        this.endStatement(scanner.end);
        break;
      case 'word':
      case 'string':
      case 'comma':
        this.word();
        break;
      case 'end':
    }
  }

  private word(): void {
    const { scanner } = this;
    const mayBegin = this.statement !== undefined && scanner.line > this.lastLine && this.lastKind !== 'comma';
    if (mayBegin && keywords.test(scanner.text)) this.endUnfinished();
    this.statement ??= new DhcpdStatement(scanner, scanner.end);
    this.statement.headEnd = scanner.end;
  }

  private endStatement(end: number): void {
    if (this.statement === undefined) return;
    this.statement.end = end;
    this.items.push(this.statement);
    this.statement = undefined;
  }

  private endUnfinished(): void {
    if (this.statement === undefined) return;
    this.complainAbout(this.statement, 'missing-semicolon');
    this.endStatement(this.lastEnd);
  }

  private open(): void {
    const { scanner, statement } = this;
    if (statement === undefined) this.complaints.push(complainHere('unexpected-brace', 'error', scanner));
    const block = statement === undefined ? new DhcpdBlock(scanner, scanner.start) : new DhcpdBlock(statement, statement.headEnd);
    block.open = scanner.end;
    this.items.push(block);
    this.stack.push(block);
    this.items = block.items;
    this.statement = undefined;
  }

  private close(): void {
    const { scanner } = this;
    const block = this.stack.pop();
    this.items = this.stack.at(-1)?.items ?? this.top;
    if (block === undefined) this.complaints.push(complainHere('unexpected-brace', 'error', scanner));
    else {
      block.close = scanner.start;
      block.end = scanner.end;
    }
  }

  private complainAbout({ line, column, words }: DhcpdItem, code: ComplaintCode): void {
    this.complaints.push({ code, severity: 'error', line, column, text: words.slice(0, 8).join(' ').slice(0, 80) });
  }
}
