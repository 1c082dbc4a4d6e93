/** Lists in a dictionary: numbered things with a name, such as `vmlist3.config` and `vmlist3.DisplayName`. */
import type { DictionaryEntry, DictionaryFile } from './dictionary.ts';
import { isNameAt } from './dictionary-names.ts';
import { numberAt } from './words.ts';

export interface ListItem {
  readonly number: number;
  readonly thing: DictionaryEntry;
  readonly name: DictionaryEntry | undefined;
}

/** What an entry says, or neighbours of the same number. */
interface Part {
  readonly number: number;
  thing: DictionaryEntry | undefined;
  name: DictionaryEntry | undefined;
}

/**
 * By number, the entries `<stem><number>.<thing>` that have a value, and `<stem><number>.<name>` beside them; of
 * duplicates the last.
 */
export function namedList({ bytes, entries }: DictionaryFile, stem: string, thing: string, name: string): readonly ListItem[] {
  const parts: Part[] = [];
  let part: Part | undefined;
  for (const entry of entries) {
    const { start, nameEnd } = entry;
    if (!isNameAt(bytes, start, stem)) continue;
    const dot = endOfDigits(bytes, start + stem.length);
    const number = numberAt(bytes, start + stem.length, dot);
    if (number === undefined || bytes.charCodeAt(dot) !== 0x2e) continue;
    const length = nameEnd - dot - 1;
    const isThing = length === thing.length && isNameAt(bytes, dot + 1, thing);
    const isName = length === name.length && isNameAt(bytes, dot + 1, name);
    if (!isThing && !isName) continue;
    if (part?.number !== number) {
      part = { number, thing: undefined, name: undefined };
      parts.push(part);
    }
    if (isThing) part.thing = entry;
    else part.name = entry;
  }
  return itemsOf(parts.sort((a, b) => a.number - b.number));
}

/** Of parts in order; those of one number in the file's order. */
function itemsOf(parts: readonly Part[]): readonly ListItem[] {
  const items: ListItem[] = [];
  for (let at = 0; at < parts.length; ) {
    const number = parts[at]?.number ?? 0;
    let thing: DictionaryEntry | undefined;
    let name: DictionaryEntry | undefined;
    for (let part = parts[at]; part?.number === number; part = parts[at]) {
      thing = part.thing ?? thing;
      name = part.name ?? name;
      at += 1;
    }
    if (thing !== undefined && thing.valueEnd > thing.valueStart) items.push({ number, thing, name });
  }
  return items;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1;
  return at;
}
