/** How VMware writes a `networking` file: the text of each command, and the order in which they come (spec §2.3). */
import type { AddCommand } from './networking-command.ts';
import { isAdding } from './networking-command.ts';
import { hasVersionLine, type NetworkingFile } from './networking.ts';

export function commandText(command: AddCommand): string {
  switch (command.code) {
    case 'answer':
      return `answer ${command.key} ${command.value}`;
    case 'add_nat_portfwd': {
      const { vmnet, protocol, hostPort, guestAddress, guestPort, description } = command;
      const target = `add_nat_portfwd ${vmnet} ${protocol} ${hostPort} ${guestAddress} ${guestPort}`;
      return description === '' ? target : `${target} ${description}`;
    }
    case 'add_dhcp_mac_to_ip':
      return `add_dhcp_mac_to_ip ${command.vmnet} ${command.mac.toUpperCase()} ${command.address}`;
    case 'add_bridge_mapping':
      return `add_bridge_mapping ${command.interface} ${command.vmnet}`;
    case 'add_nat_prefix':
      return `add_nat_prefix ${command.vmnet} /${command.bits}`;
  }
}

/** The index in `file.lines` before which a command that the file knows nothing of belongs. */
export function canonicalIndex(file: NetworkingFile, command: AddCommand): number {
  const others = file.commands.filter(isAdding);
  let before: AddCommand | undefined;
  for (const other of others) {
    const smaller = compareCommands(other, command) < 0;
    if (smaller && (before === undefined || compareCommands(other, before) >= 0)) before = other;
  }
  if (before !== undefined) return before.line;
  const [first] = others;
  if (first === undefined) return hasVersionLine(file.lines) ? 1 : file.lines.length;
  // A byte order mark stays in front.
  return Math.max(first.line - 1, file.lines[0]?.startsWith('\xef\xbb\xbf') === true ? 1 : 0);
}

/** As `canonicalIndex`, for many commands on one file. */
export function canonicalIndexes(file: NetworkingFile): (command: AddCommand) => number {
  const sorted = file.commands.filter(isAdding).toSorted(compareCommands);
  return (command) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle];
      if (other !== undefined && compareCommands(other, command) < 0) low = middle + 1;
      else high = middle;
    }
    return sorted[low - 1]?.line ?? canonicalIndex(file, command);
  };
}

type Rank = readonly [command: number, vmnet: number, number: number, text: string];

// Answers sort by key as text, then the other commands by name; within them by VMnet and host port.
function rankOf(command: AddCommand): Rank {
  switch (command.code) {
    case 'answer':
      return [0, 0, 0, command.key];
    case 'add_bridge_mapping':
      return [1, 0, 0, command.interface];
    case 'add_dhcp_mac_to_ip':
      return [2, command.vmnet, 0, command.mac];
    case 'add_nat_portfwd':
      return [3, command.vmnet, command.hostPort, command.protocol];
    case 'add_nat_prefix':
      return [4, command.vmnet, command.bits, ''];
  }
}

/** VMware's own order: negative when `one` comes first. */
export function compareCommands(one: AddCommand, other: AddCommand): number {
  const [a, b] = [rankOf(one), rankOf(other)];
  for (const index of [0, 1, 2, 3] as const) {
    if (a[index] !== b[index]) return a[index] < b[index] ? -1 : 1;
  }
  return 0;
}
