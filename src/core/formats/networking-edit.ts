/**
 * Changes to a `networking` file, each of one line: the last line that counts is rewritten in place, a new
 * one goes where VMware would write it, and a removal takes every line about the thing out of the log.
 *
 * Text is given decoded and written as UTF-8. A line break in it becomes a space: it would begin another command.
 */
import { insertLine, replaceLine, textStart } from './edit-lines.ts';
import { fileLineEnd, lineContent } from './lines.ts';
import {
  answerIdentity,
  forwardIdentity,
  identityOf,
  isAdding,
  mappingIdentity,
  readKey,
  reservationIdentity,
  type AddCommand,
  type NetworkingCommand,
  type RemoveCommand,
} from './networking-command.ts';
import { canonicalIndex, canonicalIndexes, commandText, compareCommands } from './networking-order.ts';
import { parseNetworking, type NetworkingFile } from './networking.ts';
import { encodeUtf8, textOf } from './utf8.ts';
import { WordReader } from './words.ts';

type Adding<Code extends AddCommand['code']> = Omit<Extract<AddCommand, { readonly code: Code }>, 'code' | 'line'>;
type Removing<Code extends RemoveCommand['code']> = Omit<Extract<RemoveCommand, { readonly code: Code }>, 'code' | 'line'>;

/** What the word at `index` of a line shall be; with `rest`, it and all that follow. */
interface Argument {
  readonly index: number;
  readonly text: string;
  readonly rest?: boolean;
}

export function setAnswer(file: NetworkingFile, key: string, text: string): NetworkingFile {
  const { suffix, kind } = readKey(key);
  const value = tidy(text);
  // Without a value, what follows it would be taken for it.
  const rest = kind === 'text' || value === '';
  return put(file, { code: 'answer', line: 0, key, vmnet: null, suffix, value }, [{ index: 2, text: value, rest }]);
}

export function removeAnswer(file: NetworkingFile, key: string): NetworkingFile {
  return drop(file, answerIdentity(key));
}

/** Gives a host port its forward, or changes where the forward that it has leads. */
export function addPortForward(file: NetworkingFile, forward: Adding<'add_nat_portfwd'>): NetworkingFile {
  const description = tidy(forward.description);
  return put(file, { code: 'add_nat_portfwd', line: 0, ...forward, description }, [
    { index: 6, text: description, rest: true },
    { index: 5, text: String(forward.guestPort) },
    { index: 4, text: forward.guestAddress },
  ]);
}

export function removePortForward(file: NetworkingFile, forward: Removing<'remove_nat_portfwd'>): NetworkingFile {
  return drop(file, forwardIdentity(forward));
}

/** Reserves an address for a MAC, in place of the one that it has. */
export function addReservation(file: NetworkingFile, reservation: Adding<'add_dhcp_mac_to_ip'>): NetworkingFile {
  return put(file, { code: 'add_dhcp_mac_to_ip', line: 0, ...reservation }, [{ index: 3, text: reservation.address }]);
}

export function removeReservation(
  file: NetworkingFile,
  reservation: Removing<'remove_dhcp_mac_to_ip'>,
): NetworkingFile {
  return drop(file, reservationIdentity(reservation));
}

/** `vmnet` -1: do not bridge this interface. */
export function setBridgeMapping(file: NetworkingFile, name: string, vmnet: number): NetworkingFile {
  return put(file, { code: 'add_bridge_mapping', line: 0, interface: name, vmnet }, [{ index: 2, text: String(vmnet) }]);
}

export function removeBridgeMapping(file: NetworkingFile, name: string): NetworkingFile {
  return drop(file, mappingIdentity(name));
}

/** Adds many at once, each where it would go alone. What the file says anything about already is changed one by one. */
export function addCommands(file: NetworkingFile, commands: readonly AddCommand[]): NetworkingFile {
  const known = new Set(file.commands.map(identityOf));
  const fresh: AddCommand[] = [];
  const others: AddCommand[] = [];
  for (const command of commands) {
    const identity = identityOf(command);
    (known.has(identity) ? others : fresh).push(command);
    known.add(identity);
  }
  return others.reduce(putCommand, fresh.length === 0 ? file : inserted(file, fresh));
}

function putCommand(file: NetworkingFile, command: AddCommand): NetworkingFile {
  if (command.code === 'add_nat_portfwd') return addPortForward(file, command);
  return command.code === 'add_dhcp_mac_to_ip' ? addReservation(file, command) : put(file, command, []);
}

/** Takes out every line about each of them. */
export function removeCommands(file: NetworkingFile, commands: readonly NetworkingCommand[]): NetworkingFile {
  const gone = new Set(commands.map(identityOf));
  const lines = new Set(file.commands.filter((command) => gone.has(identityOf(command))).map(({ line }) => line));
  return lines.size === 0 ? file : reparsed(file.lines.filter((_, index) => !lines.has(index + 1)));
}

function inserted(file: NetworkingFile, commands: readonly AddCommand[]): NetworkingFile {
  const lines = ended(file.lines);
  const eol = fileLineEnd(lines);
  const before = new Map<number, string[]>();
  const indexOf = canonicalIndexes(file);
  for (const command of commands.toSorted(compareCommands)) {
    const index = indexOf(command);
    const text = before.get(index);
    if (text === undefined) before.set(index, [commandLine(command)]);
    else text.push(commandLine(command));
  }
  const pieces: string[] = [];
  for (const [index, line] of lines.entries()) {
    pieces.push(...(before.get(index) ?? []).map((one) => one + eol), line);
  }
  const last = before.get(lines.length) ?? [];
  const closed = lines.at(-1)?.endsWith('\n') !== false;
  // A file keeps its habit of not ending in a line end.
  const tail = closed ? last.map((one) => one + eol) : last.map((one) => eol + one);
  return reparsed([...pieces, ...tail]);
}

/** `args` must come from right to left, so that a change moves none that is still to come. */
function put(file: NetworkingFile, command: AddCommand, args: readonly Argument[]): NetworkingFile {
  const identity = identityOf(command);
  const last = file.commands.findLast((other) => identityOf(other) === identity);
  if (last !== undefined && isAdding(last)) {
    const index = last.line - 1;
    const content = args.reduce(withArgument, lineContent(file.lines[index] ?? ''));
    return reparsed(replaceLine(file.lines, index, content));
  }
  // Behind the line that removed it: before it, the new one would be removed as well.
  const index = last?.line ?? canonicalIndex(file, command);
  return reparsed(insertLine(ended(file.lines), index, commandLine(command)));
}

function drop(file: NetworkingFile, identity: string): NetworkingFile {
  const gone = new Set(file.commands.filter((command) => identityOf(command) === identity).map(({ line }) => line));
  return gone.size === 0 ? file : reparsed(file.lines.filter((_, index) => !gone.has(index + 1)));
}

/** A lone CR ends no line here: what is put behind it would belong to its line. */
function ended(lines: readonly string[]): readonly string[] {
  const last = lines.at(-1);
  return last?.endsWith('\r') === true ? lines.with(lines.length - 1, `${last}\n`) : lines;
}

function reparsed(lines: readonly string[]): NetworkingFile {
  return parseNetworking(lines.join(''));
}

function commandLine(command: AddCommand): string {
  const line = asLine(commandText(command));
  return command.code === 'answer' && command.value === '' ? `${line} ` : line;
}

function withArgument(content: string, { index, text, rest = false }: Argument): string {
  const words = new WordReader(content, textStart(content)).all();
  const word = words[index];
  const before = words[index - 1];
  if (before === undefined) return content;
  const wanted = asLine(text);
  if (word === undefined) return wanted === '' ? content : `${content.slice(0, before.end)} ${wanted}`;
  const end = (rest ? words.at(-1)?.end : undefined) ?? word.end;
  if (textOf(content.slice(word.start, end)) === text) return content;
  if (wanted !== '') return content.slice(0, word.start) + wanted + content.slice(end);
  // VMware itself ends an answer without value in a space.
  return content.slice(0, before.end) + (index === 2 ? ' ' : '');
}

function asLine(text: string): string {
  return encodeUtf8(tidy(text));
}

/** Without what would end the line, and without the outer blanks that no reader sees. */
function tidy(text: string): string {
  return text.replace(/[\r\n\0]/g, ' ').replace(/^[ \t]+|[ \t]+$/g, '');
}
