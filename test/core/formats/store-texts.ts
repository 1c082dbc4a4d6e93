/** Arbitrary texts for the store's codecs: any bytes, and lines that are nearly right. */
import * as fc from 'fast-check';
import { splitDictionaryLines, lineContent } from '../../../src/core/formats/lines.ts';

const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));

/** Any bytes at all. */
export const anyBytes = fc.string({ unit: byte, maxLength: 400 });

const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '');

/** Lines put together from a format's own pieces, in any order, with any terminators. */
export function soupOf(pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: byte });
  const line = fc.array(piece, { maxLength: 9 }).map((words) => words.join(''));
  return fc.array(fc.tuple(line, end), { maxLength: 30 }).map((lines) => lines.flat().join(''));
}

export const networkingSoup = soupOf(
  [
    ['VERSION=1,0', '\xef\xbb\xbf', ' ', ' ', ' ', '\t', '#', 'answer ', 'remove_answer ', 'add_nat_portfwd ', 'remove_nat_portfwd '],
    ['add_dhcp_mac_to_ip ', 'remove_dhcp_mac_to_ip ', 'add_bridge_mapping ', 'remove_bridge_mapping ', 'add_nat_prefix '],
    ['VNET_8_DHCP', 'VNET_8_NAT', 'VNET_8_DISPLAY_NAME', 'VNET_999_NAT', 'VNL_DEFAULT_BRIDGE_VNET', 'yes', 'no', '-1', '0', '8'],
    ['tcp', 'UDP', '8080', '99999', '192.168.8.21', '192.168.8', '00:0C:29:00:08:03', 'eth0', '/24', '\xe4\xb8\xad', '\xd6\xd0'],
  ].flat(),
);

/** A well-formed `networking` file in the order VMware writes, or in another. */
export const networkingText = fc
  .tuple(
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    fc.array(
      fc.constantFrom(
        'answer VNET_1_DHCP yes',
        'answer VNET_1_HOSTONLY_NETMASK 255.255.255.0',
        'answer VNET_1_HOSTONLY_SUBNET 172.16.78.0',
        'answer VNET_8_DISPLAY_NAME ',
        '  answer  VNET_8_DHCP\tno  # off',
        'answer VNET_8_NAT yes',
        'remove_answer VNET_8_DHCP',
        'remove_answer VNET_8_NAT',
        '# a person was here',
        '',
        'something_new 8 1',
        'add_bridge_mapping eth0 0',
        'remove_bridge_mapping eth0',
        'add_dhcp_mac_to_ip 8 00:0C:29:00:08:03 192.168.8.3',
        'remove_dhcp_mac_to_ip 8 00:0c:29:00:08:03',
        'add_nat_portfwd 8 tcp 2021 192.168.8.21 22   Catalina SSH',
        'add_nat_portfwd 8 tcp 80 192.168.8.21 80',
        'remove_nat_portfwd 8 tcp 80',
      ),
      { maxLength: 14 },
    ),
  )
  .map(([lineEnd, ended, lines]) => ['VERSION=1,0', ...lines].join(lineEnd) + (ended ? lineEnd : ''));

export const dictionarySoup = soupOf(
  [
    ['name', 'Name', 'ethernet0.present', 'ethernet0.vnet', '.encoding', 'displayName', ' = ', '=', '"', '"', ' ', '\t', '#', '|22', '||41'],
    ['|4', '"UTF-8"', '"GBK"', 'TRUE', '"VMnet2"', '\xef\xbb\xbf', '\0', '\xd6\xd0', '\xe4\xb8\xad', 'network8.device = "vmnet8"'],
    ['vmlist1.config = "/vms/a.vmx"', 'vmlist1.DisplayName = "|22a|22"', '#!/usr/bin/vmware'],
  ].flat(),
);

/** How the content of the lines changed: how many were taken out, and what came in their place. */
export function lineChange(before: string, after: string): { readonly removed: readonly string[]; readonly added: readonly string[] } {
  const [old, now] = [before, after].map((text) => splitDictionaryLines(text).map(lineContent)) as [string[], string[]];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { removed: old.slice(head, old.length - tail), added: now.slice(head, now.length - tail) };
}
