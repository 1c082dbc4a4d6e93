import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Platform } from '../../../src/core/vnet/host-view.ts';
import { isAdministrator } from '../../../src/host/elevate/administrator.ts';
import type { HelperCall } from '../../../src/host/elevate/call.ts';
import { elevate, type Elevation } from '../../../src/host/elevate/elevate.ts';
import { run, type RunOutcome } from '../../../src/host/run.ts';
import { temporaryFolder } from '../support/temporary.ts';

const sha256 = '0123456789abcdef'.repeat(4);

/** Stand-ins on PATH, and a helper that writes down what it was given. */
async function stage(tools: Readonly<Record<string, string>>): Promise<{ readonly call: HelperCall; readonly given: () => Promise<readonly string[]> }> {
  const folder = await temporaryFolder();
  const bin = path.join(folder, 'bin');
  const reports = path.join(folder, `报告 it's "$(id)"`);
  await mkdir(bin);
  await mkdir(reports);
  const helper = path.join(folder, 'vmnet helper');
  const script = (text: string): string => `#!${process.execPath}\n${text}\n`;
  await writeFile(helper, script("require('node:fs').writeFileSync(process.argv[4] + '/given.json', JSON.stringify(process.argv.slice(2))); process.exitCode = 7"));
  await chmod(helper, 0o755);
  for (const [name, text] of Object.entries(tools)) {
    await writeFile(path.join(bin, name), script(text));
    await chmod(path.join(bin, name), 0o755);
  }
  const before = process.env['PATH'];
  process.env['PATH'] = bin;
  onTestFinished(() => void (process.env['PATH'] = before));
  return {
    call: { helper: [helper], plan: path.join(folder, 'plan.json'), sha256, reports },
    given: async () => JSON.parse(await readFile(path.join(reports, 'given.json'), 'utf8')) as readonly string[],
  };
}

const asked = (platform: Platform, administrator = false): Elevation => ({ platform, run, administrator, prompt: '网络' });

const startsIt = "const { spawnSync } = require('node:child_process'); process.exitCode = spawnSync(process.argv[2], process.argv.slice(3)).status";

test('pkexec starts the helper with the plan, its hash and the folder', async () => {
  const { call, given } = await stage({ pkexec: startsIt });
  expect(await elevate(call, asked('linux'))).toEqual({ code: 'ran', exitCode: 7, complaint: '' });
  expect(await given()).toEqual([call.plan, call.sha256, call.reports]);
});

test('osascript starts it with the arguments behind the script and the prompt', async () => {
  const words = "const at = process.argv.lastIndexOf('-e') + 2; if (process.argv[at] !== '网络') process.exit(1); process.argv.splice(2, at - 1);";
  const { call, given } = await stage({ osascript: `${words} ${startsIt}` });
  expect(await elevate(call, asked('macos'))).toMatchObject({ code: 'ran', exitCode: 7 });
  expect(await given()).toEqual([call.plan, call.sha256, call.reports]);
});

test.each([
  ['linux', 'pkexec', 'process.exitCode = 126'],
  ['linux', 'pkexec', "console.error('Error executing command as another user: Not authorized'); process.exitCode = 127"],
  ['macos', 'osascript', "console.error('0:150: execution error: 用户已取消。 (-128)'); process.exitCode = 1"],
] as const)('on %s a declined prompt of %s is a value, and the helper never ran', async (platform, tool, text) => {
  const { call, given } = await stage({ [tool]: text });
  expect(await elevate(call, asked(platform))).toMatchObject({ code: 'declined' });
  await expect(given()).rejects.toThrow('ENOENT');
});

test('without a tool that could ask, there is nobody to give the rights', async () => {
  const { call } = await stage({});
  expect(await elevate(call, asked('linux'))).toEqual({ code: 'unavailable', detail: 'pkexec' });
  expect(await elevate(call, asked('macos'))).toEqual({ code: 'unavailable', detail: 'osascript' });
});

test('who is administrator already is asked nothing', async () => {
  const { call, given } = await stage({ pkexec: 'process.exitCode = 126' });
  expect(await elevate(call, asked('linux', true))).toMatchObject({ code: 'ran', exitCode: 7 });
  expect(await given()).toEqual([call.plan, call.sha256, call.reports]);
});

const windows: HelperCall = { helper: ['C:\\Program Files\\VMnet Manager\\vmnet-helper.exe'], plan: 'C:\\t\\plan.json', sha256, reports: 'C:\\t' };

function answering(outcome: RunOutcome): { readonly elevation: Elevation; readonly ran: readonly (readonly string[])[] } {
  const ran: (readonly string[])[] = [];
  const elevation: Elevation = { platform: 'windows', administrator: false, prompt: '', run: (argv) => (ran.push(argv), Promise.resolve(outcome)) };
  return { elevation, ran };
}

const ended = (exitCode: number, stdout = ''): RunOutcome => ({ code: 'done', exitCode, stdout: Buffer.from(stdout), complaint: '操作已被用户取消。' });

test('on Windows a prompt that is declined ends with 1223, and all else is the helper’s own', async () => {
  const { elevation, ran } = answering(ended(1223));
  expect(await elevate(windows, elevation)).toEqual({ code: 'declined', detail: '操作已被用户取消。' });
  expect(ran[0]?.[0]).toBe('powershell');
  expect(await elevate(windows, answering(ended(4)).elevation)).toMatchObject({ code: 'ran', exitCode: 4 });
  expect(await elevate(windows, answering({ code: 'timed-out', detail: '1 ms' }).elevation)).toEqual({ code: 'failed', detail: '1 ms' });
});

test.each([
  { sha256: `${sha256}; rm -rf /` },
  { plan: 'plan.json' },
  { reports: '--help' },
  { helper: [] },
  { helper: ['vmnet-helper'] },
  { plan: 'C:\\a\nb' },
])('nothing is started for %j', async (wrong) => {
  const { elevation, ran } = answering(ended(0));
  expect(await elevate({ ...windows, ...wrong }, elevation)).toEqual({ code: 'failed', detail: 'EINVAL' });
  expect(ran).toEqual([]);
});

test('root is administrator, and on Windows who runs at high integrity', async () => {
  const groups = (sid: string) => ({ uid: undefined, run: () => Promise.resolve(ended(0, `"Mandatory Label\\x","标签","${sid}","x"\r\n`)) });
  expect(await isAdministrator('linux', { uid: 0, run })).toBe(true);
  expect(await isAdministrator('macos', { uid: 501, run })).toBe(false);
  expect(await isAdministrator('windows', groups('S-1-16-12288'))).toBe(true);
  expect(await isAdministrator('windows', groups('S-1-16-8192'))).toBe(false);
});
