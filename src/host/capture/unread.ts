/** What the host that a capture is of could not read either: its failures are kept, so that "unreadable" does not become "not there". */
import type { Unread } from '../../core/jobs/captured-host.ts';
import type { ReadFailure, ToolOutput } from '../../core/jobs/snapshot.ts';
import type { Platform } from '../../core/vnet/host-view.ts';
import { pathKey, slashPath } from '../paths.ts';
import { sameCommand } from './command.ts';

/** `capture.json`'s `unread`. Another program may mean something else by this key: what does not fit says nothing. */
export function readUnread(value: unknown): readonly Unread[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): readonly Unread[] => {
    const { path, argv, code, detail } = (typeof item === 'object' && item !== null ? item : {}) as Readonly<Record<string, unknown>>;
    if (typeof code !== 'string' || typeof detail !== 'string') return [];
    if (typeof path === 'string') return [{ what: { path }, code, detail }];
    return isWords(argv) ? [{ what: { argv }, code, detail }] : [];
  });
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string');
}

/** Undefined where nothing was noted. */
export function pathFailure(unread: readonly Unread[], platform: Platform, path: string): ReadFailure | undefined {
  const key = keyOf(platform, path);
  const found = unread.find(({ what }) => 'path' in what && keyOf(platform, what.path) === key);
  if (found === undefined) return undefined;
  const { code, detail } = found;
  return code === 'missing' || code === 'unreadable' || code === 'too-large' ? { code, detail } : undefined;
}

export function outputFailure(unread: readonly Unread[], argv: readonly string[]): Pick<Extract<ToolOutput, { ok: false }>, 'code' | 'detail'> | undefined {
  const found = unread.find(({ what }) => 'argv' in what && sameCommand(what.argv, argv));
  if (found === undefined) return undefined;
  const { code, detail } = found;
  return code === 'absent' || code === 'empty' || code === 'failed' || code === 'timed-out' || code === 'unreadable' ? { code, detail } : undefined;
}

function keyOf(platform: Platform, path: string): string {
  return pathKey(platform, slashPath(platform, path) ?? path);
}
