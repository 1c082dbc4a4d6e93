import { expect, test } from 'vitest';
import { httpTransport, type Web } from '../../../renderer/bridge/http-client.ts';
import { makeApi } from '../../../src/core/contract/api.ts';
import { done, refused } from '../../../src/core/contract/problem.ts';
import { wholeHostView } from '../../core/contract/whole-host-view.ts';
import { pageHeaders, startTestServer } from '../../server/support.ts';

class Events extends EventTarget {
  closed = false;
  close(): void {
    this.closed = true;
  }
  say(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

function web(changes: Partial<Web> = {}) {
  const sources: Events[] = [];
  const tabs: string[] = [];
  const api = makeApi(
    httpTransport({
      fetch: async () => Promise.reject(new TypeError('fetch failed')),
      openEvents: () => {
        const source = new Events();
        sources.push(source);
        return source;
      },
      openTab: (address) => void tabs.push(address),
      ...changes,
    }),
  );
  return { api, sources, tabs };
}

test('the page talks to the real server', async () => {
  const { url, enter } = await startTestServer();
  const headers = pageHeaders(url, await enter());
  // What a browser adds by itself.
  const fetchAsPage: Web['fetch'] = async (address, init) =>
    fetch(new URL(address, url), { ...init, headers: { ...(init.headers as Record<string, string>), ...(headers as Record<string, string>) } });
  const { api } = web({ fetch: fetchAsPage });
  expect(await api.readHost({ host: 'local' })).toEqual(done(wholeHostView));
  expect(await api.readHost({ host: '' })).toEqual(refused('wrong-input', 'host'));
  expect(await api.about()).toMatchObject({ ok: true, value: { shell: 'browser' } });
});

test('says so when the program behind the page has ended', async () => {
  expect(await web().api.about()).toEqual(refused('no-answer'));
});

test.each(['<html>proxy</html>', '"ok"', '{"status":500}', 'null'])('takes %s for no answer', async (text) => {
  expect(await web({ fetch: async () => new Response(text) }).api.about()).toEqual(refused('no-answer'));
});

test('opens a document in a tab by name, without asking the server first', async () => {
  const { api, tabs } = web();
  expect(await api.openDocs({ name: 'network-modes' })).toEqual(done(null));
  expect(tabs).toEqual(['docs/network-modes']);
});

test('listens over one connection, and closes it with the last listener', () => {
  const { api, sources } = web();
  const heard: string[] = [];
  const stops = ['a', 'b'].map((ear) => api.onHostChanged(({ host }) => heard.push(`${ear}:${host}`)));
  sources[0]?.say('hostChanged', { host: 'local' });
  stops[0]?.();
  stops[0]?.();
  sources[0]?.say('hostChanged', { host: 'local' });
  expect(heard).toEqual(['a:local', 'b:local', 'b:local']);
  expect(sources[0]?.closed).toBe(false);
  stops[1]?.();
  expect(sources[0]?.closed).toBe(true);
  api.onHostChanged(() => undefined);
  expect(sources).toHaveLength(2);
});
