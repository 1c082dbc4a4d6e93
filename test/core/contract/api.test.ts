import { is } from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';
import { makeApi, type Api } from '../../../src/core/contract/api.ts';
import { callNames } from '../../../src/core/contract/contract.ts';
import { fakeMain } from '../../../src/core/contract/fake-main.ts';
import { callProblemWords } from '../../../src/core/contract/problem-words.ts';
import { callProblemCodes, done, problemSchema, refused, type Answer, type CallProblem } from '../../../src/core/contract/problem.ts';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import { hostProblemCodes, type HostProblemCode } from '../../../src/core/vnet/host-problem.ts';
import { wholeHostView } from './whole-host-view.ts';

test('a page has one function for each call and each event, and none that takes a channel', () => {
  const { api } = fakeMain({});
  expect(Object.keys(api).sort()).toEqual([...callNames, 'onMenuCommand', 'onDoctorProgress', 'onHostChanged', 'onChangeProgress'].sort());
});

test('types follow the contract', () => {
  expectTypeOf<Api['readHost']>().toEqualTypeOf<(input: { readonly host: string }) => Promise<Answer<HostView>>>();
  expectTypeOf<Parameters<Api['about']>>().toEqualTypeOf<[]>();
  expectTypeOf<Api['onHostChanged']>().toEqualTypeOf<(listener: (data: { readonly host: string }) => void) => () => void>();
});

test('every reason why a host cannot be opened can cross to the page', () => {
  expectTypeOf<HostProblemCode>().toExtend<CallProblem['code']>();
  for (const code of hostProblemCodes) {
    expect(is(problemSchema, { code, file: '/tmp/x', line: 1, column: 1, detail: '' })).toBe(true);
  }
});

test('every problem of a call has words in both languages', () => {
  for (const code of callProblemCodes) {
    expect(callProblemWords(code, 'x').en).toMatch(/\.$/);
    expect(callProblemWords(code, 'x').zh).toMatch(/。$/);
  }
});

test('a call without input sends an empty object', async () => {
  const sent: unknown[] = [];
  const api = makeApi({
    call: async (...call) => (sent.push(call), refused('no-answer')),
    listen: () => () => undefined,
  });
  await api.about();
  await api.readHost({ host: 'local' });
  expect(sent).toEqual([
    ['about', {}],
    ['readHost', { host: 'local' }],
  ]);
});

test('the double answers through the same checks, with copies, and remembers what was asked', async () => {
  const main = fakeMain({ readHost: async () => done(wholeHostView) });
  const answer = await main.api.readHost({ host: 'local' });
  expect(answer).toEqual(done(wholeHostView));
  expect(answer.ok && answer.value).not.toBe(wholeHostView);
  expect(await main.api.readHost({ host: '' })).toEqual(refused('wrong-input', 'host'));
  expect(await main.api.about()).toEqual(refused('internal'));
  expect(main.asked.map(({ call }) => call)).toEqual(['readHost', 'readHost', 'about']);
});

test('an event reaches those who listen, and nobody who stopped', () => {
  const main = fakeMain({});
  const heard: string[] = [];
  const stop = main.api.onHostChanged(({ host }) => heard.push(host));
  main.emit('hostChanged', { host: 'local' });
  stop();
  main.emit('hostChanged', { host: 'sample:fusion-13' });
  expect(heard).toEqual(['local']);
});
