/** The lines of a dhcpd.conf or vmnetdhcp.conf by what they are about; a block that VMware did not make is one piece. */
import type { Bytes } from '../formats/bytes.ts';
import { doNotModifySection } from '../formats/dhcp-hash.ts';
import { parseDhcpd } from '../formats/dhcpd.ts';
import { isHost, isSubnet, type DhcpdBlock, type DhcpdItem, type DhcpdStatement } from '../formats/dhcpd-tree.ts';
import { segmentAfter, vmnetOfAdapterMac } from '../formats/dhcpd-vmnet.ts';
import { parseMac } from '../formats/ip-text.ts';
import { splitLines } from '../formats/lines.ts';
import { parseSubnet, subnetOfMask } from '../ipv4/subnet.ts';
import type { Unit } from './merge-lines.ts';
import { isIn } from './set-dhcp-facts.ts';

/** Where a file's line belongs. */
interface Place {
  readonly key: string;
  /** How many lines the piece has. */
  readonly lines: number;
  readonly missing: Unit['missing'];
  /** Offsets into the file. */
  readonly generated: readonly [number, number] | null;
  readonly subnet?: string;
}

/** What VMware decides in a subnet's block, by its first words. */
const generatedInSubnet: ReadonlySet<string> = new Set([
  'range',
  'default-lease-time',
  'max-lease-time',
  'option broadcast-address',
  'option routers',
  'option domain-name-servers',
  'option netbios-name-servers',
]);

const serverOptions: ReadonlySet<string> = new Set(['option domain-name-servers', 'option netbios-name-servers']);

/** `segment`: the VMnet whose segment of Windows' file it stands in. */
export interface DhcpdUnit extends Unit {
  readonly segment: number | null;
  /** The subnet that it is of use in, as its block begins; null: any. */
  readonly subnet: string | null;
}

/** `apart`: what stands in VMware's section is told from what stands around it, which VMware keeps: the same remark there is another one. */
export function dhcpdUnits(bytes: Bytes, apart: boolean): readonly DhcpdUnit[] {
  const places = placesOf(bytes);
  const lines = splitLines(bytes);
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  const units: DhcpdUnit[] = [];
  const section = apart ? doNotModifySection(bytes) : undefined;
  const within = (index: number): string => {
    const start = starts[index] ?? 0;
    return section !== undefined && section.start <= start && start < section.end ? 'section' : '';
  };
  let segment: number | null = null;
  for (let index = 0; index < lines.length; ) {
    const place = places.get(index);
    const count = place?.lines ?? 1;
    const text = lines.slice(index, index + count).join('');
    const content = text.trim();
    if (place !== undefined) {
      const start = starts[index] ?? 0;
      const generated = place.generated === null ? null : ([place.generated[0] - start, place.generated[1] - start] as const);
      units.push({ key: `${segment ?? within(index)} ${place.key}`, text, missing: place.missing, generated, segment, subnet: place.subnet ?? null });
    } else if (content === '') units.push({ key: null, text, missing: 'carried', generated: null, segment, subnet: null });
    else {
      const opened = segmentAfter(text, segment);
      const owner = segment ?? opened;
      units.push({ ...commentUnit(content, text), key: `${owner ?? within(index)} ${commentKey(content)}`, segment: owner, subnet: null });
      segment = opened;
    }
    index += count;
  }
  return units;
}

const stamps = /^#\s*(?:written at|added at)\b/i;
const marks = /^#\s*(?:virtual ethernet segment \d|end\s*$)/i;

function commentKey(content: string): string {
  return stamps.test(content) ? '# stamp' : content;
}

function commentUnit(content: string, text: Bytes): Pick<Unit, 'text' | 'missing' | 'generated'> {
  if (stamps.test(content)) return { text, missing: 'dropped', generated: [0, text.length] };
  return { text, missing: marks.test(content) ? 'dropped' : 'carried', generated: null };
}

/** By the index of the line. */
function placesOf(bytes: Bytes): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  const { items } = parseDhcpd(bytes);
  let nat = false;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'block' && isSubnet(item)) nat = isOfNat(items.slice(index + 1, index + 3));
    if (item.kind === 'block' && isGeneratedBlock(item) && spansLines(bytes, item)) putBlock(places, bytes, item, nat);
    else put(places, item, { key: outerKey(item), lines: linesOf(bytes, item), missing: 'carried', generated: null });
  }
  return places;
}

/** VMware tells the host's own adapter to take no router on NAT networks only. */
function isOfNat(after: readonly DhcpdItem[]): boolean {
  const adapter = after.find((item): item is DhcpdBlock => item.kind === 'block' && adapterOf(item) !== undefined);
  return adapter?.items.some(({ words }) => words[0]?.toLowerCase() === 'option' && words[1]?.toLowerCase() === 'routers') === true;
}

/** Of several on one line, the first says whose it is. */
function put(places: Map<number, Place>, item: DhcpdItem, place: Place): void {
  const index = item.line - 1;
  const before = places.get(index);
  if (before === undefined) places.set(index, place);
  else if (before.lines < place.lines) places.set(index, { ...before, lines: place.lines });
}

function linesOf(bytes: Bytes, { start, end }: DhcpdItem): number {
  return bytes.slice(start, end).split('\n').length;
}

function spansLines(bytes: Bytes, block: DhcpdBlock): boolean {
  return block.items.every(({ line }) => line > block.line) && bytes.slice(block.open, block.close).includes('\n');
}

function isGeneratedBlock(block: DhcpdBlock): boolean {
  return isSubnet(block) || adapterOf(block) !== undefined;
}

function adapterOf(block: DhcpdBlock): number | undefined {
  return isHost(block) ? vmnetOfAdapterMac(macOf(block) ?? '') : undefined;
}

function macOf(block: DhcpdBlock): string | undefined {
  return parseMac(block.items.find(({ words }) => words[0]?.toLowerCase() === 'hardware')?.words[2] ?? '');
}

function outerKey(item: DhcpdItem): string {
  const { words } = item;
  const mac = item.kind === 'block' && isHost(item) ? macOf(item) : undefined;
  if (mac !== undefined) return `host ${mac}`;
  const [first = '', second = ''] = words.map((word) => word.toLowerCase());
  if (item.kind === 'block') return `block ${words.join(' ')}`;
  // `allow` and `deny` of one thing are about the same.
  if (first === 'allow' || first === 'deny' || first === 'ignore') return `may ${second}`;
  return first === 'option' ? `${first} ${second}` : first.endsWith('lease-time') ? first : words.join(' ');
}

function putBlock(places: Map<number, Place>, bytes: Bytes, block: DhcpdBlock, nat: boolean): void {
  const name = isSubnet(block) ? 'subnet' : 'adapter';
  put(places, block, { key: `${name} {`, lines: 1, missing: 'dropped', generated: [block.start, block.headEnd], subnet: block.words.join(' ') });
  let ranges = 0;
  for (const item of block.items) {
    const lines = linesOf(bytes, item);
    if (item.kind === 'block') {
      put(places, item, { key: `${name}/${item.words.join(' ')}`, lines, missing: 'carried', generated: null });
      continue;
    }
    const words = item.words.map((word) => word.toLowerCase());
    const about = words[0] === 'option' ? `option ${words[1] ?? ''}` : (words[0] ?? '');
    if (about === 'range') ranges += 1;
    put(places, item, { lines, ...statementPlace(name, about, item, block, { nat, ranges }) });
  }
  const close = block.line - 1 + bytes.slice(block.start, block.close).split('\n').length - 1;
  if (!places.has(close)) places.set(close, { key: `${name} }`, lines: 1, missing: 'dropped', generated: null });
}

function statementPlace(name: string, about: string, item: DhcpdStatement, block: DhcpdBlock, { nat, ranges }: { readonly nat: boolean; readonly ranges: number }): Omit<Place, 'lines'> {
  const span = [item.start, item.headEnd] as const;
  if (name === 'adapter') return { key: `adapter/${about}`, missing: about === 'option routers' ? 'dropped' : 'carried', generated: about.startsWith('option domain') ? null : span };
  // A second range is a person's, and of no use in another subnet.
  if (about === 'range' && ranges > 1) return { key: `subnet/${item.words.join(' ')}`, missing: 'carried', generated: null, subnet: block.words.join(' ') };
  if (!generatedInSubnet.has(about)) return { key: `subnet/${about}`, missing: 'carried', generated: null };
  // A router that VMware has no part in is a person's too.
  const own = (serverOptions.has(about) && isForeign(item, block)) || (about === 'option routers' && !nat);
  return { key: `subnet/${about}`, missing: own ? 'carried' : 'dropped', generated: own ? null : span };
}

/** A person's server lies outside the subnet: VMware names its own, which lie inside. */
function isForeign(item: DhcpdStatement, { words }: DhcpdBlock): boolean {
  const subnet = parseSubnet(words[1] ?? '') ?? subnetOfMask(words[1] ?? '', words[3] ?? '');
  const servers = item.words.slice(2).filter((word) => word !== ',');
  return subnet !== undefined && servers.some((server) => !isIn(subnet, server));
}
