/** Answers the page's calls. Nobody can forget to check: sender, input, output and throws are dealt with here, once. */
import * as v from 'valibot';
import { contract, isCallName, type CallInput, type CallName, type CallOutput, type ContractEvent } from './contract.ts';
import { problemSchema, refused, type Answer } from './problem.ts';

export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Answer<CallOutput<Name>>>;
};

/** What a shell (Electron or HTTP) puts before a page. */
export interface Service {
  readonly handlers: Handlers;
  /** Returns how to stop. */
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
  /** Ends everything that was started for the page; a change that goes on is taken back first. */
  readonly close: () => Promise<void>;
}

export interface ServeOptions<Sender> {
  /** Whether the call comes from our own page. */
  readonly isOwn: (sender: Sender) => boolean;
  /** Receives what the page must not see: a throw, or an output that breaks the contract. */
  readonly onBug: (call: CallName, error: unknown) => void;
}

export type Serve<Sender> = (call: string, input: unknown, sender: Sender) => Promise<Answer<unknown>>;

export function serve<Sender>(handlers: Handlers, { isOwn, onBug }: ServeOptions<Sender>): Serve<Sender> {
  return async (call, input, sender) => {
    if (!isOwn(sender)) return refused('not-allowed');
    if (!isCallName(call)) return refused('unknown-call');
    const parsed = v.safeParse(contract.calls[call].input, input);
    // The place is told, the value is not: it may be long, and the page knows it.
    if (!parsed.success) return refused('wrong-input', v.getDotPath(parsed.issues[0]) ?? '');
    try {
      return checked(call, await handlerOf(handlers, call)(parsed.output));
    } catch (error) {
      onBug(call, error);
      return refused('internal');
    }
  };
}

/** Throws when a handler breaks the contract. */
function checked(call: CallName, answer: Answer<unknown>): Answer<unknown> {
  return answer.ok
    ? { ok: true, value: v.parse(contract.calls[call].output, answer.value) }
    : { ok: false, problem: v.parse(problemSchema, answer.problem) };
}

// The input was parsed with this very call's schema; the compiler cannot follow the pair through a union.
function handlerOf(handlers: Handlers, call: CallName): (input: unknown) => Promise<Answer<unknown>> {
  return handlers[call] as (input: unknown) => Promise<Answer<unknown>>;
}
