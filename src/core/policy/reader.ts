/** What the readers of a policy's parts share: the log of complaints and the map of places. */
import type { Expected, Place, PolicyComplaint } from './complaint.ts';
import { isEmpty } from './values.ts';
import type { YamlEntry, YamlValue } from './yaml.ts';

export interface PolicyReader {
  readonly complaints: PolicyComplaint[];
  /** By path: `vmnet8.dhcp.start`. */
  readonly places: Map<string, Place>;
}

export type Fields = ReadonlyMap<string, YamlEntry>;

/** The entries of a mapping by key. Complains of unknown keys and of those written twice; `where` is a path. */
export function fieldsOf(reader: PolicyReader, value: YamlValue, where: string, known: readonly string[]): Fields {
  const fields = new Map<string, YamlEntry>();
  if (value.kind !== 'map') {
    wrong(reader, value, where, 'mapping');
    return fields;
  }
  for (const entry of value.entries) {
    const { key, place } = entry;
    const first = fields.get(key);
    if (first !== undefined) reader.complaints.push({ code: 'key-twice', key, first: first.place.line, ...place });
    else if (known.includes(key)) {
      fields.set(key, entry);
      reader.places.set(pathTo(where, key), entry.value.kind === 'scalar' && !isEmpty(entry.value) ? entry.value.place : place);
    } else reader.complaints.push({ code: 'key-unknown', key, within: where, known, meant: nearest(key, known), ...place });
  }
  return fields;
}

/** Reads a field, if it is written; complains when it is not what is expected. */
export function read<T>(reader: PolicyReader, fields: Fields, where: string, key: string, expected: Expected, parse: (value: YamlValue) => T | undefined): T | undefined {
  const entry = fields.get(key);
  if (entry === undefined) return undefined;
  const parsed = parse(entry.value);
  if (parsed === undefined) wrong(reader, entry.value, pathTo(where, key), expected, entry.place);
  return parsed;
}

export function wrong({ complaints }: PolicyReader, value: YamlValue, field: string, expected: Expected, keyPlace: Place = value.place): void {
  if (isEmpty(value)) complaints.push({ code: 'value-missing', field, expected, ...keyPlace });
  else complaints.push({ code: 'wrong-value', field, value: shown(value), expected, ...value.place });
}

export function pathTo(where: string, key: string): string {
  return where === '' ? key : `${where}.${key}`;
}

/** As it was written, cut short; brackets for what is not a single value. */
function shown(value: YamlValue): string {
  if (value.kind === 'scalar') return value.text.length > 60 ? `${value.text.slice(0, 60)}…` : value.text;
  return value.kind === 'list' ? '[…]' : '{…}';
}

/** The known key that was probably meant: at most two letters away, whatever the case. */
function nearest(key: string, known: readonly string[]): string | null {
  if (key.length > 30) return null;
  const near = known
    .map((one) => ({ one, distance: distance(key.toLowerCase().replaceAll(/[-_]/g, ''), one.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= 2 ? near.one : null;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
