import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIpv4, isIpv4, parseIpv4, type Ipv4 } from '../../../src/core/ipv4/address.ts';

test('every address is read back from what is printed of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (address) => {
      expect(parseIpv4(formatIpv4(address as Ipv4))).toBe(address);
    }),
  );
  expect(parseIpv4('255.255.255.255')).toBe(0xffff_ffff);
  expect(parseIpv4('192.168.40.2')).toBe(0xc0a8_2802);
});

test.each(['010.0.0.1', '0x7f.1', '10.1', '10.0.0.256', '10.0.0.00', '10.0.0.', '.10.0.0.1', '10..0.1', '1.2.3.4.5', '10.0.0.1 ', '-1.0.0.1', '1.2.3.4\n', ''])(
  '%j is no address',
  (text) => {
    expect(isIpv4(text)).toBe(false);
    expect(parseIpv4(text)).toBeUndefined();
  },
);
