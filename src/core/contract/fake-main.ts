/** The tests' double of everything behind the window: a page's `Api` over handlers given one by one. */
import { makeApi, type Api } from './api.ts';
import { callNames, type CallName, type EventData, type EventName } from './contract.ts';
import { serve, type Handlers } from './serve.ts';

export interface FakeMain {
  readonly api: Api;
  readonly emit: <Name extends EventName>(name: Name, data: EventData<Name>) => void;
  /** What the page asked, in order. */
  readonly asked: readonly { readonly call: CallName; readonly input: unknown }[];
}

/** A call without a handler is answered `internal`, as a bug is. */
export function fakeMain(handlers: Partial<Handlers>): FakeMain {
  const asked: { call: CallName; input: unknown }[] = [];
  const listeners = new Map<EventName, Set<(data: unknown) => void>>();
  const unhandled = Object.fromEntries(
    callNames.map((name) => [name, async () => Promise.reject(new Error(`no handler for ${name}`))]),
  ) as unknown as Handlers;
  const answer = serve<void>({ ...unhandled, ...handlers }, { isOwn: () => true, onBug: () => undefined });
  const api = makeApi({
    call: async (call, input) => {
      asked.push({ call, input });
      return asJson(await answer(call, asJson(input)));
    },
    listen: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
  });
  const emit: FakeMain['emit'] = (name, data) => {
    for (const listener of listeners.get(name) ?? []) listener(asJson(data));
  };
  return { api, emit, asked };
}

// Both real transports carry plain data only: a double that passes objects by reference would hide that.
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
