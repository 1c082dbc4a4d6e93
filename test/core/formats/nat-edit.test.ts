import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addForward, removeForward, setNatKey } from '../../../src/core/formats/nat-edit.ts';
import { describeNat, parseNat, printNat } from '../../../src/core/formats/nat.ts';

const unix = `# VMware NAT configuration file

[host]

# NAT gateway address
ip = 192.168.40.2

[incomingtcp]

# Use these with care
#8080 = 172.16.3.128:80

[incomingudp]
6000  =  192.168.40.9:6001  \t
`;

const forward = { protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.40.128', guestPort: 80 } as const;

test.each([['LF', '\n'], ['CRLF', '\r\n']])('in a file with %s a key keeps its line, its blanks and its place', (_, eol) => {
  const text = unix.replaceAll('\n', eol);
  const file = parseNat(text);
  expect(printNat(setNatKey(file, 'HOST', 'IP', '10.0.0.2'))).toBe(text.replace('192.168.40.2', '10.0.0.2'));
  expect(printNat(addForward(file, { ...forward, protocol: 'udp', hostPort: 6000 }))).toBe(text.replace('192.168.40.9:6001', '192.168.40.128:80'));
});

test.each([['LF', '\n'], ['CRLF', '\r\n']])('in a file with %s what is missing is added as one line', (_, eol) => {
  const text = unix.replaceAll('\n', eol);
  const file = parseNat(text);
  expect(printNat(setNatKey(file, 'host', 'netmask', '255.255.255.0'))).toBe(text.replace(`40.2${eol}`, `40.2${eol}netmask = 255.255.255.0${eol}`));
  expect(printNat(addForward(file, forward))).toBe(text.replace(`128:80${eol}`, `128:80${eol}8080 = 192.168.40.128:80${eol}`));
  expect(printNat(setNatKey(file, 'udp', 'timeout', '30'))).toBe(`${text}${eol}[udp]${eol}timeout = 30${eol}`);
});

test('an empty file gets its first section', () => {
  expect(printNat(addForward(parseNat(''), forward))).toBe('[incomingtcp]\n8080 = 192.168.40.128:80\n');
});

test('a header without anything below it gets its setting, and a last line its end', () => {
  expect(printNat(addForward(parseNat('[incomingtcp]'), forward))).toBe('[incomingtcp]\n8080 = 192.168.40.128:80\n');
  expect(printNat(setNatKey(parseNat('[tcp]\n\n\n[udp]\n'), 'tcp', 'a', 'b'))).toBe('[tcp]\na = b\n\n\n[udp]\n');
});

test('a forward that is added and removed leaves the file as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom('tcp' as const, 'udp' as const), fc.integer({ min: 1, max: 65_535 }), fc.ipV4(), (protocol, hostPort, guestAddress) => {
      fc.pre(hostPort !== 6000);
      const added = addForward(parseNat(unix), { protocol, hostPort, guestAddress, guestPort: 22 });
      expect(describeNat(added).portForwards).toContainEqual({ protocol, hostPort, guestAddress, guestPort: 22, description: '' });
      const removed = removeForward(added, protocol, hostPort);
      expect(removed && printNat(removed)).toBe(unix);
    }),
  );
});

test('removing takes every line of the port, and tells when there is none', () => {
  const twice = parseNat('[incomingtcp]\n80 = 1.2.3.4:1\n81 = 1.2.3.4:2\n80 = 1.2.3.4:3\n');
  const removed = removeForward(twice, 'tcp', 80);
  expect(removed && printNat(removed)).toBe('[incomingtcp]\n81 = 1.2.3.4:2\n');
  expect(removeForward(twice, 'udp', 80)).toBeUndefined();
});
