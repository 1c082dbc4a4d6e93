/** Real files of VMware, where the corpus is at hand: each goes through its codec and comes out as it was. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dhcpConfigHash } from '../../../src/core/formats/dhcp-hash.ts';
import { describeDhcpd, parseDhcpd, printDhcpd } from '../../../src/core/formats/dhcpd.ts';
import { describeAnyLeases, parseAnyLeases, printAnyLeases } from '../../../src/core/formats/leases.ts';
import { describeNat, natModel, parseNat, printNat } from '../../../src/core/formats/nat.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/vmware');
const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/')) : [];
const dhcpd = files.filter((name) => /(?:dhcpd[^/]*|vmnetdhcp)\.conf$/.test(name));
const nat = files.filter((name) => /(?:^|\/)(?:nat|vmnetnat[^/]*)\.conf$/.test(name));
const leases = files.filter((name) => name.endsWith('.leases'));

function read(name: string): string {
  return readFileSync(path.join(corpus, name), 'latin1');
}

if (files.length === 0) console.log(`skipped: there is no corpus at ${corpus}`);

describe.skipIf(files.length === 0)('the corpus', () => {
  let pairs = 0;
  afterAll(() => {
    console.log(`corpus: ${dhcpd.length} dhcpd.conf, ${nat.length} nat.conf, ${leases.length} leases files, ${pairs} hashes`);
  });

  test('prints back byte for byte, in CRLF too', () => {
    for (const eol of ['\n', '\r\n']) {
      for (const name of dhcpd) expect(printDhcpd(parseDhcpd(read(name).replaceAll('\n', eol)))).toBe(read(name).replaceAll('\n', eol));
      for (const name of nat) expect(printNat(parseNat(read(name).replaceAll('\n', eol)))).toBe(read(name).replaceAll('\n', eol));
      for (const name of leases) expect(printAnyLeases(parseAnyLeases(read(name).replaceAll('\n', eol)))).toBe(read(name).replaceAll('\n', eol));
    }
    expect([dhcpd.length, nat.length, leases.length]).toEqual([6, 5, 2]);
  });

  test('is free of complaints but for the ruined file', () => {
    for (const name of dhcpd) expect([name, parseDhcpd(read(name)).complaints]).toEqual([name, []]);
    for (const name of leases) expect([name, parseAnyLeases(read(name)).complaints]).toEqual([name, []]);
    for (const name of nat) expect([name, parseNat(read(name)).complaints.length > 0]).toEqual([name, name.includes('corrupted')]);
  });

  test('has the hash that its networking file says for each generated part', () => {
    for (const name of dhcpd) {
      const vmnet = /vmnet(\d+)\/(?:dhcpd\/)?dhcpd\.conf$/.exec(name)?.[1];
      const store = vmnet === undefined ? '' : name.replace(/vmnet\d+\/.*$/, 'networking');
      const hash = files.includes(store) ? new RegExp(`VNET_${vmnet}_DHCP_CFG_HASH (\\w+)`).exec(read(store))?.[1] : undefined;
      if (hash === undefined) continue;
      pairs += 1;
      expect(dhcpConfigHash(read(name))).toBe(hash);
    }
    expect(pairs).toBe(4);
  });

  test('every real dhcpd.conf names its VMnet, its adapter and its range', () => {
    for (const name of dhcpd) {
      const { subnets, hostAdapters, reservations } = describeDhcpd(parseDhcpd(read(name)));
      expect(reservations).toEqual([]);
      expect(subnets.map(({ vmnet }) => vmnet)).toEqual(hostAdapters.map(({ vmnet }) => vmnet));
      for (const { subnet, range, dns } of subnets) {
        const net = subnet?.replace(/\.0\/24$/, '');
        expect(range).toEqual([`${net}.128`, `${net}.254`]);
        expect(dns.every((address) => address.startsWith(`${net}.`))).toBe(true);
      }
    }
  });

  test("Packer's dhcpd-example.conf: the inner scope wins, comments do not count", () => {
    expect(describeDhcpd(parseDhcpd(read('packer-plugin-vmware/dhcpd-example.conf')))).toEqual({
      subnets: [
        {
          vmnet: 8,
          subnet: '172.33.33.0/24',
          range: ['172.33.33.128', '172.33.33.254'],
          routers: ['172.33.33.2'],
          dns: [],
          domainName: null,
          defaultLease: 2400,
          maxLease: 9600,
        },
      ],
      hostAdapters: [{ vmnet: 8, mac: '00:50:56:c0:00:08', address: '172.33.33.1' }],
      reservations: [],
    });
  });

  test('the Windows file has segments 1 and 8', () => {
    const { subnets, hostAdapters } = describeDhcpd(parseDhcpd(read('transcribed/windows-26436932719/vmnetdhcp.conf')));
    expect(subnets.map(({ vmnet, subnet, routers }) => [vmnet, subnet, routers])).toEqual([
      [1, '192.168.190.0/24', []],
      [8, '192.168.71.0/24', ['192.168.71.2']],
    ]);
    expect(hostAdapters.map(({ vmnet, address }) => [vmnet, address])).toEqual([[1, '192.168.190.1'], [8, '192.168.71.1']]);
  });

  test('the ruined vmnetnat.conf has two live forwards and nine sections', () => {
    const file = parseNat(read('vagrant-vmware-desktop/vmnetnat.corrupted.conf'));
    expect(describeNat(file).portForwards).toEqual([
      { protocol: 'tcp', hostPort: 2222, guestAddress: '192.168.79.242', guestPort: 22, description: '' },
      { protocol: 'tcp', hostPort: 2200, guestAddress: '192.168.79.194', guestPort: 22, description: '' },
    ]);
    expect(natModel(file).sections).toEqual(
      ['host', 'tcp', 'udp', 'dns', 'netbios', 'incomingtcp', 'incomingudp', 'PrivilegedTCP', 'PrivilegedUDP'],
    );
    expect(describeNat(file)).toMatchObject({ gateway: '192.168.79.2', netmask: '255.255.255.0', device: 'VMnet8', udpTimeout: 30 });
  });

  test('nat.conf of Fusion 12 and of Linux', () => {
    expect(natModel(parseNat(read('transcribed/fusion-31452377653/vmnet3/nat.conf')))).toMatchObject({
      gateway: '10.0.0.2', netmask: '255.255.255.0', device: 'vmnet3', udpTimeout: 30, useMacosVmnetVirtApi: true, portForwards: [],
    });
    expect(describeNat(parseNat(read('ArchBak/etc/vmware/vmnet8/nat/nat.conf')))).toEqual({
      gateway: '192.168.135.2', netmask: '255.255.255.0', device: '/dev/vmnet8', udpTimeout: 60, portForwards: [],
    });
  });

  test('leases of Workstation 12: one current at the time it was copied', () => {
    const file = parseAnyLeases(read('ArchBak/etc/vmware/vmnet8/dhcpd/dhcpd.leases'));
    const { leases, current } = describeAnyLeases(file, '2016-01-01T15:08:52Z');
    expect(leases[0]?.toJSON()).toEqual({
      address: '192.168.135.130', mac: '00:0c:29:fc:e1:10', starts: '2016-01-01T14:38:53Z', ends: '2016-01-01T15:08:53Z', hostname: 'DESKTOP-35TICJG',
    });
    expect(leases).toHaveLength(3);
    expect(current).toEqual([{ mac: '00:0c:29:fc:e1:10', address: '192.168.135.130' }]);
    expect(describeAnyLeases(file, '2016-01-01T15:08:53Z').current).toEqual([]);
  });

  test("Packer's Apple leases: five entries, MACs padded", () => {
    const { leases } = describeAnyLeases(parseAnyLeases(read('packer-plugin-vmware/apple-dhcpd-example.leases')), '2020-01-01T00:00:00Z');
    expect(leases.map(({ address, mac, ends }) => [address, mac, ends])).toEqual([
      ['127.0.0.17', '0d:ea:d0:66:77:88', '2020-12-14T15:55:14Z'],
      ['127.0.0.17', '0d:ea:d0:66:77:88', '2020-12-14T18:54:29Z'],
      ['127.0.0.19', '0d:ea:d0:66:77:88', '2020-12-14T09:22:36Z'],
      ['127.0.0.19', '0d:ea:d0:99:aa:bb', '2020-12-14T09:22:36Z'],
      ['127.0.0.20', '0d:ea:d0:99:aa:bc', null],
    ]);
  });
});
