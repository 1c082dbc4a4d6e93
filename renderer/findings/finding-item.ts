/** Findings as the window has them: each with a name of its own, its words, and its places in the picture. */
import { spokenFinding, type SpokenFinding } from '../../src/core/text/findings/all.ts';
import type { Language } from '../../src/core/text/language.ts';
import type { Finding, Severity } from '../../src/core/vnet/finding.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { nodeId, rowId, type Subject } from '../app/subject.ts';
import { placesIn, placesOf } from './places.ts';

export interface FindingItem {
  /** The same for the same finding in the next reading. */
  readonly id: string;
  readonly finding: Finding;
  readonly spoken: SpokenFinding;
  readonly places: readonly Subject[];
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function findingItems(findings: readonly Finding[], view: HostView, language: Language): readonly FindingItem[] {
  const places = placesIn(view);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, vmnet, vm, adapter, data } = finding;
    const facts = JSON.stringify([code, vmnet, vm, adapter, data]);
    const nth = seen.get(facts) ?? 0;
    seen.set(facts, nth + 1);
    return { id: `${facts}#${nth}`, finding, spoken: spokenFinding(finding, language), places: placesOf(finding, places) };
  });
}

/** The findings of one part, and how severe the worst is. */
export interface Mark {
  readonly worst: Severity;
  readonly items: readonly FindingItem[];
}

export interface Marks {
  /** By what is drawn: a network's device by itself. */
  readonly byNode: ReadonlyMap<string, Mark>;
  /** By what has a row and details: a network with all its devices. */
  readonly byRow: ReadonlyMap<string, Mark>;
}

/** Items come severest first, as the checks give them. */
export function marksOf(items: readonly FindingItem[]): Marks {
  return { byNode: grouped(items, nodeId), byRow: grouped(items, rowId) };
}

function grouped(items: readonly FindingItem[], idOf: (subject: Subject) => string): ReadonlyMap<string, Mark> {
  const groups = new Map<string, FindingItem[]>();
  for (const item of items) {
    for (const id of new Set(item.places.map(idOf))) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [item]);
      else group.push(item);
    }
  }
  return new Map([...groups].map(([id, group]) => [id, { worst: worstOf(group), items: group }]));
}

function worstOf(items: readonly FindingItem[]): Severity {
  return severities.find((severity) => items.some(({ finding }) => finding.severity === severity)) ?? 'info';
}

export function countsOf(items: readonly FindingItem[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of items) counts[finding.severity] += 1;
  return counts;
}
