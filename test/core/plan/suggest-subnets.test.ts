import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIpv4, parseIpv4, type Ipv4 } from '../../../src/core/ipv4/address.ts';
import { contains, formatSubnet, hasHostBits, normalSubnet, parseSubnet, type Subnet } from '../../../src/core/ipv4/subnet.ts';
import { subnetDefaults } from '../../../src/core/plan/subnet-defaults.ts';
import { subnetFor } from '../../../src/core/plan/subnet-for.ts';
import { suggestSubnets } from '../../../src/core/checks/suggest-subnets.ts';
import { overlap } from '../../../src/core/checks/taken.ts';

const net = (text: string): Subnet => {
  const parsed = parseSubnet(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const suggest = (taken: readonly string[], habit: readonly string[], prefix = 24, count = 4): readonly string[] =>
  suggestSubnets({ taken: [...taken, ...habit].map(net), habit: habit.map(net), prefix, count }).map(formatSubnet);

const privateBases = ['10.0.0.0', '172.16.0.0', '192.168.0.0'].map((text) => parseIpv4(text) ?? 0);
const address = fc.oneof(
  fc.integer({ min: 0, max: 0xffff_ffff }),
  fc.tuple(fc.constantFrom(...privateBases), fc.integer({ min: 0, max: 0xf_ffff })).map(([base, more]) => base + more),
) as fc.Arbitrary<Ipv4>;
const subnet = fc.record({ ip: address, prefix: fc.integer({ min: 2, max: 32 }) });

test('the neighbours of the user’s own subnets come first, above before below', () => {
  expect(suggest([], ['192.168.204.0/24'])).toEqual(['192.168.205.0/24', '192.168.203.0/24', '192.168.206.0/24', '192.168.202.0/24']);
  expect(suggest([], ['172.20.9.0/24'], 24, 2)).toEqual(['172.20.10.0/24', '172.20.8.0/24']);
  expect(suggest(['10.8.0.0/16'], ['10.7.255.0/24'], 24, 2)).toEqual(['10.7.254.0/24', '10.7.253.0/24']);
});

test('Docker’s, libvirt’s and home routers’ usual subnets are the last resort', () => {
  const almostAll = Array.from({ length: 256 }, (_, third) => `192.168.${third}.0/24`).filter((one) => one !== '192.168.122.0/24' && one !== '192.168.50.0/24');
  expect(suggest(['10.0.0.0/8', '172.16.0.0/12', ...almostAll], [])).toEqual(['192.168.50.0/24', '192.168.122.0/24']);
});

test('nothing is suggested where everything is taken', () => {
  expect(suggest(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], [])).toEqual([]);
});

test('a /8 can only be 10.0.0.0/8', () => {
  expect(suggest([], [], 8)).toEqual(['10.0.0.0/8']);
});

test('property: what is suggested is private, well-formed, overlaps nothing given nor each other, and is the same again', () => {
  fc.assert(
    fc.property(fc.array(subnet, { maxLength: 40 }), fc.array(subnet, { maxLength: 6 }), fc.integer({ min: 8, max: 29 }), fc.integer({ min: 1, max: 12 }), (given, habit, prefix, count) => {
      const taken = [...given, ...habit];
      const found = suggestSubnets({ taken, habit, prefix, count });
      expect(found.length).toBeLessThanOrEqual(count);
      for (const [index, one] of found.entries()) {
        expect(hasHostBits(one)).toBe(false);
        expect(one.prefix).toBe(prefix);
        expect(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].some((block) => contains(net(block), one.ip))).toBe(true);
        expect([...taken, ...found.slice(0, index)].filter((other) => overlap(one, other))).toEqual([]);
      }
      expect(suggestSubnets({ taken: taken.toReversed(), habit, prefix, count })).toEqual(found);
    }),
    { numRuns: 300 },
  );
});

test('property: every default lies in the subnet and collides with nothing, for /8 to /29', () => {
  fc.assert(
    fc.property(address, fc.integer({ min: 8, max: 29 }), (ip, prefix) => {
      const one = normalSubnet({ ip, prefix });
      const defaults = subnetDefaults(one, { apple: false });
      if (defaults === undefined) throw new Error('no defaults');
      const [adapter, gateway, start, end] = [defaults.hostAdapter, defaults.gateway, defaults.start, defaults.end].map((text) => parseIpv4(text) ?? 0);
      const last = one.ip + 2 ** (32 - prefix) - 1;
      expect([adapter, gateway]).toEqual([one.ip + 1, one.ip + 2]);
      expect([start, end]).toEqual([one.ip + 2 ** (31 - prefix), last - 1]);
      expect(Number(gateway) < Number(start) && Number(start) < Number(end)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('property: the subnet for an address holds it, and nothing else in it has the address', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0x0100_0001, max: 0x7eff_fffe }), fc.integer({ min: 8, max: 29 }), (value, prefix) => {
      const kept = formatIpv4(value as Ipv4);
      const found = subnetFor(kept, prefix, [], { apple: false });
      const size = 2 ** (32 - prefix);
      const place = value % size;
      expect(found.ok).toBe(place !== 0 && place !== size - 1);
      if (!found.ok) return;
      const { hostAdapter, gateway, dhcp, subnet: text } = found.value;
      const all = [kept, hostAdapter, gateway].map((one) => parseIpv4(one) ?? 0);
      const [start, end] = [parseIpv4(dhcp.start) ?? 0, parseIpv4(dhcp.end) ?? 0];
      expect(new Set(all).size).toBe(3);
      expect(start <= end && all.every((one) => one < start || one > end)).toBe(true);
      for (const one of [...all, start, end]) expect(contains(net(text), one as Ipv4)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a VM keeps its old address: the subnet, who is in it, and addresses for the rest', () => {
  const taken = [{ subnet: net('192.168.40.0/24'), by: 'vmnet', name: 'vmnet8' } as const, { subnet: net('192.168.40.130/32'), by: 'lease', name: '192.168.40.130' } as const];
  const found = subnetFor('192.168.40.130', 24, taken, { apple: false });
  expect(found).toMatchObject({ ok: true, value: { subnet: '192.168.40.0/24', takenBy: [{ name: 'vmnet8' }], hostAdapter: '192.168.40.1', gateway: '192.168.40.2' } });
  expect(subnetFor('192.168.40.1', 24, [], { apple: false })).toMatchObject({ value: { hostAdapter: '192.168.40.2', gateway: '192.168.40.3' } });
  expect(subnetFor('192.168.40.7', 24, [], { apple: true })).toMatchObject({ value: { hostAdapter: '192.168.40.1', gateway: '192.168.40.1' } });
  expect(subnetFor('127.0.0.5', 24, [], { apple: false })).toMatchObject({ ok: false, fault: 'reserved' });
  expect(subnetFor('192.168.40.255', 24, [], { apple: false })).toMatchObject({ ok: false, fault: 'broadcast' });
});
