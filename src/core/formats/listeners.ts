/**
 * Reads who listens on which port: `netstat -ano` of Windows in any language, `ss -Hltnup` of Linux, `lsof -nP -i` of macOS.
 * Connections are no listeners. The three are told apart line by line, by their structure.
 */
import type { Listener } from '../vnet/listener.ts';
import type { Complaint } from './complaint.ts';
import { firstLine, parseAddress, textLines } from './ip-text.ts';
import { most32, wholeNumber } from './printed-number.ts';

export interface Listeners {
  readonly listeners: readonly Listener[];
  readonly complaints: readonly Complaint[];
}

export function readListeners(text: string): Listeners {
  const listeners = textLines(text).flatMap((line) => {
    const words = line.trim().split(/\s+/);
    return windowsRow(words) ?? socketStatisticsRow(words, line) ?? lsofRow(words) ?? [];
  });
  // A table may have connections only, or nothing below its headings.
  if (listeners.length > 0 || text.trim() === '' || /\b(?:TCP|UDP|tcp|udp|PID|Netid)\b/.test(text)) return { listeners, complaints: [] };
  return { listeners, complaints: [{ code: 'unknown-line', severity: 'error', line: 1, column: 1, text: firstLine(text) }] };
}

/** `TCP  0.0.0.0:135  0.0.0.0:0  LISTENING  1016`: the state's word may be translated; no other end is what listening means. `netstat -an` leaves the last one out. */
function windowsRow(words: readonly string[]): Listener | undefined {
  const [name = '', local = '', other = ''] = words;
  const pid = wholeNumber(words.at(-1), most32) ?? null;
  if (name === 'TCP' && words.length >= 4 && /^(?:0\.0\.0\.0|\[::\]):0$/.test(other)) return listener('tcp', local, null, pid);
  return name === 'UDP' && words.length <= 4 && other === '*:*' ? listener('udp', local, null, pid) : undefined;
}

/** `tcp LISTEN 0 128 127.0.0.53%lo:53 0.0.0.0:* users:(("systemd-resolve",pid=601,fd=14))`; who it is, only root is told of everybody. */
function socketStatisticsRow(words: readonly string[], line: string): Listener | undefined {
  const [name = '', state = '', , , local = ''] = words;
  if (name !== 'tcp' && name !== 'udp') return undefined;
  if (state !== (name === 'tcp' ? 'LISTEN' : 'UNCONN')) return undefined;
  const [, process = null, pid] = /users:\(\("((?:[^"\\]|\\.)*)",pid=(\d+)/.exec(line) ?? [];
  return listener(name, local, process, wholeNumber(pid, most32) ?? null);
}

/** `rapportd  512 ana  8u  IPv4 0x5d…  0t0  TCP *:49152 (LISTEN)`; UDP has no state, and a connection an arrow. */
function lsofRow(words: readonly string[]): Listener | undefined {
  const at = words.findIndex((word, index) => index >= 6 && (word === 'TCP' || word === 'UDP'));
  const [command = '', printedPid] = words;
  const pid = wholeNumber(printedPid, most32);
  if (at === -1 || pid === undefined) return undefined;
  const [kind, local = '', state] = words.slice(at);
  if (local.includes('->') || (kind === 'TCP' ? state !== '(LISTEN)' : state !== undefined)) return undefined;
  // A blank in a program's name is printed as \x20.
  const process = command.replace(/\\x([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return listener(kind === 'TCP' ? 'tcp' : 'udp', local, process, pid);
}

/** `*:80`, `0.0.0.0:80`, `[::]:80` are every address; an interface's name behind `%` is left out. */
function listener(protocol: Listener['protocol'], local: string, process: string | null, pid: number | null): Listener | undefined {
  const [, printed = '', port] = /^(.*):(\d{1,5})$/.exec(local) ?? [];
  const number = wholeNumber(port, 65_535);
  if (number === undefined || number === 0) return undefined;
  const bare = printed.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  if (bare === '*' || bare === '0.0.0.0' || bare === '::') return { protocol, address: null, port: number, process, pid };
  const parsed = parseAddress(bare);
  return parsed === undefined ? undefined : { protocol, address: parsed.address, port: number, process, pid };
}
