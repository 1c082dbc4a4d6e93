/** Finds a dictionary's entries by name without regard to case. */
import type { Bytes } from './bytes.ts';

/** Only A–Z are folded: bytes over 0x7f belong to an encoding we may not know. */
export function foldName(name: string): string {
  return /[\x80-\xff]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name.toLowerCase();
}

function foldCode(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

/** The same for names that differ in case only, and no worse for being the same for `[` and `{` as well. */
export function nameHash(text: Bytes, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | 0x20)) | 0;
  return hash;
}

export function sameName(one: string, other: string): boolean {
  return one.length === other.length && isNameAt(one, 0, other);
}

/** Whether the name stands at this place of the text, in upper or lower case. */
export function isNameAt(text: Bytes, start: number, name: string): boolean {
  if (text.startsWith(name, start)) return true;
  for (let at = 0; at < name.length; at += 1) {
    if (foldCode(text.charCodeAt(start + at)) !== foldCode(name.charCodeAt(at))) return false;
  }
  return true;
}

/** The last entry of each name. A hash table of our own: a Map would want a folded copy of every name. */
export class NameTable<Entry extends { readonly name: string }> {
  private readonly entries: readonly Entry[];
  // Pairs: where an entry stands in `entries`, plus 1 (0 is a free place), and the hash of its name.
  private pairs: Int32Array;
  private bits: number;

  /** `expected`: about how many there will be, so that the table need not grow. */
  constructor(entries: readonly Entry[], expected: number) {
    this.entries = entries;
    this.bits = Math.min(12, Math.max(5, Math.ceil(Math.log2(expected + 1)) + 1));
    this.pairs = new Int32Array(2 << this.bits);
  }

  get(name: string): Entry | undefined {
    const place = this.placeOf(name, nameHash(name, 0, name.length));
    return this.entries[(this.pairs[place] ?? 0) - 1];
  }

  /** Takes in the entry that was just added to the others. False when there was one of that name, which counts no longer. */
  addLast(name: string, hash: number): boolean {
    const count = this.entries.length;
    if (count * 4 > this.pairs.length) this.grow();
    const place = this.placeOf(name, hash);
    const isNew = this.pairs[place] === 0;
    this.pairs[place] = count;
    this.pairs[place + 1] = hash;
    return isNew;
  }

  /** Of this name, or the free place where it belongs. */
  private placeOf(name: string, hash: number): number {
    const { pairs, entries } = this;
    let place = this.firstPlace(hash);
    for (let known = pairs[place]; known; known = pairs[place]) {
      if (pairs[place + 1] === hash && sameName(entries[known - 1]?.name ?? '', name)) break;
      place = (place + 2) & (pairs.length - 2);
    }
    return place;
  }

  /** Names of a list differ little: multiplied (by 2³² over the golden ratio), their hashes lie far apart. */
  private firstPlace(hash: number): number {
    return (Math.imul(hash, 0x9e37_79b1) >>> (32 - this.bits)) * 2;
  }

  private grow(): void {
    const { pairs } = this;
    this.pairs = new Int32Array(pairs.length * 4);
    this.bits += 2;
    for (let old = 0; old < pairs.length; old += 2) {
      const known = pairs[old];
      const hash = pairs[old + 1];
      if (!known || hash === undefined) continue;
      let place = this.firstPlace(hash);
      while (this.pairs[place] !== 0) place = (place + 2) & (this.pairs.length - 2);
      this.pairs[place] = known;
      this.pairs[place + 1] = hash;
    }
  }
}
