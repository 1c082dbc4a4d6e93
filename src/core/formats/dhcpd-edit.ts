/** Changes to a dhcpd.conf or vmnetdhcp.conf: each touches the line it is about and no other. */
import { isIpv4 } from '../ipv4/address.ts';
import type { Bytes } from './bytes.ts';
import { doNotModifySection, endMarker } from './dhcp-hash.ts';
import { parseDhcpd, printDhcpd, type DhcpdFile } from './dhcpd.ts';
import { Scanner } from './dhcpd-tokens.ts';
import { allBlocks, isHost, isSubnet, type DhcpdBlock, type DhcpdStatement } from './dhcpd-tree.ts';
import { vmnetOfAdapterMac } from './dhcpd-vmnet.ts';
import { parseMac } from './ip-text.ts';
import { splitLines, fileLineEnd } from './lines.ts';

export interface NewReservation {
  /** One word, unique in the file: it names the `host` block. */
  readonly name: string;
  readonly mac: string;
  readonly address: string;
}

/** `subnet` is the place in the model's `subnets`; undefined when there is no such subnet. */
export function setSubnetRange(file: DhcpdFile, subnet: number, start: string, end: string): DhcpdFile | undefined {
  return setInSubnet(file, subnet, ['range'], `${start} ${end}`);
}

/** Sets the subnet's own lease time, in seconds, never the file's. */
export function setSubnetLease(
  file: DhcpdFile,
  subnet: number,
  which: 'default-lease-time' | 'max-lease-time',
  seconds: number,
): DhcpdFile | undefined {
  return setInSubnet(file, subnet, [which], String(seconds));
}

/** No values: the option is taken out. */
export function setSubnetOption(
  file: DhcpdFile,
  subnet: number,
  option: 'routers' | 'domain-name-servers' | 'netbios-name-servers' | 'broadcast-address',
  values: readonly string[],
): DhcpdFile | undefined {
  return setInSubnet(file, subnet, ['option', option], values.join(', '));
}

/** Moves the subnet's block to another subnet; what stands in the block stays. */
export function setSubnetAddress(file: DhcpdFile, subnet: number, address: string, netmask: string): DhcpdFile | undefined {
  const block = subnetAt(file, subnet);
  if (block === undefined) return undefined;
  const [, ip, , mask] = block.words;
  if (ip === address && mask === netmask) return file;
  return splice(printDhcpd(file), block.start, block.headEnd, `subnet ${address} netmask ${netmask}`);
}

/** Sets or, with an empty value, takes out a statement in the block of a VMnet's host virtual adapter. Undefined when there is no such block. */
export function setInHostAdapter(
  file: DhcpdFile,
  vmnet: number,
  keyword: readonly ['fixed-address'] | readonly ['option', 'routers'],
  value: string,
): DhcpdFile | undefined {
  const block = hostAdapterBlock(file, vmnet);
  return block === undefined ? undefined : setInBlock(file, block, keyword, value);
}

/** What a statement of the host virtual adapter's block says: its words after the keyword. Undefined when it is not there. */
export function wordsInHostAdapter(file: DhcpdFile, vmnet: number, keyword: readonly string[]): readonly Bytes[] | undefined {
  return hostAdapterBlock(file, vmnet)
    ?.items.find(({ words }) => keyword.every((word, index) => words[index]?.toLowerCase() === word))
    ?.words.slice(keyword.length);
}

/** Takes out every range of the subnet but the first. */
export function dropFurtherRanges(file: DhcpdFile, subnet: number): DhcpdFile {
  const [, ...further] = subnetAt(file, subnet)?.items.filter(({ words }) => words[0]?.toLowerCase() === 'range') ?? [];
  return further.length === 0 ? file : removeLines(printDhcpd(file), further);
}

/** Whether the subnet has an option of its own. */
export function hasSubnetOption(file: DhcpdFile, subnet: number, option: string): boolean {
  const items = subnetAt(file, subnet)?.items ?? [];
  return items.some(({ words }) => words[0]?.toLowerCase() === 'option' && words[1]?.toLowerCase() === option);
}

/**
 * Reserves an address. A MAC that has a reservation gets the new address in its block. A new block goes
 * before the `# End` of the subnet's segment (Windows), else to the end of the file, after VMware's generated part.
 * Undefined when there is no such subnet, or when the name, MAC or address is none.
 */
export function addReservation(file: DhcpdFile, subnet: number, wanted: NewReservation): DhcpdFile | undefined {
  return subnetAt(file, subnet) === undefined || !isSound(wanted) ? undefined : addReservations(file, subnet, [wanted]);
}

/** As `addReservation` one after the other; those that are none are left out, and without the subnet all of them. */
export function addReservations(file: DhcpdFile, subnet: number, added: readonly NewReservation[]): DhcpdFile {
  const known = blocksByMac(file);
  const sound = added.filter(isSound);
  const changed = sound.reduce((one, { mac, address }) => {
    const present = known.has(keyOf(mac)) ? blocksByMac(one).get(keyOf(mac))?.[0] : undefined;
    return present === undefined ? one : setInBlock(one, present, ['fixed-address'], address);
  }, file);
  const block = subnetAt(changed, subnet);
  const fresh = new Map(sound.filter(({ mac }) => !known.has(keyOf(mac))).map((one) => [keyOf(one.mac), one]));
  if (block === undefined || fresh.size === 0) return changed;
  const bytes = printDhcpd(changed);
  const eol = fileLineEnd(splitLines(bytes.slice(0, bytes.indexOf('\n') + 1)));
  const segmentEnd = endOfSegment(changed, bytes, block);
  const indent = segmentEnd === undefined ? '\t' : '    ';
  const text = [...fresh.values()].map((one) => blockText(one, indent, eol)).join('');
  if (segmentEnd !== undefined) return splice(bytes, segmentEnd, segmentEnd, text);
  return splice(bytes, bytes.length, bytes.length, bytes === '' || bytes.endsWith('\n') ? text : eol + text);
}

function blockText({ name, mac, address }: NewReservation, indent: string, eol: string): Bytes {
  return [`host ${name} {`, `${indent}hardware ethernet ${mac.toUpperCase()};`, `${indent}fixed-address ${address};`, '}'].map((line) => line + eol).join('');
}

/**
 * Writes reservations where VMware's own generator would, in the order that they come in: in its section, each behind the one before,
 * the first behind the host virtual adapter's block. A MAC that has a reservation keeps it. Without that block nothing changes.
 */
export function addGeneratedReservations(file: DhcpdFile, vmnet: number, wanted: readonly NewReservation[]): DhcpdFile {
  const bytes = printDhcpd(file);
  const section = doNotModifySection(bytes);
  const adapter = hostAdapterBlock(file, vmnet);
  if (adapter === undefined || section === undefined || wanted.length === 0) return file;
  const known = blocksByMac(file);
  const pieces: string[] = [];
  let done = 0;
  let anchor = behindRemarks(bytes, adapter.end);
  for (const one of wanted.filter(isSound)) {
    const present = known.get(keyOf(one.mac));
    const own = present?.find(({ start }) => section.start <= start && start < section.end);
    if (own !== undefined) anchor = behindRemarks(bytes, own.end);
    if (present !== undefined) continue;
    // Behind one that stands further up, what follows would come out of order: it goes where the last one went.
    const at = Math.max(anchor, done);
    pieces.push(bytes.slice(done, at), blockText(one, '\t', '\n'));
    done = at;
  }
  return pieces.length === 0 ? file : parseDhcpd(pieces.join('') + bytes.slice(done));
}

/** Where the next line begins, or the one behind a person's remarks: those belong to what they stand behind. */
function behindRemarks(bytes: Bytes, from: number): number {
  let at = from;
  do {
    const newline = bytes.indexOf('\n', at);
    if (newline === -1) return bytes.length;
    at = newline + 1;
  } while (/^[ \t]*#/.test(bytes.slice(at, at + 80)) && !bytes.startsWith(endMarker, at));
  return at;
}

function isSound({ name, mac, address }: NewReservation): boolean {
  return /^[\w.-]{1,64}$/.test(name) && parseMac(mac) !== undefined && isIpv4(address);
}

/** Undefined when the MAC has no reservation. The host virtual adapters' blocks are not reservations. */
export function removeReservation(file: DhcpdFile, mac: string): DhcpdFile | undefined {
  const removed = removeReservations(file, [mac]);
  return removed === file ? undefined : removed;
}

/** Of all these MACs. */
export function removeReservations(file: DhcpdFile, macs: readonly string[]): DhcpdFile {
  const known = blocksByMac(file);
  const gone = [...new Set(macs.map(keyOf))].flatMap((mac) => known.get(mac) ?? []).toSorted((a, b) => a.start - b.start);
  return gone.length === 0 ? file : removeLines(printDhcpd(file), gone);
}

/** Whether the subnet lies in the part that VMware generates and hashes (`dhcpConfigHash`). */
export function isGenerated(file: DhcpdFile, subnet: number): boolean {
  const block = subnetAt(file, subnet);
  const section = doNotModifySection(printDhcpd(file));
  return block !== undefined && section !== undefined && section.start <= block.start && block.start < section.end;
}

function subnetAt(file: DhcpdFile, subnet: number): DhcpdBlock | undefined {
  return allBlocks(file.items).filter(isSubnet)[subnet];
}

function keyOf(mac: string): string {
  return parseMac(mac) ?? '';
}

/** The blocks of reservations, without those of host virtual adapters. */
function blocksByMac(file: DhcpdFile): ReadonlyMap<string, readonly DhcpdBlock[]> {
  const blocks = new Map<string, DhcpdBlock[]>();
  for (const block of allBlocks(file.items)) {
    if (!isHost(block)) continue;
    const macs = block.items.flatMap(({ words }) => (words[0]?.toLowerCase() === 'hardware' ? (parseMac(words[2] ?? '') ?? []) : []));
    for (const mac of new Set(macs)) {
      if (vmnetOfAdapterMac(mac) !== undefined) continue;
      const known = blocks.get(mac);
      if (known === undefined) blocks.set(mac, [block]);
      else known.push(block);
    }
  }
  return blocks;
}

function hostAdapterBlock(file: DhcpdFile, vmnet: number): DhcpdBlock | undefined {
  return allBlocks(file.items).find(
    (block) =>
      isHost(block) &&
      block.items.some(({ words }) => words[0]?.toLowerCase() === 'hardware' && vmnetOfAdapterMac(parseMac(words[2] ?? '') ?? '') === vmnet),
  );
}

function setInSubnet(file: DhcpdFile, subnet: number, keyword: readonly string[], value: string): DhcpdFile | undefined {
  const block = subnetAt(file, subnet);
  return block === undefined ? undefined : setInBlock(file, block, keyword, value);
}

function setInBlock(file: DhcpdFile, block: DhcpdBlock, keyword: readonly string[], value: string): DhcpdFile {
  const bytes = printDhcpd(file);
  const same = block.items.filter(
    (item): item is DhcpdStatement =>
      item.kind === 'statement' && keyword.every((word, index) => item.words[index]?.toLowerCase() === word),
  );
  // Of a repeated parameter the last one counts, of repeated ranges we show the first.
  const present = keyword[0] === 'range' ? same[0] : same.at(-1);
  if (value === '') return present === undefined ? file : removeLines(bytes, [present]);
  if (present === undefined) return insert(bytes, block, `${keyword.join(' ')} ${value};`);
  const scanner = new Scanner(bytes, present.start);
  for (const _ of keyword) scanner.next();
  const keywordEnd = scanner.end;
  scanner.next();
  const from = scanner.end > present.end || scanner.kind === 'semicolon' ? keywordEnd : scanner.start;
  let to = from;
  for (; scanner.kind !== 'semicolon' && scanner.kind !== 'end' && scanner.end <= present.end; scanner.next()) to = scanner.end;
  return splice(bytes, from, to, from === keywordEnd ? ` ${value}` : value);
}

/** A new statement on the line before the block's `}`, indented as the block's last one. */
function insert(bytes: Bytes, block: DhcpdBlock, statement: string): DhcpdFile {
  const line = lineStart(bytes, block.close);
  if (line < block.open) return splice(bytes, block.close, block.close, `${bytes[block.close - 1] === ' ' ? '' : ' '}${statement} `);
  const last = block.items.findLast(({ start }) => isBlank(bytes.slice(lineStart(bytes, start), start)));
  const indent = last === undefined ? '\t' : bytes.slice(lineStart(bytes, last.start), last.start);
  const eol = bytes[line - 2] === '\r' ? '\r\n' : '\n';
  const closeAlone = isBlank(bytes.slice(line, block.close));
  return closeAlone
    ? splice(bytes, line, line, indent + statement + eol)
    : splice(bytes, block.close, block.close, `${statement} `);
}

/** Where the line `# End` begins that closes the Windows segment of this subnet. */
function endOfSegment(file: DhcpdFile, bytes: Bytes, subnet: DhcpdBlock): number | undefined {
  const later = file.items.filter(({ start }) => start > subnet.start);
  for (const { comments, lead } of [...later, file.tail]) {
    let at = lead;
    for (const line of splitLines(comments)) {
      // What follows a token on its own line is no line of its own.
      if (/^\s*#\s*end\s*$/i.test(line) && isBlank(bytes.slice(lineStart(bytes, at), at))) return at;
      if (/^\s*#\s*virtual ethernet segment/i.test(line)) return undefined;
      at += line.length;
    }
  }
  return undefined;
}

/** Cuts spans out, each together with its lines when nothing else is on them. */
function removeLines(bytes: Bytes, spans: readonly { readonly start: number; readonly end: number }[]): DhcpdFile {
  let kept = '';
  let done = 0;
  for (const { start, end } of spans) {
    if (start < done) continue;
    const from = lineStart(bytes, start);
    const newline = bytes.indexOf('\n', end);
    const to = newline === -1 ? bytes.length : newline + 1;
    const alone = isBlank(bytes.slice(from, start)) && isBlank(bytes.slice(end, to));
    kept += bytes.slice(done, alone ? Math.max(from, done) : start);
    done = alone ? to : end;
  }
  return parseDhcpd(kept + bytes.slice(done));
}

function lineStart(bytes: Bytes, at: number): number {
  return at === 0 ? 0 : bytes.lastIndexOf('\n', at - 1) + 1;
}

function isBlank(text: Bytes): boolean {
  return text.trim() === '';
}

function splice(bytes: Bytes, from: number, to: number, text: Bytes): DhcpdFile {
  return parseDhcpd(bytes.slice(0, from) + text + bytes.slice(to));
}
