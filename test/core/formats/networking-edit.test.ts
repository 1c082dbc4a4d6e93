import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPortForward,
  addReservation,
  removeAnswer,
  removeBridgeMapping,
  removePortForward,
  removeReservation,
  setAnswer,
  setBridgeMapping,
} from '../../../src/core/formats/networking-edit.ts';
import {
  parseNetworking,
  printNetworking,
  replayNetworking,
  type NetworkingFile,
} from '../../../src/core/formats/networking.ts';
import { encodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { lineChange, networkingSoup, networkingText } from './store-texts.ts';

type Edit = (file: NetworkingFile) => NetworkingFile;

const edited = (text: string, edit: Edit): string => printNetworking(edit(parseNetworking(text)));
const forward = { vmnet: 8, protocol: 'tcp', hostPort: 80, guestAddress: '192.168.8.21', guestPort: 80, description: '' } as const;
const reservation = { vmnet: 8, mac: '00:0c:29:00:08:03', address: '192.168.8.3' };

const canonical = `VERSION=1,0
answer VNET_1_DHCP yes
answer VNET_1_HOSTONLY_SUBNET 172.16.78.0
answer VNET_8_DHCP yes
answer VNET_8_NAT yes
answer VNL_DEFAULT_BRIDGE_VNET -1
add_bridge_mapping wlp3s0 0
add_dhcp_mac_to_ip 8 00:0C:29:00:08:04 192.168.8.4
add_nat_portfwd 8 tcp 443 192.168.8.21 443
add_nat_portfwd 8 tcp 2200 192.168.8.21 22
`;

describe('a value is changed on its own line and nowhere else', () => {
  test.each<[string, Edit, string]>([
    ['answer VNET_8_NAT yes', (file) => setAnswer(file, 'VNET_8_NAT', 'no'), 'answer VNET_8_NAT no'],
    ['\t answer   VNET_8_NAT\tyes \r', (file) => setAnswer(file, 'VNET_8_NAT', 'no'), '\t answer   VNET_8_NAT\tno \r'],
    ['answer VNET_8_NAT yes  # why', (file) => setAnswer(file, 'VNET_8_NAT', 'no'), 'answer VNET_8_NAT no  # why'],
    ['answer VNET_8_NAT yes # why', (file) => setAnswer(file, 'VNET_8_NAT', ''), 'answer VNET_8_NAT '],
    ['answer VNET_8_DISPLAY_NAME ', (file) => setAnswer(file, 'VNET_8_DISPLAY_NAME', 'My lab'), 'answer VNET_8_DISPLAY_NAME My lab'],
    ['answer VNET_8_DISPLAY_NAME', (file) => setAnswer(file, 'VNET_8_DISPLAY_NAME', 'My lab'), 'answer VNET_8_DISPLAY_NAME My lab'],
    ['answer VNET_8_DISPLAY_NAME a b', (file) => setAnswer(file, 'VNET_8_DISPLAY_NAME', '中'), `answer VNET_8_DISPLAY_NAME ${encodeUtf8('中')}`],
    ['answer VNET_8_DISPLAY_NAME a b', (file) => setAnswer(file, 'VNET_8_DISPLAY_NAME', ''), 'answer VNET_8_DISPLAY_NAME '],
    ['add_nat_portfwd 8 TCP  80 1.2.3.4 80   web', (file) => addPortForward(file, { ...forward, description: 'web' }), 'add_nat_portfwd 8 TCP  80 192.168.8.21 80   web'],
    ['add_nat_portfwd 8 tcp 80 192.168.8.21 8080 web', (file) => addPortForward(file, forward), 'add_nat_portfwd 8 tcp 80 192.168.8.21 80'],
    ['add_nat_portfwd 8 tcp 80 192.168.8.21 80', (file) => addPortForward(file, { ...forward, description: 'a b' }), 'add_nat_portfwd 8 tcp 80 192.168.8.21 80 a b'],
    ['add_dhcp_mac_to_ip 8 00:0c:29:00:08:03 192.168.8.9', (file) => addReservation(file, reservation), 'add_dhcp_mac_to_ip 8 00:0c:29:00:08:03 192.168.8.3'],
    ['add_bridge_mapping eth0  0', (file) => setBridgeMapping(file, 'eth0', -1), 'add_bridge_mapping eth0  -1'],
  ])('%j', (line, edit, expected) => {
    expect(edited(`VERSION=1,0\n# before\n${line}\n# after\n`, edit)).toBe(`VERSION=1,0\n# before\n${expected}\n# after\n`);
  });
});

describe('what is so already stays byte for byte', () => {
  test.each<[string, Edit]>([
    ['answer  VNET_8_NAT   yes #x ', (file) => setAnswer(file, 'VNET_8_NAT', 'yes')],
    ['answer VNET_8_DISPLAY_NAME', (file) => setAnswer(file, 'VNET_8_DISPLAY_NAME', '')],
    ['answer VNET_8_DISPLAY_NAME Caf\xe9', (file) => setAnswer(file, 'VNET_8_DISPLAY_NAME', 'Café')],
    ['add_nat_portfwd 8 tcp 80 192.168.8.21 80  ', (file) => addPortForward(file, forward)],
    ['add_dhcp_mac_to_ip 8 00:0c:29:00:08:03  192.168.8.3', (file) => addReservation(file, reservation)],
    ['add_bridge_mapping eth0 0', (file) => setBridgeMapping(file, 'eth0', 0)],
  ])('%j', (line, edit) => {
    expect(edited(`VERSION=1,0\n${line}\n`, edit)).toBe(`VERSION=1,0\n${line}\n`);
  });
});

describe('a new line goes where VMware would write it', () => {
  test.each<[string, Edit, string]>([
    ['answer VNET_1_NAT no', (file) => setAnswer(file, 'VNET_1_NAT', 'no'), 'answer VNET_1_HOSTONLY_SUBNET 172.16.78.0'],
    ['answer VNET_2_DHCP no', (file) => setAnswer(file, 'VNET_2_DHCP', 'no'), 'answer VNET_1_HOSTONLY_SUBNET 172.16.78.0'],
    ['answer VNET_0_DHCP no', (file) => setAnswer(file, 'VNET_0_DHCP', 'no'), 'VERSION=1,0'],
    ['answer ZULU 1', (file) => setAnswer(file, 'ZULU', '1'), 'answer VNL_DEFAULT_BRIDGE_VNET -1'],
    ['answer VNET_8_DISPLAY_NAME ', (file) => setAnswer(file, 'VNET_8_DISPLAY_NAME', ''), 'answer VNET_8_DHCP yes'],
    ['add_bridge_mapping enp4s0f2 -1', (file) => setBridgeMapping(file, 'enp4s0f2', -1), 'answer VNL_DEFAULT_BRIDGE_VNET -1'],
    ['add_bridge_mapping wlx 2', (file) => setBridgeMapping(file, 'wlx', 2), 'add_bridge_mapping wlp3s0 0'],
    ['add_dhcp_mac_to_ip 8 00:0C:29:00:08:03 192.168.8.3', (file) => addReservation(file, reservation), 'add_bridge_mapping wlp3s0 0'],
    ['add_nat_portfwd 8 tcp 80 192.168.8.21 80', (file) => addPortForward(file, forward), 'add_dhcp_mac_to_ip 8 00:0C:29:00:08:04 192.168.8.4'],
    ['add_nat_portfwd 8 tcp 500 192.168.8.21 80 a b', (file) => addPortForward(file, { ...forward, hostPort: 500, description: ' a b ' }), 'add_nat_portfwd 8 tcp 443 192.168.8.21 443'],
    ['add_nat_portfwd 9 tcp 80 192.168.8.21 80', (file) => addPortForward(file, { ...forward, vmnet: 9 }), 'add_nat_portfwd 8 tcp 2200 192.168.8.21 22'],
  ])('%j', (line, edit, behind) => {
    expect(edited(canonical, edit)).toBe(canonical.replace(`${behind}\n`, `${behind}\n${line}\n`));
  });

  test('into a file of the version line alone, or of nothing', () => {
    const edit: Edit = (file) => setAnswer(file, 'VNET_1_DHCP', 'no');
    expect(edited('VERSION=1,0\r\n', edit)).toBe('VERSION=1,0\r\nanswer VNET_1_DHCP no\r\n');
    expect(edited('VERSION=1,0', edit)).toBe('VERSION=1,0\nanswer VNET_1_DHCP no');
    expect(edited('', edit)).toBe('answer VNET_1_DHCP no\n');
    expect(edited('\xef\xbb\xbfanswer VNET_8_DHCP no\n', edit)).toBe('\xef\xbb\xbfanswer VNET_8_DHCP no\nanswer VNET_1_DHCP no\n');
  });
});

test('what was removed by a later line is written behind that line, or it would be removed again', () => {
  const text = 'VERSION=1,0\nanswer VNET_8_NAT yes\nremove_answer VNET_8_NAT\nanswer VNL_DEFAULT_BRIDGE_VNET 0\n';
  const after = edited(text, (file) => setAnswer(file, 'VNET_8_NAT', 'yes'));
  expect(after).toBe(text.replace('remove_answer VNET_8_NAT\n', 'remove_answer VNET_8_NAT\nanswer VNET_8_NAT yes\n'));
  expect(replayNetworking(parseNetworking(after)).answers.get('VNET_8_NAT')?.value).toBe('yes');
});

test('of several lines about one thing the last is changed', () => {
  const text = 'VERSION=1,0\nanswer VNET_8_NAT no\nanswer VNET_8_NAT no\n';
  expect(edited(text, (file) => setAnswer(file, 'VNET_8_NAT', 'yes'))).toBe('VERSION=1,0\nanswer VNET_8_NAT no\nanswer VNET_8_NAT yes\n');
});

test('a removal takes out every line about the thing, and no other', () => {
  const others = 'answer VNET_8_NATO yes\nadd_nat_portfwd 8 udp 80 1.2.3.4 80\nadd_dhcp_mac_to_ip 9 00:0C:29:00:08:03 1.2.3.4\n';
  const mine =
    'answer VNET_8_NAT yes\nremove_answer VNET_8_NAT\nadd_nat_portfwd 8 tcp 80 1.2.3.4 80 x\nremove_nat_portfwd 8 tcp 80\n' +
    'add_dhcp_mac_to_ip 8 00:0C:29:00:08:03 1.2.3.4\nremove_dhcp_mac_to_ip 8 00:0c:29:00:08:03\nadd_bridge_mapping eth0 0\nremove_bridge_mapping eth0\n';
  const removals: Edit[] = [
    (file) => removeAnswer(file, 'VNET_8_NAT'),
    (file) => removePortForward(file, forward),
    (file) => removeReservation(file, { vmnet: 8, mac: '00:0C:29:00:08:03' }),
    (file) => removeBridgeMapping(file, 'eth0'),
  ];
  const file = removals.reduce((state, edit) => edit(state), parseNetworking(`VERSION=1,0\n${mine}${others}${mine}`));
  expect(printNetworking(file)).toBe(`VERSION=1,0\n${others}`);
  expect(removals.reduce((state, edit) => edit(state), file)).toBe(file);
});

test('a line break in a description begins no second command', () => {
  const text = edited('VERSION=1,0\n', (file) =>
    addPortForward(file, { ...forward, description: 'x\nanswer VNET_8_NAT no\r\n' }),
  );
  expect(text).toBe('VERSION=1,0\nadd_nat_portfwd 8 tcp 80 192.168.8.21 80 x answer VNET_8_NAT no\n');
});

const word = fc.constantFrom('yes', 'no', '192.168.8.0', '60');
const edits: fc.Arbitrary<readonly [Edit, (file: NetworkingFile) => unknown, unknown]> = fc.oneof(
  fc.tuple(fc.constantFrom('VNET_8_DHCP', 'VNET_8_NAT', 'VNET_1_HOSTONLY_SUBNET', 'VNL_DEFAULT_BRIDGE_VNET'), word).map(
    ([key, value]) =>
      [(file: NetworkingFile) => setAnswer(file, key, value), (file: NetworkingFile) => replayNetworking(file).answers.get(key)?.value, value] as const,
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((name) => {
    const readable = name.replace(/[\r\n\0]/g, ' ').replace(/^[ \t]+|[ \t]+$/g, '');
    return [
      (file: NetworkingFile) => setAnswer(file, 'VNET_8_DISPLAY_NAME', name),
      (file: NetworkingFile) => replayNetworking(file).answers.get('VNET_8_DISPLAY_NAME')?.value,
      readable,
    ] as const;
  }),
  fc.constantFrom('', 'web server', '中文').map((description) => {
    const wanted = { ...forward, description };
    return [
      (file: NetworkingFile) => addPortForward(file, wanted),
      (file: NetworkingFile) => replayNetworking(file).portForwards.find(({ hostPort, protocol }) => hostPort === 80 && protocol === 'tcp'),
      expect.objectContaining(wanted),
    ] as const;
  }),
  fc.constant([
    (file: NetworkingFile) => addReservation(file, reservation),
    (file: NetworkingFile) => replayNetworking(file).reservations.find(({ vmnet, mac }) => vmnet === 8 && mac === reservation.mac),
    expect.objectContaining(reservation),
  ] as const),
  fc.constantFrom(-1, 0, 2).map(
    (vmnet) =>
      [
        (file: NetworkingFile) => setBridgeMapping(file, 'eth0', vmnet),
        (file: NetworkingFile) => replayNetworking(file).bridgeMappings.find((one) => one.interface === 'eth0')?.vmnet,
        vmnet,
      ] as const,
  ),
);

test('setting one field changes or adds one line of any file, is read back, and setting it again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(networkingText, networkingSoup), edits, (text, [edit, read, expected]) => {
      const file = edit(parseNetworking(text));
      const after = printNetworking(file);
      expect(read(file)).toEqual(expected);
      // A lone CR is no line end here, and lineChange takes it for one.
      if (!/\r(?!\n)/.test(text)) {
        const { removed, added } = lineChange(text, after);
        expect(removed.length).toBeLessThanOrEqual(1);
        expect(added.length).toBeLessThanOrEqual(1);
      }
      expect(printNetworking(edit(file))).toBe(after);
    }),
    { numRuns: 1500 },
  );
});

test('behind a last line that ends in a lone CR, a new command is a line of its own', () => {
  const file = setAnswer(parseNetworking('VERSION=1,0\nanswer VNET_1_NAT no\r'), 'VNET_8_NAT', 'yes');
  expect(printNetworking(file)).toBe('VERSION=1,0\nanswer VNET_1_NAT no\r\nanswer VNET_8_NAT yes\n');
});
