/** The plain forms of `ip addr`. It is not translated. */
import type { AdapterAddress } from '../vnet/adapter.ts';
import type { IpLink } from './ip-link.ts';
import { parseAddress, textLines } from './ip-text.ts';
import { most32, prefixLength, wholeNumber } from './printed-number.ts';

interface OpenLink extends IpLink {
  flags: readonly string[] | null;
  mtu: number | null;
  type: string | null;
  address: string | null;
  readonly ipv4: AdapterAddress[];
  readonly ipv6: AdapterAddress[];
  leased: boolean;
}

export function readIpAddrText(text: string): readonly IpLink[] {
  const links = new Map<string, OpenLink>();
  let link: OpenLink | undefined;
  for (const line of textLines(text)) {
    const words = line.trim().split(/\s+/);
    const [first = '', second = ''] = words;
    if (/^\d+:$/.test(first) && second !== '') {
      // `vmnet8@if4:` names the lower link too; with `-o` an address follows on the same line, without a colon.
      const name = nameOf(second.replace(/:$/, ''));
      link = links.get(name) ?? newLink(name);
      links.set(name, link);
      readHead(link, words);
      if (words[2] === 'inet' || words[2] === 'inet6') readAddress(link, words.slice(2));
    } else if (link !== undefined && first.startsWith('link/')) {
      link.type = first.slice('link/'.length);
      link.address = second === '' ? null : second;
    } else if (link !== undefined && (first === 'inet' || first === 'inet6')) {
      readAddress(link, words);
    } else if (operStates.test(second) && line.startsWith(first)) {
      links.set(nameOf(first), readBrief(nameOf(first), words));
    }
  }
  return [...links.values()];
}

const operStates = /^(?:UP|DOWN|UNKNOWN|DORMANT|LOWERLAYERDOWN|NOTPRESENT|TESTING)$/;

/** `ens33  UP  192.168.10.57/24 fe80::1/64` (`ip -br addr`): it shows no flags, so that only UP says something. */
function readBrief(name: string, [, state, ...addresses]: readonly string[]): OpenLink {
  const link = newLink(name);
  if (state === 'UP') link.flags = ['UP', 'LOWER_UP'];
  for (const address of addresses) readAddress(link, ['', address]);
  return link;
}

function nameOf(printed: string): string {
  return printed.replace(/@.*$/, '');
}

function newLink(name: string): OpenLink {
  return { name, flags: null, mtu: null, type: null, address: null, ipv4: [], ipv6: [], leased: false };
}

function readHead(link: OpenLink, words: readonly string[]): void {
  const flags = /^<([^>]*)>$/.exec(words[2] ?? '')?.[1];
  if (flags !== undefined) link.flags = flags.split(',');
  if (words.includes('mtu')) link.mtu = wholeNumber(words[words.indexOf('mtu') + 1], most32) ?? link.mtu;
  const at = words.findIndex((word) => word.startsWith('link/'));
  if (at !== -1) {
    link.type = words[at]?.slice('link/'.length) ?? null;
    link.address = words[at + 1] ?? null;
  }
}

/** `inet 10.8.0.2 peer 10.8.0.1/32 scope global tun0`: the prefix length is the peer's there. */
function readAddress(link: OpenLink, words: readonly string[]): void {
  const [address = '', ownPrefix] = (words[1] ?? '').split('/');
  const peerPrefix = words[2] === 'peer' ? words[3]?.split('/')[1] : undefined;
  const parsed = parseAddress(address);
  if (parsed === undefined) return;
  const prefix = prefixLength(ownPrefix ?? peerPrefix ?? (parsed.family === 4 ? '32' : '128'), parsed.family);
  const list = parsed.family === 4 ? link.ipv4 : link.ipv6;
  list.push({ address: parsed.address, prefix: prefix ?? null });
  if (parsed.family === 4 && words.includes('dynamic')) link.leased = true;
}
