/** Writes `ipconfig /all` as Windows would in several languages and consoles, so that what we wrote must be read back. */
import type { Language } from './ipconfig-languages.ts';

export interface WrittenAdapter {
  readonly kind: 'ethernet' | 'wireless' | 'unknown' | 'tunnel';
  readonly name: string;
  readonly description: string;
  /** As printed: `00-50-56-C0-00-08`, eight octets, or empty. */
  readonly physicalAddress: string;
  readonly disconnected: boolean;
  readonly dhcp: boolean;
  readonly suffix: string;
  readonly ipv6: readonly { readonly address: string; readonly zone: number | null }[];
  readonly ipv4: readonly { readonly address: string; readonly mask: string }[];
  readonly gateways: readonly string[];
  readonly dhcpServer: string | null;
  readonly dns: readonly string[];
  readonly doh: boolean;
  readonly wins: string | null;
}

export interface Console {
  readonly indent: 0 | 1 | 3 | 8;
  /** At 80 columns, as a console window copied to the clipboard. Not with a lost indent. */
  readonly wrapped: boolean;
  /** As most ways of copying do. */
  readonly trailingBlanksCut: boolean;
  readonly blankLines: boolean;
  readonly lineEnd: '\n' | '\r\n' | '\r\r\n';
}

const labelColumns = 35;

export function writeIpconfig(adapters: readonly WrittenAdapter[], language: Language, console: Console): string {
  const host = language.host.map(([label, value]) => labelled(label, value));
  const blocks = adapters.map((adapter) => ['', heading(adapter, language), '', ...body(adapter, language)]);
  const lines = ['', language.title, '', ...host, ...blocks.flat()].map((line) => line.replace(/^ {3}(?=\S)/, ' '.repeat(console.indent)));
  const flat = console.indent < 2 ? lines.map((line) => line.replace(/^ {4,}/, ' '.repeat(console.indent))) : lines;
  const shown = console.wrapped ? flat.flatMap(wrap) : flat;
  const spaced = console.blankLines ? shown.flatMap((line) => (/NetBI?OS|NetBios/.test(line) ? ['', line] : [line])) : shown;
  return spaced.map((line) => (console.trailingBlanksCut ? line.trimEnd() : line)).join(console.lineEnd) + console.lineEnd;
}

function heading({ kind, name }: WrittenAdapter, language: Language): string {
  return `${language.headings[kind]}${name}${language.beforeColon}:`;
}

function body(adapter: WrittenAdapter, language: Language): readonly string[] {
  const { disconnected } = adapter;
  const yesNo = (value: boolean) => (value ? language.yes : language.no);
  const introduction = [
    ...(disconnected ? [labelled(language.media, language.mediaDisconnected)] : []),
    labelled(language.suffix, adapter.suffix),
    labelled(language.description, adapter.description),
    labelled(language.physical, adapter.physicalAddress),
    labelled(language.dhcp, yesNo(adapter.dhcp)),
    labelled(language.autoconfiguration, language.yes),
  ];
  if (disconnected) return introduction;
  const preferred = `(${language.preferred})`;
  return [
    ...introduction,
    ...adapter.ipv6.map(({ address, zone }) =>
      zone === null ? labelled(language.ipv6, address + preferred) : labelled(language.linkLocal, `${address}%${zone}${preferred}`),
    ),
    ...adapter.ipv4.flatMap(({ address, mask }) => [labelled(language.ipv4, `${address}${preferred} `), labelled(language.mask, mask)]),
    ...(adapter.dhcpServer === null ? [] : language.leased.map(([label, value]) => labelled(label, value))),
    ...listed(language.gateway, adapter.gateways),
    ...(adapter.dhcpServer === null ? [] : [labelled(language.dhcpServer, adapter.dhcpServer)]),
    labelled(language.iaid, '285233238'),
    labelled(language.duid, '00-01-00-01-1F-75-64-25-C8-5B-76-70-B3-98'),
    ...(adapter.dns.length === 0 ? [] : listed(language.dns, adapter.doh ? adapter.dns.flatMap((one) => [one, 'DoH: https://dns.example/dns-query']) : adapter.dns)),
    ...(adapter.wins === null ? [] : [labelled(language.wins, adapter.wins)]),
    labelled(language.netbios, language.yes),
    ...(adapter.suffix === '' ? [] : [`   ${language.suffixList}${language.beforeColon}:`, `${' '.repeat(labelColumns + 4)}${adapter.suffix}`]),
  ];
}

function listed(label: string, values: readonly string[]): readonly string[] {
  const [first = '', ...more] = values;
  return [labelled(label, first), ...more.map((value) => ' '.repeat(labelColumns + 4) + value)];
}

/** A label that fills its column has no leader dots. */
function labelled(label: string, value: string): string {
  const room = labelColumns - 1 - columns(label);
  const dots = room <= 0 ? '' : `${room % 2 === 0 ? '' : ' '}${'. '.repeat(Math.floor(room / 2))}`;
  return `   ${label}${dots === '' ? '' : dots.startsWith(' ') ? dots : ` ${dots}`.replace(/ $/, '')}: ${value}`.replace(/ $/, value === '' ? '' : ' ');
}

/** At 80 columns; a line that fills them exactly is followed by an empty one. */
function wrap(line: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (columns(piece + character) > 80) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  pieces.push(piece);
  return columns(piece) === 80 ? [...pieces, ''] : pieces;
}

function columns(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(character) ? 2 : 1), 0);
}
