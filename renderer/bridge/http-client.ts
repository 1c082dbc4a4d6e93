/** The contract over HTTP, for the pages of `vmnet ui`. Addresses are relative: the page knows nothing of its server. */
import type { Transport } from '../../src/core/contract/api.ts';
import type { EventName } from '../../src/core/contract/contract.ts';
import { done, refused } from '../../src/core/contract/problem.ts';

/** What it needs of an EventSource. */
export interface Events {
  readonly addEventListener: (name: string, listener: (event: Event) => void) => void;
  readonly removeEventListener: (name: string, listener: (event: Event) => void) => void;
  readonly close: () => void;
}

/** What it needs of a browser. */
export interface Web {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly openEvents: (address: string) => Events;
  readonly openTab: (address: string) => void;
}

export function httpTransport(web: Web): Transport {
  let events: Events | undefined;
  let listeners = 0;

  return {
    async call(name, input) {
      // The server turns the name into an address; a tab has to be opened here, while the click still counts.
      if (name === 'openDocs') return openDocs(web, input);
      try {
        const response = await web.fetch(`call/${name}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(input),
          credentials: 'same-origin',
          redirect: 'error',
        });
        const answer: unknown = await response.json();
        return isAnswer(answer) ? answer : refused('no-answer');
      } catch {
        return refused('no-answer');
      }
    },
    listen(name: EventName, listener) {
      events ??= web.openEvents('events');
      listeners += 1;
      const source = events;
      const hear = (event: Event): void => listener(JSON.parse((event as MessageEvent<string>).data));
      source.addEventListener(name, hear);
      let listening = true;
      return () => {
        if (!listening) return;
        listening = false;
        source.removeEventListener(name, hear);
        listeners -= 1;
        if (listeners > 0) return;
        source.close();
        events = undefined;
      };
    },
  };
}

function openDocs(web: Web, input: unknown): unknown {
  web.openTab(`docs/${encodeURIComponent(String((input as { readonly name?: unknown }).name))}`);
  return done(null);
}

function isAnswer(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
