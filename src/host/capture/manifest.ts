/** `capture.json`: text → manifest, or the place where it is wrong. */
import type { Platform } from '../../core/vnet/host-view.ts';
import { refused, type Opened } from '../problem.ts';
import type { CaptureManifest, CapturedCommand } from './content.ts';

/** What a value should have been, and where it lies: `['commands', 0, 'argv']`. */
interface Wrong {
  readonly path: readonly (string | number)[];
  readonly wanted: string;
}

/** A value on the way through the JSON. All cursors of a text share one list of complaints. */
interface Cursor {
  readonly value: unknown;
  readonly path: Wrong['path'];
  readonly wrong: Wrong[];
}

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
  const wrong: Wrong[] = [];
  const manifest = readManifest({ value, path: [], wrong });
  const [first] = wrong;
  if (first === undefined) return { ok: true, value: manifest };
  const { placeOf } = await import('./json-place.ts');
  const detail = `${first.path.join('.') || 'capture.json'}: ${first.wanted}`;
  return refused('capture-json-invalid', file, detail, placeOf(text, first.path));
}

function readManifest(root: Cursor): CaptureManifest {
  if (isObject(root.value)) {
    const format = child(root, 'format');
    if (format.value !== 'vmnet-capture/1') complain(format, '"vmnet-capture/1"');
  }
  return {
    platform: platform(child(root, 'platform')),
    takenAt: optional(child(root, 'takenAt'), time),
    product: optional(child(root, 'product'), product),
    home: optional(child(root, 'home'), string),
    environment: optional(child(root, 'environment'), strings) ?? {},
    commands: optional(child(root, 'commands'), list)?.map(command) ?? [],
    processes: optional(child(root, 'processes'), list)?.map(runningProcess) ?? null,
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

// A missing key and null both mean: not known.
function optional<T>(cursor: Cursor, read: (cursor: Cursor) => T): T | null {
  return cursor.value === undefined || cursor.value === null ? null : read(cursor);
}

function child(parent: Cursor, key: string): Cursor {
  const value = isObject(parent.value) ? parent.value[key] : complain(parent, 'an object', undefined);
  return { value, path: [...parent.path, key], wrong: parent.wrong };
}

function list(cursor: Cursor): readonly Cursor[] {
  const { value, path, wrong } = cursor;
  if (!Array.isArray(value)) return complain(cursor, 'a list', []);
  return value.map((item: unknown, index) => ({ value: item, path: [...path, index], wrong }));
}

function string(cursor: Cursor): string {
  return typeof cursor.value === 'string' ? cursor.value : complain(cursor, 'a string', '');
}

function strings(cursor: Cursor): Readonly<Record<string, string>> {
  if (!isObject(cursor.value)) return complain(cursor, 'an object', {});
  return Object.fromEntries(Object.keys(cursor.value).map((key) => [key, string(child(cursor, key))]));
}

function integer(cursor: Cursor): number {
  const { value } = cursor;
  return typeof value === 'number' && Number.isInteger(value) ? value : complain(cursor, 'a whole number', 0);
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes what is wrong and gives `instead` back, so that reading goes on; the first complaint is the one reported. */
function complain<T>(cursor: Cursor, wanted: string, instead?: T): T {
  cursor.wrong.push({ path: cursor.path, wanted });
  return instead as T;
}
