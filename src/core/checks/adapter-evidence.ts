/** Where the tool that lists the host's adapters tells of one: `ipconfig`, `ip` and `ifconfig`, as text and as JSON. */
import { evidenceAt, gap, type Evidence, type Source } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';

interface Section {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Of `start`, from 1. */
  readonly line: number;
}

const longestText = 300;
const sectionsOfState = new WeakMap<HostState, ReadonlyMap<string, Section>>();

/** The line in the adapter's own part that holds `word`, else its heading; null when no tool told of adapters. */
export function adapterEvidence(state: HostState, name: string, word: string | null = null): Evidence | null {
  if (state.adapters === null) return null;
  const { source } = state.adapters;
  const section = sectionsOf(state, source).get(name);
  if (section === undefined) return evidenceAt(source, null);
  const text = source.text.slice(section.start, section.end);
  if (text.startsWith('{')) return { source: source.path, line: section.line, text: aroundWord(text, word) };
  const lines = text.split('\n');
  const at = word === null ? 0 : lines.findIndex((line) => new RegExp(`(?<![\\d.])${escaped(word)}(?![\\d.])`).test(line));
  return evidenceAt(source, section.line + Math.max(at, 0));
}

/** JSON stands on one line, which is too long to show. */
function aroundWord(text: string, word: string | null): string {
  const at = word === null ? 0 : Math.max(text.indexOf(`"${word}"`), 0);
  const head = /^.*?"(?:ifname|flags)":(?:"[^"]*"|\[[^\]]*\])/s.exec(text)?.[0] ?? '';
  const piece = text.slice(at).split(/[\n\r]/, 1)[0] ?? '';
  return (at <= head.length ? text : `${head}${gap}${piece}`).slice(0, longestText).trim();
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function sectionsOf(state: HostState, source: Source): ReadonlyMap<string, Section> {
  const known = sectionsOfState.get(state);
  if (known !== undefined) return known;
  const sections = source.text.trimStart().startsWith('[') ? jsonSections(source.text) : textSections(source.text, namesOf(state));
  sectionsOfState.set(state, sections);
  return sections;
}

function namesOf({ adapters }: HostState): ReadonlySet<string> {
  return new Set((adapters?.value ?? []).map(({ name }) => name));
}

function jsonSections(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  const starts = [...text.matchAll(/\{\s*"(?:ifindex|ifname)"/g)].map(({ index }) => index);
  let line = 1;
  let counted = 0;
  for (const [at, start] of starts.entries()) {
    for (; counted < start; counted += 1) if (text[counted] === '\n') line += 1;
    const end = starts[at + 1] ?? text.length;
    const name = /"ifname"\s*:\s*"([^"]*)"/.exec(text.slice(start, end))?.[1];
    if (name !== undefined && !sections.has(name)) sections.set(name, { start, end, line });
  }
  return sections;
}

/** An adapter's heading is not indented, and its name is the end of it (`ipconfig`) or stands before the first colon. */
function textSections(text: string, names: ReadonlySet<string>): ReadonlyMap<string, Section> {
  const heads: { readonly name: string | undefined; readonly start: number; readonly line: number }[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\S/.test(line)) heads.push({ name: nameIn(line.trimEnd(), names), start, line: index + 1 });
    start += line.length + 1;
  }
  const sections = new Map<string, Section>();
  for (const [at, { name, ...head }] of heads.entries()) {
    if (name !== undefined && !sections.has(name)) sections.set(name, { ...head, end: heads[at + 1]?.start ?? text.length });
  }
  return sections;
}

function nameIn(heading: string, names: ReadonlySet<string>): string | undefined {
  // "Ethernet adapter Wi-Fi 2:" of `ipconfig`: the kind, in any language, before the name.
  if (!heading.endsWith(':')) return /^(?:\d+:\s+)?([^\s:@]+)/.exec(heading)?.[1];
  const words = heading.slice(0, -1).trimEnd().split(' ');
  for (let at = 0; at < words.length; at += 1) {
    const rest = words.slice(at).join(' ');
    if (names.has(rest)) return rest;
  }
  return undefined;
}

/** The list as a whole: what proves that an adapter is not in it. */
export function adapterList({ adapters }: HostState): Evidence | null {
  return adapters === null ? null : evidenceAt(adapters.source, null);
}
