import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { HelperCall } from '../../../src/host/elevate/call.ts';
import { osascriptArgv, script } from '../../../src/host/elevate/osascript.ts';
import { pkexecArgv } from '../../../src/host/elevate/pkexec.ts';
import { uacArgv } from '../../../src/host/elevate/uac.ts';

const sha256 = 'ab'.repeat(32);
const nasty = [`it's`, 'a "quoted" name', '$(touch x) `id` $HOME', '课堂 网络', 'two  blanks; & | > < * ? !', '%PATH% ^& (x)', 'ends\\', '’curly‘ ‚low‛', "'; exit 0; '", '-rf'];

const call = (name: string, root = '/tmp/'): HelperCall => ({
  helper: [`${root}${name}/vmnet-helper`],
  plan: `${root}${name}/plan.json`,
  sha256,
  reports: `${root}${name}`,
});

test.each(nasty)('pkexec gets each argument as it is, whatever it is called: %s', (name) => {
  const { helper, plan, reports } = call(name);
  expect(pkexecArgv(call(name))).toEqual(['pkexec', ...helper, plan, sha256, reports]);
});

describe('osascript', () => {
  test.each(nasty)('runs the one script that there is, and names are arguments to it: %s', (name) => {
    const { helper, plan, reports } = call(name);
    const argv = osascriptArgv(call(name), 'VMnet Manager “网络” wants "more"');
    expect(argv).toEqual(['osascript', ...script.flatMap((line) => ['-e', line]), 'VMnet Manager “网络” wants "more"', '/usr/bin/env', '-i', ...helper, plan, sha256, reports]);
  });

  test('every word that the shell sees is the quoted form of an argument', () => {
    const shell = script.filter((line) => line.includes('do shell script') || line.includes(' & '));
    expect(shell).toEqual([
      'set commandLine to commandLine & " " & quoted form of (item i of argv)',
      'do shell script (text 2 thru -1 of commandLine) with prompt (item 1 of argv) with administrator privileges',
    ]);
  });

  test('a prompt is never an option', () => {
    expect(osascriptArgv(call('x'), '--e quit').at(15)).toBe('e quit');
  });
});

/** The words of a PowerShell script in single quotes, as PowerShell reads them. */
function literals(text: string): readonly string[] {
  return [...text.matchAll(/'((?:[^'\u2018-\u201b]|['\u2018-\u201b]['\u2018-\u201b])*)'/gu)].map(([, inner = '']) => inner.replace(/(['\u2018-\u201b])['\u2018-\u201b]/gu, '$1'));
}

/** A command line as `CommandLineToArgvW` takes it apart, of words that hold no double quote. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word.replace(/\\\\$/, '\\'));
}

describe('PowerShell', () => {
  test.each(nasty.filter((name) => !name.includes('"')))('finds the same words again: %s', (name) => {
    const asked = call(name, 'C:\\Users\\李 雷\\');
    const argv = uacArgv(asked) ?? [];
    expect(argv.slice(0, -1)).toEqual(['powershell', '-NoProfile', '-NonInteractive', '-Command']);
    const [program, ...args] = literals(argv.at(-1) ?? '');
    expect([program, ...words(args.join(' '))]).toEqual([...asked.helper, asked.plan, sha256, asked.reports]);
    // Without its literals, the script is always the same.
    expect((argv.at(-1) ?? '').replace(/'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'/gu, '@')).toBe(
      'try { exit (Start-Process -FilePath @ -ArgumentList @,@,@ -Verb RunAs -WindowStyle Hidden -Wait -PassThru -ErrorAction Stop).ExitCode } catch { [Console]::Error.WriteLine($_.Exception.Message); exit 1223 }',
    );
  });

  test.each(['a "quoted" name', 'two\nlines', 'nul\0'])('starts nothing for a name that Windows has not: %j', (name) => {
    expect(uacArgv(call(name, 'C:\\'))).toBeUndefined();
  });
});

test.each(nasty)('a shell that quotes as AppleScript does sees the same words: %s', (name) => {
  // `quoted form of`: single quotes, and each one inside closed, escaped and opened again.
  const quoted = [name, sha256].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${quoted}`], { encoding: 'utf8' });
  expect(stdout).toBe(`${name}\n${sha256}\n`);
});
