/** Any adapters, any console, and what `readIpconfig` must say of what `writeIpconfig` wrote of them. */
import * as fc from 'fast-check';
import { parseAddress } from '../../../../src/core/formats/ip-text.ts';
import { maskOfPrefix } from '../../../../src/core/ipv4/subnet.ts';
import type { Adapter } from '../../../../src/core/vnet/adapter.ts';
import type { Console, WrittenAdapter } from './ipconfig-writer.ts';

const octet = fc.integer({ min: 1, max: 254 });
const ipv4 = fc.tuple(fc.integer({ min: 1, max: 223 }), octet, octet, octet).map((octets) => octets.join('.'));
const group = fc.integer({ min: 1, max: 0xffff }).map((value) => value.toString(16));
const global6 = fc.array(group, { minLength: 7, maxLength: 7 }).map((groups) => `2001:${groups.join(':')}`);
const link6 = fc.array(group, { minLength: 4, maxLength: 4 }).map((groups) => `fe80::${groups.join(':')}`);
const zone = fc.integer({ min: 1, max: 99 });
const hexOctet = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0').toUpperCase());
const mac = (octets: number) => fc.array(hexOctet, { minLength: octets, maxLength: octets }).map((list) => list.join('-'));
const plainWords: readonly string[] = ['Ethernet', 'Wi-Fi', 'Local', 'adapter', '(WSL)', '#2', '* 10', 'v2.0', '{DC021824}', 'VPN', '2'];

/** Adapters whose names may hold these words too. */
export const adaptersNamed = (words: readonly string[]): fc.Arbitrary<readonly WrittenAdapter[]> => fc.array(adapter(nameOf([...plainWords, ...words])), { minLength: 1, maxLength: 5 });

const nameOf = (words: readonly string[]) =>
  fc.oneof(
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((list) => list.join(' ')),
    fc.integer({ min: 0, max: 19 }).map((vmnet) => `VMware Network Adapter VMnet${vmnet}`),
  );
const description = fc
  .array(fc.constantFrom('Intel(R)', 'Realtek', 'PCIe', 'GbE', 'Family', 'Controller', 'Wi-Fi', '6', '#2', 'Microsoft', 'Virtual'), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

const adapter = (name: fc.Arbitrary<string>): fc.Arbitrary<WrittenAdapter> => fc.record({
  kind: fc.constantFrom('ethernet', 'wireless', 'unknown', 'tunnel'),
  name,
  description,
  physicalAddress: fc.oneof(mac(6), mac(8), mac(4), fc.constant('')),
  disconnected: fc.boolean(),
  dhcp: fc.boolean(),
  suffix: fc.constantFrom('', 'lan', 'corp.example.com'),
  ipv6: fc.array(
    fc.oneof(
      global6.map((address) => ({ address, zone: null })),
      fc.record({ address: link6, zone }),
    ),
    { maxLength: 3 },
  ),
  ipv4: fc.array(fc.record({ address: ipv4, mask: fc.integer({ min: 8, max: 32 }).map(maskOfPrefix) }), { maxLength: 2 }),
  gateways: fc.oneof(
    fc.constant([]),
    ipv4.map((address) => [address]),
    fc.tuple(link6, zone, ipv4).map(([six, number, four]) => [`${six}%${number}`, four]),
    ipv4.map((address) => ['0.0.0.0', address]),
    fc.constant(['::']),
  ),
  dhcpServer: fc.option(fc.oneof(ipv4, fc.constant('255.255.255.255')), { nil: null }),
  dns: fc.oneof(
    fc.constant(['fec0:0:0:ffff::1%1', 'fec0:0:0:ffff::2%1', 'fec0:0:0:ffff::3%1']),
    fc.array(fc.oneof(ipv4, global6), { maxLength: 4 }),
  ),
  doh: fc.boolean(),
  wins: fc.option(ipv4, { nil: null }),
});

export const anyConsole: fc.Arbitrary<Console> = fc
  .record({
    indent: fc.constantFrom(0, 1, 3, 8),
    wrapped: fc.boolean(),
    trailingBlanksCut: fc.boolean(),
    blankLines: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r\r\n'),
  })
  .map((one) => ({ ...one, wrapped: one.wrapped && one.indent >= 3 }));

/** 79 columns before a wide character: it did not fit, or a blank was cut off. Nobody can tell. */
export function isAmbiguous(adapters: readonly WrittenAdapter[], { wrapped, trailingBlanksCut }: Console): boolean {
  return wrapped && trailingBlanksCut && adapters.some(({ name }) => /[\u2e80-\ua4cf\uac00-\ud7a3]/.test(name));
}

/** The facts that are written; without the words for yes and no, a DHCP server would be the only evidence of `dhcp`. */
export function factsOf({ name, description, mac, state, dhcp, ipv4, ipv6, gateways, dns }: Adapter, knowsYesAndNo = true) {
  return { name, description, mac, state, dhcp: knowsYesAndNo ? dhcp : null, ipv4, ipv6, gateways, dns };
}

export function wantedFacts(adapter: WrittenAdapter, knowsYesAndNo = true) {
  const { name, description, physicalAddress, disconnected, dhcp } = adapter;
  return {
    name,
    description,
    mac: physicalAddress.length === 17 ? physicalAddress.toLowerCase().replaceAll('-', ':') : null,
    state: disconnected ? 'disconnected' : 'up',
    dhcp: knowsYesAndNo ? dhcp : null,
    ipv4: disconnected ? [] : adapter.ipv4.map(({ address, mask }) => ({ address, prefix: mask.split('.').map((o) => Number(o).toString(2)).join('').replaceAll('0', '').length })),
    ipv6: disconnected ? [] : adapter.ipv6.map(({ address }) => ({ address, prefix: null })),
    gateways: disconnected ? [] : adapter.gateways.filter((one) => one !== '::' && one !== '0.0.0.0'),
    dns: disconnected ? null : adapter.dns.map((one) => parseAddress(one)?.address),
  };
} // prettier-ignore
