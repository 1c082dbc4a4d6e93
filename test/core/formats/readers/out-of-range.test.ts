/** Facts that cannot be, as `fuzz.test.ts` found them taken for facts. */
import { expect, test } from 'vitest';
import { describeDhcpd, parseDhcpd } from '../../../../src/core/formats/dhcpd.ts';
import { readIfconfig } from '../../../../src/core/formats/ifconfig.ts';
import { readIpAddr } from '../../../../src/core/formats/ip-addr.ts';
import { readIpRoute } from '../../../../src/core/formats/ip-route.ts';
import { parseAddress } from '../../../../src/core/formats/ip-text.ts';
import { parseLock } from '../../../../src/core/formats/lock.ts';
import { readNetstatRoutes } from '../../../../src/core/formats/netstat-rn.ts';
import { describeRegistry } from '../../../../src/core/formats/registry-networks.ts';
import { parseRegistry } from '../../../../src/core/formats/registry.ts';
import { readRoutePrint } from '../../../../src/core/formats/route-print.ts';
import { readScQuery } from '../../../../src/core/formats/sc-query.ts';
import { readVmwareNetworksStatus } from '../../../../src/core/formats/vmware-networks.ts';

test.each(['255', '33', '0xffffffffffffff', '-1', '24.5', ''])('an IPv4 prefix length of %j is none', (length) => {
  const none = [{ address: '10.0.0.1', prefix: null }];
  expect(readIpAddr(`2: eth0: <UP> mtu 1500\n    inet 10.0.0.1/${length}\n`).adapters[0]?.ipv4).toEqual(none);
  expect(readIpAddr(`[{"ifname":"eth0","addr_info":[{"local":"10.0.0.1","prefixlen":${JSON.stringify(Number(length || '99'))}}]}]`).adapters[0]?.ipv4).toMatchObject(
    none,
  );
  expect(readIfconfig(`eth0: flags=4163<UP>  mtu 1500\n        inet 10.0.0.1/${length}\n`).adapters[0]?.ipv4).toEqual(none);
  expect(readIpRoute(`10.0.0.0/${length} dev eth0\n`).routes).toEqual([]);
});

test.each(['640', '129', '0064'])('an IPv6 prefix length of %s is none', (length) => {
  expect(readIfconfig(`eth0: flags=4163<UP>  mtu 1500\n        inet6 fe80::1  prefixlen ${length}\n`).adapters[0]?.ipv6).toEqual([{ address: 'fe80::1', prefix: null }]);
  expect(readIfconfig(`eth0      Link encap:Ethernet\n          inet6 addr: fe80::1/${length} Scope:Link\n`).adapters[0]?.ipv6).toEqual([]);
  expect(readNetstatRoutes(`fe80::/${length} :: U 256 1 0 eth0\n`).routes).toEqual([]);
  expect(readNetstatRoutes(`Internet6:\nDestination Gateway Flags Netif\nfe80::1/${length} link#1 U en0\n`).routes).toEqual([]);
  expect(readRoutePrint(` 12 281 fe80::/${length} On-link\n`).routes).toEqual([]);
});

test('an IPv6 destination with two lengths is no route', () => {
  expect(readRoutePrint(' 12 281 ::/0/ On-link\n').routes).toEqual([]);
});

test('an IPv6 address whose zone is empty is none', () => {
  expect(parseAddress('fe80::1%')).toBeUndefined();
});

test.each(['9007199254740993', '18446744073709551', '4294967296'])('a metric of %s is not known', (metric) => {
  expect(readIpRoute(`default via 10.0.0.1 dev eth0 metric ${metric}\n`).routes).toMatchObject([{ metric: null }]);
  expect(readIpRoute(`[{"dst":"default","gateway":"10.0.0.1","dev":"eth0","metric":${metric}}]`).routes).toMatchObject([{ metric: null }]);
  expect(readNetstatRoutes(`10.0.0.0 0.0.0.0 255.255.255.0 U ${metric} 0 0 eth0\n`).routes).toMatchObject([{ metric: null }]);
  expect(readRoutePrint(`10.0.0.0 255.0.0.0 On-link 10.0.0.1 ${metric}\n`).routes).toEqual([]);
});

test('an error number of more than 32 bits is not known', () => {
  expect(readScQuery('SERVICE_NAME: VMnetDHCP\n STATE : 1 STOPPED\n WIN32_EXIT_CODE : 9007199254740993 (0x0)\n').exitCode).toBeNull();
});

test('there is no VMnet 256', () => {
  expect(readVmwareNetworksStatus('DHCP service on vmnet256 is running\n')).toMatchObject({ services: [], complaints: [{ code: 'unknown-line' }] });
  const key = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig\vmnet256\Adapter`;
  const { networks } = describeRegistry(parseRegistry(`${key}\r\n    UseAdapter    REG_DWORD    0x1\r\n`));
  expect(networks.map(({ vmnet }) => vmnet)).not.toContain(256);
});

test.each(['# Virtual ethernet segment 991', '# Configuration file for ISC 2.0 vmnet-dhcpd operating on vmnet991.'])('%s names no VMnet', (comment) => {
  const { subnets } = describeDhcpd(parseDhcpd(`${comment}\nsubnet 10.0.0.0 netmask 255.255.255.0 {\n}\n`));
  expect(subnets).toMatchObject([{ vmnet: null }]);
});

test('a lock is one line: a line end in it makes it none, complained about where the file begins', () => {
  expect(parseLock('\n564d-1 4242-99 3 X 99 lc=1\0')).toMatchObject({ holder: null, complaints: [{ code: 'not-a-lock', line: 1, column: 1 }] });
});
