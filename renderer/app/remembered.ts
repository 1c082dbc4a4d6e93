/** What the window remembers of how it was left, and what of it still makes sense when it opens again. */
import { pages } from '../../src/core/contract/commands.ts';
import { originalName } from '../../src/core/contract/host-name.ts';
import type { Preferences } from '../../src/core/contract/preferences.ts';
import type { Sort } from '../tables/sorting.ts';
import { addressOf } from './pages.ts';
import type { Subject } from './subject.ts';

export type Memory = Preferences['view'];
export type Remembered = Memory[string];

/** The longest text that the preferences keep. */
const longest = 400;

/** Null when there is nothing to change: it is so already, or too long to be kept. */
export function remembering(memory: Memory, name: string, value: Remembered): Memory | null {
  if (memory[name] === value || (typeof value === 'string' && value.length > longest)) return null;
  return { ...memory, [name]: value };
}

/** An address with a page wins. Null: no page is remembered that still is one. */
export function addressToRestore(hash: string, { page }: Memory): string | null {
  if (hash !== '') return null;
  const known = pages.find((one) => one.page === page);
  return known === undefined ? null : addressOf(known.page);
}

/** A simulated copy is thrown away with the window: what it is a copy of comes back. */
export function hostToRestore({ host }: Memory): string | null {
  return typeof host === 'string' && host !== '' ? originalName(host) : null;
}

export function subjectText(subject: Subject | null): string {
  switch (subject?.kind) {
    case undefined:
      return '';
    case 'network':
      return `network:${subject.vmnet}`;
    case 'adapter':
      return `adapter:${subject.name}`;
    case 'machine':
      return `machine:${subject.path}`;
  }
}

export function subjectToRestore({ selected }: Memory): Subject | null {
  const [, kind, name = ''] = (typeof selected === 'string' ? /^(network|adapter|machine):(.+)$/s.exec(selected) : null) ?? [];
  if (kind === 'adapter') return { kind, name };
  if (kind === 'machine') return { kind, path: name };
  return kind === 'network' && /^\d{1,3}$/.test(name) ? { kind, vmnet: Number(name) } : null;
}

/** `-subnet`: by the column `subnet`, downwards. */
export function sortText(sort: Sort | null): string {
  return sort === null ? '' : `${sort.descending ? '-' : ''}${sort.column}`;
}

/** Null when the table has no such column any more. */
export function sortToRestore(value: Remembered | undefined, columns: readonly string[]): Sort | null {
  if (typeof value !== 'string') return null;
  const descending = value.startsWith('-');
  const column = descending ? value.slice(1) : value;
  return columns.includes(column) ? { column, descending } : null;
}
