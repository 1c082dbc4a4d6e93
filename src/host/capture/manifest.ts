/** `capture.json`: text → manifest, or the place where it is wrong. */
import type { Platform } from '../../core/vnet/host-view.ts';
import { refused, type Opened } from '../problem.ts';
import { readSimulation } from '../simulated/simulation.ts';
import { readUnread } from './unread.ts';
import type { CaptureManifest, CapturedCommand } from './content.ts';
import { boolean, child, complain, integer, isObject, list, optional, string, strings, type Cursor, type Wrong } from './json-cursor.ts';

/** `file` is how a complaint names it. Keys that are not known are left alone: a newer program may have written them. */
export async function parseManifest(file: string, text: string): Promise<Opened<CaptureManifest>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { syntaxError } = await import('./json-place.ts');
    const { detail, ...at } = syntaxError(text);
    return refused('capture-json-syntax', file, detail, at);
  }
  if (topKeys.some((key) => text.split(`"${key}"`).length > 2)) {
    const { duplicateKey } = await import('./json-place.ts');
    const duplicate = duplicateKey(text);
    if (duplicate !== undefined) return refused('capture-json-invalid', file, `${duplicate.key}: a key that stands there once`, duplicate);
  }
  const wrong: Wrong[] = [];
  const manifest = readManifest({ value, path: [], wrong });
  const [first] = wrong;
  if (first === undefined) return { ok: true, value: manifest };
  const { placeOf } = await import('./json-place.ts');
  const detail = `${first.path.join('.') || 'capture.json'}: ${first.wanted}`;
  return refused('capture-json-invalid', file, detail, placeOf(text, first.path));
}

/** Most captures have each of these words once, as the key: then nobody need look closer. */
const topKeys = ['format', 'platform', 'takenAt', 'product', 'home', 'environment', 'commands', 'processes'];

function readManifest(root: Cursor): CaptureManifest {
  if (isObject(root.value)) {
    const format = child(root, 'format');
    if (format.value !== 'vmnet-capture/1') complain(format, '"vmnet-capture/1"');
  }
  const unread = isObject(root.value) ? readUnread(root.value['unread']) : [];
  const simulated = optional(child(root, 'simulated'), boolean) ?? false;
  const simulation = optional(child(root, 'simulation'), readSimulation);
  return {
    platform: platform(child(root, 'platform')),
    takenAt: optional(child(root, 'takenAt'), time),
    product: optional(child(root, 'product'), product),
    home: optional(child(root, 'home'), string),
    environment: optional(child(root, 'environment'), strings) ?? {},
    commands: optional(child(root, 'commands'), list)?.map(command) ?? [],
    processes: optional(child(root, 'processes'), list)?.map(runningProcess) ?? null,
    ...(unread.length > 0 ? { unread } : {}),
    ...(simulated ? { simulated } : {}),
    ...(simulation === null ? {} : { simulation }),
  };
}

function platform(cursor: Cursor): Platform {
  const { value } = cursor;
  if (value === 'windows' || value === 'linux' || value === 'macos') return value;
  return complain(cursor, '"windows", "linux" or "macos"', 'linux');
}

function product(cursor: Cursor): CaptureManifest['product'] {
  return { name: string(child(cursor, 'name')), version: optional(child(cursor, 'version'), string) };
}

function command(cursor: Cursor): CapturedCommand {
  const argv = child(cursor, 'argv');
  const words = list(argv).map(string);
  if (words.length === 0) complain(argv, 'a command');
  return {
    argv: words,
    exitCode: optional(child(cursor, 'exitCode'), integer) ?? 0,
    stdout: optional(child(cursor, 'stdout'), inside),
    codePage: optional(child(cursor, 'codePage'), integer),
  };
}

function runningProcess(cursor: Cursor): { readonly pid: number; readonly name: string } {
  return { pid: integer(child(cursor, 'pid')), name: string(child(cursor, 'name')) };
}

/** ISO 8601; what is not written in UTC is brought to it. */
function time(cursor: Cursor): string {
  const text = string(cursor);
  const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  const read = new Date(iso ? text : Number.NaN);
  if (Number.isNaN(read.getTime())) return complain(cursor, 'a time such as 2026-11-22T20:00:00Z', '');
  return text.endsWith('Z') ? text : read.toISOString().replace('.000Z', 'Z');
}

/** A path that stays in the capture. */
function inside(cursor: Cursor): string {
  const path = string(cursor).replaceAll('\\', '/');
  if (/^\/|^[A-Za-z]:|\0/.test(path) || path.split('/').includes('..')) return complain(cursor, 'a path inside the capture', '');
  return path.replace(/^(?:\.\/)+/, '');
}
