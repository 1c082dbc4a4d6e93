import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printedError, show, vmnet } from '../support/vmnet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-capture-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const sample = ['--host', 'sample:linux-default'];

describe('vmnet capture', () => {
  test('writes a folder that shows what the host shows, and says how much is in it', () => {
    const target = path.join(folder, 'out');
    const run = vmnet(['capture', target, '--json', ...sample]);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ schema: 'vmnet/capture/1', path: target, redacted: false, files: 12, commands: 13 });
    expect(show(target)).toEqual(show('sample:linux-default'));
  });

  test('takes a relative name from where the person stands, and writes a zip when it ends so', () => {
    expect(vmnet(['capture', 'here.zip', ...sample], { cwd: folder }).status).toBe(0);
    expect(readFileSync(path.join(folder, 'here.zip')).subarray(0, 2).toString()).toBe('PK');
    expect(show(path.join(folder, 'here.zip')).networks).toEqual(show('sample:linux-default').networks);
  });

  test('warns of private data in both languages, and not when it is redacted or nothing more is wanted', () => {
    expect(vmnet(['capture', path.join(folder, 'en'), '--lang', 'en', ...sample]).stderr).toMatch(/names and addresses.*--redact/);
    expect(vmnet(['capture', path.join(folder, 'zh'), '--lang', 'zh-CN', ...sample]).stderr).toMatch(/名称与地址.*--redact/);
    expect(vmnet(['capture', path.join(folder, 'none'), '--redact', ...sample]).stderr).toBe('');
    expect(vmnet(['capture', path.join(folder, 'quiet'), '--quiet', ...sample]).stderr).toBe('');
  });

  test('with --redact has no name of the user, in no name of a file either', () => {
    const target = path.join(folder, 'redacted');
    expect(vmnet(['capture', target, '--redact', ...sample]).status).toBe(0);
    const names = readdirSync(target, { recursive: true, encoding: 'utf8' });
    expect(names).toContain(path.join('files', 'home', 'user1', '.vmware', 'inventory.vmls'));
    expect(names.filter((name) => /lena|debian/i.test(name))).toEqual([]);
    expect(readFileSync(path.join(target, 'capture.json'), 'utf8')).not.toContain('lena');
    expect(show(target).vms.map(({ name }) => name)).toEqual(['vm1', 'vm2']);
  });

  test('refuses with 64 what is there already, and leaves it as it is', () => {
    const full = path.join(folder, 'full');
    mkdirSync(full);
    writeFileSync(path.join(full, 'holiday.txt'), 'sea');
    const run = vmnet(['capture', full, '--json', ...sample]);
    expect([run.status, printedError(run).code]).toEqual([64, 'target-exists']);
    expect(run.stderr).toContain(full);
    expect(readdirSync(full)).toEqual(['holiday.txt']);
  });

  test('fills an empty folder', () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty);
    expect(vmnet(['capture', empty, ...sample]).status).toBe(0);
    expect(existsSync(path.join(empty, 'capture.json'))).toBe(true);
  });

  test('refuses with 64 a folder that is not there, and a host that is not there', () => {
    expect(printedError(vmnet(['capture', path.join(folder, 'no/such/out'), '--json', ...sample]))).toMatchObject({ status: 64, code: 'no-such-folder' });
    expect(vmnet(['capture', path.join(folder, 'x'), '--host', 'sample:solaris']).status).toBe(64);
    expect(existsSync(path.join(folder, 'x'))).toBe(false);
  });

  test('does not write into the capture that it reads: that is evidence', () => {
    const source = path.join(folder, 'evidence');
    vmnet(['capture', source, ...sample]);
    const run = vmnet(['capture', path.join(source, 'files/more'), '--json', '--host', source]);
    expect([run.status, printedError(run).code]).toEqual([64, 'target-in-host']);
    expect(readdirSync(path.join(source, 'files'))).not.toContain('more');
  });

  test('without a name is wrong usage', () => {
    expect(vmnet(['capture', ...sample]).status).toBe(64);
  });

  test('of this computer reads back as this computer', () => {
    const timeless = (host: string): object => {
      const { host: about, ...view } = show(host);
      return { ...view, host: { ...about, readAt: null } };
    };
    // Its addresses may change between two looks at it; when both are alike, so is what lies between.
    for (const attempt of [1, 2, 3, 4, 5]) {
      const target = path.join(folder, `local-${attempt}.zip`);
      const before = timeless('local');
      expect(vmnet(['capture', target]).status).toBe(0);
      if (attempt < 5 && JSON.stringify(before) !== JSON.stringify(timeless('local'))) continue;
      expect(timeless(target)).toEqual(before);
      return;
    }
  });
});
