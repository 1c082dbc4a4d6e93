/** What a dhcpd.conf is made of: statements, and blocks of them. */
import type { Bytes } from './bytes.ts';
import { Scanner } from './dhcpd-tokens.ts';

/** Where an item begins. Offsets are into the file. */
interface Origin {
  readonly bytes: Bytes;
  /** Where the blanks and comments before it begin. */
  readonly lead: number;
  readonly start: number;
  readonly line: number;
  readonly column: number;
  /** There is a comment between `lead` and `start`. */
  readonly commented: boolean;
}

/** An item knows where it stands, and cuts its texts out when it is asked. */
class Place implements Origin {
  readonly bytes: Bytes;
  readonly lead: number;
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly commented: boolean;
  /** Where its last word ends; the parser moves it on. */
  headEnd: number;

  constructor({ bytes, lead, start, line, column, commented }: Origin, headEnd: number) {
    this.bytes = bytes;
    this.lead = lead;
    this.start = start;
    this.line = line;
    this.column = column;
    this.commented = commented;
    this.headEnd = headEnd;
  }

  /** Strings keep their quotes; commas are words. Read anew each time. */
  get words(): readonly Bytes[] {
    const words: Bytes[] = [];
    const scanner = new Scanner(this.bytes, this.start);
    while (scanner.end < this.headEnd) {
      scanner.next();
      words.push(scanner.text);
    }
    return words;
  }

  /** Blanks and comments before it, when there is a comment among them; they begin at `lead`. */
  get comments(): Bytes {
    return this.commented ? this.bytes.slice(this.lead, this.start) : '';
  }
}

export class DhcpdStatement extends Place {
  readonly kind = 'statement';
  /** After its `;`. */
  end = 0;
}

export class DhcpdBlock extends Place {
  readonly kind = 'block';
  readonly items: DhcpdItem[] = [];
  /** After the `{`. */
  open = 0;
  /** Where the `}` stands. */
  close = 0;
  end = 0;
}

export type DhcpdItem = DhcpdStatement | DhcpdBlock;

export function isSubnet({ words }: DhcpdBlock): boolean {
  return words[0]?.toLowerCase() === 'subnet';
}

export function isHost({ words }: DhcpdBlock): boolean {
  return words[0]?.toLowerCase() === 'host';
}

/** All blocks in document order, however deep. */
export function allBlocks(items: readonly DhcpdItem[]): readonly DhcpdBlock[] {
  const found: DhcpdBlock[] = [];
  const stack = items.toReversed();
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (item.kind === 'statement') continue;
    found.push(item);
    for (const inner of item.items.toReversed()) stack.push(inner);
  }
  return found;
}
