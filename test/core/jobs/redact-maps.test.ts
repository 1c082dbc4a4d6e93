import { BlockList } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIpv6, parseMac } from '../../../src/core/formats/ip-text.ts';
import { isIpv4 } from '../../../src/core/ipv4/address.ts';
import { Ipv4Map, isPublicIpv4 } from '../../../src/core/jobs/redact-ipv4.ts';
import { Ipv6Map } from '../../../src/core/jobs/redact-ipv6.ts';
import { macOfUuid, MacMap } from '../../../src/core/jobs/redact-macs.ts';

const hex = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
const mac = fc
  .tuple(fc.constantFrom('00:0c:29', '00:50:56', '3c:7c:3f', '02:42:7e'), hex, hex, hex)
  .map((parts) => parts.join(':'))
  .filter((address) => !address.startsWith('00:50:56:c0:00:'));
const octet = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));

const documentation = new BlockList();
documentation.addSubnet('198.51.100.0', 24);
documentation.addSubnet('203.0.113.0', 24);

describe('hardware addresses', () => {
  test('keep their vendor and are one to one; no original tail is given to anybody', () => {
    fc.assert(
      fc.property(fc.uniqueArray(mac, { maxLength: 60 }), (macs) => {
        const map = new MacMap(macs);
        const mapped = macs.map((address) => map.of(address));
        expect(new Set(mapped).size).toBe(macs.length);
        expect(mapped.map((address) => address.slice(0, 8))).toEqual(macs.map((address) => address.slice(0, 8)));
        expect(mapped.every((address) => parseMac(address) === address)).toBe(true);
        const tails = new Set(macs.map((address) => address.slice(9)));
        expect(mapped.filter((address) => tails.has(address.slice(9)))).toEqual([]);
      }),
    );
  });

  test('are the same for the same addresses in the same order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(mac, { maxLength: 20 }), (macs) => {
        const [one, other] = [new MacMap(macs), new MacMap(macs)];
        expect(macs.map((address) => one.of(address))).toEqual(macs.map((address) => other.of(address)));
      }),
    );
  });

  test.each(['00:50:56:c0:00:08', '00:00:00:00:00:00', '00:00:00:00:00:e0', 'ff:ff:ff:ff:ff:ff', '01:00:5e:00:00:fb', '33:33:00:00:00:01'])(
    '%s is structure and stays',
    (address) => expect(new MacMap([address]).of(address)).toBe(address),
  );

  test('of VMware stay in the range that a person may set, or out of it', () => {
    const map = new MacMap(['00:50:56:3a:00:60', '00:50:56:f2:4b:19']);
    expect(Number.parseInt(map.of('00:50:56:3a:00:60').slice(9, 11), 16)).toBeLessThanOrEqual(0x3f);
    expect(map.of('00:50:56:f2:4b:19')).toMatch(/^00:50:56:f/);
  });

  test('that VMware counted up from one UUID keep their distances', () => {
    const uuid = '56 4d a7 60 3d e1 92 58-cb 04 7f 16 d9 f2 85 fb';
    // The third one is counted past the end of its last byte.
    const family = [macOfUuid(uuid), '00:0c:29:f2:85:fb', '00:0c:29:f2:86:05'];
    const map = new MacMap(family.slice(1), [family]);
    const tails = family.map((address) => Number.parseInt(map.of(address).slice(9).replaceAll(':', ''), 16));
    expect(tails.map((tail) => tail - (tails[0] ?? 0))).toEqual([0, 0, 10]);
  });
});

describe('IPv4 addresses', () => {
  test('that are public become examples, one to one; all others stay', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ipv4.filter((address) => !address.endsWith('.0.0')), { maxLength: 200 }), (addresses) => {
        const map = new Ipv4Map(addresses);
        const mapped = addresses.map((address) => map.of(address));
        const open = addresses.filter(isPublicIpv4);
        expect(open.map((address) => map.of(address)).every((address) => documentation.check(address))).toBe(true);
        expect(new Set(open.map((address) => map.of(address))).size).toBe(open.length);
        expect(mapped.every(isIpv4)).toBe(true);
        expect(addresses.filter((address) => !isPublicIpv4(address)).every((address) => map.of(address) === address)).toBe(true);
      }),
    );
  });

  test.each([
    '10.1.2.3', '172.31.255.1', '192.168.0.1', '127.0.0.53', '169.254.1.1', '100.64.0.7', '0.0.0.0', '255.255.255.0', '128.0.0.0', '224.0.0.251',
    '239.255.255.250', '192.0.2.7', '198.51.100.9', '203.0.113.200',
  ])('%s is nobody\'s', (address) => expect(isPublicIpv4(address)).toBe(false));

  test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '193.0.6.139', '223.5.5.5'])('%s is somebody\'s', (address) => expect(isPublicIpv4(address)).toBe(true));

  test('of one network stay in one network, with its ends', () => {
    const map = new Ipv4Map(['8.8.8.8', '129.132.5.1', '129.132.5.7', '129.132.5.0', '129.132.5.255']);
    expect(['129.132.5.0', '129.132.5.1', '129.132.5.7', '129.132.5.255'].map((address) => map.of(address))).toEqual([
      '198.51.100.0',
      '198.51.100.1',
      '198.51.100.7',
      '198.51.100.255',
    ]);
  });

  test('of a network that is written with its prefix have no host bits', () => {
    const map = new Ipv4Map(['129.132.0.0', '17.0.0.0']);
    expect(map.of('129.132.0.0', 16)).toBe('198.51.0.0');
    expect(map.of('17.0.0.0', 8)).toBe('198.0.0.0');
  });
});

describe('IPv6 addresses', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const map = (): Ipv6Map => new Ipv6Map(new MacMap([]), new Ipv4Map([]));

  test('that are public become examples and stay addresses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x2002, max: 0x3fff }), fc.array(group, { minLength: 7, maxLength: 7 }), (first, rest) => {
        const mapped = map().of([first.toString(16), ...rest].join(':')) ?? '';
        expect(isIpv6(mapped)).toBe(true);
        expect(mapped).toMatch(/^2001:db8:/);
      }),
    );
  });

  test('keep their subnet and the interface behind it', () => {
    const some = map();
    expect(some.of('2a02:168:2000:5::1c')).toBe('2001:db8:1:5::1c');
    expect(some.of('2a02:168:2000:6::1d')).toBe('2001:db8:1:6::1d');
    expect(some.of('2001:4860:4860::8888')).toBe('2001:db8:2::8888');
  });

  test.each(['fe80::9c41:72e5:b08d:33a6', 'fd00:1234::1', '::1', '::', 'ff02::fb', '2001:db8::7', 'fec0:0:0:ffff::1'])('%s stays, letter for letter', (address) =>
    expect(map().of(address)).toBe(address),
  );

  test('lose the hardware address inside of them as the adapter does', () => {
    const macs = new MacMap(['70:85:c2:5f:90:1e']);
    expect(macs.of('70:85:c2:5f:90:1e')).toBe('70:85:c2:00:00:01');
    expect(new Ipv6Map(macs, new Ipv4Map([])).of('fe80::7285:c2ff:fe5f:901e')).toBe('fe80::7285:c2ff:fe00:1');
  });

  test('that netstat cut off lose their network all the same', () => {
    const some = map();
    expect(some.of('2a02:168:2000:5:1c')).toBe('2001:db8:1:5:1c');
  });

  test('of networks have no host bits, and 2000::/3 is everybody\'s', () => {
    expect(map().of('2a02:168::', 32)).toBe('2001:db8::');
    expect(map().of('2000::', 3)).toBe('2000::');
  });

  test('that hold a public IPv4 address are mapped like it', () => {
    const four = new Ipv4Map(['8.8.4.4']);
    expect(new Ipv6Map(new MacMap([]), four).of('::ffff:8.8.4.4')).toBe('::ffff:198.51.100.4');
  });
});
