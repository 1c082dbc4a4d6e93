/** Virtual machines as commands call them, and the places of their settings. */
import { evidenceAt, type Evidence } from '../vnet/evidence.ts';
import type { HostState, MachineState } from '../vnet/host-state.ts';

const countsOfState = new WeakMap<HostState, ReadonlyMap<string, number>>();

/** Its name, or its path where several have that name, in quotes where a shell needs them; null when no quoting is safe in all shells. */
export function machineName(state: HostState, { machine }: MachineState): string | null {
  let counts = countsOfState.get(state);
  if (counts === undefined) {
    const found = new Map<string, number>();
    for (const { machine: one } of state.machines) found.set(one.name, (found.get(one.name) ?? 0) + 1);
    counts = found;
    countsOfState.set(state, counts);
  }
  const word = counts.get(machine.name) === 1 ? machine.name : machine.path;
  if (/^[\w./:@+][\w./:@+-]*$/.test(word)) return word;
  // Single quotes are none in Windows' cmd, and in double quotes these mean something to one shell or another.
  if (word === '' || word.startsWith('-') || /["$`!%\n\r]/.test(word)) return null;
  return word.includes('\\') && state.view.host.platform !== 'windows' ? null : `"${word}"`;
}

/** `key` in lower case; null when the `.vmx` does not write it. */
export function placeOfKey({ source, lines }: MachineState, key: string): Evidence | null {
  const line = lines.get(key);
  return source === null || line === undefined ? null : evidenceAt(source, line);
}
