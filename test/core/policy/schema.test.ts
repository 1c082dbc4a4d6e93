import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportPolicy } from '../../../src/core/policy/export-policy.ts';
import { encodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { readPolicy } from '../../../src/core/policy/read-policy.ts';
import { policySchema } from '../../../src/core/policy/schema.ts';
import { editedState } from '../../support/edited-samples.ts';
import { accepts } from '../../support/json-schema.ts';

function isRead(value: unknown): boolean {
  return readPolicy(encodeUtf8(JSON.stringify(value))).ok;
}

test.each(['windows-nat', 'windows-many', 'linux-custom-bridges', 'fusion-13', 'no-vmware'])('the schema accepts what %s exports', async (sample) => {
  expect(accepts(policySchema, exportPolicy(await editedState(sample), null))).toBe(true);
});

const full = {
  policy: 'vmnet-policy/1',
  description: 'x',
  networks: {
    vmnet8: {
      mode: 'nat',
      subnet: '192.168.204.0/24',
      gateway: '192.168.204.2',
      hostAdapter: 'none',
      dhcp: { start: '192.168.204.128', end: '192.168.204.254', defaultLease: '30m', maxLease: 7200, reservations: { '00:0c:29:aa:bb:cc': '192.168.204.50' } },
      portForwards: [{ protocol: 'tcp', hostPort: 8080, to: '192.168.204.50:80', description: '' }],
      adapter: 'automatic',
      name: 'n',
    },
  },
  others: 'keep',
};

/** Every path to a value in it. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

function renamed(value: unknown, path: readonly string[], name: string): unknown {
  const parent = path.slice(0, -1);
  const inside = parent.reduce((one, key) => (one as Record<string, unknown>)[key], value);
  if (Array.isArray(inside)) return value;
  const last = path.at(-1) ?? '';
  return replaced(value, parent, Object.fromEntries(Object.entries(inside as object).map(([key, one]) => [key === last ? name : key, one])));
}

const paths = pathsIn(full).filter((path) => path.length > 0);
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null, true, false, 0, 1, 8080, 65_535, 65_536, 4_294_967_295, 4_294_967_296, 1.5, -1, '', 'on', 'off', 'none', 'nat', 'isolated', 'udp', 'remove', 'automatic',
    '10.0.0.1', '10.0.0.01', '10.0.0.256', '10.0.0', '10.0.0.0/8', '10.0.0.0/33', '10.0.0.0/08', '10.0.0.1:65535', '10.0.0.1:65536', '10.0.0.1:0', '10.0.0.1:080',
    '30m', '9999d', '10000d', '90s', '0m', '1800', '01', '1w', [], {}, ['x'], { start: '10.0.0.1' }, { x: 1 }, [{ protocol: 'udp', hostPort: 1, to: '1.2.3.4:5' }], 'vmnet-policy/1',
  ),
  fc.jsonValue({ maxDepth: 1 }),
);
const names = fc.constantFrom('vmnet0', 'vmnet255', 'vmnet08', 'VMnet8', 'vmnet', 'mode', 'start', 'x', '', '00:0C:29:AA:BB:CC', '00-0c-29-aa-bb-cc', '00:0c-29:aa:bb:cc', '0:c:29:a:b:c', 'policy', 'schema', '$schema');

test('the whole policy is accepted by both', () => {
  expect([accepts(policySchema, full), isRead(full)]).toEqual([true, true]);
});

test('property: the schema accepts exactly what the reader accepts', () => {
  const changed = fc.oneof(
    fc.tuple(fc.constantFrom(...paths), values).map(([path, value]) => replaced(full, path, value)),
    fc.tuple(fc.constantFrom(...paths), names).map(([path, name]) => renamed(full, path, name)),
    values,
  );
  const told = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(changed, (value) => {
      const read = isRead(value);
      told[read ? 'accepted' : 'refused'] += 1;
      expect([value, accepts(policySchema, value)]).toEqual([value, read]);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(told.accepted, told.refused)).toBeGreaterThan(50);
});
