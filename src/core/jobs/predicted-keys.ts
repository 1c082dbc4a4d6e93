/** What the steps of a plan are expected to make of the registry, key by key. */
import { encodeUtf8 } from '../formats/utf8.ts';
import { parseRegistry } from '../formats/registry.ts';
import { registryTextWith, registryWith } from '../plan/set-registry.ts';
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
  const after = keysIn(registryTextWith(registry.text, changes, root));
  return [...new Set([...before.keys(), ...after.keys()])].map((path) => ({
    kind: 'registry',
    vmnet: vmnetOf(path),
    path,
    before: before.get(path) ?? null,
    after: after.get(path) ?? null,
  }));
}

function keysIn(text: string): ReadonlyMap<string, string> {
  const { keys, values } = parseRegistry(text);
  const texts = new Map(keys.map(({ path }) => [path, '']));
  for (const { key, name, type, data } of values) texts.set(key, `${texts.get(key) ?? ''}${encodeUtf8(`${name}    ${type}    ${data}`)}\n`);
  return texts;
}

function vmnetOf(path: string): number | null {
  const number = /\\vmnetconfig\\vmnet(\d{1,3})(?:\\|$)/i.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}
