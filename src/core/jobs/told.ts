/** What a tool told, with the text that it told it in. */
import type { Told } from '../vnet/host-state.ts';
import type { ToolOutput } from './snapshot.ts';

/** Of the first output that is there; null when none is. */
export function told<T>(outputs: readonly (ToolOutput | null)[], read: (text: string) => T): Told<T> | null {
  const output = outputs.find((one) => one?.ok === true);
  if (output?.ok !== true) return null;
  return { source: { path: output.command, text: output.text }, value: read(output.text) };
}

/** Null as well when the text says nothing that is understood. */
export function understood<T>(output: ToolOutput | null, read: (text: string) => T | null): Told<T> | null {
  const answer = told([output], read);
  return answer === null || answer.value === null ? null : { source: answer.source, value: answer.value };
}
