import { describe, expect, test } from 'vitest';
import { readIpAddr } from '../../../../src/core/formats/ip-addr.ts';
import { hasCorpus, listOf, samples } from './corpus.ts';

const json = (links: unknown) => readIpAddr(JSON.stringify(links)).adapters;

describe('JSON', () => {
  test("VMware's own interfaces stay at operstate UNKNOWN and are up", () => {
    const [adapter] = json([
      { ifindex: 5, ifname: 'vmnet8', flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'], mtu: 1500, operstate: 'UNKNOWN', link_type: 'ether', address: '00:50:56:c0:00:08', addr_info: [{ family: 'inet', local: '192.168.204.1', prefixlen: 24 }, { family: 'inet6', local: 'fe80::250:56ff:fec0:8', prefixlen: 64 }] },
    ]); // prettier-ignore
    expect(adapter).toEqual({
      name: 'vmnet8', description: null, mac: '00:50:56:c0:00:08', kind: 'vmware', vmnet: 8, state: 'up', dhcp: null, mtu: 1500, profile: null,
      ipv4: [{ address: '192.168.204.1', prefix: 24 }], ipv6: [{ address: 'fe80::250:56ff:fec0:8', prefix: 64 }], gateways: [], dns: null,
    }); // prettier-ignore
  });

  test('a link without addr_info has no addresses', () => {
    expect(json([{ ifname: 'eth0', flags: ['UP', 'LOWER_UP'] }])).toMatchObject([{ name: 'eth0', ipv4: [], ipv6: [], mtu: null, mac: null }]);
  });

  test.each([
    { flags: ['UP', 'LOWER_UP'], state: 'up' },
    { flags: ['NO-CARRIER', 'UP'], state: 'disconnected' },
    { flags: ['BROADCAST'], state: 'down' },
  ])('flags $flags: $state', ({ flags, state }) => {
    expect(json([{ ifname: 'eth0', flags }])).toMatchObject([{ state }]);
  });

  test('a limited lifetime of the IPv4 address means DHCP; IPv6 says nothing of it', () => {
    const link = (family: string) => [{ ifname: 'eth0', flags: ['UP'], addr_info: [{ family, local: family === 'inet' ? '10.0.0.5' : 'fd00::5', prefixlen: 8, dynamic: true }] }];
    expect(json(link('inet'))).toMatchObject([{ dhcp: true }]);
    expect(json(link('inet6'))).toMatchObject([{ dhcp: null }]);
  });

  test('the empty objects of a filtered listing are skipped', () => {
    expect(json([{}, { ifname: 'eth0' }, {}])).toHaveLength(1);
  });

  test('a bridge that took over the address of a vmnetN is no VMnet', () => {
    expect(json([{ ifname: 'br0', flags: ['UP', 'LOWER_UP'], link_type: 'ether', address: '00:50:56:c0:00:08' }])).toMatchObject([{ vmnet: null, kind: 'bridge' }]);
  });

  test.each(['[{', '[1, 2', '["a",]'])('%s is not JSON', (text) => {
    expect(readIpAddr(text)).toMatchObject({ adapters: [], complaints: [{ code: 'not-json', severity: 'error' }] });
  });

  test.each(['[]', '[null, 3, "a", [], {"ifname": 7}]'])('%s holds no adapter', (text) => {
    expect(readIpAddr(text)).toMatchObject({ adapters: [], complaints: [{ code: 'no-adapters' }] });
  });
});

describe('plain text', () => {
  test('a point-to-point address has the prefix length of its peer, and the lower link is no part of the name', () => {
    const text = [
      '7: tun0@NONE: <POINTOPOINT,MULTICAST,NOARP,UP,LOWER_UP> mtu 1420 qdisc noqueue state UNKNOWN group default qlen 1000',
      '    link/none ',
      '    inet 10.8.0.2 peer 10.8.0.1/32 scope global tun0',
      '       valid_lft forever preferred_lft forever',
    ].join('\n');
    expect(readIpAddr(text).adapters).toMatchObject([
      { name: 'tun0', kind: 'vpn', mac: null, state: 'up', mtu: 1420, ipv4: [{ address: '10.8.0.2', prefix: 32 }] },
    ]);
  });

  test('one line per address (-o) gives the addresses, and no state that is not shown', () => {
    const text = '1: lo    inet 127.0.0.1/8 scope host lo\n2: ens33    inet 10.0.0.5/8 brd 10.255.255.255 scope global ens33\n2: ens33    inet6 fe80::1/64 scope link \n';
    expect(readIpAddr(text).adapters).toMatchObject([
      { name: 'lo', state: 'unknown' },
      { name: 'ens33', ipv4: [{ address: '10.0.0.5', prefix: 8 }], ipv6: [{ address: 'fe80::1', prefix: 64 }] },
    ]);
  });

  test('the brief form (-br) says of UP only that it is up', () => {
    const text = 'lo               UNKNOWN        127.0.0.1/8 ::1/128 \nens33            UP             10.0.0.5/8 fe80::1/64 \nwlp3s0           DOWN           \n';
    expect(readIpAddr(text).adapters).toMatchObject([
      { name: 'lo', state: 'unknown', ipv4: [{ address: '127.0.0.1', prefix: 8 }] },
      { name: 'ens33', state: 'up', ipv6: [{ address: 'fe80::1', prefix: 64 }] },
      { name: 'wlp3s0', state: 'unknown', kind: 'wifi' },
    ]);
  });
});

test.skipIf(!hasCorpus)('the JSON of the corpus gives the addresses of its -o and -br forms', () => {
  const [full] = samples(['ip-j-addr']);
  const addresses = (text: string) => readIpAddr(text).adapters.map(({ name, ipv4, ipv6 }) => ({ name, ipv4, ipv6 }));
  const short = samples(['ip-o-addr', 'ip-br-addr']);
  expect(short).toHaveLength(2);
  expect(listOf(full?.expected['interfaces']).length).toBeGreaterThan(3);
  for (const { text } of short) {
    // The short forms leave links without addresses out, and order IPv6 their own way.
    expect(addresses(text)).toEqual(addresses(full?.text ?? '').filter(({ ipv4, ipv6 }) => ipv4.length + ipv6.length > 0));
  }
});
