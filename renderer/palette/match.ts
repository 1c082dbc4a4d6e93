/** How well what was typed fits a title and the other words a thing is found by. Words count in any order, and initials count. */

export interface Haystack {
  readonly title: string;
  /** Addresses, paths, the title in the other language. */
  readonly also: readonly string[];
}

/** First and one past the last character of the title that fit. */
export type Range = readonly [start: number, end: number];

export interface Match {
  /** Comparable among matches of one text only. */
  readonly score: number;
  /** In order, apart from each other. */
  readonly ranges: readonly Range[];
}

/** What does not change while something is typed. */
export interface Indexed {
  readonly title: string;
  readonly also: string;
  /** Where in the title a word starts. */
  readonly starts: readonly number[];
  readonly initials: string;
}

/** Lower case, each character in its place: `İ` would become two, and what is marked would shift. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from({ length: text.length }, (_, at) => sameLength(text.charAt(at))).join('');
}

function sameLength(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}

export function indexed({ title, also }: Haystack): Indexed {
  const folded = fold(title);
  const starts: number[] = [];
  let initials = '';
  let before: Kind = 'other';
  for (let at = 0; at < folded.length; at += 1) {
    const kind = kindAt(folded, at);
    // Of `VMnet8: Turn DHCP off` the V, the 8, the T, the D and the o.
    if (kind !== 'other' && (kind === 'ideograph' || kind !== before)) {
      starts.push(at);
      initials += folded.charAt(at);
    }
    before = kind;
  }
  return { title: folded, also: fold(also.join('\n')), starts, initials };
}

type Kind = 'letter' | 'digit' | 'ideograph' | 'other';

/** By code, because thousands of titles are looked at each time the palette opens. Beyond either end: `other`. */
function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return 'letter';
  if (code >= 0x30 && code <= 0x39) return 'digit';
  if ((code >= 0xdf && code <= 0x24f) || (code >= 0x370 && code <= 0x1fff)) return 'letter';
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af) ? 'ideograph' : 'other';
}

export function wordsOf(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

const scores = { titleStart: 100, wordStart: 80, wholePart: 60, inTitle: 50, initials: 45, partStart: 40, inPart: 20 } as const;
const wholeTitle = 1000;

/** Undefined when a word fits nowhere. No words fit everything alike. */
export function match(words: readonly string[], hay: Indexed): Match | undefined {
  let score = words.length > 0 && words.join(' ') === hay.title.split(/\s+/).filter(Boolean).join(' ') ? wholeTitle : 0;
  const ranges: Range[] = [];
  for (const word of words) {
    const best = bestOf(word, hay);
    if (best === undefined) return undefined;
    score += best.score;
    ranges.push(...best.ranges);
  }
  return { score, ranges: merged(ranges) };
}

function bestOf(word: string, hay: Indexed): Match | undefined {
  const inTitle = ofTitle(word, hay);
  // Nothing beside the title can be better.
  if (inTitle !== undefined && inTitle.score >= scores.wholePart) return inTitle;
  const beside = ofAlso(word, hay.also);
  if (inTitle === undefined) return beside === undefined ? undefined : { score: beside, ranges: [] };
  return { score: Math.max(inTitle.score, beside ?? 0), ranges: inTitle.ranges };
}

function ofTitle(word: string, { title, starts, initials }: Indexed): Match | undefined {
  const first = title.indexOf(word);
  if (first === 0) return { score: scores.titleStart, ranges: [[0, word.length]] };
  const start = first < 0 ? undefined : starts.find((at) => title.startsWith(word, at));
  if (start !== undefined) return { score: scores.wordStart, ranges: [[start, start + word.length]] };
  if (first > 0) return { score: scores.inTitle, ranges: [[first, first + word.length]] };
  const from = word.length < 2 ? -1 : initials.indexOf(word);
  return from < 0 ? undefined : { score: scores.initials, ranges: starts.slice(from, from + word.length).map((at): Range => [at, at + 1]) };
}

/** `204.2` ends at the end of 192.168.204.2 and not of 192.168.204.254: a number is meant whole. */
function ofAlso(word: string, also: string): number | undefined {
  let best: number | undefined;
  for (let at = also.indexOf(word); at >= 0; at = also.indexOf(word, at + 1)) {
    const end = at + word.length;
    const score = !isEdge(also, at) ? scores.inPart : isEdge(also, end) ? scores.wholePart : scores.partStart;
    best = Math.max(best ?? 0, score);
    if (best === scores.wholePart) break;
  }
  return best;
}

/** Whether a word ends, or begins, between the character at the place and the one before it. */
function isEdge(text: string, at: number): boolean {
  const [before, after] = [kindAt(text, at - 1), kindAt(text, at)];
  return before !== after || before === 'other' || before === 'ideograph';
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], end)];
    else out.push([start, end]);
  }
  return out;
}
