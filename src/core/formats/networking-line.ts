/** Reads one line of a `networking` file as a command, and complains about what does not fit. */
import { isIpv4 } from '../ipv4/address.ts';
import type { ComplaintCode } from './complaint.ts';
import {
  bridgeNumber,
  readKey,
  valueComplaint,
  vmnetNumber,
  type Complain,
  type NetworkingCommand,
} from './networking-command.ts';
import { textOf } from './utf8.ts';
import { numberAt, type WordReader } from './words.ts';

interface Line {
  readonly words: WordReader;
  readonly number: number;
  readonly complain: Complain;
}

/** Undefined for blank lines, comments, a version line, and lines that were complained about. */
export function readCommand(words: WordReader, number: number, complain: Complain): NetworkingCommand | undefined {
  const name = words.next();
  if (name === undefined || name.startsWith('#') || name.startsWith('VERSION=')) return undefined;
  const line: Line = { words, number, complain };
  const read = readers.get(name) ?? readers.get(name.toLowerCase());
  return read === undefined ? refuse(line, 'unknown-command', 0) : read(line);
}

const readers: ReadonlyMap<string, (line: Line) => NetworkingCommand | undefined> = new Map([
  ['answer', readAnswer],
  ['remove_answer', readRemoveAnswer],
  ['add_nat_portfwd', readForward],
  ['remove_nat_portfwd', readRemoveForward],
  ['add_dhcp_mac_to_ip', readReservation],
  ['remove_dhcp_mac_to_ip', readRemoveReservation],
  ['add_bridge_mapping', readMapping],
  ['remove_bridge_mapping', readRemoveMapping],
  ['add_nat_prefix', (line: Line) => readPrefix(line, 'add_nat_prefix')],
  ['remove_nat_prefix', (line: Line) => readPrefix(line, 'remove_nat_prefix')],
]);

function readAnswer(line: Line): NetworkingCommand | undefined {
  const { words } = line;
  const key = words.next();
  if (key === undefined) return refuse(line, 'wrong-arguments', 0);
  const { number, suffix, kind } = readKey(key);
  const vmnet = number === null ? null : (vmnetNumber(number) ?? null);
  if (number !== null && vmnet === null) refuse(line, 'not-a-vmnet-number', 1);
  const value = kind === 'text' ? textOf(words.rest()) : (words.next() ?? '');
  const complaint = valueComplaint(kind, value);
  if (complaint !== undefined) refuse(line, complaint, 2);
  if (kind !== 'text') warnOfMore(line, 3);
  return { code: 'answer', line: line.number, key, vmnet, suffix, value };
}

function readRemoveAnswer(line: Line): NetworkingCommand | undefined {
  const key = line.words.next();
  if (key === undefined) return refuse(line, 'wrong-arguments', 0);
  warnOfMore(line, 2);
  return { code: 'remove_answer', line: line.number, key };
}

function readForward(line: Line): NetworkingCommand | undefined {
  const { words } = line;
  const number = words.next();
  const name = words.next();
  const outside = words.next();
  const guestAddress = words.next();
  const inside = words.next();
  if (number === undefined || name === undefined || outside === undefined) return refuse(line, 'wrong-arguments', 0);
  if (guestAddress === undefined || inside === undefined) return refuse(line, 'wrong-arguments', 0);
  const vmnet = vmnetNumber(number);
  const protocol = protocolOf(name);
  const hostPort = portNumber(outside);
  const guestPort = portNumber(inside);
  if (vmnet === undefined) return refuse(line, 'not-a-vmnet-number', 1);
  if (protocol === undefined) return refuse(line, 'not-a-protocol', 2);
  if (hostPort === undefined) return refuse(line, 'not-a-port', 3);
  if (!isIpv4(guestAddress)) return refuse(line, 'not-an-address', 4);
  if (guestPort === undefined) return refuse(line, 'not-a-port', 5);
  const description = textOf(words.rest());
  return { code: 'add_nat_portfwd', line: line.number, vmnet, protocol, hostPort, guestAddress, guestPort, description };
}

function readRemoveForward(line: Line): NetworkingCommand | undefined {
  const { words } = line;
  const number = words.next();
  const name = words.next();
  const outside = words.next();
  if (number === undefined || name === undefined || outside === undefined) return refuse(line, 'wrong-arguments', 0);
  const vmnet = vmnetNumber(number);
  const protocol = protocolOf(name);
  const hostPort = portNumber(outside);
  if (vmnet === undefined) return refuse(line, 'not-a-vmnet-number', 1);
  if (protocol === undefined) return refuse(line, 'not-a-protocol', 2);
  if (hostPort === undefined) return refuse(line, 'not-a-port', 3);
  // Vagrant's utility writes the guest's address and port here as well; VMware's own lines end before.
  warnOfMore(line, 4);
  return { code: 'remove_nat_portfwd', line: line.number, vmnet, protocol, hostPort };
}

function readReservation(line: Line): NetworkingCommand | undefined {
  const { words } = line;
  const number = words.next();
  const mac = words.next();
  const address = words.next();
  if (number === undefined || mac === undefined || address === undefined) return refuse(line, 'wrong-arguments', 0);
  const vmnet = vmnetNumber(number);
  if (vmnet === undefined) return refuse(line, 'not-a-vmnet-number', 1);
  if (!isMac(mac)) return refuse(line, 'not-a-mac', 2);
  if (!isIpv4(address)) return refuse(line, 'not-an-address', 3);
  warnOfMore(line, 4);
  return { code: 'add_dhcp_mac_to_ip', line: line.number, vmnet, mac: mac.toLowerCase(), address };
}

function readRemoveReservation(line: Line): NetworkingCommand | undefined {
  const number = line.words.next();
  const mac = line.words.next();
  if (number === undefined || mac === undefined) return refuse(line, 'wrong-arguments', 0);
  const vmnet = vmnetNumber(number);
  if (vmnet === undefined) return refuse(line, 'not-a-vmnet-number', 1);
  if (!isMac(mac)) return refuse(line, 'not-a-mac', 2);
  warnOfMore(line, 3);
  return { code: 'remove_dhcp_mac_to_ip', line: line.number, vmnet, mac: mac.toLowerCase() };
}

function readMapping(line: Line): NetworkingCommand | undefined {
  const name = line.words.next();
  const number = line.words.next();
  if (name === undefined || number === undefined) return refuse(line, 'wrong-arguments', 0);
  const vmnet = bridgeNumber(number);
  if (vmnet === undefined) return refuse(line, 'not-a-vmnet-number', 2);
  warnOfMore(line, 3);
  return { code: 'add_bridge_mapping', line: line.number, interface: textOf(name), vmnet };
}

function readRemoveMapping(line: Line): NetworkingCommand | undefined {
  const name = line.words.next();
  if (name === undefined) return refuse(line, 'wrong-arguments', 0);
  warnOfMore(line, 2);
  return { code: 'remove_bridge_mapping', line: line.number, interface: textOf(name) };
}

function readPrefix(line: Line, code: 'add_nat_prefix' | 'remove_nat_prefix'): NetworkingCommand | undefined {
  const number = line.words.next();
  const length = line.words.next();
  if (number === undefined || length === undefined) return refuse(line, 'wrong-arguments', 0);
  const vmnet = vmnetNumber(number);
  if (vmnet === undefined) return refuse(line, 'not-a-vmnet-number', 1);
  if (!/^\/(?:\d|[12]\d|3[0-2])$/.test(length)) return refuse(line, 'not-a-number', 2);
  warnOfMore(line, 3);
  return { code, line: line.number, vmnet, bits: Number(length.slice(1)) };
}

/** Complains about the word at `index`. */
function refuse({ words, complain }: Line, code: ComplaintCode, index: number): undefined {
  const word = words.all()[index];
  if (word !== undefined) complain(code, word);
}

function warnOfMore(line: Line, index: number): void {
  if (!line.words.done) refuse(line, 'trailing-words', index);
}

function isMac(text: string): boolean {
  return /^[\dA-Fa-f]{2}(?::[\dA-Fa-f]{2}){5}$/.test(text);
}

function protocolOf(text: string): 'tcp' | 'udp' | undefined {
  const lower = text.toLowerCase();
  return lower === 'tcp' || lower === 'udp' ? lower : undefined;
}

function portNumber(text: string): number | undefined {
  const port = numberAt(text, 0, text.length) ?? 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}
