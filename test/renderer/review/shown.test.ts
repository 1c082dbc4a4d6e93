import { expect, test } from 'vitest';
import { fromText, whatText } from '../../../renderer/history/history-rows.ts';
import { diffLines } from '../../../renderer/review/diff-lines.ts';
import { beginRefusalText, planRefusalPlace, planRefusalText } from '../../../renderer/review/refusal-text.ts';
import { verdictText } from '../../../renderer/review/result-view.tsx';
import { stageRows } from '../../../renderer/review/stage-rows.ts';
import { changeRefusalCodes } from '../../../src/core/plan/change-refusal.ts';
import { applyRefusalCodes } from '../../../src/core/plan/apply-refusal.ts';
import { unifiedDiff } from '../../../src/core/plan/unified-diff.ts';
import type { Step } from '../../../src/core/plan/step.ts';
import { textsIn } from '../../../src/core/text/texts.ts';

const numbered = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}\n`).join('');

test('a diff is shown with the numbers of both files, and its own two heads left out', () => {
  const { lines, added, removed } = diffLines(unifiedDiff('/etc/x', 'a\nb\nc\n', 'a\nB\nc\nd\n'));
  expect(lines).toEqual([
    { kind: 'same', text: 'a', old: 1, fresh: 1 },
    { kind: 'removed', text: 'b', old: 2, fresh: null },
    { kind: 'added', text: 'B', old: null, fresh: 2 },
    { kind: 'same', text: 'c', old: 3, fresh: 3 },
    { kind: 'added', text: 'd', old: null, fresh: 4 },
  ]);
  expect([added, removed]).toEqual([2, 1]);
});

test('between two places of a file there is a gap, and the numbers go on', () => {
  const before = numbered(1, 40);
  const { lines } = diffLines(unifiedDiff('/etc/x', before, before.replace('line 3\n', '').replace('line 30\n', 'thirty\n')));
  expect(lines.filter(({ kind }) => kind === 'gap')).toHaveLength(1);
  expect(lines.find(({ text }) => text === 'thirty')).toEqual({ kind: 'added', text: 'thirty', old: null, fresh: 29 });
});

test('a removed line that begins with dashes is a line and no head', () => {
  expect(diffLines(unifiedDiff('/etc/x', '-- comment\nb\n', 'b\n')).lines[0]).toEqual({ kind: 'removed', text: '-- comment', old: 1, fresh: null });
});

test('the carriage return of Windows’ lines is not shown, and a missing last line break is said', () => {
  const { lines } = diffLines(unifiedDiff('C:\\x', 'a\r\n', 'b\r\nc'));
  expect(lines.map(({ kind, text }) => [kind, text])).toEqual([['removed', 'a'], ['added', 'b'], ['added', 'c'], ['note', '']]);
});

test('no diff has no lines', () => {
  expect(diffLines('')).toEqual({ lines: [], added: 0, removed: 0 });
});

test('each stage took until the next began, and the last until now', () => {
  const progress = { change: 'p', host: 'local', job: 'apply', stages: [{ stage: 'save', at: 10 }, { stage: 'verify', at: 250 }], elapsed: 300, cancelled: false, result: null } as const;
  expect(stageRows(progress, 900)).toEqual([
    { stage: 'save', took: 240, isDone: true },
    { stage: 'verify', took: 650, isDone: false },
  ]);
  expect(stageRows({ ...progress, result: { kind: 'nothing' } }, 300).map(({ isDone }) => isDone)).toEqual([true, true]);
});

test.each(['en', 'zh-CN'] as const)('in %s the window speaks of its buttons and not of options of the command', (language) => {
  for (const code of ['vms-running', 'vms-would-lose-network', 'journal-open', 'helper-failed'] as const) {
    const said = beginRefusalText({ code, data: { vms: ['web', 'db'], detail: 'x' } }, language);
    expect(said).not.toMatch(/--|vmnet recover/);
    expect(said).toMatch(language === 'en' ? /[a-z]{3}/ : /[\u4e00-\u9fff]{3}/);
  }
  expect(beginRefusalText({ code: 'vms-running', data: { vms: ['web', 'db'] } }, language)).toContain(language === 'en' ? 'web, db' : 'web、db');
});

test.each([...applyRefusalCodes])('the refusal %s has words in both languages', (code) => {
  expect(beginRefusalText({ code, data: {} }, 'en')).toMatch(/[a-z]{3}/);
  expect(beginRefusalText({ code, data: {} }, 'zh-CN')).toMatch(/[\u4e00-\u9fff]{3}/);
});

test.each([...changeRefusalCodes])('the refusal %s to plan has words in both languages', (code) => {
  expect(planRefusalText({ of: 'change', code, data: {} }, 'en')).toMatch(/[a-z]{3}/);
  expect(planRefusalText({ of: 'change', code, data: {} }, 'zh-CN')).toMatch(/[\u4e00-\u9fff]{3}/);
});

test('a refusal says where: the line of a policy, else the network and its field', () => {
  const refusal = { of: 'wish', code: 'gateway-not-usable', vmnet: 8, field: 'gateway', data: {} } as const;
  expect(planRefusalPlace({ ...refusal, place: { line: 6, column: 5 } }, 'en')).toBe('line 6, column 5');
  expect(planRefusalPlace({ ...refusal, place: null }, 'en')).toBe('VMnet8, gateway');
  expect(planRefusalPlace({ of: 'change', code: 'vmnet0-stays', data: {} }, 'en')).toBeNull();
});

test('an entry of the history is its first step and how many more, an undo is said to be one', () => {
  const steps: readonly Step[] = [{ op: 'remove-network', vmnet: 3, mode: 'nat' }, { op: 'remove-network', vmnet: 4, mode: 'nat' }];
  expect(whatText({ steps, undoes: null }, 'en')).toBe('Remove VMnet3, and 1 more');
  expect(whatText({ steps: steps.slice(1), undoes: 'x' }, 'zh-CN')).toBe('撤消：移除 VMnet4');
  expect(fromText({ command: 'window' }, 'en')).toBe('Window');
  expect(fromText({ command: 'vmnet undo' }, 'zh-CN')).toBe('vmnet undo');
});

test('a recovery that put everything back is no failure', () => {
  const t = textsIn('en');
  expect(verdictText('rolled-back', 'recover', t)).toMatch(/^Recovered\./);
  expect(verdictText('rolled-back', 'apply', t)).toMatch(/^It did not work\./);
});
