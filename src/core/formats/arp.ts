/**
 * Reads every form of the neighbour table: `arp -a` of Windows in any language, `arp -an` of macOS, FreeBSD and
 * Linux, Linux's `arp -n` table, BusyBox, `ip neigh` and `ip -j neigh`.
 */
import { isIpv4 } from '../ipv4/address.ts';
import type { Neighbour } from '../vnet/adapter.ts';
import type { Complaint } from './complaint.ts';
import { parseAddress, parseMac, textLines } from './ip-text.ts';
import { objectsOf, parseJson, textOf } from './json-text.ts';
import { nothingRead } from './nothing-read.ts';

export interface Neighbours {
  readonly neighbours: readonly Neighbour[];
  readonly complaints: readonly Complaint[];
}

/** `mac` is null where resolving failed or the tool leaves it blank; on Windows `interface` is the adapter's address. */
export function readArp(text: string): Neighbours {
  if (/^\s*\[[\s{\]]/.test(text)) return fromJson(text);
  const neighbours: Neighbour[] = [];
  let windowsInterface: string | null = null;
  for (const line of textLines(text)) {
    const heading = /^\S.*?:\s+(\d{1,3}(?:\.\d{1,3}){3}) --- 0x[\da-fA-F]+/.exec(line)?.[1];
    if (heading !== undefined) {
      windowsInterface = heading;
      continue;
    }
    const words = line.trim().split(/\s+/);
    const neighbour = parenthesised(line) ?? ipNeigh(words) ?? windowsRow(words, windowsInterface) ?? tableRow(words);
    if (neighbour !== undefined) neighbours.push(neighbour);
  }
  // Windows says in its own language that there is none: that is complained about as well, and it is no error.
  return { neighbours, complaints: neighbours.length === 0 && windowsInterface === null ? nothingRead(text) : [] };
}

function fromJson(text: string): Neighbours {
  const json = parseJson(text);
  if (!json.ok) return { neighbours: [], complaints: [json.complaint] };
  const neighbours = objectsOf(json.value).flatMap((entry) => {
    const address = textOf(entry['dst']);
    return address === null ? [] : [{ address, mac: macOf(textOf(entry['lladdr']) ?? ''), interface: textOf(entry['dev']) }];
  });
  return { neighbours, complaints: [] };
}

/** `? (192.168.10.1) at 00:25:9c:11:22:33 [ether] PERM on ens33`; only the BSDs write more after the interface. */
function parenthesised(line: string): Neighbour | undefined {
  const [, address, rest] = /^\S+ \((\d{1,3}(?:\.\d{1,3}){3})\)\s*(.*)$/.exec(line.trim()) ?? [];
  if (address === undefined || rest === undefined) return undefined;
  const words = rest.split(/\s+/);
  const mac = words.map(parseMac).find((found) => found !== undefined) ?? null;
  const way = / on (\S+)/.exec(rest)?.[1] ?? words.at(-1);
  return { address, mac, interface: way ?? null };
}

/** `192.168.229.128 dev vmnet8 lladdr 00:0c:29:6b:5e:90 STALE`. */
function ipNeigh(words: readonly string[]): Neighbour | undefined {
  const [address = ''] = words;
  if (words[1] !== 'dev' || parseAddress(address) === undefined) return undefined;
  const at = words.indexOf('lladdr');
  return { address, mac: at === -1 ? null : macOf(words[at + 1] ?? ''), interface: words[2] ?? null };
}

/** Address, MAC or a blank, one or more words for the type. */
function windowsRow(words: readonly string[], way: string | null): Neighbour | undefined {
  const [address = '', second = ''] = words;
  return way === null || !isIpv4(address) ? undefined : { address, mac: macOf(second), interface: way };
}

/** `192.168.10.1  ether  00:25:9c:11:22:33  CM  ens33`, `192.168.10.77  (incomplete)  ens33`; a name may stand for the address. */
function tableRow(words: readonly string[]): Neighbour | undefined {
  const [address = '', type = '', mac = ''] = words;
  const way = words.at(-1);
  if (words.length < 3 || way === undefined) return undefined;
  if (isIpv4(address) && type.startsWith('(')) return { address, mac: null, interface: way };
  const parsed = parseMac(mac);
  return parsed === undefined ? undefined : { address, mac: parsed, interface: way };
}

function macOf(printed: string): string | null {
  return parseMac(printed) ?? null;
}
