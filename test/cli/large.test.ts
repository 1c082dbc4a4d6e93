import { mkdirSync, mkdtempSync, rmSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printedError, vmnet, type Run } from '../support/vmnet.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-large-'));
const networking = path.join(folder, 'etc/vmware/networking');
const probe = path.join(folder, 'probe.cjs');
const megabyte = 1024 * 1024;

beforeAll(() => {
  mkdirSync(path.dirname(networking), { recursive: true });
  const file = openSync(networking, 'w');
  for (let written = 0; written < 200; written += 1) writeSync(file, 'x'.repeat(megabyte));
  closeSync(file);
  writeFileSync(probe, "process.on('exit', () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS} kB\\n`));\n");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function watched(words: readonly string[]): Run & { readonly peak: number } {
  const run = vmnet(words, { nodeOptions: ['--require', probe] });
  const peak = Number(/peak (\d+) kB/.exec(run.stderr)?.[1]) / 1024;
  console.log(`${words.slice(0, 2).join(' ')} of a 200 MB networking of one line: exit ${run.status}, peak ${peak.toFixed(0)} MB`);
  return { ...run, peak };
}

test('a networking file of 200 MB in one line is a problem of the host, in under 1 GB', () => {
  const run = watched(['show', '--json', '--host', folder]);
  expect(run.status).toBe(0);
  const view = JSON.parse(run.stdout) as HostView;
  expect(view.problems.map(({ code, source }) => [code, source])).toEqual([['too-large', '/etc/vmware/networking']]);
  expect(run.peak).toBeLessThan(1024);
});

test('parsing it ends with 65 at line 1, in under 1 GB', () => {
  const run = watched(['parse', 'networking', networking, '--json']);
  expect(run.status).toBe(65);
  expect(printedError(run)).toMatchObject({ line: 1, file: networking });
  expect(run.peak).toBeLessThan(1024);
});
