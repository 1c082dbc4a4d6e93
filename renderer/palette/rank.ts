/** The entries that fit what was typed, best first, in groups that stay short enough to look over. */
import { groups, type Entry, type Group } from './entry.ts';
import { indexed, match, wordsOf, type Indexed, type Range } from './match.ts';

export interface Ranked {
  readonly entry: Entry;
  readonly ranges: readonly Range[];
  readonly score: number;
}

export interface RankedGroup {
  readonly group: Group;
  readonly items: readonly Ranked[];
  /** How many more fit. */
  readonly more: number;
}

export interface Searchable {
  readonly entry: Entry;
  readonly hay: Indexed;
}

export function searchable(entries: readonly Entry[]): readonly Searchable[] {
  return entries.map((entry) => ({ entry, hay: indexed(entry) }));
}

// What can be done goes before what cannot, where both fit alike.
const blockedCosts = 5;

/** Every entry that fits, best first; alike ones as they were given. Nothing typed: all but those to be typed for. */
export function rank(all: readonly Searchable[], text: string): readonly Ranked[] {
  const words = wordsOf(text);
  if (words.length === 0) return all.filter(({ entry }) => !entry.onlyTyped).map(({ entry }) => ({ entry, ranges: [], score: 0 }));
  return all
    .flatMap(({ entry, hay }): readonly Ranked[] => {
      const found = match(words, hay);
      return found === undefined ? [] : [{ entry, ranges: found.ranges, score: found.score - (entry.blocked === null ? 0 : blockedCosts) }];
    })
    .sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length);
}

/** Of each group so many are shown; a group alone may take the place of all. */
const most = { unasked: 10, group: 8, alone: 60 } as const;

/** The group of the best entry first. */
export function grouped(ranked: readonly Ranked[], isAsked: boolean): readonly RankedGroup[] {
  const byGroup = new Map<Group, Ranked[]>();
  for (const one of ranked) {
    const group = byGroup.get(one.entry.group);
    if (group === undefined) byGroup.set(one.entry.group, [one]);
    else group.push(one);
  }
  const limit = !isAsked ? most.unasked : byGroup.size === 1 ? most.alone : most.group;
  const inOrder = [...byGroup].sort(([a, [bestA]], [b, [bestB]]) => (bestB?.score ?? 0) - (bestA?.score ?? 0) || groups.indexOf(a) - groups.indexOf(b));
  return inOrder.map(([group, items]) => ({ group, items: items.slice(0, limit), more: Math.max(0, items.length - limit) }));
}
