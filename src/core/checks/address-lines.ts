/** Where a tool's output first names each IPv4 address. */
import type { Source } from '../vnet/evidence.ts';

const linesOfSource = new WeakMap<Source, ReadonlyMap<string, number>>();

/** Lines from 1. */
export function linesOfAddresses(source: Source): ReadonlyMap<string, number> {
  const known = linesOfSource.get(source);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  for (const [index, line] of source.text.split('\n').entries()) {
    for (const [address] of line.matchAll(/\d{1,3}(?:\.\d{1,3}){3}/g)) if (!found.has(address)) found.set(address, index + 1);
  }
  linesOfSource.set(source, found);
  return found;
}
