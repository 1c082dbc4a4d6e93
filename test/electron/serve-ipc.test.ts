import type { WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { serveIpc, type Contents } from '../../electron/serve-ipc.ts';
import { callNames } from '../../src/core/contract/contract.ts';
import { done, refused } from '../../src/core/contract/problem.ts';
import { createService } from '../../src/server/handlers.ts';
import { wholeHostView } from '../core/contract/whole-host-view.ts';
import { fakeHosts, serviceParts } from '../server/support.ts';

type Frame = Pick<WebFrameMain, 'origin' | 'parent'>;
type Handler = (event: { senderFrame: Frame | null }, input: unknown) => Promise<unknown>;

const ownFrame: Frame = { origin: 'vmnet-manager://app', parent: null };

async function served() {
  const hosts = fakeHosts();
  const handlers = new Map<string, Handler>();
  const sent: unknown[] = [];
  let destroyed = false;
  const contents = {
    ipc: { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
    isDestroyed: () => destroyed,
    send: (...message: unknown[]) => sent.push(message),
  };
  const service = createService(await serviceParts({ openHost: hosts.open }));
  const stop = serveIpc(contents as unknown as Contents, service, () => undefined);
  const ask = async (name: string, input: unknown, senderFrame: Frame | null = ownFrame) =>
    handlers.get(`vmnet:call:${name}`)?.({ senderFrame }, input);
  return { hosts, handlers, sent, ask, stop, destroy: () => (destroyed = true) };
}

test('there is one channel for each call, and no other', async () => {
  const { handlers } = await served();
  expect([...handlers.keys()].sort()).toEqual(callNames.map((name) => `vmnet:call:${name}`).sort());
});

test('answers a call from the main frame of our own page', async () => {
  expect(await (await served()).ask('readHost', { host: 'local' })).toEqual(done(wholeHostView));
});

test.each<{ what: string; frame: Frame | null }>([
  { what: 'a sub-frame', frame: { origin: 'vmnet-manager://app', parent: {} as WebFrameMain } },
  { what: 'another origin', frame: { origin: 'https://example.org', parent: null } },
  { what: 'an origin that starts like ours', frame: { origin: 'vmnet-manager://app.example', parent: null } },
  { what: 'an opaque origin', frame: { origin: 'null', parent: null } },
  { what: 'a frame that has gone', frame: null },
])('refuses a call from $what, and reads nothing', async ({ frame }) => {
  const { ask, hosts } = await served();
  expect(await ask('readHost', { host: 'local' }, frame)).toEqual(refused('not-allowed'));
  expect(hosts.opened).toEqual([]);
});

test('refuses input that breaks the contract', async () => {
  expect(await (await served()).ask('readHost', { host: 3 })).toEqual(refused('wrong-input', 'host'));
});

test('sends events to the page while it is there', async () => {
  const { ask, hosts, sent, stop, destroy } = await served();
  await ask('watchHost', { host: 'local' });
  hosts.change('local');
  const message = ['vmnet:event:hostChanged', { host: 'local' }];
  expect(sent).toEqual([message]);
  destroy();
  hosts.change('local');
  expect(sent).toEqual([message]);
  stop();
});
