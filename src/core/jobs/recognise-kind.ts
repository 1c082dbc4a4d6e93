/**
 * Which tools' outputs and files a text holds. Lines are asked first, which is cheap; where none has a signature, the command
 * behind the prompt above decides, and after that the readers themselves. Linear in the text, and never throws.
 */
import type { PastedKind } from '../vnet/pasted.ts';
import { kindOfJson, lastJsonLine, startsJson } from './json-extent.ts';
import { kindByReading } from './kind-by-reading.ts';
import { continues, isSameFamily, lineSignature, type Signature } from './line-signatures.ts';
import { isBanner, kindOfCommand, promptCommand } from './shell-prompt.ts';

export interface TextSection {
  /** Null when nothing tells. */
  readonly kind: PastedKind | null;
  /** Indexes of lines; `end` is one past the last. */
  readonly start: number;
  readonly end: number;
  /** How many lines speak for the kind; 0 when it is known from the prompt or by reading. */
  readonly signs: number;
}

export interface RankedKind {
  readonly kind: PastedKind;
  readonly signs: number;
}

/** Best first: the kind that most lines speak for. Empty when the text is of no kind that is known. */
export function rankKinds(text: string): readonly RankedKind[] {
  const signs = new Map<PastedKind, number>();
  for (const { kind, signs: more } of textSections(pastedLines(text))) {
    if (kind !== null) signs.set(kind, (signs.get(kind) ?? 0) + more);
  }
  return [...signs].map(([kind, count]) => ({ kind, signs: count })).toSorted((a, b) => b.signs - a.signs);
}

/** Lines as an editor counts them; `\r\r\n` (a console's output redirected twice) ends one. */
export function pastedLines(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split(/\r{0,2}\n|\r/);
}

/** In order, without what is blank, a prompt (but those of `sc`) or a terminal's greeting. */
export function textSections(lines: readonly string[]): readonly TextSection[] {
  const splitter = new Splitter(lines);
  let index = 0;
  while (index < lines.length) index = splitter.take(index);
  return splitter.finish();
}

// "Windows IP Configuration", a blank line, "Ethernet adapter …:" stand above the first line that tells.
const mostHeadings = 6;

class Splitter {
  private readonly lines: readonly string[];
  private readonly sections: TextSection[] = [];
  private start = 0;
  private kind: PastedKind | null = null;
  private signs = 0;
  // Only weak lines so far: a strong one of the family names the kind.
  private isTentative = false;
  // One past the last line that is surely of the kind.
  private sure = 0;
  private command: string | undefined;
  // The line on which the command was typed; only with a command.
  private prompt = 0;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  /** Returns the index of the next line. */
  take(index: number): number {
    const line = this.lines[index] ?? '';
    const command = promptCommand(line);
    if (command !== undefined) {
      this.close(index);
      this.open(index + 1, command);
      this.prompt = index;
      return index + 1;
    }
    if (startsJson(line)) return this.takeJson(index);
    const signature = lineSignature(line);
    if (signature !== undefined) this.sign(index, signature);
    else if (this.kind !== null && continues(this.kind, line)) this.sure = index + 1;
    return index + 1;
  }

  finish(): readonly TextSection[] {
    this.close(this.lines.length);
    return this.sections;
  }

  private sign(index: number, { kind, weak }: Signature): void {
    const joins = this.kind !== null && (kind === this.kind || (isSameFamily(kind, this.kind) && (weak || this.isTentative)));
    if (this.kind !== null && !joins) {
      const first = this.headingAbove(index, kind);
      this.close(first);
      this.open(first, undefined);
    }
    if (this.kind === null || (this.isTentative && !weak)) {
      this.kind = kind;
      this.isTentative = weak;
    }
    this.signs += 1;
    this.sure = index + 1;
  }

  private takeJson(index: number): number {
    const end = lastJsonLine(this.lines, index) + 1;
    const text = this.lines.slice(index, end).join('\n');
    const kind = kindOfJson(text) ?? (text.trim() === '[]' ? commandKind(this.command) : null);
    this.close(index);
    this.sections.push({ kind, start: index, end, signs: kind === null ? 0 : end - index });
    this.open(end, undefined);
    return end;
  }

  /** The first line of the headings that stand directly above a line: nobody's yet, and without indent but for the columns' names of `netstat -ano`. */
  private headingAbove(index: number, kind: PastedKind): number {
    let first = index;
    let headings = 0;
    for (let at = index - 1; at >= this.sure && headings < mostHeadings; at -= 1) {
      const line = this.lines[at] ?? '';
      if (line.trim() === '') continue;
      if (/^\s/.test(line) && !(kind === 'listeners' && at === index - 1)) break;
      headings += 1;
      first = at;
    }
    return first;
  }

  private open(start: number, command: string | undefined): void {
    this.start = start;
    this.command = command;
    this.kind = null;
    this.signs = 0;
    this.isTentative = false;
    this.sure = start;
  }

  private close(end: number): void {
    const { start, lines, signs } = this;
    let [first, last] = [start, end];
    while (first < last && isNothing(lines[first] ?? '')) first += 1;
    while (last > first && (lines[last - 1] ?? '').trim() === '') last -= 1;
    if (first === last) return;
    const kind = refined(this.kind ?? this.kindWithoutSigns(first, last), lines, first, last);
    if (kind === 'sc') this.addServices(this.command === undefined || this.command === '' ? first : this.prompt, last);
    else this.sections.push({ kind, start: first, end: last, signs });
  }

  /** One section for all services that were asked for one after the other, with the commands: only they name a service that does not exist. */
  private addServices(start: number, end: number): void {
    const before = this.sections.at(-1);
    const isMore = before?.kind === 'sc';
    if (isMore) this.sections.pop();
    this.sections.push({ kind: 'sc', start: isMore ? before.start : start, end, signs: this.signs + (isMore ? before.signs : 0) });
  }

  private kindWithoutSigns(first: number, last: number): PastedKind | null {
    return this.command === undefined || this.command === '' ? kindByReading(this.lines.slice(first, last)) : commandKind(this.command);
  }
}

function commandKind(command: string | undefined): PastedKind | null {
  return command === undefined ? null : (kindOfCommand(command) ?? null);
}

function isNothing(line: string): boolean {
  return line.trim() === '' || isBanner(line);
}

// One grammar, two names: only the file of Windows counts its networks as "virtual ethernet segments".
function refined(kind: PastedKind | null, lines: readonly string[], first: number, last: number): PastedKind | null {
  if (kind !== 'dhcpd') return kind;
  for (let index = first; index < last; index += 1) if (/^# (?:Virtual ethernet segment|.{0,80}\bWindows\b)/.test(lines[index] ?? '')) return 'vmnetdhcp';
  return kind;
}
