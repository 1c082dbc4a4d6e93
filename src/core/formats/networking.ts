/**
 * `networking`, the store of Linux and macOS: a log of commands that VMware replays from top to bottom
 * (spec: vmware-formats §2). Every line is kept; only the commands in it are understood.
 */
import type { Bytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { textStart } from './edit-lines.ts';
import { lineContent, splitLines } from './lines.ts';
import { bridgeNumber, reservationIdentity, type AddCommand, type NetworkingCommand } from './networking-command.ts';
import { readCommand } from './networking-line.ts';

export interface NetworkingFile {
  /** With their terminators; joined they are the file. */
  readonly lines: readonly string[];
  readonly commands: readonly NetworkingCommand[];
  readonly complaints: readonly Complaint[];
}

/** The part of an `answer` command that says something. */
export interface Answer {
  readonly value: string;
  readonly line: number;
}

type Command<Code extends AddCommand['code']> = Extract<AddCommand, { readonly code: Code }>;

export type NetworkingForward = Command<'add_nat_portfwd'>;
export type NetworkingReservation = Command<'add_dhcp_mac_to_ip'>;
/** `vmnet` -1: do not bridge this interface. */
export type BridgeMapping = Command<'add_bridge_mapping'>;
export type NatPrefix = Command<'add_nat_prefix'>;

/** What the log comes to: the commands that stand. Lists are in the order of their lines. */
export interface NetworkingModel {
  readonly answers: ReadonlyMap<string, Answer>;
  /** By VMnet, then by the key without `VNET_n_`. */
  readonly vnets: ReadonlyMap<number, ReadonlyMap<string, Answer>>;
  readonly portForwards: readonly NetworkingForward[];
  readonly reservations: readonly NetworkingReservation[];
  readonly bridgeMappings: readonly BridgeMapping[];
  readonly natPrefixes: readonly NatPrefix[];
  /** The VMnet that bridges automatically; -1 for none, null when the file does not say. */
  readonly defaultBridge: number | null;
}

// Real lines have less than 200 bytes. A longer one is another kind of file, not worth its words.
const longestLine = 64 * 1024;

const versionLine = /^[ \t]*VERSION=\d+,\d+[ \t]*$/;

export function parseNetworking(bytes: Bytes): NetworkingFile {
  return networkingOfLines(splitLines(bytes));
}

export function printNetworking(file: NetworkingFile): Bytes {
  return file.lines.join('');
}

/** Lines must be as `splitLines` makes them. */
export function networkingOfLines(lines: readonly string[]): NetworkingFile {
  const commands: NetworkingCommand[] = [];
  const complaints: Complaint[] = [];
  let number = 1;
  const complain = (
    code: Complaint['code'],
    { text, start }: { readonly text: string; readonly start: number },
    severity: Complaint['severity'] = 'warning',
  ): void => {
    complaints.push({ code, severity, line: number, column: start + 1, text: text.slice(0, 80) });
  };
  if (!hasVersionLine(lines)) complain('version-line-missing', { text: firstText(lines), start: 0 }, 'error');
  let isText = true;
  for (const line of lines) {
    if (line.length > longestLine) complain('line-too-long', { text: line, start: 0 }, 'error');
    else {
      const command = readCommand(line, number === 1 ? textStart(line) : 0, number, complain);
      if (command !== undefined) commands.push(command);
      else if (isText && line.includes('\0')) {
        isText = false;
        const start = line.indexOf('\0');
        complain('not-text', { text: line.slice(start, start + 80), start }, 'error');
      }
    }
    number++;
  }
  return { lines, commands, complaints };
}

export function hasVersionLine(lines: readonly string[]): boolean {
  const first = lines[0] ?? '';
  return first.length <= longestLine && versionLine.test(firstText(lines));
}

/** Without a byte order mark. */
function firstText([first = '']: readonly string[]): string {
  return lineContent(first).slice(textStart(first));
}

/** Replays the log: later lines win, `remove_…` takes away what earlier lines added. */
export function replayNetworking(file: NetworkingFile): NetworkingModel {
  const answers = new Map<string, Command<'answer'>>();
  const portForwards = new Map<number, NetworkingForward>();
  const reservations = new Map<string, NetworkingReservation>();
  const bridgeMappings = new Map<string, BridgeMapping>();
  const natPrefixes = new Map<number, NatPrefix>();
  for (const command of file.commands) {
    switch (command.code) {
      case 'answer':
        setLast(answers, command.key, command);
        break;
      case 'remove_answer':
        answers.delete(command.key);
        break;
      case 'add_nat_portfwd':
        setLast(portForwards, forwardKey(command), command);
        break;
      case 'remove_nat_portfwd':
        portForwards.delete(forwardKey(command));
        break;
      case 'add_dhcp_mac_to_ip':
        setLast(reservations, reservationIdentity(command), command);
        break;
      case 'remove_dhcp_mac_to_ip':
        reservations.delete(reservationIdentity(command));
        break;
      case 'add_bridge_mapping':
        setLast(bridgeMappings, command.interface, command);
        break;
      case 'remove_bridge_mapping':
        bridgeMappings.delete(command.interface);
        break;
      case 'add_nat_prefix':
        setLast(natPrefixes, command.vmnet * 64 + command.bits, command);
        break;
      case 'remove_nat_prefix':
        natPrefixes.delete(command.vmnet * 64 + command.bits);
        break;
    }
  }
  return {
    answers,
    vnets: byVnet(answers.values()),
    portForwards: [...portForwards.values()],
    reservations: [...reservations.values()],
    bridgeMappings: [...bridgeMappings.values()],
    natPrefixes: [...natPrefixes.values()],
    defaultBridge: bridgeNumber(answers.get('VNL_DEFAULT_BRIDGE_VNET')?.value ?? '') ?? null,
  };
}

/** Sets the value and moves it behind all others, so that the order is that of the lines which count. */
function setLast<K, V>(map: Map<K, V>, key: K, value: V): void {
  const { size } = map;
  map.set(key, value);
  if (map.size !== size) return;
  map.delete(key);
  map.set(key, value);
}

function forwardKey({ vmnet, protocol, hostPort }: Pick<NetworkingForward, 'vmnet' | 'protocol' | 'hostPort'>): number {
  return (vmnet * 65_536 + hostPort) * 2 + (protocol === 'tcp' ? 0 : 1);
}

function byVnet(answers: Iterable<Command<'answer'>>): NetworkingModel['vnets'] {
  const vnets = new Map<number, Map<string, Answer>>();
  for (const answer of answers) {
    if (answer.vmnet === null) continue;
    const vnet = vnets.get(answer.vmnet);
    if (vnet === undefined) vnets.set(answer.vmnet, new Map([[answer.suffix, answer]]));
    else vnet.set(answer.suffix, answer);
  }
  return vnets;
}
