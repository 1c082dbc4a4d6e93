import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeNat, natModel, parseNat, portOf, printNat } from '../../../src/core/formats/nat.ts';

const linux = `# VMware NAT configuration file

[host]

# NAT gateway address
ip = 192.168.40.2
netmask = 255.255.254.0
hostIp = 192.168.40.1
useMacosVmnetVirtApi = 1

device = /dev/vmnet8

[udp]
timeout = 60

[incomingtcp]
#8080 = 172.16.3.128:80
8080 = 192.168.40.128:80

[incomingudp]
53=192.168.40.129:5353
`;

const windows = `[host]
ip = 192.168.40.2/24
hostMAC = 00:50:56:C0:00:08
device = VMnet8
[UDP]
Timeout = 30
[PrivilegedTCP]
autodetect = 1
port = 513
port = 514
`.replaceAll('\n', '\r\n');

describe('a nat.conf', () => {
  test('tells gateway, mask, device, timeout and the forwards that are not commented out', () => {
    expect(describeNat(parseNat(linux))).toEqual({
      gateway: '192.168.40.2',
      netmask: '255.255.254.0',
      device: '/dev/vmnet8',
      udpTimeout: 60,
      portForwards: [
        { protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.40.128', guestPort: 80, description: '' },
        { protocol: 'udp', hostPort: 53, guestAddress: '192.168.40.129', guestPort: 5353, description: '' },
      ],
    });
  });

  test('shows the lines of its facts', () => {
    const { lines, portForwards, hostIp, useMacosVmnetVirtApi, sections } = natModel(parseNat(linux));
    expect(lines).toEqual({ gateway: 6, netmask: 7, device: 11, udpTimeout: 14 });
    expect(portForwards.map(({ line }) => line)).toEqual([18, 21]);
    expect({ hostIp, useMacosVmnetVirtApi, sections }).toEqual({
      hostIp: '192.168.40.1',
      useMacosVmnetVirtApi: true,
      sections: ['host', 'udp', 'incomingtcp', 'incomingudp'],
    });
  });

  test('of Windows has its mask in the address, and sections in any case', () => {
    const { gateway, netmask, device, udpTimeout, hostMac, lines, useMacosVmnetVirtApi, complaints } = natModel(parseNat(windows));
    expect({ gateway, netmask, device, udpTimeout, hostMac }).toEqual({
      gateway: '192.168.40.2', netmask: '255.255.255.0', device: 'VMnet8', udpTimeout: 30, hostMac: '00:50:56:c0:00:08',
    });
    expect([lines.netmask, useMacosVmnetVirtApi, complaints]).toEqual([2, null, []]);
  });

  test('that is empty tells nothing', () => {
    expect(describeNat(parseNat(''))).toEqual({ gateway: null, netmask: null, device: null, udpTimeout: null, portForwards: [] });
  });
});

test('the ports of the privileged sections may repeat, and one switch allows all', () => {
  const text = '[privilegedTCP]\nautodetect = 0\nport = 22\nport = 80\n[PrivilegedUDP]\nautodetect = 1\n';
  expect(natModel(parseNat(text)).privilegedPorts).toEqual({ tcp: [22, 80], udp: 'all' });
});

test('values that are none are warned of at their place, and null', () => {
  const text = '[host]\nip = 10.0.0\nnetmask = 255.0.255.0\n[udp]\ntimeout = long\n[incomingtcp]\n70000 = 1.2.3.4:5\n80 = 1.2.3:5\n81 = 1.2.3.4\n82 = 1.2.3.4:5\n82 = 1.2.3.4:6\n';
  const { gateway, netmask, udpTimeout, portForwards, complaints } = natModel(parseNat(text));
  expect([gateway, netmask, udpTimeout, portForwards.map(({ guestPort }) => guestPort)]).toEqual([null, null, null, [5, 6]]);
  expect(complaints.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['not-an-address', 2, 6], ['not-an-address', 3, 11], ['not-a-number', 5, 11],
    ['not-a-port', 7, 9], ['not-an-address', 8, 6], ['not-a-port', 9, 6], ['duplicate-key', 11, 6],
  ]);
});

test('a value may hold an equals sign; a key written twice counts as written last', () => {
  const file = parseNat('[host]\ndevice = a = b\nIP = 1.1.1.1\nip = 2.2.2.2\n');
  expect(describeNat(file)).toMatchObject({ device: 'a = b', gateway: '2.2.2.2' });
});

test('garbage is kept, warned of at its place, and ends no section', () => {
  const text = '80 = 1.2.3.4:80\n[incomingtcp]\n[ca54-2\\fusion.vmx\n  07b7411\n[a = b\n = 5\n[]x\n81 = 1.2.3.4:80\n';
  const file = parseNat(text);
  expect(file.complaints.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['outside-section', 1, 1], ['unknown-line', 3, 1], ['unknown-line', 4, 3], ['unknown-line', 5, 1], ['unknown-line', 6, 2], ['unknown-line', 7, 1],
  ]);
  expect(natModel(file).portForwards.map(({ hostPort }) => hostPort)).toEqual([81]);
});

test.each([['1', 1], ['65535', 65_535], [' 80 ', 80], ['0', undefined], ['65536', undefined], ['8o', undefined], ['', undefined], ['123456', undefined]])(
  'the port %j is %s',
  (text, port) => {
    expect(portOf(text)).toBe(port);
  },
);

const fragment = fc.constantFrom('[host]', '[incomingtcp]', '[', ']', '=', '#', ' ', '\t', '\n', '\r\n', '\r', 'ip', ' = ', '1.2.3.4', '/24', ':80', '8080', '\xa0', '\xff');
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')));

test('whatever the text, it is printed back as it was and read without a throw', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const file = parseNat(text);
      expect(printNat(file)).toBe(text);
      expect(describeNat(file).portForwards.length).toBe(natModel(file).portForwards.length);
      for (const { line, from, value } of file.settings) expect(file.lines[line - 1]?.slice(from, from + value.length)).toBe(value);
    }),
    { numRuns: 1000 },
  );
});
