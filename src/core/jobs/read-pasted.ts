/** A pasted text → its sections, each through its parser, with complaints placed in the pasted text. */
import type { DecodeBytes } from '../formats/bytes.ts';
import type { Complaint } from '../formats/complaint.ts';
import { decodeUtf8, encodeUtf8 } from '../formats/utf8.ts';
import type { Pasted, PastedComplaint, PastedKind, PastedSection } from '../vnet/pasted.ts';
import { parseKinds, parseText, type ParseContext, type Parsed } from './parse-kinds.ts';
import { tablesOfParsed } from './pasted-tables.ts';
import { pastedLines, textSections, type TextSection } from './recognise-kind.ts';

export interface ReadSection {
  readonly kind: PastedKind | null;
  /** From 1. */
  readonly firstLine: number;
  /** Inclusive. */
  readonly lastLine: number;
  /** Null for lines of no known kind. */
  readonly parsed: Parsed | null;
  /** Placed in the whole text. */
  readonly complaints: readonly Complaint[];
}

/** A long text of the wrong kind would be complained about line by line. */
const mostComplaints = 100;

/** Nobody reads more, and a text of two kinds taking turns must not become a hundred thousand answers. */
const mostSections = 100;

/** `kind` names the kind of the whole text; without it, it is recognised piece by piece. */
export function readSections(text: string, context: ParseContext, kind?: PastedKind): readonly ReadSection[] {
  return sectionsOf(pastedLines(text), context, kind, Number.POSITIVE_INFINITY).read;
}

export function readPasted(text: string, context: ParseContext, kind?: PastedKind): Pasted {
  const { read, more } = sectionsOf(pastedLines(text), context, kind, mostSections);
  return { sections: read.map(plainSection), moreSections: more };
}

function sectionsOf(
  lines: readonly string[],
  context: ParseContext,
  kind: PastedKind | undefined,
  most: number,
): { readonly read: readonly ReadSection[]; readonly more: number } {
  const whole: TextSection = { kind: kind ?? null, start: 0, end: lines.length, signs: 0 };
  const found = kind === undefined ? textSections(lines) : [whole];
  const unicode = { ...context, decode: utf8First(context.decode) };
  return { read: found.slice(0, most).map((section) => readSection(lines, section, unicode)), more: Math.max(0, found.length - most) };
}

function plainSection({ kind, firstLine, lastLine, parsed, complaints }: ReadSection): PastedSection {
  return {
    kind,
    firstLine,
    lastLine,
    tables: kind === null || parsed === null ? [] : tablesOfParsed(kind, parsed.value),
    complaints: complaints.slice(0, mostComplaints).map(({ code, severity, line, column, text }): PastedComplaint => ({ code, severity, line, column, text })),
    moreComplaints: Math.max(0, complaints.length - mostComplaints),
  };
}

function readSection(lines: readonly string[], { kind, start, end }: TextSection, context: ParseContext): ReadSection {
  const place = { kind, firstLine: start + 1, lastLine: end };
  if (kind === null) return { ...place, parsed: null, complaints: [] };
  const text = lines.slice(start, end).join('\n');
  const inBytes = parseKinds[kind].takes === 'bytes';
  const parsed = parseText(kind, inBytes ? encodeUtf8(text) : text, context);
  const complaints = parsed.complaints.map((complaint) => ({
    ...complaint,
    line: start + complaint.line,
    column: inBytes ? columnInText(lines[start + complaint.line - 1] ?? '', complaint.column) : complaint.column,
    text: inBytes ? pieceInText(complaint.text) : complaint.text,
  }));
  return { ...place, parsed, complaints };
}

/** What was pasted is Unicode, whatever encoding its file names; only bytes that the file itself escapes can be in that one. */
function utf8First(decode: DecodeBytes): DecodeBytes {
  return (bytes, encoding) => decodeUtf8(bytes) ?? decode(bytes, encoding);
}

/** A column in bytes of the line's UTF-8 → in characters. */
function columnInText(line: string, column: number): number {
  let bytes = 1;
  let at = 0;
  for (const character of line) {
    if (bytes >= column) break;
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    at += character.length;
  }
  return at + 1;
}

/** The piece was cut after so many bytes, perhaps in the middle of a character. */
function pieceInText(bytes: string): string {
  return decodeUtf8(bytes) ?? decodeUtf8(bytes.replace(/[\xc0-\xff][\x80-\xbf]*$/, '')) ?? bytes;
}
