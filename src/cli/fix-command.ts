/** The command that a finding names as its fix, as the wish that it states: `vmnet repair CODE` carries it out. */
import { Command } from 'commander';
import type { Language } from '../core/text/language.ts';
import { wordsIn } from '../core/text/language.ts';
import type { Prepared } from './change.ts';
import { preparedReservation } from './commands/reserve.ts';
import { preparedSwitch, type VmSetOptions } from './commands/vm-set.ts';
import { readNetworkWish, type NetworkOptions } from './network-wish.ts';
import { vmnetOf, type Read } from './arguments.ts';
import { exitStatus, refusal, type Refusal } from './outcome.ts';
import { preparedWish, type Reading } from './prepare.ts';
import { networkOptions, switchOptions } from './shared-options.ts';
import type { NetworkWish } from '../core/plan/wish.ts';

/** Several `network set` become one change; of other commands one is carried out at a time. */
export function preparedFixes(reading: Reading, commands: readonly [string, ...string[]], language: Language): Prepared | Refusal {
  const all = commands.map(wordsOf);
  if (all.every(([, thing, act]) => thing === 'network' && act === 'set')) return networkFixes(reading, all, language);
  const [first, another] = all;
  if (first === undefined || another !== undefined) return oneByOne(commands, language);
  const [, thing, act, ...words] = first;
  if (thing === 'reserve' && act === 'add') {
    const [network = '', guest = '', ip] = words;
    return preparedReservation(reading, network, guest, ip, language);
  }
  if (thing === 'vm' && act === 'set') {
    const command = parsed(switchOptions, words);
    return preparedSwitch(reading, command.args[0] ?? '', command.opts<VmSetOptions>(), language);
  }
  return oneByOne(commands, language);
}

function networkFixes(reading: Reading, all: readonly (readonly string[])[], language: Language): Prepared | Refusal {
  const wishes = new Map<number, NetworkWish>();
  for (const [, , , ...words] of all) {
    const command = parsed(networkOptions, words);
    const vmnet = vmnetOf(command.args[0] ?? '', language);
    if (!vmnet.ok) return vmnet.refusal;
    const wish: Read<Omit<NetworkWish, 'vmnet'>> = readNetworkWish(command.opts<NetworkOptions>(), language);
    if (!wish.ok) return wish.refusal;
    wishes.set(vmnet.value, { ...wishes.get(vmnet.value), vmnet: vmnet.value, ...wish.value });
  }
  return preparedWish(reading, { networks: [...wishes.values()], others: 'keep' }, language);
}

function oneByOne(commands: readonly string[], language: Language): Refusal {
  const list = commands.join('\n  ');
  return refusal(exitStatus.refused, 'several-fixes', wordsIn(language, { en: `This has several fixes. Run the one that is wanted:\n  ${list}`, zh: `有多种修复方式。请运行所需的一条：\n  ${list}` }));
}

function parsed(add: (command: Command) => Command, words: readonly string[]): Command {
  return add(new Command().argument('[words...]')).exitOverride().parse([...words], { from: 'user' });
}

/** As the checks quote them: double quotes around a word with blanks. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
}
