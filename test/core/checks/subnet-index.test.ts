import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { subnetIndex } from '../../../src/core/checks/subnet-index.ts';
import { overlap } from '../../../src/core/checks/taken.ts';
import type { Ipv4 } from '../../../src/core/ipv4/address.ts';
import { formatSubnet, normalSubnet, type Subnet } from '../../../src/core/ipv4/subnet.ts';

// Few addresses, so that many meet.
const subnet: fc.Arbitrary<Subnet> = fc
  .record({ ip: fc.integer({ min: 0, max: 0x3f }).map((low) => ((0xc0a8_0000 + low * 0x80) % 2 ** 32) as Ipv4), prefix: fc.oneof(fc.integer({ min: 16, max: 32 }), fc.integer({ min: 0, max: 32 })) })
  .map((one) => ({ ...one }));

const keys = (found: readonly Subnet[]): readonly string[] => [...new Set(found.map((one) => formatSubnet(normalSubnet(one))))].toSorted();

test('property: what is around a subnet and within it is all that overlaps it, each subnet once', () => {
  fc.assert(
    fc.property(fc.array(subnet, { maxLength: 30 }), subnet, (all, asked) => {
      const index = subnetIndex(
        all.map((one, value) => ({ subnet: one, value })),
        (a, b) => a < b,
      );
      const [around, within] = [index.around(asked), index.within(asked)];
      expect(keys([...around, ...within].map((one) => one.subnet))).toEqual(keys(all.filter((one) => overlap(one, asked))));
      expect(around.length + within.length).toBe(keys([...around, ...within].map((one) => one.subnet)).length);
      expect(around.every((one) => one.subnet.prefix <= asked.prefix)).toBe(true);
      expect(around.map((one) => one.subnet.prefix)).toEqual(around.map((one) => one.subnet.prefix).toSorted((a, b) => b - a));
      // The first of several stands for all of them.
      for (const { subnet: found, value } of [...around, ...within]) {
        expect(value).toBe(all.findIndex((one) => formatSubnet(normalSubnet(one)) === formatSubnet(found)));
      }
    }),
    { numRuns: 500 },
  );
});
