/** What calls and events are called between the processes. The page sees functions, never these. */
import type { CallName, EventName } from '../src/core/contract/contract.ts';

export function callChannel(name: CallName): string {
  return `vmnet:call:${name}`;
}

export function eventChannel(name: EventName): string {
  return `vmnet:event:${name}`;
}
