import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { chineseHelp } from '../../src/cli/chinese-help.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { printedError, vmnet } from '../support/vmnet.ts';

function wordsOf(command: Command): readonly string[] {
  return [command.description(), ...command.options.map(({ description }) => description), ...command.commands.flatMap(wordsOf)];
}

test('every command and option is described in Chinese, and nothing else is', () => {
  Object.assign(globalThis, { __VERSION__: '0.0.0' });
  const quiet = (): void => undefined;
  const program = buildProgram({ env: {}, cwd: '/', typed: '', programFolder: '/', finish: quiet, print: { out: quiet, err: quiet, notice: quiet } });
  const english = new Set([...wordsOf(program), 'display help for command']);
  expect([...english].filter((words) => chineseHelp[words] === undefined)).toEqual([]);
  expect(Object.keys(chineseHelp).filter((words) => !english.has(words))).toEqual([]);
});

/** Names of things, and words that are typed. */
const typed = /--?[a-z][\w-]*|<[^>]*>|\[[^\]]*\]|VMnet Manager|VMware|Workstation|Fusion|VMnet|VM\[:N\]|NAT|DHCP|DNS|MAC|GUESTIP:PORT|JSON Schema|JSON|UTF-8|ISO 8601|zh-CN|cp936|VMNET_HOST|NO_COLOR|ipconfig \/all|ifconfig|ip addr|ip route|resolv\.conf|nmcli|netplan|networkmanager|ifcfg|interfaces|windows|macos|nat|host-only|bridged|isolated|custom|sample:|local|auto|on|en|\.?vmx|\.?zip|\d+[mhd]/g;

test.each([[], ['show'], ['network'], ['network', 'set'], ['vm', 'set'], ['forward', 'add'], ['doctor'], ['subnet', 'suggest'], ['parse'], ['apply'], ['guest']])('the help of %j has no English words', (...words: readonly string[]) => {
  const { stdout, status } = vmnet([...words, '--help', '--lang', 'zh-CN']);
  expect(status).toBe(0);
  // Before the description stands what is typed.
  const described = stdout.split('\n').map((line) => line.replace(/^ {2}\S.*? {2,}/, '')).filter((line) => !/^(?:用法：| {2}\S)/.test(line));
  const text = described.join(' ').replace(/\s+/g, ' ');
  expect(text.replace(typed, ' ').match(/[A-Za-z]{2,}/g)).toBeNull();
});

test.each([
  { words: ['shwo'], told: '未知的命令“shwo”\n（是否想输入 show？）' },
  { words: ['show', '--jsn'], told: '未知的选项“--jsn”\n（是否想输入 --json？）' },
  { words: ['plan'], told: '缺少参数“policy”' },
  { words: ['show', '--host'], told: '选项“--host <host>”缺少取值' },
  { words: ['show', 'all'], told: '参数过多：应为 0 个，给出了 1 个' },
  { words: ['plan', 'a.yaml', 'b.yaml'], told: '参数过多：应为 1 个，给出了 2 个' },
])('wrong usage is told in Chinese: $told', ({ words, told }) => {
  const run = vmnet(['--json', ...words], { env: { LC_ALL: 'zh_CN.UTF-8' } });
  expect(run.status).toBe(64);
  expect(printedError(run)).toMatchObject({ code: 'usage', message: `${told}\n（vmnet --help 列出所有命令）` });
});

test('a language that is none is told in the language of the system', () => {
  const { stderr } = vmnet(['show', '--lang', 'fr'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
  expect(stderr).toContain('选项“--lang <language>”的取值“fr”无效；可选：en, zh-CN');
});
