/** A policy file, YAML or JSON → the wish that it states, or all that is wrong with it, each with its place. */
import type { Bytes } from '../formats/bytes.ts';
import { decodeUtf8 } from '../formats/utf8.ts';
import type { NetworkWish } from '../plan/wish.ts';
import type { Place, PolicyComplaint } from './complaint.ts';
import type { ReadPolicy } from './policy.ts';
import { readNetwork } from './read-network.ts';
import { fieldsOf, read, wrong, type PolicyReader } from './reader.ts';
import { oneOf, othersWords, policyVersion, textOf } from './values.ts';
import { parseYaml, type YamlValue } from './yaml.ts';

/** `$schema` and `schema` are for editors and for `vmnet export --json`. */
export const policyKeys = ['policy', 'description', 'networks', 'others', '$schema', 'schema'] as const;

export function readPolicy(bytes: Bytes): ReadPolicy {
  const text = decodeUtf8(bytes);
  if (text === undefined) return refused([{ code: 'not-utf8', ...firstNotUtf8(bytes) }]);
  const parsed = parseYaml(text.replace(/^\ufeff/, ''));
  return parsed.ok ? readRoot(parsed.value) : refused(parsed.complaints);
}

function readRoot(root: YamlValue): ReadPolicy {
  const reader: PolicyReader = { complaints: [], places: new Map() };
  const fields = fieldsOf(reader, root, '', policyKeys);
  if (root.kind === 'map') {
    for (const key of ['policy', 'networks']) {
      if (!fields.has(key)) reader.complaints.push({ code: 'key-missing', key, within: '', ...root.place });
    }
  }
  const version = fields.get('policy')?.value;
  if (version !== undefined && oneOf(version, [policyVersion]) === undefined) {
    reader.complaints.push({ code: 'wrong-version', value: version.kind === 'scalar' ? version.text.slice(0, 60) : '…', ...version.place });
  }
  const description = read(reader, fields, '', 'description', 'text', textOf) ?? null;
  for (const key of ['$schema', 'schema']) read(reader, fields, '', key, 'text', textOf);
  const others = read(reader, fields, '', 'others', 'others', (one) => oneOf(one, othersWords)) ?? 'keep';
  const list = fields.get('networks');
  const networks = list === undefined ? [] : readNetworks(reader, list.value, list.place);
  if (reader.complaints.length > 0) return refused(reader.complaints);
  return { ok: true, policy: { wish: { networks, others }, description, placeOf: placesIn(reader, root.place) } };
}

function readNetworks(reader: PolicyReader, value: YamlValue, place: Place): readonly NetworkWish[] {
  if (value.kind !== 'map') {
    wrong(reader, value, 'networks', 'mapping', place);
    return [];
  }
  const lines = new Map<number, number>();
  return value.entries.flatMap(({ key, place: keyPlace, value: network }): readonly NetworkWish[] => {
    const [, digits] = /^vmnet(0|[1-9]\d{0,5})$/.exec(key) ?? [];
    if (digits === undefined) {
      reader.complaints.push({ code: 'not-a-vmnet', key, ...keyPlace });
      return [];
    }
    const vmnet = Number(digits);
    const first = lines.get(vmnet);
    if (first !== undefined) {
      reader.complaints.push({ code: 'key-twice', key, first, ...keyPlace });
      return [];
    }
    lines.set(vmnet, keyPlace.line);
    reader.places.set(`vmnet${vmnet}`, keyPlace);
    if (network.kind !== 'map') {
      wrong(reader, network, key, 'mapping', keyPlace);
      return [];
    }
    return [readNetwork(reader, vmnet, network)];
  });
}

function placesIn({ places }: PolicyReader, root: Place): (vmnet: number | null, field: string | null) => Place {
  return (vmnet, field) => {
    let path = vmnet === null ? 'networks' : field === null ? `vmnet${vmnet}` : `vmnet${vmnet}.${field}`;
    for (;;) {
      const place = places.get(path);
      if (place !== undefined) return place;
      const dot = path.lastIndexOf('.');
      // A network that nobody wrote is one of the others.
      if (dot === -1) return places.get('others') ?? root;
      path = path.slice(0, dot);
    }
  };
}

function refused(complaints: readonly PolicyComplaint[]): ReadPolicy {
  const [first, ...rest] = complaints.toSorted((a, b) => a.line - b.line || a.column - b.column);
  if (first === undefined) throw new Error('a policy was refused without a complaint');
  return { ok: false, complaints: [first, ...rest] };
}

function firstNotUtf8(bytes: Bytes): Place {
  const lines = bytes.split('\n');
  const at = lines.findIndex((line) => decodeUtf8(line) === undefined);
  const line = lines[at] ?? '';
  // Not exactly the byte: the first one of the line that is not ASCII is where to look.
  const column = line.search(/[^\0-\x7f]/) + 1;
  return { line: at + 1, column: Math.max(column, 1) };
}
