import { expect, test } from 'vitest';
import { callNames, isCallName } from '../../../src/core/contract/contract.ts';
import { done, refused } from '../../../src/core/contract/problem.ts';
import { serve, type Handlers } from '../../../src/core/contract/serve.ts';
import { wholeHostView } from './whole-host-view.ts';

type Sender = 'our page' | 'a stranger';

const untouched = async () => Promise.reject(new Error('this handler must not be reached'));

function serving(handlers: Partial<Handlers>) {
  const bugs: unknown[] = [];
  const unreached = Object.fromEntries(callNames.map((name) => [name, untouched])) as unknown as Handlers;
  const answer = serve<Sender>(
    { ...unreached, ...handlers },
    { isOwn: (sender) => sender === 'our page', onBug: (_, error) => bugs.push(error) },
  );
  return { bugs, ask: async (call: string, input: unknown, sender: Sender = 'our page') => answer(call, input, sender) };
}

test('answers a call of our own page', async () => {
  const { ask } = serving({ readHost: async () => done(wholeHostView) });
  expect(await ask('readHost', { host: 'local' })).toEqual({ ok: true, value: wholeHostView });
});

test('refuses a sender that is not our page before anything else is looked at', async () => {
  const { ask, bugs } = serving({});
  expect(await ask('readHost', { host: 'local' }, 'a stranger')).toEqual(refused('not-allowed'));
  expect(await ask('nonsense', null, 'a stranger')).toEqual(refused('not-allowed'));
  expect(bugs).toEqual([]);
});

test.each(['shutDown', '', 'toString', '__proto__', 'constructor', 'ReadHost'])('refuses the unknown call %j', async (call) => {
  expect(isCallName(call)).toBe(false);
  expect(await serving({}).ask(call, {})).toEqual(refused('unknown-call'));
});

test.each([
  { what: 'no input', input: undefined, place: '' },
  { what: 'null', input: null, place: '' },
  { what: 'a list', input: ['local'], place: 'host' },
  { what: 'a missing name', input: {}, place: 'host' },
  { what: 'a name that is no text', input: { host: 8 }, place: 'host' },
  { what: 'an empty name', input: { host: '' }, place: 'host' },
  { what: 'a NUL in a path', input: { host: '/tmp/capture\0.zip' }, place: 'host' },
  { what: 'a line break in a path', input: { host: '/tmp/a\nb' }, place: 'host' },
  { what: 'a sample that climbs', input: { host: 'sample:../etc' }, place: 'host' },
  { what: 'an endless path', input: { host: 'a'.repeat(32_768) }, place: 'host' },
  { what: 'a key more', input: { host: 'local', command: 'rm' }, place: 'command' },
])('refuses $what for readHost, naming the place and not the value', async ({ input, place }) => {
  const { ask, bugs } = serving({});
  expect(await ask('readHost', input)).toEqual(refused('wrong-input', place));
  expect(bugs).toEqual([]);
});

test.each(['local', 'sample:windows-nat', '/srv/captures/lab 3', String.raw`C:\Users\爱丽丝\采集.zip`, './here'])(
  'lets %j through as the name of a host',
  async (host) => {
    const seen: string[] = [];
    const { ask } = serving({ watchHost: async (input) => (seen.push(input.host), done(null)) });
    expect(await ask('watchHost', { host })).toEqual(done(null));
    expect(seen).toEqual([host]);
  },
);

test('hands the handler what was parsed, not what was sent', async () => {
  const seen: unknown[] = [];
  const { ask } = serving({ watchHost: async (input) => (seen.push(input), done(null)) });
  const sent = { host: 'local' };
  await ask('watchHost', sent);
  expect(seen).toEqual([sent]);
  expect(seen[0]).not.toBe(sent);
});

test('refuses preferences that would grow without bound', async () => {
  const { ask } = serving({});
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`k${index}`, true]));
  expect(await ask('setPreferences', { view: many })).toMatchObject({ problem: { code: 'wrong-input' } });
  expect(await ask('setPreferences', { view: { note: 'x'.repeat(401) } })).toMatchObject({ problem: { code: 'wrong-input' } });
  expect(await ask('setPreferences', { language: 'fr' })).toEqual(refused('wrong-input', 'language'));
});

test('refuses a document that is an address', async () => {
  expect(await serving({}).ask('openDocs', { name: 'https://example.org/' })).toEqual(refused('wrong-input', 'name'));
});

test('answers a throw without its stack, and hands the error to whoever keeps the log', async () => {
  const bug = new Error('EACCES: /home/alice/secret');
  const { ask, bugs } = serving({ readHost: async () => Promise.reject(bug) });
  const answer = await ask('readHost', { host: 'local' });
  expect(answer).toEqual(refused('internal'));
  expect(JSON.stringify(answer)).not.toContain('alice');
  expect(bugs).toEqual([bug]);
});

test('answers an output that breaks the contract as a bug, not as a value', async () => {
  const { ask, bugs } = serving({ readHost: async () => done({ ...wholeHostView, networks: null } as never) });
  expect(await ask('readHost', { host: 'local' })).toEqual(refused('internal'));
  expect(bugs).toHaveLength(1);
});

test('drops from values and problems what the contract does not name', async () => {
  const { ask } = serving({
    chooseCapture: async () => done({ host: '/srv/lab', inode: 7 }),
    openDocs: async () => ({ ok: false, problem: { ...refused('not-in-browser').problem, stack: 'at main.ts' } }),
  });
  expect(await ask('chooseCapture', { kind: 'folder' })).toEqual(done({ host: '/srv/lab' }));
  expect(await ask('openDocs', { name: 'fusion' })).toEqual(refused('not-in-browser'));
});
