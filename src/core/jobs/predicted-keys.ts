/** What the steps of a plan are expected to make of the registry, key by key. */
import { encodeUtf8 } from '../formats/utf8.ts';
import { parseRegistry } from '../formats/registry.ts';
import { registryWith } from '../plan/set-registry.ts';
import type { Step } from '../plan/step.ts';
import type { PredictedFile } from './predicted-files.ts';
import type { ToolOutput } from './snapshot.ts';

const root = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`;

/** A key's text: a line `NAME    TYPE    DATA` for each value. */
export function predictedKeys(registry: ToolOutput | null, steps: readonly Step[]): readonly PredictedFile[] {
  if (registry?.ok !== true) return [];
  const changes = registryWith(registry.text, steps);
  if (changes.length === 0) return [];
  const before = keysIn(registry.text);
  const own = [...before.values.keys()].map((path) => /^.*?\\vmnetlib\\vmnetconfig/i.exec(path)?.[0]).find((path) => path !== undefined) ?? root;
  const after = keysIn(registry.text);
  for (const { key, name, type, data } of changes) {
    const path = `${own}\\${key}`;
    const spelled = after.spelled.get(path.toLowerCase()) ?? path;
    after.spelled.set(path.toLowerCase(), spelled);
    const values = after.values.get(spelled) ?? new Map<string, string>();
    after.values.set(spelled, values);
    if (data === null) values.delete(name.toLowerCase());
    else values.set(name.toLowerCase(), lineOf(name, type, data));
  }
  return [...after.values].map(([path, values]) => ({ kind: 'registry', vmnet: vmnetOf(path), path, before: before.values.has(path) ? textOf(before.values.get(path)) : null, after: textOf(values) }));
}

export interface Keys {
  /** Key → value's name in lower case → its line. */
  readonly values: Map<string, Map<string, string>>;
  /** Key in lower case → as it is spelled. */
  readonly spelled: Map<string, string>;
}

export function keysIn(text: string): Keys {
  const file = parseRegistry(text);
  const values = new Map(file.keys.map(({ path }) => [path, new Map<string, string>()]));
  for (const { key, name, type, data } of file.values) values.get(key)?.set(name.toLowerCase(), lineOf(name, type, data));
  return { values, spelled: new Map([...values.keys()].map((path) => [path.toLowerCase(), path])) };
}

export function lineOf(name: string, type: string, data: string): string {
  return encodeUtf8(`${name}    ${type}    ${data}`);
}

/** A key's text as people are shown it. */
export function textOf(values: ReadonlyMap<string, string> | undefined): string {
  return [...(values?.values() ?? [])].map((line) => `${line}\n`).join('');
}

function vmnetOf(path: string): number | null {
  const number = /\\vmnetconfig\\vmnet(\d{1,3})(?:\\|$)/i.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}
