import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The linter itself runs, with its configuration and the layer table, on a tree that holds only the wrong snippets.
const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const oxlint = path.join(path.dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');

const snippets = [
  { in: 'src/core/ipv4', line: "import { showHost } from '../jobs/show-host.ts'; export const x = showHost;", says: 'src/core/ipv4 may not import src/core/jobs' },
  { in: 'src/core/vnet', line: "import { parseNat } from '../formats/nat.ts'; export const x = parseNat;", says: 'src/core/vnet may not import src/core/formats' },
  { in: 'src/core/formats', line: "export * from '../jobs/host.ts';", says: 'src/core/formats may not import src/core/jobs' },
  { in: 'src/core/jobs', line: "export const x = import('../../host/index.ts');", says: 'src/core/jobs may not import src/host' },
  { in: 'src/core/contract', line: "import { openHost } from '../../host/index.ts'; export const x = openHost;", says: 'src/core/contract may not import src/host' },
  { in: 'src/core/text', line: "import path from 'node:path'; export const x = path.sep;", says: 'may not import the package node:path' },
  { in: 'src/core/formats', line: "import { execa } from 'execa'; export const x = execa;", says: 'may not import the package execa' },
  { in: 'src/core/vnet', line: "import { toLong } from 'ip'; export const x = toLong;", says: 'may not import the package ip' },
  { in: 'src/core/ipv4', line: "import { toLong } from 'ip'; export const x = toLong;", says: 'only src/core/ipv4/node-ip.ts may import ip' },
  { in: 'src/host', line: "import { contract } from '../core/contract/contract.ts'; export const x = contract;", says: 'src/host may not import src/core/contract' },
  { in: 'src/host', line: "import { execa } from 'execa'; export const x = execa;", says: 'only src/host/run.ts may import execa' },
  { in: 'src/host', line: "import { buildProgram } from '../cli/program.ts'; export const x = buildProgram;", says: 'src/host may not import src/cli' },
  { in: 'src/server', line: "import { buildProgram } from '../cli/program.ts'; export const x = buildProgram;", says: 'src/server may not import src/cli' },
  { in: 'src/cli', line: "import { app } from 'electron'; export const x = app;", says: 'src/cli may not import the package electron' },
  { in: 'electron', line: "import { createRoot } from 'react-dom/client'; export const x = createRoot;", says: 'electron may not import the package react-dom' },
  { in: 'renderer', line: "import { showHost } from '../src/core/jobs/show-host.ts'; export const x = showHost;", says: 'renderer may not import src/core/jobs' },
  { in: 'renderer', line: "import { ipcRenderer } from 'electron'; export const x = ipcRenderer;", says: 'renderer may not import the package electron' },
  { in: 'renderer', line: "import fs from 'node:fs'; export const x = fs;", says: 'renderer may not import the package node:fs' },
  { in: 'src/core/jobs', line: 'export const x = Date.now();', says: "'Date.now' is restricted" },
  { in: 'src/core/jobs', line: 'export const x = Math.random();', says: "'Math.random' is restricted" },
  { in: 'src/core/jobs', line: "export const x = Buffer.from('x');", says: "Unexpected use of 'Buffer'" },
  { in: 'src/host/linux', line: 'export const x = process.platform;', says: "'process.platform' is restricted" },
  { in: 'src/cli', line: 'export default 1;', says: 'Prefer named exports' },
] as const;

const fileOf = (index: number): string => `${snippets[index]?.in}/probe-${index}.ts`;
const tree = mkdtempSync(path.join(tmpdir(), 'vmnet-layers-'));
let output = '';

beforeAll(() => {
  for (const part of ['.oxlintrc.json', 'build/layers.js', 'build/lint']) {
    cpSync(path.join(root, part), path.join(tree, part), { recursive: true });
  }
  writeFileSync(path.join(tree, 'package.json'), '{ "type": "module" }');
  for (const [index, { in: folder, line }] of snippets.entries()) {
    mkdirSync(path.join(tree, folder), { recursive: true });
    writeFileSync(path.join(tree, fileOf(index)), `${line}\n`);
  }
  output = spawnSync(process.execPath, [oxlint, '--format=unix', '.'], { cwd: tree, encoding: 'utf8' }).stdout;
});

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

test.each(snippets.map((snippet, index) => ({ ...snippet, index })))('in $in, the linter refuses: $line', ({ index, says }) => {
  const complaints = output.split('\n').filter((line) => line.includes(`probe-${index}.ts:`));
  expect(complaints.join('\n')).toContain(says);
});
