import { expect, test } from 'vitest';
import { nodeWords } from '../../../renderer/picture/node-words.ts';
import { callProblemPlace, callProblemText } from '../../../renderer/words/call-problem.ts';
import { dateTime, duration, refreshedAgo } from '../../../renderer/words/format.ts';
import { callProblemCodes, type CallProblem } from '../../../src/core/contract/problem.ts';
import { hostProblemCodes } from '../../../src/core/vnet/host-problem.ts';
import { textsIn } from '../../../src/core/text/texts.ts';
import { bridged, machine, nat, vmAdapter } from '../../support/host-views.ts';

const en = textsIn('en');
const zh = textsIn('zh-CN');

test.each([
  [1800, '30 min', '30 分钟'],
  [90, '90 s', '90 秒'],
  [7200, '2 h', '2 小时'],
  [86_400, '1 day', '1 天'],
  [0, '0 s', '0 秒'],
])('%i seconds are %s, %s', (seconds, english, chinese) => {
  expect([duration(seconds, en), duration(seconds, zh)]).toEqual([english, chinese]);
});

test.each([
  [4000, 'refreshed just now'],
  [12_000, 'refreshed 12 s ago'],
  [150_000, 'refreshed 2 min ago'],
  [7_300_000, 'refreshed 2 h ago'],
])('%i ms after a reading: %s', (passed, words) => {
  expect(refreshedAgo(passed, en)).toBe(words);
});

test('what is no time is shown as it is', () => {
  expect(dateTime('yesterday', 'en')).toBe('yesterday');
  expect(dateTime('2026-11-22T20:00:00Z', 'zh-CN')).toMatch(/2026年11月2\d日/);
});

test('a part of the picture is read aloud with everything its box shows', () => {
  const network = nat(8, 204);
  expect(nodeWords({ kind: 'switch', network, machines: 2 }, en)).toBe('VMnet8, NAT, 192.168.204.0/24, VMs: 2');
  expect(nodeWords({ kind: 'device', part: 'nat', network, state: 'broken' }, en)).toBe('NAT device, 192.168.204.2, interrupted');
  expect(nodeWords({ kind: 'device', part: 'host-adapter', network, state: 'live' }, zh)).toBe('主机虚拟适配器, 192.168.204.1, 当前已连接');
  expect(nodeWords({ kind: 'switch', network: bridged(), machines: 0 }, en)).toBe('VMnet0, Bridged, automatic · Ethernet, VMs: 0');
  const port = { adapter: vmAdapter(1, { vmnet: 5, connectAtPowerOn: false }), network: null, state: 'broken' } as const;
  expect(nodeWords({ kind: 'machine', machine: machine('A', 'off', []), ports: [port] }, en)).toBe(
    'A, powered off, VMnet5 does not exist here, Adapter 2: not connected at power on',
  );
});

test.each([...callProblemCodes, ...hostProblemCodes])('the problem %s has words in both languages', (code) => {
  const problem: CallProblem = { code, file: null, line: null, column: null, detail: 'x' };
  expect(callProblemText(problem, 'en')).toMatch(/[a-z]{3}/);
  expect(callProblemText(problem, 'zh-CN')).toMatch(/[\u4e00-\u9fff]{3}/);
});

test('a malformed capture is named with file, line and column', () => {
  const problem: CallProblem = { code: 'capture-json-syntax', file: '/c/capture.json', line: 3, column: 9, detail: '' };
  expect(callProblemPlace(problem, 'en')).toBe('/c/capture.json, line 3, column 9');
  expect(callProblemPlace({ ...problem, file: null }, 'en')).toBeNull();
});
