/**
 * `networking`, the store of Linux and macOS: a log of commands that VMware replays from top to bottom
 * (spec: vmware-formats §2). Every line is kept; only the commands in it are understood.
 */
import type { Bytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { textStart } from './edit-lines.ts';
import { LineReader, lineContent, splitLines } from './lines.ts';
import { bridgeNumber, type AddCommand, type Complain, type NetworkingCommand } from './networking-command.ts';
import { readCommand } from './networking-line.ts';
import { WordReader } from './words.ts';

export interface NetworkingFile {
  readonly bytes: Bytes;
  /** With their terminators; split anew each time. */
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
  const commands: NetworkingCommand[] = [];
  const complaints: Complaint[] = [];
  const line = new LineReader(bytes);
  const complain: Complain = (code, { text, start }, severity = 'warning') => {
    complaints.push({ code, severity, line: line.number, column: start - line.start + 1, text: text.slice(0, 80) });
  };
  const first = firstLine(bytes);
  if (!hasVersionLine([first])) {
    complaints.push({ code: 'version-line-missing', severity: 'error', line: 1, column: 1, text: textOf(first).slice(0, 80) });
  }
  let isText = true;
  while (line.advance()) {
    const { number, start, end } = line;
    if (end - start > longestLine) {
      complain('line-too-long', { text: bytes.slice(start, end), start }, 'error');
      continue;
    }
    const words = new WordReader(bytes, number === 1 ? textStart(bytes) : start, end);
    const command = readCommand(words, number, complain);
    const nul = command === undefined && isText ? bytes.slice(start, end).indexOf('\0') : -1;
    if (command !== undefined) commands.push(command);
    else if (nul !== -1) {
      isText = false;
      complain('not-text', { text: bytes.slice(start + nul, end), start: start + nul }, 'error');
    }
  }
  return {
    bytes,
    get lines() {
      return splitLines(bytes);
    },
    commands,
    complaints,
  };
}

export function printNetworking(file: NetworkingFile): Bytes {
  return file.bytes;
}

export function hasVersionLine([first = '']: readonly string[]): boolean {
  return first.length <= longestLine && versionLine.test(textOf(first));
}

function firstLine(bytes: Bytes): string {
  const newline = bytes.indexOf('\n');
  return newline === -1 ? bytes : bytes.slice(0, newline + 1);
}

/** Of a first line: what is neither byte order mark nor terminator. */
function textOf(first: string): string {
  return lineContent(first).slice(textStart(first));
}

/** Replays the log: later lines win, `remove_…` takes away what earlier lines added. */
export function replayNetworking(file: NetworkingFile): NetworkingModel {
  const answers = new Map<string, Command<'answer'>>();
  const portForwards = new Standing<number, NetworkingForward>();
  const reservations = new Standing<string, NetworkingReservation>();
  const bridgeMappings = new Map<string, BridgeMapping>();
  const natPrefixes = new Standing<number, NatPrefix>();
  for (const command of file.commands) {
    switch (command.code) {
      case 'answer':
        setLast(answers, command.key, command);
        break;
      case 'remove_answer':
        answers.delete(command.key);
        break;
      case 'add_nat_portfwd':
        portForwards.set(command, forwardKey(command));
        break;
      case 'remove_nat_portfwd':
        portForwards.delete(command, forwardKey(command));
        break;
      case 'add_dhcp_mac_to_ip':
        reservations.set(command, command.mac);
        break;
      case 'remove_dhcp_mac_to_ip':
        reservations.delete(command, command.mac);
        break;
      case 'add_bridge_mapping':
        setLast(bridgeMappings, command.interface, command);
        break;
      case 'remove_bridge_mapping':
        bridgeMappings.delete(command.interface);
        break;
      case 'add_nat_prefix':
        natPrefixes.set(command, command.bits);
        break;
      case 'remove_nat_prefix':
        natPrefixes.delete(command, command.bits);
        break;
    }
  }
  return {
    answers,
    vnets: byVnet(answers.values()),
    portForwards: portForwards.inOrder(),
    reservations: reservations.inOrder(),
    bridgeMappings: [...bridgeMappings.values()],
    natPrefixes: natPrefixes.inOrder(),
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

/** The last command about each thing of a VMnet. One small Map for each VMnet: a large one is slow to fill. */
class Standing<Key, Command extends { readonly vmnet: number; readonly line: number }> {
  private readonly vmnets = new Map<number, Map<Key, Command>>();

  set(command: Command, key: Key): void {
    const { vmnet } = command;
    const known = this.vmnets.get(vmnet);
    if (known === undefined) this.vmnets.set(vmnet, new Map([[key, command]]));
    else known.set(key, command);
  }

  delete({ vmnet }: { readonly vmnet: number }, key: Key): void {
    this.vmnets.get(vmnet)?.delete(key);
  }

  inOrder(): readonly Command[] {
    const commands: Command[] = [];
    for (const known of this.vmnets.values()) for (const command of known.values()) commands.push(command);
    return commands.sort((a, b) => a.line - b.line);
  }
}

function forwardKey({ protocol, hostPort }: Pick<NetworkingForward, 'protocol' | 'hostPort'>): number {
  return protocol === 'tcp' ? hostPort : -hostPort;
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
