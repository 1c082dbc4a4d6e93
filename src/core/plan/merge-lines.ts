/**
 * Puts what a person wrote into a file that was regenerated over it: units (lines, or blocks of them) of both are matched by what
 * they are about; a person's unit that the new file lacks goes behind the same neighbour.
 */
import type { Bytes } from '../formats/bytes.ts';

export interface Unit {
  /** What it is about; null: a blank line. */
  readonly key: string | null;
  /** With its line end. */
  readonly text: Bytes;
  /** `carried`: it comes along when the new file has none like it. `dropped`: VMware knew of it and left it out. */
  readonly missing: 'carried' | 'dropped';
  /** The part that VMware's generator decides, offsets into `text`; null: none, a person's value stands. */
  readonly generated: readonly [from: number, to: number] | null;
  /** It begins a section: what follows belongs to it. */
  readonly opens?: boolean;
}

/** In time linear in the number of units, but for one sort for each key. */
export function mergeUnits(original: readonly Unit[], regenerated: readonly Unit[]): Bytes {
  const places = placesByKey(regenerated);
  const texts: Bytes[] = regenerated.map(({ text }) => text);
  // What comes behind each unit of the new file; behind -1 comes the beginning.
  const behind = new Map<number, Unit[]>();
  const atTheEnd: Unit[] = [];
  let last = -1;
  let gap: Unit[] = [];
  const close = (next: number): void => {
    const blanksOnly = next > last && regenerated.slice(last + 1, next).every(({ key }) => key === null);
    if (blanksOnly) for (let at = last + 1; at < next; at += 1) texts[at] = '';
    // Between other neighbours than before, blank lines mean nothing.
    const kept = blanksOnly ? gap : gap.filter(({ key }) => key !== null);
    // New lines would come into a section between them.
    if (!blanksOnly && kept.some(({ opens }) => opens)) atTheEnd.push(...kept);
    else if (kept.length > 0) behind.set(last, [...(behind.get(last) ?? []), ...kept]);
    gap = [];
  };
  for (const unit of original) {
    if (unit.key === null) {
      gap.push(unit);
      continue;
    }
    const at = places.get(unit.key)?.take(last);
    if (at === undefined) {
      if (unit.missing === 'carried') gap.push(unit);
      continue;
    }
    close(at);
    const fresh = regenerated[at];
    if (fresh !== undefined) texts[at] = merged(unit, fresh);
    last = at;
  }
  close(regenerated.length);
  const pieces = (behind.get(-1) ?? []).map(({ text }) => text);
  for (const [index, text] of texts.entries()) pieces.push(text, ...(behind.get(index) ?? []).map((unit) => unit.text));
  pieces.push(...atTheEnd.map(({ text }) => text));
  return joined(pieces.filter((piece) => piece !== ''));
}

/** A person's line with VMware's value in it. */
function merged(unit: Unit, fresh: Unit): Bytes {
  if (unit.generated === null) return unit.text;
  if (fresh.generated === null) return fresh.text;
  return unit.text.slice(0, unit.generated[0]) + fresh.text.slice(...fresh.generated) + unit.text.slice(unit.generated[1]);
}

/** A last line without an end gets one when it is no longer the last. */
function joined(pieces: readonly Bytes[]): Bytes {
  const eol = pieces[0]?.endsWith('\r\n') === true ? '\r\n' : '\n';
  return pieces.map((piece, index) => (index < pieces.length - 1 && !piece.endsWith('\n') ? piece + eol : piece)).join('');
}

/** The places of one key: the next one after a place, else the first that nobody took. */
class Places {
  private readonly ahead: number[] = [];
  private next = 0;
  private readonly passed: number[] = [];

  add(place: number): void {
    this.ahead.push(place);
  }

  take(after: number): number | undefined {
    for (let at = this.ahead[this.next]; at !== undefined; at = this.ahead[this.next]) {
      this.next += 1;
      if (at > after) return at;
      this.passed.push(at);
    }
    return this.passed.shift();
  }
}

function placesByKey(units: readonly Unit[]): ReadonlyMap<string, Places> {
  const places = new Map<string, Places>();
  for (const [index, { key }] of units.entries()) {
    if (key === null) continue;
    const known = places.get(key) ?? new Places();
    known.add(index);
    places.set(key, known);
  }
  return places;
}
