import { expect, test } from 'vitest';
import { printedError, vmnet } from '../support/vmnet.ts';

test.each([
  { why: 'an unknown command', words: ['shwo'] },
  { why: 'an unknown option', words: ['show', '--colour'] },
  { why: 'an unknown language', words: ['show', '--lang', 'fr'] },
  { why: 'an option without its value', words: ['show', '--host'] },
  { why: 'no command at all', words: [] },
  { why: 'an unknown parser', words: ['parse', 'modem', '-'] },
  { why: 'a file that is not there', words: ['parse', 'nat', '/nowhere/nat.conf'] },
  { why: 'a clock that is no time', words: ['parse', 'leases', '--now', 'tea-time'] },
  { why: 'a port that is no port', words: ['ui', '--port', '99999', '--no-open'] },
])('$why ends with 64 and says what would be right', ({ words }) => {
  const run = vmnet(['--json', ...words]);
  expect(run.status).toBe(64);
  expect(printedError(run)).toMatchObject({ schema: 'vmnet/error/1', status: 64 });
  expect(run.stderr).not.toMatch(/\n\s+at /);
});

test('--help and --version end with 0', () => {
  expect(vmnet(['--help'])).toMatchObject({ status: 0, stderr: '' });
  expect(vmnet(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('samples lists the built-in hosts with platform and title', () => {
  const { samples } = JSON.parse(vmnet(['samples', '--json']).stdout) as { samples: { name: string; platform: string; title: string }[] };
  const names = samples.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware']));
  for (const { platform, title } of samples) {
    expect(['windows', 'linux', 'macos']).toContain(platform);
    expect(title).not.toBe('');
  }
});

test('global options stand before or after the command', () => {
  const before = vmnet(['--json', '--host', 'sample:no-vmware', 'show']);
  const after = vmnet(['show', '--host', 'sample:no-vmware', '--json']);
  expect(before.status).toBe(0);
  expect(before.stdout).toBe(after.stdout);
});

test('what is typed after the command wins over what is typed before it, and over the environment', () => {
  const platform = (words: readonly string[], host: string): unknown =>
    (JSON.parse(vmnet([...words, '--json'], { env: { VMNET_HOST: host } }).stdout) as { host: { platform: string } }).host.platform;
  expect(platform(['show'], 'sample:fusion-11')).toBe('macos');
  expect(platform(['show', '--host', 'sample:windows-nat'], 'sample:fusion-11')).toBe('windows');
  expect(platform(['--host', 'sample:windows-nat', 'show'], 'sample:fusion-11')).toBe('windows');
  expect(platform(['--host', 'sample:windows-nat', 'show', '--host', 'sample:no-vmware'], '')).toBe('linux');
});

test.each(['zh_CN.UTF-8', 'zh_TW.UTF-8', 'zh'])('texts are Chinese in the locale %s', (locale) => {
  expect(vmnet(['samples'], { env: { LC_ALL: locale } }).stdout).toContain('平台');
});
