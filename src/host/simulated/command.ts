/** Command lines as the switches of a simulation name them. */

import { toolName } from '../capture/command.ts';

/**
 * Whether the words stand in the command line one after the other: `stop` is in `vmware-networks --stop` and in
 * `net stop VMnetDHCP`, `update dhcp` in `vnetlib64 -- update dhcp vmnet8`. Neither case nor leading dashes count.
 */
export function holds(argv: readonly string[], words: string): boolean {
  const [file = '', ...args] = argv;
  return ` ${plain([toolName(file), ...args].join(' '))} `.includes(` ${plain(words)} `);
}

export function holdsAny(argv: readonly string[], patterns: readonly string[]): boolean {
  return patterns.some((words) => holds(argv, words));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^-+/, ''))
    .filter((word) => word !== '')
    .join(' ');
}
