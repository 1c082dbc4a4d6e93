/** What the page uses: one function for each call and each event, over whatever carries them. */
import {
  callNames,
  eventNames,
  type CallInput,
  type CallName,
  type CallOutput,
  type EventData,
  type EventName,
} from './contract.ts';
import type { Answer } from './problem.ts';

/** A call without input is called without an argument. */
type Arguments<Name extends CallName> = keyof CallInput<Name> extends never ? [] : [input: CallInput<Name>];

type Calls = {
  readonly [Name in CallName]: (...input: Arguments<Name>) => Promise<Answer<CallOutput<Name>>>;
};

/** Each returns how to stop listening. */
type Listeners = {
  readonly [Name in EventName as `on${Capitalize<Name>}`]: (listener: (data: EventData<Name>) => void) => () => void;
};

export type Api = Calls & Listeners;

/** How calls and events travel. What `call` promises has been made by `serve`; it must not reject. */
export interface Transport {
  readonly call: (name: CallName, input: unknown) => Promise<unknown>;
  readonly listen: (name: EventName, listener: (data: unknown) => void) => () => void;
}

export function makeApi(transport: Transport): Api {
  const calls = callNames.map((name) => [name, async (input: unknown = {}) => transport.call(name, input)]);
  const listeners = eventNames.map((name) => [
    listenerName(name),
    (listener: (data: unknown) => void) => transport.listen(name, listener),
  ]);
  return Object.fromEntries([...calls, ...listeners]) as Api;
}

function listenerName(event: EventName): string {
  return `on${event.charAt(0).toUpperCase()}${event.slice(1)}`;
}
