import { describe, expect, test } from 'vitest';
import { readIpRoute } from '../../../../src/core/formats/ip-route.ts';
import { readNetstatRoutes } from '../../../../src/core/formats/netstat-rn.ts';
import { readRoutePrint } from '../../../../src/core/formats/route-print.ts';
import type { Route } from '../../../../src/core/vnet/adapter.ts';

const brief = ({ destination, gateway, interface: way, address, metric, usable }: Route) =>
  `${destination} ${gateway ?? 'on-link'} ${way ?? address ?? 'nowhere'} ${metric ?? '-'}${usable === false ? ' unusable' : ''}`;

describe('ip route', () => {
  const read = (text: string) => readIpRoute(text).routes.map(brief);

  test('default, on-link, link down, blackhole', () => {
    const text = 'default via 10.0.0.1 dev eth0 proto dhcp src 10.0.0.5 metric 100 \n10.0.0.0/8 dev eth0 proto kernel scope link src 10.0.0.5 \n172.17.0.0/16 dev docker0 scope link linkdown \nblackhole 198.51.100.0/24 \nunreachable default metric 4278198272\n';
    expect(read(text)).toEqual(['0.0.0.0/0 10.0.0.1 eth0 100', '10.0.0.0/8 on-link eth0 -', '172.17.0.0/16 on-link docker0 - unusable', '198.51.100.0/24 on-link nowhere - unusable', '0.0.0.0/0 on-link nowhere 4278198272 unusable']); // prettier-ignore
  });

  const halves = ['0.0.0.0/1 10.8.0.1 tun0 -', '128.0.0.0/1 10.8.0.1 tun0 -'];
  test('the two halves that a VPN puts over the default route stay halves', () => {
    expect(read('0.0.0.0/1 via 10.8.0.1 dev tun0\n128.0.0.0/1 via 10.8.0.1 dev tun0\n')).toEqual(halves);
    expect(read('[{"dst":"0.0.0.0/1","gateway":"10.8.0.1","dev":"tun0"},{"dst":"128.0.0.0/1","gateway":"10.8.0.1","dev":"tun0"}]')).toEqual(halves);
  });

  const hops = ['0.0.0.0/0 10.0.0.1 eth0 50', '0.0.0.0/0 10.1.0.1 eth1 50 unusable'];
  test('a multipath route is one route per hop, each with its own state', () => {
    expect(read('default proto static metric 50 \n\tnexthop via 10.0.0.1 dev eth0 weight 1 \n\tnexthop via 10.1.0.1 dev eth1 weight 1 dead linkdown \n')).toEqual(hops);
    const nexthops = [{ gateway: '10.0.0.1', dev: 'eth0', flags: [] }, { gateway: '10.1.0.1', dev: 'eth1', flags: ['dead', 'linkdown'] }]; // prettier-ignore
    expect(read(JSON.stringify([{ dst: 'default', metric: 50, flags: [], nexthops }]))).toEqual(hops);
  });

  test('an IPv4 route over an IPv6 neighbour', () => {
    expect(read('default via inet6 fe80::1 dev eth0')).toEqual(['::/0 fe80::1 eth0 -']);
    expect(read('10.0.0.0/8 via inet6 fe80::1 dev eth0')).toEqual(['10.0.0.0/8 fe80::1 eth0 -']);
    expect(read('[{"dst":"10.0.0.0/8","via":{"family":"inet6","host":"fe80::1"},"dev":"eth0"}]')).toEqual(['10.0.0.0/8 fe80::1 eth0 -']);
  });

  test('a default over a device alone is of the family of the rest', () => {
    expect(read('fe80::/64 dev ppp0 metric 256\ndefault dev ppp0 metric 1024\n')).toContain('::/0 on-link ppp0 1024');
    expect(read('default dev ppp0 scope link\n')).toEqual(['0.0.0.0/0 on-link ppp0 -']);
    expect(read('default dev ppp0 scope link\n10.0.0.0/8 dev eth0\nfe80::/64 dev eth0\n')).toContain('0.0.0.0/0 on-link ppp0 -');
  });

  test('an empty gateway in JSON is none', () => {
    expect(read('[{"dst":"default","gateway":"","dev":"eth0"}]')).toEqual(['0.0.0.0/0 on-link eth0 -']);
  });

  test('broken JSON is a complaint', () => {
    expect(readIpRoute('[{"dst":')).toMatchObject({ routes: [], complaints: [{ code: 'not-json' }] });
  });
});

describe('Unix tables', () => {
  const read = (text: string) => readNetstatRoutes(text).routes.map(brief);

  test('route -n has a metric where netstat -rn has the MSS', () => {
    const row = '0.0.0.0         10.0.0.1        0.0.0.0         UG';
    expect(read(`Destination     Gateway         Genmask         Flags Metric Ref    Use Iface\n${row}    100    0        0 eth0\n`)).toEqual(['0.0.0.0/0 10.0.0.1 eth0 100']);
    expect(read(`Ziel            Router          Genmask         Flags   MSS Fenster irtt Iface\n${row}        0 0          0 eth0\n`)).toEqual(['0.0.0.0/0 10.0.0.1 eth0 -']);
  });

  test('route -ee has both, and the interface in the middle', () => {
    expect(read('Destination Gateway Genmask Flags Metric Ref Use Iface MSS Window irtt\n10.0.0.0 0.0.0.0 255.0.0.0 U 7 0 0 eth0 0 0 0\n')).toEqual(['10.0.0.0/8 on-link eth0 7']);
  });

  test('a route that refuses has no interface', () => {
    expect(read('198.51.100.0    -               255.255.255.0   !     0      -        0 -\n')).toEqual(['198.51.100.0/24 on-link nowhere 0 unusable']);
  });

  test("BSD's short destinations, link#N and resolved neighbours", () => {
    const head = 'Internet:\nDestination        Gateway            Flags        Netif Expire\n';
    const rows = 'default 192.168.1.1 UGScg en0\n127 127.0.0.1 UCS lo0\n169.254 link#10 UCS en0 !\n192.168.71 link#20 UC vmnet8 !\n10.0.2/24 link#4 UCS en0\n0/1 10.8.0.1 UGSc utun3\n128.0/1 10.8.0.1 UGSc utun3\n192.168.1.64 e0:33:8e:8:38:d6 UHLWIi en0 753\n';
    expect(read(head + rows)).toEqual(['0.0.0.0/0 192.168.1.1 en0 -', '127.0.0.0/8 127.0.0.1 lo0 -', '169.254.0.0/16 on-link en0 -', '192.168.71.0/24 on-link vmnet8 -', '10.0.2.0/24 on-link en0 -', '0.0.0.0/1 10.8.0.1 utun3 -', '128.0.0.0/1 10.8.0.1 utun3 -', '192.168.1.64/32 on-link en0 -']); // prettier-ignore
  });

  test('an extra Mtu column moves the interface', () => {
    expect(read('Destination        Gateway            Flags        Refs      Use    Mtu   Netif Expire\ndefault 192.168.1.254 UGSc 83 24 1500 en0\n')).toEqual(['0.0.0.0/0 192.168.1.254 en0 -']);
  });

  test('IPv6 of BSD: zones cut from destinations, default as ::/0, names and cut-off addresses left out', () => {
    const text = 'Internet6:\nDestination        Gateway            Flags         Netif Expire\ndefault fe80::1%en0 UGc en0\nfe80::%en0/64 link#10 UCI en0\nfe80::aede:48ff:fe ac:de:48:0:11:22 UHLI lo0\nlocalhost localhost UHL lo0\n';
    expect(read(text)).toEqual(['::/0 fe80::1%en0 en0 -', 'fe80::/64 on-link en0 -']);
  });
});

describe('route print', () => {
  const read = (text: string) => readRoutePrint(text).routes.map(brief);

  test.each(['On-link', 'En vínculo', 'Auf Verbindung', '在链路上', 'リンク上'])('"%s" is no gateway', (onLink) => {
    expect(read(`      10.0.0.0        255.0.0.0         ${onLink}        10.0.0.5    281\n`)).toEqual(['10.0.0.0/8 on-link 10.0.0.5 281']);
  });

  test('Windows XP prints the adapter itself for on-link', () => {
    expect(read('  10.0.0.0  255.0.0.0  10.0.0.5  10.0.0.5  20\n')).toEqual(['10.0.0.0/8 on-link 10.0.0.5 20']);
  });

  test.each(['Default', '1', 'Standard'])('a persistent route (metric %s) is not active', (metric) => {
    expect(read(`Persistent Routes:\n  Network Address          Netmask  Gateway Address  Metric\n          0.0.0.0          0.0.0.0         10.0.0.1  ${metric}\n`)).toEqual([]);
  });

  test('IPv6 rows, one wrapped, by the name of their adapter', () => {
    const text = ' 12...0a 00 27 00 00 0c ......Cisco AnyConnect\n 18...00 00 00 00 00 00 00 e0 Cisco ISATAP\n\n If Metric Network Destination      Gateway\n 12    281 ::/0                     fe80::1\n 18    331 fe80::d1a5:787d:4c36:db2f/128\n                                    On-link\n  5    331 ff00::/8                 On-link\n';
    expect(read(text)).toEqual(['::/0 fe80::1 Cisco AnyConnect 281', 'fe80::d1a5:787d:4c36:db2f/128 on-link Cisco ISATAP 331', 'ff00::/8 on-link 5 331']); // prettier-ignore
  });
});

test.each([
  ['route print', readRoutePrint, '===========\r\nInterface List\r\n  1...........................Software Loopback Interface 1\r\n===========\r\n'],
  ['netstat -rn', readNetstatRoutes, 'Kernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n'],
  ['netstat -rn of macOS', readNetstatRoutes, 'Routing tables\n\nInternet:\nDestination        Gateway            Flags               Netif Expire\n'],
  ['ip route', readIpRoute, '\n'],
  ['ip -j route', readIpRoute, '[]'],
])('%s: a table may be empty, and another text is no table', (_, read, empty) => {
  expect(read(empty)).toEqual({ routes: [], complaints: [] });
  expect(read('bash: command not found\n')).toMatchObject({ routes: [], complaints: [{ code: 'no-routes', severity: 'error', line: 1, column: 1 }] });
});
