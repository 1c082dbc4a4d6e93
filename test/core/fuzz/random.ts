/** Chance that repeats itself: the same seed gives the same inputs on every machine. */

export interface Chance {
  /** A whole number from 0 to `end` − 1. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32 over a hash of the words, so that one run of many can be had without those before it. */
export function chanceOf(...words: readonly (string | number)[]): Chance {
  let state = hash(words.join('\0'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick: <T>(list: readonly T[]): T => {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
