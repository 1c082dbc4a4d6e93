/** The corpus of real outputs (`../shared/corpus/host`), when it is there, and its facts in the words of our types. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'iconv-lite';

const folder = join(import.meta.dirname, '../../../../../shared/corpus/host');

export const hasCorpus = existsSync(join(folder, 'manifest.json'));

export interface Sample {
  readonly file: string;
  readonly kind: string;
  readonly os: string;
  readonly lang: string;
  readonly text: string;
  readonly expected: Expected;
}

/** The sidecars' own keys; every list may be missing. */
export type Expected = Readonly<Record<string, unknown>>;

/** One thing a right reader says: `Wi-Fi 2 mac = ba:82:f2:58:60:0c`. */
export type Fact = string;

export interface Verdict {
  readonly right: number;
  readonly all: number;
  /** `− ` expected and not said, `+ ` said and not expected. */
  readonly wrong: readonly string[];
}

export function samples(kinds: readonly string[]): readonly Sample[] {
  if (!hasCorpus) return [];
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as readonly Record<string, string>[];
  return manifest
    .filter(({ kind }) => kinds.includes(kind ?? ''))
    .map(({ file = '', kind = '', os = '', lang = '', encoding = 'utf-8', expected = '' }) => ({
      file,
      kind,
      os,
      lang,
      text: decode(readFileSync(join(folder, file)), encoding),
      expected: (JSON.parse(readFileSync(join(folder, expected), 'utf8')) as { readonly expected: Expected }).expected,
    }));
}

export function compare(expected: readonly Fact[], said: readonly Fact[]): Verdict {
  const left = [...said];
  const missing = expected.filter((fact) => {
    const at = left.indexOf(fact);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
  return {
    right: expected.length - missing.length,
    all: expected.length,
    wrong: [...missing.map((fact) => `− ${fact}`), ...left.map((fact) => `+ ${fact}`)],
  };
}

/** Facts of one thing, one per key. */
export function factsOf(name: string, facts: Readonly<Record<string, unknown>>): readonly Fact[] {
  return Object.entries(facts).map(([key, value]) => `${name} ${key} = ${JSON.stringify(value)}`);
}

export function listOf(value: unknown): readonly Expected[] {
  return Array.isArray(value) ? (value as readonly Expected[]) : [];
}

export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A table of right facts per language and system, for the log of the test. */
export function tally(verdicts: readonly { readonly sample: Sample; readonly verdict: Verdict }[]): string {
  const rows = new Map<string, { files: number; right: number; all: number }>();
  for (const { sample, verdict } of verdicts) {
    for (const key of [`${sample.os.padEnd(8)} ${sample.lang}`, 'all']) {
      const row = rows.get(key) ?? { files: 0, right: 0, all: 0 };
      rows.set(key, { files: row.files + 1, right: row.right + verdict.right, all: row.all + verdict.all });
    }
  }
  return [...rows]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, { files, right, all }]) => `${key.padEnd(16)} ${String(files).padStart(3)} files  ${right}/${all} facts`)
    .join('\n');
}
