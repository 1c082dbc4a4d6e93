/** Reads the words of one line of a `networking` file as a command, and complains about what does not fit. */
import { isIpv4 } from '../ipv4/address.ts';
import type { ComplaintCode } from './complaint.ts';
import {
  bridgeNumber,
  readKey,
  textOf,
  valueComplaint,
  vmnetNumber,
  type Complain,
  type NetworkingCommand,
} from './networking-command.ts';
import { wordAt, wordBounds, type Word, type WordBounds } from './words.ts';

interface Line {
  readonly content: string;
  readonly bounds: WordBounds;
  readonly number: number;
  readonly complain: Complain;
}

/** Undefined for blank lines, comments, a version line, and lines that were complained about. */
export function readCommand(content: string, number: number, complain: Complain): NetworkingCommand | undefined {
  const bounds = wordBounds(content);
  const line: Line = { content, bounds, number, complain };
  const name = content.slice(bounds[0], bounds[1]);
  if (bounds.length === 0 || name.startsWith('#') || name.startsWith('VERSION=')) return undefined;
  switch (name.toLowerCase()) {
    case 'answer':
      return readAnswer(line);
    case 'remove_answer':
      return readRemoveAnswer(line);
    case 'add_nat_portfwd':
      return readForward(line);
    case 'remove_nat_portfwd':
      return readRemoveForward(line);
    case 'add_dhcp_mac_to_ip':
      return readReservation(line);
    case 'remove_dhcp_mac_to_ip':
      return readRemoveReservation(line);
    case 'add_bridge_mapping':
      return readMapping(line);
    case 'remove_bridge_mapping':
      return readRemoveMapping(line);
    case 'add_nat_prefix':
      return readPrefix(line, 'add_nat_prefix');
    case 'remove_nat_prefix':
      return readPrefix(line, 'remove_nat_prefix');
    default:
      complainOf(line, 'unknown-command', 0);
      return undefined;
  }
}

function readAnswer(line: Line): NetworkingCommand | undefined {
  const { content, bounds } = line;
  if (bounds.length < 4) return wrongArguments(line);
  const key = content.slice(bounds[2], bounds[3]);
  const { number, suffix, kind } = readKey(key);
  const vmnet = number === null ? null : (vmnetNumber(number) ?? null);
  if (number !== null && vmnet === null) complainOf(line, 'not-a-vmnet-number', 1);
  const isText = kind === 'text';
  if (!isText) trailingFrom(line, 3);
  const value = bounds.length === 4 ? '' : isText ? textOf(restFrom(line, 2)) : content.slice(bounds[4], bounds[5]);
  const complaint = valueComplaint(kind, value);
  if (complaint !== undefined) complainOf(line, complaint, 2);
  return { code: 'answer', line: line.number, key, vmnet, suffix, value };
}

function readRemoveAnswer(line: Line): NetworkingCommand | undefined {
  const key = word(line, 1);
  if (key === undefined) return wrongArguments(line);
  trailingFrom(line, 2);
  return { code: 'remove_answer', line: line.number, key: key.text };
}

function readForward(line: Line): NetworkingCommand | undefined {
  const address = word(line, 4);
  const port = word(line, 5);
  if (address === undefined || port === undefined) return wrongArguments(line);
  const target = readForwardTarget(line);
  const guestAddress = checkAddress(line, address);
  const guestPort = check(line, port, portNumber(port.text), 'not-a-port');
  if (target === undefined || guestAddress === undefined || guestPort === undefined) return undefined;
  const description = textOf(restFrom(line, 6));
  return { code: 'add_nat_portfwd', line: line.number, ...target, guestAddress, guestPort, description };
}

function readRemoveForward(line: Line): NetworkingCommand | undefined {
  if (line.bounds.length < 8) return wrongArguments(line);
  const target = readForwardTarget(line);
  // Vagrant's utility writes the guest's address and port here as well; VMware's own lines end before.
  trailingFrom(line, 4);
  return target && { code: 'remove_nat_portfwd', line: line.number, ...target };
}

function readForwardTarget(line: Line) {
  const number = word(line, 1);
  const name = word(line, 2);
  const port = word(line, 3);
  if (number === undefined || name === undefined || port === undefined) return undefined;
  const vmnet = checkVmnet(line, number);
  const protocol = check(line, name, protocolOf(name.text), 'not-a-protocol');
  const hostPort = check(line, port, portNumber(port.text), 'not-a-port');
  if (vmnet === undefined || protocol === undefined || hostPort === undefined) return undefined;
  return { vmnet, protocol, hostPort };
}

function readReservation(line: Line): NetworkingCommand | undefined {
  const last = word(line, 3);
  if (last === undefined) return wrongArguments(line);
  const target = readReservationTarget(line);
  const address = checkAddress(line, last);
  trailingFrom(line, 4);
  if (target === undefined || address === undefined) return undefined;
  return { code: 'add_dhcp_mac_to_ip', line: line.number, ...target, address };
}

function readRemoveReservation(line: Line): NetworkingCommand | undefined {
  if (line.bounds.length < 6) return wrongArguments(line);
  const target = readReservationTarget(line);
  trailingFrom(line, 3);
  return target && { code: 'remove_dhcp_mac_to_ip', line: line.number, ...target };
}

function readReservationTarget(line: Line) {
  const number = word(line, 1);
  const address = word(line, 2);
  if (number === undefined || address === undefined) return undefined;
  const vmnet = checkVmnet(line, number);
  const isMac = /^[\da-f]{2}(?::[\da-f]{2}){5}$/i.test(address.text);
  const mac = check(line, address, isMac ? address.text.toLowerCase() : undefined, 'not-a-mac');
  return vmnet === undefined || mac === undefined ? undefined : { vmnet, mac };
}

function readMapping(line: Line): NetworkingCommand | undefined {
  const name = word(line, 1);
  const number = word(line, 2);
  if (name === undefined || number === undefined) return wrongArguments(line);
  const vmnet = check(line, number, bridgeNumber(number.text), 'not-a-vmnet-number');
  trailingFrom(line, 3);
  if (vmnet === undefined) return undefined;
  return { code: 'add_bridge_mapping', line: line.number, interface: textOf(name.text), vmnet };
}

function readRemoveMapping(line: Line): NetworkingCommand | undefined {
  const name = word(line, 1);
  if (name === undefined) return wrongArguments(line);
  trailingFrom(line, 2);
  return { code: 'remove_bridge_mapping', line: line.number, interface: textOf(name.text) };
}

function readPrefix(line: Line, code: 'add_nat_prefix' | 'remove_nat_prefix'): NetworkingCommand | undefined {
  const number = word(line, 1);
  const length = word(line, 2);
  if (number === undefined || length === undefined) return wrongArguments(line);
  const vmnet = checkVmnet(line, number);
  const isLength = /^\/(?:\d|[12]\d|3[0-2])$/.test(length.text);
  const bits = check(line, length, isLength ? Number(length.text.slice(1)) : undefined, 'not-a-number');
  trailingFrom(line, 3);
  return vmnet === undefined || bits === undefined ? undefined : { code, line: line.number, vmnet, bits };
}

function word({ content, bounds }: Line, index: number): Word | undefined {
  return wordAt(content, bounds, index);
}

function complainOf(line: Line, code: ComplaintCode, index: number): void {
  const place = word(line, index);
  if (place !== undefined) line.complain(code, place);
}

function wrongArguments(line: Line): undefined {
  complainOf(line, 'wrong-arguments', 0);
}

function trailingFrom(line: Line, index: number): void {
  if (line.bounds.length > 2 * index) complainOf(line, 'trailing-words', index);
}

/** From the word at `index` to the last word: what stands between words is kept. */
function restFrom({ content, bounds }: Line, index: number): string {
  return bounds.length <= 2 * index ? '' : content.slice(bounds[2 * index], bounds.at(-1));
}

function check<T>(line: Line, place: Word, value: T | undefined, code: ComplaintCode): T | undefined {
  if (value === undefined) line.complain(code, place);
  return value;
}

function checkVmnet(line: Line, place: Word): number | undefined {
  return check(line, place, vmnetNumber(place.text), 'not-a-vmnet-number');
}

function checkAddress(line: Line, place: Word): string | undefined {
  return check(line, place, isIpv4(place.text) ? place.text : undefined, 'not-an-address');
}

function protocolOf(text: string): 'tcp' | 'udp' | undefined {
  const lower = text.toLowerCase();
  return lower === 'tcp' || lower === 'udp' ? lower : undefined;
}

function portNumber(text: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}
