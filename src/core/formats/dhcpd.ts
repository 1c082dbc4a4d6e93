/**
 * dhcpd.conf (Linux, macOS) and vmnetdhcp.conf (Windows): what VMware's DHCP server obeys. Generated from
 * the store, yet text outside the generated part is the user's own and survives.
 */
import type { Bytes } from './bytes.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';
import { modelOf, type DhcpdModel, type ModelOptions } from './dhcpd-model.ts';
import { Scanner, TokenTexts, complainHere, type DhcpdBlock, type DhcpdItem, type DhcpdPlace } from './dhcpd-tokens.ts';

export interface DhcpdFile {
  /** One per outermost item, each with the blanks and comments before it, and what follows the last; together they are the file. */
  readonly pieces: readonly Bytes[];
  readonly items: readonly DhcpdItem[];
  /** Comments after the last item, and where they begin. */
  readonly tail: { readonly comments: Bytes; readonly lead: number };
  readonly complaints: readonly Complaint[];
}

type Header = Omit<DhcpdPlace, 'words'>;
type OpenBlock = { -readonly [K in keyof DhcpdBlock]: DhcpdBlock[K] } & { readonly items: DhcpdItem[] };

// A statement that begins a line with one of these was not ended before: a forgotten `;` shall cost one statement, not two.
const keywords =
  /^(?:option|range|subnet|host|hardware|fixed-address|default-lease-time|max-lease-time|allow|deny|ignore|group|pool|shared-network)$/;

export function parseDhcpd(bytes: Bytes): DhcpdFile {
  return new Parser(bytes).parse();
}

export function printDhcpd({ pieces }: DhcpdFile): Bytes {
  return pieces.join('');
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
  private readonly texts: TokenTexts<Bytes>;
  private readonly pieces: Bytes[] = [];
  private readonly complaints: Complaint[] = [];
  private readonly top: DhcpdItem[] = [];
  // Blocks may be nested as deep as a hostile file likes: an explicit stack, no recursion.
  private readonly stack: OpenBlock[] = [];
  private items: DhcpdItem[] = this.top;
  private header: Header | undefined;
  // The words of the statement being read; one array serves them all, so that what is kept has no spare room.
  private readonly words: Bytes[] = [];
  private wordCount = 0;
  private printed = 0;
  private lastEnd = 0;
  private lastLine = 1;

  constructor(bytes: Bytes) {
    this.scanner = new Scanner(bytes);
    this.texts = new TokenTexts(bytes, (text) => text);
  }

  parse(): DhcpdFile {
    const { scanner } = this;
    while (scanner.next() !== 'end') {
      this.take();
      this.lastEnd = scanner.end;
      this.lastLine = scanner.line;
    }
    if (this.header !== undefined) this.endUnfinished();
    for (const block of this.stack) this.complainAbout(block, block.words, 'unclosed-block');
    for (const block of this.stack) block.end = block.close = scanner.end;
    const comments = scanner.commented ? scanner.bytes.slice(scanner.lead, scanner.end) : '';
    this.cut(scanner.bytes.length);
    return { pieces: this.pieces, items: this.top, tail: { comments, lead: scanner.lead }, complaints: this.complaints };
  }

  private take(): void {
    const { scanner } = this;
    switch (scanner.kind) {
      case 'semicolon':
        if (this.header !== undefined) this.endStatement(scanner.end);
        break;
      case 'open':
        this.open();
        break;
      case 'close':
        if (this.header !== undefined) this.endUnfinished();
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
    const text = this.texts.of(scanner);
    const unfinished = this.header !== undefined && scanner.line > this.lastLine && keywords.test(text);
    if (unfinished && this.words[this.wordCount - 1] !== ',') this.endUnfinished();
    if (this.header === undefined) this.header = this.begin();
    this.words[this.wordCount] = text;
    this.wordCount += 1;
  }

  private begin(): Header {
    const { commented, bytes, lead, start, line, column } = this.scanner;
    this.wordCount = 0;
    return { comments: commented ? bytes.slice(lead, start) : '', lead, start, line, column };
  }

  private takeWords(): readonly Bytes[] {
    return this.words.slice(0, this.wordCount);
  }

  private endStatement(end: number): void {
    if (this.header === undefined) return;
    const { comments, lead, start, line, column } = this.header;
    this.items.push({ kind: 'statement', words: this.takeWords(), comments, lead, start, line, column, end });
    this.header = undefined;
    this.cut(end);
  }

  private endUnfinished(): void {
    if (this.header !== undefined) this.complainAbout(this.header, this.takeWords(), 'missing-semicolon');
    this.endStatement(this.lastEnd);
  }

  private open(): void {
    const { scanner } = this;
    if (this.header === undefined) this.complaints.push(complainHere('unexpected-brace', 'error', scanner));
    const { comments, lead, start, line, column } = this.header ?? this.begin();
    const words = this.takeWords();
    const items: DhcpdItem[] = [];
    const block: OpenBlock = { kind: 'block', words, comments, lead, start, line, column, items, open: scanner.end, close: 0, end: 0 };
    this.items.push(block);
    this.stack.push(block);
    this.items = block.items;
    this.header = undefined;
  }

  private close(): void {
    const { scanner } = this;
    const block = this.stack.pop();
    this.items = this.stack.at(-1)?.items ?? this.top;
    this.cut(scanner.end);
    if (block === undefined) this.complaints.push(complainHere('unexpected-brace', 'error', scanner));
    else {
      block.close = scanner.start;
      block.end = scanner.end;
    }
  }

  private complainAbout({ line, column }: Header, words: readonly Bytes[], code: ComplaintCode): void {
    this.complaints.push({ code, severity: 'error', line, column, text: words.slice(0, 8).join(' ').slice(0, 80) });
  }

  private cut(end: number): void {
    if (this.items !== this.top && end < this.scanner.bytes.length) return;
    if (end > this.printed) this.pieces.push(this.scanner.bytes.slice(this.printed, end));
    this.printed = end;
  }
}
