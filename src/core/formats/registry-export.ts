/** A `.reg` export by its values, each in the export's own words: types that mean nothing to us are compared as well. */

/** `[HKEY_…\key]` → value's name → what stands behind `=`. Names as spelled; they know no case. */
export type ExportedKeys = ReadonlyMap<string, ExportedKey>;

export interface ExportedKey {
  readonly path: string;
  /** By lower-case name; the default value's is empty. */
  readonly values: ReadonlyMap<string, { readonly name: string; readonly data: string }>;
}

/** By lower-case path. `text` is decoded from its UTF-16; lines that are continued with a backslash are taken together. */
export function exportedKeys(text: string): ExportedKeys {
  const keys = new Map<string, { readonly path: string; readonly values: Map<string, { readonly name: string; readonly data: string }> }>();
  let values: Map<string, { readonly name: string; readonly data: string }> | undefined;
  for (const line of logicalLines(text)) {
    const path = /^\[(HKEY_.*)\]$/.exec(line)?.[1];
    if (path !== undefined) {
      const key = keys.get(path.toLowerCase()) ?? { path, values: new Map() };
      keys.set(path.toLowerCase(), key);
      ({ values } = key);
    } else {
      const end = line.startsWith('@=') ? 1 : endOfQuoted(line);
      if (end === undefined || line[end] !== '=') continue;
      const name = end === 1 ? '' : line.slice(1, end - 1).replace(/\\(.)/g, '$1');
      values?.set(name.toLowerCase(), { name, data: line.slice(end + 1) });
    }
  }
  return keys;
}

export interface ExportDifference {
  /** The topmost of keys that are new. */
  readonly newKeys: readonly string[];
  /** In keys that both have; `name` empty: the default value. */
  readonly newValues: readonly { readonly key: string; readonly name: string }[];
  /** What went or is different now: keys, and `key\name`. */
  readonly lost: readonly string[];
}

/** What came since the export `before`, and what of it is no longer there. */
export function exportDifference(before: ExportedKeys, now: ExportedKeys): ExportDifference {
  const fresh = [...now].filter(([id]) => !before.has(id));
  const newIds = new Set(fresh.map(([id]) => id));
  const newKeys = fresh.filter(([id]) => ![...newIds].some((other) => id.startsWith(`${other}\\`))).map(([, { path }]) => path);
  const newValues = [...now].flatMap(([id, { path, values }]) => {
    const had = before.get(id)?.values;
    return had === undefined ? [] : [...values].flatMap(([name, value]) => (had.has(name) ? [] : [{ key: path, name: value.name }]));
  });
  const lost = [...before].flatMap(([id, { path, values }]) => {
    const has = now.get(id)?.values;
    if (has === undefined) return [path];
    return [...values].flatMap(([name, { name: spelled, data }]) => (has.get(name)?.data === data ? [] : [`${path}\\${spelled}`]));
  });
  return { newKeys, newValues, lost };
}

function* logicalLines(text: string): Generator<string> {
  let begun = '';
  for (const line of text.split(/\r?\n/)) {
    const whole = begun + (begun === '' ? line : line.trimStart());
    // Only binary data is continued; a string may end in backslashes, but they stand before a quote.
    if (/=hex.*\\$/.test(whole)) begun = whole.slice(0, -1);
    else {
      begun = '';
      yield whole;
    }
  }
}

/** After the closing quote; undefined when the line does not begin with a quoted name. */
function endOfQuoted(line: string): number | undefined {
  if (!line.startsWith('"')) return undefined;
  for (let at = 1; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '"') return at + 1;
  }
  return undefined;
}
