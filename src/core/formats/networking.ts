/**
 * `networking`, the store of Linux and macOS: a log of commands that VMware replays from top to bottom
 * (spec: vmware-formats §2). Every line is kept; only the commands in it are understood.
 */
import type { Bytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { readableContent } from './edit-lines.ts';
import { splitLines } from './lines.ts';
import { bridgeNumber, identityOf, isAdding, type AddCommand, type NetworkingCommand } from './networking-command.ts';
import { readCommand } from './networking-line.ts';

export interface NetworkingFile {
  /** With their terminators; joined they are the file. */
  readonly lines: readonly string[];
  readonly commands: readonly NetworkingCommand[];
  readonly complaints: readonly Complaint[];
}

export interface Answer {
  readonly value: string;
  readonly line: number;
}

type Command<Code extends AddCommand['code']> = Omit<Extract<AddCommand, { readonly code: Code }>, 'code'>;

export type NetworkingForward = Command<'add_nat_portfwd'>;
export type NetworkingReservation = Command<'add_dhcp_mac_to_ip'>;
/** `vmnet` -1: do not bridge this interface. */
export type BridgeMapping = Command<'add_bridge_mapping'>;
export type NatPrefix = Command<'add_nat_prefix'>;

/** What the log comes to. Lists are in the order of the lines that made the entries. */
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
  if (!hasVersionLine(lines)) complain('version-line-missing', { text: readableContent(lines, 0), start: 0 }, 'error');
  let isText = true;
  for (; number <= lines.length; number++) {
    const content = readableContent(lines, number - 1);
    const nul = isText ? content.indexOf('\0') : -1;
    if (nul !== -1) {
      isText = false;
      complain('not-text', { text: content.slice(nul, nul + 80), start: nul }, 'error');
    }
    if (content.length > longestLine) complain('line-too-long', { text: content, start: 0 }, 'error');
    else {
      const command = readCommand(content, number, complain);
      if (command !== undefined) commands.push(command);
    }
  }
  return { lines, commands, complaints };
}

export function hasVersionLine(lines: readonly string[]): boolean {
  const first = readableContent(lines, 0);
  return first.length <= longestLine && versionLine.test(first);
}

/** Replays the log: later lines win, `remove_…` takes away what earlier lines added. */
export function replayNetworking(file: NetworkingFile): NetworkingModel {
  const state = new Map<string, AddCommand>();
  for (const command of file.commands) {
    const identity = identityOf(command);
    // Deleted first, so that the order is that of the lines which count.
    state.delete(identity);
    if (isAdding(command)) state.set(identity, command);
  }
  return modelOf(state.values());
}

function modelOf(commands: Iterable<AddCommand>): NetworkingModel {
  const answers = new Map<string, Answer>();
  const vnets = new Map<number, Map<string, Answer>>();
  const portForwards: NetworkingForward[] = [];
  const reservations: NetworkingReservation[] = [];
  const bridgeMappings: BridgeMapping[] = [];
  const natPrefixes: NatPrefix[] = [];
  for (const command of commands) {
    switch (command.code) {
      case 'answer': {
        const answer = { value: command.value, line: command.line };
        answers.set(command.key, answer);
        if (command.vmnet === null) break;
        const vnet = vnets.get(command.vmnet);
        if (vnet === undefined) vnets.set(command.vmnet, new Map([[command.suffix, answer]]));
        else vnet.set(command.suffix, answer);
        break;
      }
      case 'add_nat_portfwd': {
        const { vmnet, protocol, hostPort, guestAddress, guestPort, description, line } = command;
        portForwards.push({ vmnet, protocol, hostPort, guestAddress, guestPort, description, line });
        break;
      }
      case 'add_dhcp_mac_to_ip':
        reservations.push({ vmnet: command.vmnet, mac: command.mac, address: command.address, line: command.line });
        break;
      case 'add_bridge_mapping':
        bridgeMappings.push({ interface: command.interface, vmnet: command.vmnet, line: command.line });
        break;
      case 'add_nat_prefix':
        natPrefixes.push({ vmnet: command.vmnet, bits: command.bits, line: command.line });
        break;
    }
  }
  const defaultBridge = bridgeNumber(answers.get('VNL_DEFAULT_BRIDGE_VNET')?.value ?? '') ?? null;
  return { answers, vnets, portForwards, reservations, bridgeMappings, natPrefixes, defaultBridge };
}
