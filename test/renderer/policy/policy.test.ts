import { expect, test } from 'vitest';
import { exitStatuses, rollOutCommands } from '../../../renderer/policy/commands.ts';
import { openPolicyFile } from '../../../renderer/policy/open-file.ts';
import { isCurrent, nextPolicy, noPolicy, type PolicyEvent, type PolicyState } from '../../../renderer/policy/policy-state.ts';
import { remarksOf } from '../../../renderer/policy/remarks.ts';
import { exitStatus } from '../../../src/cli/outcome.ts';
import { longestPolicy } from '../../../src/core/contract/change-schema.ts';
import type { CheckedPolicy } from '../../../src/core/contract/policy-schema.ts';
import { done } from '../../../src/core/contract/problem.ts';

function after(...events: readonly PolicyEvent[]): PolicyState {
  return events.reduce(nextPolicy, noPolicy);
}

const sound: CheckedPolicy = { kind: 'sound', steps: 0, verify: [] };

function checked(text: string, host = 'local', readAt = 1): PolicyEvent {
  return { type: 'checked', about: { host, readAt, text }, answer: done(sound) };
}

test('what somebody wrote can be put back after another text took its place, and forth again', () => {
  const replaced = after({ type: 'typed', text: 'mine' }, { type: 'replaced', text: 'standard' });
  expect(replaced).toMatchObject({ text: 'standard', before: 'mine' });
  const back = nextPolicy(replaced, { type: 'put-back' });
  expect(back).toMatchObject({ text: 'mine', before: 'standard' });
  expect(nextPolicy(back, { type: 'put-back' })).toMatchObject({ text: 'standard', before: 'mine' });
});

test('an empty text is nothing to put back, and a cleared one is', () => {
  expect(after({ type: 'replaced', text: 'standard' }).before).toBeNull();
  const cleared = after({ type: 'typed', text: 'mine' }, { type: 'replaced', text: '' });
  expect(cleared.before).toBe('mine');
  expect(nextPolicy(cleared, { type: 'put-back' })).toMatchObject({ text: 'mine', before: null });
});

test('an answer about a text that was typed on is not taken', () => {
  expect(after({ type: 'typed', text: 'ab' }, checked('a')).checked).toBeNull();
});

test.each([
  { what: 'this text and reading', host: 'local', readAt: 1, more: '', current: true },
  { what: 'another host', host: 'sample:fusion-13', readAt: 1, more: '', current: false },
  { what: 'an older reading', host: 'local', readAt: 2, more: '', current: false },
  { what: 'another text', host: 'local', readAt: 1, more: '!', current: false },
])('an answer about $what is current: $current', ({ host, readAt, more, current }) => {
  const state = after({ type: 'typed', text: 'a' }, checked('a'), { type: 'typed', text: `a${more}` });
  expect(isCurrent(state, host, readAt)).toBe(current);
});

test('remarks stand in the order of their lines, each with what would be right', () => {
  const remarks = remarksOf(
    [
      { of: 'wish', code: 'gateway-fixed-by-fusion', vmnet: 8, field: 'gateway', data: { address: '192.168.204.2', right: '192.168.204.1' }, place: { line: 6, column: 14 } },
      { of: 'policy', complaint: { code: 'key-unknown', key: 'dchp', within: 'vmnet8', known: ['dhcp'], meant: 'dhcp', line: 5, column: 5 } },
    ],
    'en',
  );
  expect(remarks).toEqual([
    { line: 5, column: 5, words: 'The key “dchp” is not known here. Did you mean “dhcp”?' },
    { line: 6, column: 14, words: expect.stringContaining('Remove the line “gateway”') as string },
  ]);
});

test('a file is read as UTF-8, without its mark and with the line ends of a text field', async () => {
  expect(await openPolicyFile(new Blob(['\ufeffpolicy: vmnet-policy/1\r\ndescription: 教室\r\n']))).toEqual({ ok: true, text: 'policy: vmnet-policy/1\ndescription: 教室\n' });
  expect(await openPolicyFile(new Blob([new Uint8Array([0xbd, 0xcc, 0xca, 0xd2])]))).toEqual({ ok: false, why: 'notUtf8' });
  expect(await openPolicyFile({ size: 5 * longestPolicy, arrayBuffer: async () => new ArrayBuffer() })).toEqual({ ok: false, why: 'tooLong' });
  expect(await openPolicyFile({ size: 1, arrayBuffer: async () => Promise.reject(new Error('gone')) })).toEqual({ ok: false, why: 'notRead' });
});

test('every status that is explained is one of the command line’s', () => {
  expect(Object.values(exitStatus)).toEqual(expect.arrayContaining([...exitStatuses]));
});

test('each platform writes a report under the computer’s name, with the rights that it needs', () => {
  expect(rollOutCommands('windows').map(({ command }) => command)).toContain('vmnet apply networks.yaml --yes --report %COMPUTERNAME%.json');
  expect(rollOutCommands('linux').map(({ command }) => command)).toContain('sudo vmnet apply networks.yaml --yes --report "$(hostname).json"');
});
