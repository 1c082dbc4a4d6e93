/** The indented lines below an adapter's name in `ifconfig`, of every form. */
import { isIpv4 } from '../ipv4/address.ts';
import { mtuIn, namedFlags, type IfconfigBlock } from './ifconfig-head.ts';
import { parseAddress, parseMac, prefixOfPrintedMask } from './ip-text.ts';
import { prefixLength } from './printed-number.ts';

export function readBodyLine(block: IfconfigBlock, line: string): void {
  const words = line.split(/\s+/);
  const [first = '', second = ''] = words;
  if (first === 'ether') block.mac = parseMac(second) ?? block.mac;
  else if (first === 'member:') block.members.push(second);
  else if (first === 'inet' && isIpv4(second.split('/')[0] ?? '')) readNewIpv4(block, words);
  else if (first === 'inet6' && parseAddress(second.split('/')[0] ?? '') !== undefined) readNewIpv6(block, words);
  else if (/\binet6\b/.test(line)) readOldIpv6(block, words);
  else if (/\binet\b/.test(line)) readOldIpv4(block, line);
  else if (/\bMTU:\d/.test(line)) {
    block.mtu = mtuIn(line) ?? block.mtu;
    Object.assign(block, namedFlags(words));
  }
  block.status = /\bstatus: (\w+)/.exec(line)?.[1] ?? block.status;
}

/** `inet 10.0.0.1 netmask 255.255.255.0`, `inet 10.8.0.2 --> 10.8.0.1 netmask 0xffffff00`, `inet 10.0.0.1/24`. */
function readNewIpv4(block: IfconfigBlock, words: readonly string[]): void {
  const [address = '', length] = (words[1] ?? '').split('/');
  const mask = words[words[2] === '-->' ? 5 : 3] ?? '';
  const prefix = length === undefined ? prefixOfPrintedMask(mask) : prefixLength(length, 4);
  block.ipv4.push({ address, prefix: prefix ?? null });
}

/** `inet6 fe80::1%lo0 prefixlen 64 scopeid 0x1`; the word before the length is translated on Linux. */
function readNewIpv6(block: IfconfigBlock, words: readonly string[]): void {
  const [printed = '', length] = (words[1] ?? '').split('/');
  const address = parseAddress(printed)?.address;
  const prefix = prefixLength(length ?? words[words[2] === '-->' ? 5 : 3], 6);
  if (address !== undefined) block.ipv6.push({ address, prefix: prefix ?? null });
}

/** `inet addr:10.1.3.105  P-t-P:10.0.31.18  Mask:255.255.255.255`: address first, mask last, in every language. */
function readOldIpv4(block: IfconfigBlock, line: string): void {
  const quads = (line.match(/\d{1,3}(?:\.\d{1,3}){3}/g) ?? []).filter(isIpv4);
  const [address] = quads;
  const mask = quads.length > 1 ? quads.at(-1) : undefined;
  if (address !== undefined) block.ipv4.push({ address, prefix: prefixOfPrintedMask(mask ?? '') ?? null });
}

/** `inet6 addr: fe80::1/64 Scope:Link`, `endereço inet6: ::1/128 Escopo:Máquina`. */
function readOldIpv6(block: IfconfigBlock, words: readonly string[]): void {
  for (const word of words) {
    const [printed = '', length = ''] = word.split('/');
    const parsed = parseAddress(printed);
    const prefix = prefixLength(length, 6);
    if (parsed?.family !== 6 || prefix === undefined) continue;
    block.ipv6.push({ address: parsed.address, prefix });
    return;
  }
}
