/** What an undo will make of the registry, key by key: from `reg query` of now to the `reg export` of its restore point. */
import { exportedKeys } from '../formats/registry-export.ts';
import type { FileDiff } from '../plan/plan.ts';
import { unifiedDiff } from '../plan/unified-diff.ts';
import { keysIn, lineOf, textOf } from './predicted-keys.ts';
import type { ToolOutput } from './snapshot.ts';

/** `exported` is decoded from its UTF-16. Values of types that the two tools print too differently, and what the query lost, are left out on both sides. */
export function undoneKeys(exported: string, registry: ToolOutput | null): readonly FileDiff[] {
  if (registry?.ok !== true) return [];
  const now = keysIn(registry.text);
  const then = exportedKeys(exported);
  const ids = [...new Set([...now.spelled.keys(), ...then.keys()])].toSorted();
  return ids.flatMap((id): readonly FileDiff[] => {
    const spelled = now.spelled.get(id);
    const path = spelled ?? then.get(id)?.path ?? id;
    const before = spelled === undefined ? null : (now.values.get(spelled) ?? null);
    const after = then.get(id)?.values ?? null;
    const shown = new Map([...(after ?? [])].flatMap(([name, value]) => {
      const line = queried(value.name, value.data);
      return line === null || before?.get(name)?.includes('?') === true || name === '' ? [] : [[name, line] as const];
    }));
    const compared = before === null ? null : new Map([...before].filter(([name, line]) => (after?.has(name) !== true && !isDefault(line)) || shown.has(name)));
    const [from, to] = [compared === null ? null : textOf(compared), after === null ? null : textOf(shown)];
    return from === to ? [] : [{ path, diff: unifiedDiff(path, from, to) }];
  });
}

/** `"1"`, `dword:00000001`, `hex:0a,0b` as `reg query` prints them; null: another type. */
function queried(name: string, data: string): string | null {
  const text = /^"(.*)"$/s.exec(data)?.[1];
  if (text !== undefined) return lineOf(name, 'REG_SZ', text.replace(/\\(.)/gs, '$1'));
  const dword = /^dword:([\da-f]{8})$/i.exec(data)?.[1];
  if (dword !== undefined) return lineOf(name, 'REG_DWORD', `0x${Number.parseInt(dword, 16).toString(16)}`);
  const binary = /^hex:([\da-f,\s]*)$/i.exec(data)?.[1];
  return binary === undefined ? null : lineOf(name, 'REG_BINARY', binary.replace(/[,\s]/g, '').toUpperCase());
}

/** `reg query` prints a key's own value under this name, and in the language of Windows: always in brackets. */
function isDefault(line: string): boolean {
  return /^\([^)]*\) {4}/.test(line);
}
