/** The call `readPasted`: a text from the page, through the same parsers that `vmnet parse` runs. */
import type { CallInput, CallOutput } from '../core/contract/contract.ts';
import { done, refused, type Answer } from '../core/contract/problem.ts';
import { readPasted as readText } from '../core/jobs/read-pasted.ts';
import { now } from '../host/clock.ts';
import { decodeBytes, loadDecoders } from '../host/decode.ts';

export async function readPasted({ text, kind = 'auto', encoding }: CallInput<'readPasted'>): Promise<Answer<CallOutput<'readPasted'>>> {
  await loadDecoders();
  const decoded = encoding === undefined ? text : isBytes(text) ? decodeBytes(text, encoding) : undefined;
  if (decoded === undefined) return refused('wrong-input', 'encoding');
  return done(readText(decoded, { decode: decodeBytes, now: now() }, kind === 'auto' ? undefined : kind));
}

function isBytes(text: string): boolean {
  return !/[^\0-\xff]/.test(text);
}
