import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArp } from '../../../../src/core/formats/arp.ts';
import { readBridgeBindings } from '../../../../src/core/formats/bridge-bindings.ts';
import { readConnectionProfiles } from '../../../../src/core/formats/connection-profiles.ts';
import { readHardwarePorts } from '../../../../src/core/formats/hardware-ports.ts';
import { readIfconfig } from '../../../../src/core/formats/ifconfig.ts';
import { readIpAddr } from '../../../../src/core/formats/ip-addr.ts';
import { readIpRoute } from '../../../../src/core/formats/ip-route.ts';
import { isIpv6, parseAddress } from '../../../../src/core/formats/ip-text.ts';
import { readIpconfig } from '../../../../src/core/formats/ipconfig.ts';
import { readNetstatRoutes } from '../../../../src/core/formats/netstat-rn.ts';
import { readRoutePrint } from '../../../../src/core/formats/route-print.ts';
import { readScQuery } from '../../../../src/core/formats/sc-query.ts';
import { readVmrunList } from '../../../../src/core/formats/vmrun-list.ts';
import { readVmrunNetworks } from '../../../../src/core/formats/vmrun.ts';
import { readVmwareNetworksStatus } from '../../../../src/core/formats/vmware-networks.ts';
import { isIpv4 } from '../../../../src/core/ipv4/address.ts';
import { isIPv6 } from 'node:net';

const adapterReaders = { readIpconfig, readIfconfig, readIpAddr };
const routeReaders = { readIpRoute, readNetstatRoutes, readRoutePrint };
const others = { readArp, readBridgeBindings, readConnectionProfiles, readHardwarePorts, readScQuery, readVmrunList, readVmrunNetworks, readVmwareNetworksStatus }; // prettier-ignore

const piece = fc.constantFrom(
  '\n', '\r\n', '   ', '\t', ' . . . : ', ':', '.', '10.0.0.1', '255.255.255.0', 'fe80::1%12', '::', '(Preferred)', '00-50-56-C0-00-08', 'Ethernet adapter A:',
  'IPv4', 'DNS', 'DHCP', 'inet ', 'inet6 ', 'ether ', 'eth0: flags=4163<UP>  mtu 1500', 'Link encap:', 'default via ', 'dev ', 'nexthop ', '1: eth0: <UP>', 'link/ether ',
  '[{"ifname":', '"dst":"default"}]', 'Internet6:', 'Destination Gateway Flags Netif', 'link#1', '12...', 'vmnet8', 'STATE : 4  RUNNING', '\u00a0', '适配器', 'C:\\>',
); // prettier-ignore
const soup = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

describe('no text makes a reader throw, and what it returns is what it says', () => {
  test.each(Object.entries(adapterReaders))('%s: addresses are addresses, or the text is complained about', (_, read) => {
    fc.assert(
      fc.property(soup, (text) => {
        const { adapters, complaints } = read(text);
        expect(complaints.length > 0).toBe(adapters.length === 0);
        for (const { ipv4, ipv6, gateways, dns, mac } of adapters) {
          expect(ipv4.every(({ address }) => isIpv4(address))).toBe(true);
          expect(ipv6.every(({ address }) => isIpv6(address))).toBe(true);
          expect([...gateways, ...(dns ?? [])].every((one) => parseAddress(one) !== undefined)).toBe(true);
          expect(mac ?? '00:00:00:00:00:00').toMatch(/^[\da-f]{2}(?::[\da-f]{2}){5}$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each(Object.entries(routeReaders))('%s: destinations have a prefix', (_, read) => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { destination } of read(text).routes) expect(parseAddress(destination.split('/')[0] ?? '')).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  test.each(Object.entries(others))('%s', (_, read) => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(read(text).complaints).toBeInstanceOf(Array);
      }),
      { numRuns: 500 },
    );
  });
});

// A reader that looks ahead or back without bounds needs minutes for one of these and runs into vitest's limit.
test.each(['. ', ': ', '. :', '\u00a0', ' ', 'a', '1...', '00 ', '<', '(', 'fe80:', '\r', '\n', 'x:\n', '   a:\n', '[', 'inet '])(
  'two hundred thousand characters of %j are read',
  (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    for (const read of [...Object.values(adapterReaders), ...Object.values(routeReaders), ...Object.values(others)]) {
      expect(read(text).complaints.length).toBeLessThanOrEqual(text.length);
    }
  },
);

// It looked through the ever longer value again for each line.
test('a million lines that continue a value of ipconfig are read', () => {
  const text = `Ethernet adapter A:\n\n   Description . . . . . . . . . . . : B\n   IPv4 Address. . . . . . . . . . . : 10.0.0.1\n   Host . . . . . . . . . . . . . . . : C\n${'"\n'.repeat(1_000_000)}`;
  expect(readIpconfig(text).adapters).toMatchObject([{ name: 'A', ipv4: [{ address: '10.0.0.1' }] }]);
});

test('IPv6 is what Node takes for IPv6', () => {
  const address = fc.oneof(
    fc.ipV6(),
    fc.array(fc.constantFrom(':', '::', '1', 'fe80', '0', 'g', '12345', '10.0.0.1', '.'), { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, (text) => {
      expect(isIpv6(text)).toBe(isIPv6(text));
    }),
    { numRuns: 5000 },
  );
});
