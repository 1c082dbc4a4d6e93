/** A walk through the JSON of a capture that notes what is wrong, and where, instead of stopping. */

/** What a value should have been, and where it lies: `['commands', 0, 'argv']`. */
export interface Wrong {
  readonly path: readonly (string | number)[];
  readonly wanted: string;
}

/** A value on the way through the JSON. All cursors of a text share one list of complaints. */
export interface Cursor {
  readonly value: unknown;
  readonly path: Wrong['path'];
  readonly wrong: Wrong[];
}

/** A missing key and null both mean: not known. */
export function optional<T>(cursor: Cursor, read: (cursor: Cursor) => T): T | null {
  return cursor.value === undefined || cursor.value === null ? null : read(cursor);
}

export function child(parent: Cursor, key: string): Cursor {
  const value = isObject(parent.value) ? parent.value[key] : complain(parent, 'an object', undefined);
  return { value, path: [...parent.path, key], wrong: parent.wrong };
}

export function list(cursor: Cursor): readonly Cursor[] {
  const { value, path, wrong } = cursor;
  if (!Array.isArray(value)) return complain(cursor, 'a list', []);
  return value.map((item: unknown, index) => ({ value: item, path: [...path, index], wrong }));
}

export function string(cursor: Cursor): string {
  return typeof cursor.value === 'string' ? cursor.value : complain(cursor, 'a string', '');
}

export function strings(cursor: Cursor): Readonly<Record<string, string>> {
  if (!isObject(cursor.value)) return complain(cursor, 'an object', {});
  return Object.fromEntries(Object.keys(cursor.value).map((key) => [key, string(child(cursor, key))]));
}

export function boolean(cursor: Cursor): boolean {
  return typeof cursor.value === 'boolean' ? cursor.value : complain(cursor, 'true or false', false);
}

export function integer(cursor: Cursor): number {
  const { value } = cursor;
  return typeof value === 'number' && Number.isInteger(value) ? value : complain(cursor, 'a whole number', 0);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes what is wrong and gives `instead` back, so that reading goes on; the first complaint is the one reported. */
export function complain<T>(cursor: Cursor, wanted: string, instead?: T): T {
  cursor.wrong.push({ path: cursor.path, wanted });
  return instead as T;
}
