/** One reading of a host: what it is, at once; what is wrong with it and the texts that prove it, when asked. */
import { findAll } from '../checks/all.ts';
import { reachOf, type Reach } from '../reach/reach.ts';
import { linesOf, longestLine, type Source } from '../vnet/evidence.ts';
import type { Finding } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { HostView } from '../vnet/host-view.ts';
import type { HostFacts } from '../vnet/host-facts.ts';
import { factsOf } from '../wizard/facts.ts';
import type { Host } from './host.ts';
import { hostState } from './host-state.ts';
import { describeHost } from './show-host.ts';
import { snapshotSources } from './snapshot-sources.ts';
import type { HostSnapshot } from './snapshot.ts';

export interface CheckedReading {
  readonly findings: readonly Finding[];
  /** Lines `first` to `last`, from 1, of a text that a finding names; undefined for every other text, and outside it. */
  readonly excerpt: (source: string, first: number, last: number) => Excerpt | undefined;
}

export interface Excerpt {
  /** Number of the first line. */
  readonly first: number;
  readonly lines: readonly string[];
  /** How many the text has. */
  readonly total: number;
}

export interface HostReading {
  readonly view: HostView;
  /** Worked out at the first call, of the same texts as the view: nothing is read again. */
  readonly check: () => CheckedReading;
  readonly facts: () => HostFacts;
  /** With the texts that prove it: for the program itself, too much for a page. */
  readonly state: () => HostState;
  /** Who can start a connection to whom, in the same texts. `about`: only this machine, by the path of its `.vmx`. */
  readonly reach: (about: string | null) => Reach;
}

export async function readingOf(host: Host): Promise<HostReading> {
  const snapshot = await host.read();
  let state: HostState | undefined;
  let checked: CheckedReading | undefined;
  const known = (): HostState => (state ??= hostState(snapshot, host.decode));
  return {
    view: describeHost(snapshot, host.decode),
    check: () => (checked ??= checkSnapshot(snapshot, known())),
    facts: () => factsOf(known()),
    state: known,
    reach: (about) => reachOf(known(), about),
  };
}

function checkSnapshot(snapshot: HostSnapshot, state: HostState): CheckedReading {
  const findings = findAll(state);
  return { findings, excerpt: excerptsFor(findings, snapshot) };
}

/** Only what proves a finding may be asked for. `besides`: texts that are not of the host. */
export function excerptsFor(findings: readonly Finding[], snapshot: HostSnapshot, besides: readonly Source[] = []): CheckedReading['excerpt'] {
  const named = new Set(findings.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const sources = [...snapshotSources(snapshot, named), ...besides.filter(({ path }) => named.has(path))];
  const texts = new Map(sources.map((source) => [source.path, source]));
  return (path, first, last) => excerptOf(texts.get(path), first, last);
}

function excerptOf(source: Source | undefined, first: number, last: number): Excerpt | undefined {
  if (source === undefined) return undefined;
  const lines = linesOf(source);
  const from = Math.max(1, first);
  return from > lines.length || last < from ? undefined : { first: from, lines: lines.slice(from - 1, last).map((line) => line.slice(0, longestLine)), total: lines.length };
}
