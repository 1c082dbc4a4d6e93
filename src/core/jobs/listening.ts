/** Who listens on which of the host's ports, with the programs' names where the list of processes knows them. */
import { readListeners } from '../formats/listeners.ts';
import type { Listener } from '../vnet/listener.ts';
import type { Told } from '../vnet/host-state.ts';
import type { HostSnapshot, ToolOutput } from './snapshot.ts';
import { told } from './told.ts';

/** Null when the tool told nothing. */
export function listenersOf(output: ToolOutput | null, processes: HostSnapshot['processes']): Told<readonly Listener[]> | null {
  const names = new Map((processes ?? []).map(({ pid, name }) => [pid, name]));
  const named = (one: Listener): Listener => ({ ...one, process: one.process ?? (one.pid === null ? null : (names.get(one.pid) ?? null)) });
  return told([output], (text) => readListeners(text).listeners.map(named));
}
