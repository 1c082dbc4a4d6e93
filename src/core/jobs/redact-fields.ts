/** Names that are known by their place in a text: a lease's client, a forward's description, the network a host is in. */
import { readIpconfigSections } from '../formats/ipconfig-lines.ts';
import { valueAddress } from '../formats/ipconfig-value.ts';
import type { Edit } from './redact-bytes.ts';
import type { TextKind } from './redact-kinds.ts';
import { isCommonDomain, isCommonUser, type NameBook } from './redact-names.ts';

/** The match is the name. Undefined leaves it. */
interface Rule {
  readonly pattern: RegExp;
  readonly instead: (name: string, book: NameBook, before: string) => string | undefined;
}

const guest: Rule['instead'] = (name, book) => (name.trim() === '' ? undefined : book.label('guest', name));

const leases: readonly Rule[] = [
  { pattern: /(?<=^[ \t]*(?:client-)?hostname[ \t]+")[^"\r\n]*(?=")/gim, instead: guest },
  { pattern: /(?<=^[ \t]*name=)[^\r\n]*/gm, instead: guest },
  // Any bytes, written as octal numbers: a MAC is among them.
  { pattern: /(?<=^[ \t]*(?:uid|client-identifier)[ \t]+)"(?:[^"\\\r\n]|\\.)*"/gim, instead: (name, book) => `"${book.label('client', name)}"` },
];

const dhcpd: readonly Rule[] = [
  { pattern: /(?<=^[ \t]*host[ \t]+)[^\s{]+(?=\s*\{)/gim, instead: (name, book) => (/^vmnet\d+$/i.test(name) ? undefined : book.label('guest', name)) },
  { pattern: /(?<=option[ \t]+host-name[ \t]+")[^"\r\n]*(?=")/gi, instead: guest },
  { pattern: /(?<=option[ \t]+domain-name[ \t]+")[^"\r\n]*(?=")/gi, instead: domainLabel },
];

const networking: readonly Rule[] = [
  { pattern: /(?<=^[ \t]*#)[^\r\n]+/gm, instead: () => ' comment' },
  { pattern: /(?<=^answer[ \t]+VNET_\d+_DISPLAY_NAME[ \t]+)\S(?:[^\r\n]*\S)?/gm, instead: networkLabel },
  {
    pattern: /(?<=^add_nat_portfwd[ \t]+\d+[ \t]+\w+[ \t]+\d+[ \t]+[\d.]+[ \t]+\d+[ \t]+)\S(?:[^\r\n]*\S)?/gm,
    instead: (name, book) => book.label('forward', name),
  },
];

const escaped = String.raw`(?:[^:\\\r\n]|\\.)`;

const rules: Partial<Readonly<Record<TextKind, readonly Rule[]>>> = {
  leases,
  dhcpd,
  networking,
  // Old locks name the host, new ones its UUID.
  lock: [{ pattern: /^(?!uuid=)[^\s\0]+(?=[ \t]+\d)/g, instead: (name, book) => book.label('host', name) }],
  profiles: [
    { pattern: /(?<="Name":\s*")(?:[^"\\]|\\.)*(?=")/g, instead: networkLabel },
    { pattern: /(?<="(?:ServerName|PSComputerName|CSName)":\s*")(?:[^"\\]|\\.)+(?=")/g, instead: (name, book) => book.label('host', name) },
  ],
  nmcli: [
    {
      pattern: new RegExp(`(?<=^${escaped}*:${escaped}*:${escaped}*:)${escaped}+$`, 'gm'),
      // Bridges are their own connections.
      instead: (name, book, before) => (before.startsWith(`${name}:`) ? undefined : networkLabel(name, book)),
    },
  ],
  lsof: [{ pattern: /(?<=^\S+[ \t]+\d+[ \t]+)\S+(?=[ \t]+\d)/gm, instead: (name, book) => (isCommonUser(name) ? undefined : book.label('user', name)) }],
  'product-registry': [
    {
      pattern: /(?<=^[ \t]+\S*(?:serial|licen[cs]e|company|owner|user|mail|key)\S*[ \t]+REG_\w+[ \t]+)\S(?:[^\r\n]*\S)?/gim,
      instead: () => 'redacted',
    },
  ],
};

export function fieldEdits(kind: TextKind, text: string, book: NameBook): readonly Edit[] {
  const found = kind === 'ipconfig' ? ipconfigEdits(text, book) : (rules[kind] ?? []).flatMap((rule) => ruleEdits(rule, text, book));
  return found.sort((a, b) => a.start - b.start);
}

function ruleEdits({ pattern, instead }: Rule, text: string, book: NameBook): readonly Edit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [name] = match;
    const lineStart = text.lastIndexOf('\n', match.index - 1) + 1;
    const label = instead(name, book, text.slice(lineStart, match.index));
    return label === undefined || label === name ? [] : [{ start: match.index, end: match.index + name.length, instead: label }];
  });
}

export function networkLabel(name: string, book: NameBook): string | undefined {
  return /^(?:bridged|nat|host-?only|auto-?bridging|vmnet ?\d+)$/i.test(name.trim()) || name.trim() === '' ? undefined : book.label('network', name);
}

export function domainLabel(name: string, book: NameBook): string | undefined {
  return name.trim() === '' || isCommonDomain(name) ? undefined : `${book.label('domain', name)}.example`;
}

export interface IpconfigNames {
  readonly host: string | undefined;
  readonly domains: readonly string[];
}

/** What `ipconfig /all` says about the host in any language: its name comes first, and only suffixes are no addresses among DNS entries. */
export function ipconfigNames(text: string): IpconfigNames {
  const sections = readIpconfigSections(text).filter(({ entries }) => entries.length > 0);
  const own = sections[0]?.heading === null ? sections[0].entries : [];
  const entries = sections.flatMap((section) => section.entries);
  // Who posts an output likes to write 192.168.x.y: that is no name either.
  const isName = (value: string): boolean =>
    /^[^\s:]*\p{L}[^\s:]*$/u.test(value) && !/^\d{1,3}\.\d{1,3}\./.test(value) && valueAddress(value) === undefined;
  const [host = ''] = own[0]?.values ?? [];
  const suffixes = [...entries.filter(({ label }) => /DNS/i.test(label)), ...own.slice(1)].flatMap(({ label, values }) =>
    /DNS/i.test(label) ? values : values.filter((value) => value.includes('.')),
  );
  return { host: isName(host) ? host : undefined, domains: [...new Set(suffixes)].filter(isName) };
}

function ipconfigEdits(text: string, book: NameBook): Edit[] {
  const { host, domains } = ipconfigNames(text);
  const values = new Map<string, string>();
  for (const domain of domains) {
    const label = domainLabel(domain, book);
    if (label !== undefined) values.set(domain, label);
  }
  if (host !== undefined) values.set(host, book.label('host', host));
  return [...text.matchAll(/(?<=(?::[ \t\u00a0]+|^[ \t]{8,}))[^\s:]+(?=[ \t]*\r?$)/gm)].flatMap((match) => {
    const instead = values.get(match[0]);
    return instead === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, instead }];
  });
}
