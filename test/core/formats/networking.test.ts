import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNetworking, printNetworking, replayNetworking } from '../../../src/core/formats/networking.ts';
import { encodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { anyBytes, networkingSoup, networkingText } from './store-texts.ts';

const inFile = (...lines: string[]): string => ['VERSION=1,0', ...lines, ''].join('\n');
const replay = (...lines: string[]) => replayNetworking(parseNetworking(inFile(...lines)));
const complaints = (text: string) =>
  parseNetworking(text).complaints.map(({ code, severity, line, column, text: piece }) => `${severity} ${code} ${line}:${column} ${piece}`);

test('any text is printed back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, networkingSoup, networkingText), (text) => {
      const file = parseNetworking(text);
      replayNetworking(file);
      return printNetworking(file) === text;
    }),
    { numRuns: 2000 },
  );
});

test('every complaint points at its own text', () => {
  fc.assert(
    fc.property(networkingSoup, (text) => {
      const file = parseNetworking(text);
      for (const { code, line, column, text: piece } of file.complaints) {
        if (code === 'version-line-missing') continue;
        const content = file.lines[line - 1] ?? '';
        const place = line === 1 ? content.replace(/^\xef\xbb\xbf/, '   ') : content;
        expect(place.slice(column - 1).startsWith(piece), `${code} at ${line}:${column}`).toBe(true);
      }
    }),
  );
});

test('answers are known by key, and by VMnet and the rest of the key', () => {
  const { answers, vnets } = replay('answer VNET_8_NAT yes', 'answer VNET_8_MTU 9000', 'answer VNL_DEFAULT_BRIDGE_VNET -1');
  expect(answers.get('VNET_8_NAT')).toMatchObject({ value: 'yes', line: 2 });
  expect([...(vnets.get(8) ?? [])]).toMatchObject([
    ['NAT', { value: 'yes', line: 2 }],
    ['MTU', { value: '9000', line: 3 }],
  ]);
  expect([...vnets.keys()]).toEqual([8]);
});

test('the log is replayed: later lines win, removals take away, and what comes after a removal stands', () => {
  const model = replay(
    'answer VNET_8_DHCP yes',
    'answer VNET_8_DHCP no',
    'answer VNET_9_NAT yes',
    'remove_answer VNET_9_NAT',
    'add_nat_portfwd 8 tcp 2200 172.16.99.128 22',
    'add_nat_portfwd 8 tcp 8080 172.16.99.128 80',
    'remove_nat_portfwd 8 tcp 8080',
    'remove_nat_portfwd 8 tcp 2200',
    'add_nat_portfwd 8 tcp 8080 172.16.99.129 80',
    'add_nat_portfwd 8 udp 8080 172.16.99.130 80',
    'add_dhcp_mac_to_ip 8 00:0C:29:00:08:03 192.168.8.3',
    'add_dhcp_mac_to_ip 8 00:0c:29:00:08:03 192.168.8.4',
    'add_bridge_mapping eth0 0',
    'add_bridge_mapping eth0 2',
    'add_bridge_mapping eth1 -1',
    'remove_bridge_mapping eth1',
    'add_nat_prefix 8 /64',
    'add_nat_prefix 8 /24',
    'add_nat_prefix 8 /16',
    'remove_nat_prefix 8 /16',
  );
  expect(model.answers.get('VNET_8_DHCP')).toMatchObject({ value: 'no', line: 3 });
  expect(model.answers.has('VNET_9_NAT')).toBe(false);
  expect(model.vnets.has(9)).toBe(false);
  expect(model.portForwards).toMatchObject([
    { vmnet: 8, protocol: 'tcp', hostPort: 8080, guestAddress: '172.16.99.129', guestPort: 80, description: '', line: 10 },
    { vmnet: 8, protocol: 'udp', hostPort: 8080, guestAddress: '172.16.99.130', guestPort: 80, description: '', line: 11 },
  ]);
  expect(model.reservations).toMatchObject([{ vmnet: 8, mac: '00:0c:29:00:08:03', address: '192.168.8.4', line: 13 }]);
  expect(model.bridgeMappings).toMatchObject([{ interface: 'eth0', vmnet: 2, line: 15 }]);
  expect(model.natPrefixes).toMatchObject([{ vmnet: 8, bits: 24, line: 19 }]);
});

test.each([
  ['-1', -1],
  ['0', 0],
  ['2', 2],
  ['', null],
  ['300', null],
  ['none', null],
])('the default bridge %j is %j', (value, expected) => {
  expect(replay(`answer VNL_DEFAULT_BRIDGE_VNET ${value}`).defaultBridge).toBe(expected);
});

test('without an answer there is no default bridge', () => {
  expect(replay().defaultBridge).toBe(null);
});

test.each([
  ['answer VNET_1_DISPLAY_NAME ', ''],
  ['answer VNET_1_DISPLAY_NAME', ''],
  ['answer VNET_1_DISPLAY_NAME  Lab  two #3 \t', 'Lab  two #3'],
  [`answer VNET_1_DISPLAY_NAME ${encodeUtf8('实验室')}`, '实验室'],
  ['answer VNET_1_DISPLAY_NAME Caf\xe9', 'Café'],
])('%j names the network %j', (line, name) => {
  const file = parseNetworking(inFile(line));
  expect(replayNetworking(file).answers.get('VNET_1_DISPLAY_NAME')?.value).toBe(name);
  expect(file.complaints).toEqual([]);
});

test('a description is the rest of the line, outer spaces apart', () => {
  const text = `add_nat_portfwd 8 tcp 2021 192.168.8.21 22   Catalina  SSH ${encodeUtf8('中')}  `;
  expect(replay(text).portForwards[0]?.description).toBe('Catalina  SSH 中');
});

test('an inline comment is no part of a value that is one word, and is complained about', () => {
  const text = inFile('answer VNET_8_DHCP no  #关'.replace('关', encodeUtf8('关')));
  expect(replayNetworking(parseNetworking(text)).answers.get('VNET_8_DHCP')?.value).toBe('no');
  expect(complaints(text)).toEqual([`warning trailing-words 2:24 #${encodeUtf8('关')}`]);
});

test('blank lines, comments, indents, tabs, CRLF and a byte order mark are nothing to complain about', () => {
  const text = '\xef\xbb\xbfVERSION=1,0\r\n\r\n# managed by a script\r\n\t answer\tVNET_8_NAT \t yes\t\r\n';
  const file = parseNetworking(text);
  expect(file.complaints).toEqual([]);
  expect(replayNetworking(file).answers.get('VNET_8_NAT')).toMatchObject({ value: 'yes', line: 4 });
});

test('commands are known in any case', () => {
  expect(replay('ANSWER VNET_8_NAT yes', 'Add_Bridge_Mapping eth0 0')).toMatchObject({
    answers: new Map([['VNET_8_NAT', { value: 'yes', line: 2 }]]),
    bridgeMappings: [{ interface: 'eth0' }],
  });
});

test.each(['VERSION=4,2\n', 'VERSION=1,0', 'VERSION=1,0 \r\n'])('%j is a version line', (text) => {
  expect(complaints(text)).toEqual([]);
});

test.each(['', '\n', 'VERSION=1=2\n', 'VERSION=3,4,5\n', 'VERSION=a,b\n', '# first\nVERSION=1,0\n'])(
  '%j has no version line where it must be',
  (text) => {
    expect(complaints(text)).toEqual([`error version-line-missing 1:1 ${text.split('\n')[0]}`]);
  },
);

test('a file without version line is read all the same', () => {
  expect(replayNetworking(parseNetworking('answer VNET_8_NAT yes\n')).answers.size).toBe(1);
});

test.each([
  ['frobnicate 8', 'unknown-command 2:1 frobnicate'],
  ['answer', 'wrong-arguments 2:1 answer'],
  [' remove_answer', 'wrong-arguments 2:2 remove_answer'],
  ['add_nat_portfwd 8 tcp 80 1.2.3.4', 'wrong-arguments 2:1 add_nat_portfwd'],
  ['add_nat_portfwd vmnet8 tcp 80 1.2.3.4 80', 'not-a-vmnet-number 2:17 vmnet8'],
  ['add_nat_portfwd 8 icmp 80 1.2.3.4 80', 'not-a-protocol 2:19 icmp'],
  ['add_nat_portfwd 8 tcp 65536 1.2.3.4 80', 'not-a-port 2:23 65536'],
  ['add_nat_portfwd 8 tcp 80 1.2.3.04 80', 'not-an-address 2:26 1.2.3.04'],
  ['add_nat_portfwd 8 tcp 80 1.2.3.4 0', 'not-a-port 2:34 0'],
  ['remove_nat_portfwd 8 tcp', 'wrong-arguments 2:1 remove_nat_portfwd'],
  ['remove_nat_portfwd 8 tcp x', 'not-a-port 2:26 x'],
  ['add_dhcp_mac_to_ip 8 00:0C:29:00:08:03', 'wrong-arguments 2:1 add_dhcp_mac_to_ip'],
  ['add_dhcp_mac_to_ip 8 00:0C:29:00:08 1.2.3.4', 'not-a-mac 2:22 00:0C:29:00:08'],
  ['add_dhcp_mac_to_ip 8 00:0C:29:00:08:03 256.2.3.4', 'not-an-address 2:40 256.2.3.4'],
  ['remove_dhcp_mac_to_ip 8', 'wrong-arguments 2:1 remove_dhcp_mac_to_ip'],
  ['add_bridge_mapping en1', 'wrong-arguments 2:1 add_bridge_mapping'],
  ['add_bridge_mapping en1 212345678910111213', 'not-a-vmnet-number 2:24 212345678910111213'],
  ['add_bridge_mapping en1 -2', 'not-a-vmnet-number 2:24 -2'],
  ['remove_bridge_mapping', 'wrong-arguments 2:1 remove_bridge_mapping'],
  ['add_nat_prefix 8 24', 'not-a-number 2:18 24'],
  ['add_nat_prefix 8', 'wrong-arguments 2:1 add_nat_prefix'],
])('%j is kept, complained about, and in no model', (line, complaint) => {
  const file = parseNetworking(inFile(line));
  expect(complaints(inFile(line))).toEqual([`warning ${complaint}`]);
  expect(replayNetworking(file)).toEqual(replay());
  expect(printNetworking(file)).toBe(inFile(line));
});

test.each([
  ['answer VNET_8_NAT maybe', 'not-yes-or-no 2:19 maybe'],
  ['answer VNET_8_HOSTONLY_SUBNET 192.168.8', 'not-an-address 2:31 192.168.8'],
  ['answer VNET_8_HOSTONLY_NETMASK 255.0.255.0', 'not-an-address 2:32 255.0.255.0'],
  ['answer VNET_8_NAT_PARAM_UDP_TIMEOUT 30s', 'not-a-number 2:37 30s'],
  ['answer VNET_300_NAT yes', 'not-a-vmnet-number 2:8 VNET_300_NAT'],
  ['answer VNET_08_NAT yes', 'not-a-vmnet-number 2:8 VNET_08_NAT'],
  ['answer VNL_DEFAULT_BRIDGE_VNET eth0', 'not-a-vmnet-number 2:32 eth0'],
  ['add_bridge_mapping eth0 0 # home', 'trailing-words 2:27 #'],
])('%j is taken as it is, with a warning', (line, complaint) => {
  expect(complaints(inFile(line))).toEqual([`warning ${complaint}`]);
  expect(parseNetworking(inFile(line)).commands).toHaveLength(1);
});

test('VNET_300 and VNET_x are no VMnets, but their answers are kept', () => {
  const { answers, vnets } = replay('answer VNET_300_NAT yes', 'answer VNET_x_NAT yes', 'answer VNET_1 yes');
  expect([...answers.keys()]).toEqual(['VNET_300_NAT', 'VNET_x_NAT', 'VNET_1']);
  expect(vnets.size).toBe(0);
});

test("Vagrant's dialect of remove_nat_portfwd removes too", () => {
  const text = inFile('add_nat_portfwd 8 tcp 80 1.2.3.4 80', 'remove_nat_portfwd 8 tcp 80 1.2.3.4 80');
  expect(replayNetworking(parseNetworking(text)).portForwards).toEqual([]);
  expect(complaints(text)).toEqual(['warning trailing-words 3:29 1.2.3.4']);
});

test('a line over 64 KiB is an error and is not taken apart', () => {
  const text = inFile(`answer VNET_8_DISPLAY_NAME ${'x '.repeat(40_000)}`, 'answer VNET_8_NAT yes');
  expect(complaints(text)).toEqual([`error line-too-long 2:1 ${`answer VNET_8_DISPLAY_NAME ${'x '.repeat(40_000)}`.slice(0, 80)}`]);
  expect([...replayNetworking(parseNetworking(text)).answers.keys()]).toEqual(['VNET_8_NAT']);
  expect(printNetworking(parseNetworking(text))).toBe(text);
});

test('bytes that are no text are said once, where they begin', () => {
  const utf16 = '\xff\xfeV\0E\0R\0S\0I\0O\0N\0\n\0a\0';
  expect(parseNetworking(utf16).complaints.filter(({ code }) => code === 'not-text')).toMatchObject([
    { severity: 'error', line: 1, column: 4 },
  ]);
});
