import { describe, expect, test } from 'vitest';
import { readIfconfig } from '../../../../src/core/formats/ifconfig.ts';

const read = (...lines: readonly string[]) => readIfconfig(lines.join('\n')).adapters;

describe('Linux', () => {
  test('the new form', () => {
    const adapters = read(
      'vmnet8: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500',
      '        inet 192.168.204.1  netmask 255.255.255.0  broadcast 192.168.204.255',
      '        inet6 fe80::250:56ff:fec0:8  prefixlen 64  scopeid 0x20<link>',
      '        ether 00:50:56:c0:00:08  txqueuelen 1000  (Ethernet)',
    );
    expect(adapters).toEqual([
      { name: 'vmnet8', description: null, mac: '00:50:56:c0:00:08', kind: 'vmware', vmnet: 8, state: 'up', dhcp: null, mtu: 1500, profile: null, ipv4: [{ address: '192.168.204.1', prefix: 24 }], ipv6: [{ address: 'fe80::250:56ff:fec0:8', prefix: 64 }], gateways: [], dns: null },
    ]); // prettier-ignore
  });

  test('the flags are a decimal number when their names are translated', () => {
    expect(read('lo: flags=73<AKTIVOVÁNO,SMYČKA,BĚŽÍ>  mtu 65536', '        inet 127.0.0.1  síťová_maska 255.0.0.0')).toMatchObject([
      { state: 'up', kind: 'loopback', ipv4: [{ address: '127.0.0.1', prefix: 8 }] },
    ]);
    expect(read('eth0: flags=4099<AKTIVOVÁNO,VŠESMĚR,MULTICAST>  mtu 1500')).toMatchObject([{ state: 'disconnected', kind: 'ethernet' }]);
  });

  test.each(['ens33:1', 'ens33:avah'])('the alias %s is a further address of its adapter', (alias) => {
    const adapters = read(
      'ens33: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500', '        inet 10.0.0.5  netmask 255.0.0.0', '',
      `${alias}: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500`, '        inet 10.0.0.6  netmask 255.255.255.0',
    ); // prettier-ignore
    expect(adapters).toMatchObject([{ name: 'ens33', ipv4: [{ address: '10.0.0.5', prefix: 8 }, { address: '10.0.0.6', prefix: 24 }] }]); // prettier-ignore
  });

  test.each([
    { tongue: 'English', head: 'Link encap:Ethernet  HWaddr 00:0C:29:00:00:01', line: 'inet addr:10.0.0.5  Bcast:10.255.255.255  Mask:255.0.0.0' },
    { tongue: 'German', head: 'Protokoll:Ethernet  Hardware Adresse 00:0C:29:00:00:01', line: 'inet Adresse:10.0.0.5  Bcast:10.255.255.255  Maske:255.0.0.0' },
    { tongue: 'French', head: 'Lien encap:Ethernet  HWaddr 00:0C:29:00:00:01', line: 'inet adr:10.0.0.5  Bcast:10.255.255.255  Masque:255.0.0.0' },
    { tongue: 'Portuguese', head: 'Link encap:Ethernet  Endereço de HW 00:0C:29:00:00:01', line: 'inet end.: 10.0.0.5  Bcast:10.255.255.255  Masc:255.0.0.0' },
  ])('the old form in $tongue', ({ head, line }) => {
    expect(read(`eth0      ${head}  `, `          ${line}`, '          UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1')).toMatchObject([
      { name: 'eth0', mac: '00:0c:29:00:00:01', state: 'up', mtu: 1500, ipv4: [{ address: '10.0.0.5', prefix: 8 }] },
    ]);
  });

  test('an adapter that is not UP is down, whatever its addresses', () => {
    expect(read('eth0      Link encap:Ethernet  HWaddr 00:0c:29:00:00:01', '          inet addr:10.0.0.5  Mask:255.0.0.0', '          BROADCAST MULTICAST  MTU:1500  Metric:1')).toMatchObject([{ state: 'down' }]);
  });
});

describe('macOS and FreeBSD', () => {
  test('hexadecimal flags and masks, zones cut off', () => {
    const adapters = read(
      'bridge100: flags=8a63<UP,BROADCAST,SMART,RUNNING,ALLMULTI,SIMPLEX,MULTICAST> mtu 1500',
      '\tether fe:b2:14:ac:08:64', '\tinet 192.168.221.1 netmask 0xffffff00 broadcast 192.168.221.255',
      '\tinet6 fe80::fcb2:14ff:feac:864%bridge100 prefixlen 64 scopeid 0x19',
      '\tmember: vmenet0 flags=20003<LEARNING,DISCOVER,VIRTIO>', '\t        ifmaxaddr 0 port 24 priority 0 path cost 0',
    ); // prettier-ignore
    expect(adapters).toMatchObject([
      { name: 'bridge100', kind: 'bridge', vmnet: null, state: 'up', members: ['vmenet0'], ipv4: [{ address: '192.168.221.1', prefix: 24 }], ipv6: [{ address: 'fe80::fcb2:14ff:feac:864', prefix: 64 }] },
    ]); // prettier-ignore
  });

  test.each(['inactive', 'no carrier'])('an unplugged card (%s) keeps RUNNING and is disconnected', (status) => {
    expect(read('en1: flags=8963<UP,BROADCAST,SMART,RUNNING,PROMISC,SIMPLEX,MULTICAST> mtu 1500', `\tstatus: ${status}`)).toMatchObject([{ state: 'disconnected' }]);
  });

  test('a point-to-point address has its own mask after the peer', () => {
    expect(read('utun3: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1380', '\tinet 10.8.0.2 --> 10.8.0.1 netmask 0xffffffff')).toMatchObject([
      { kind: 'vpn', state: 'up', ipv4: [{ address: '10.8.0.2', prefix: 32 }] },
    ]);
  });

  test('the eight octets of FireWire are no hardware address of ours', () => {
    expect(read('fw0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 4078', '\tlladdr 00:1f:f3:ff:fe:16:ee:b0')).toMatchObject([{ mac: null, kind: 'other' }]);
  });
});

test("what stands below a prompt belongs to no adapter", () => {
  const [adapter] = read('en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500', '\tinet 10.0.0.5 netmask 0xff000000', 'me@mac ~ % other', '\tinet 1.2.3.4 netmask 0xff000000');
  expect(adapter?.ipv4).toEqual([{ address: '10.0.0.5', prefix: 8 }]);
});

test('a text without an adapter is complained about', () => {
  expect(readIfconfig('bash: ifconfig: command not found')).toMatchObject({ adapters: [], complaints: [{ code: 'no-adapters' }] });
});
