import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc');
const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-types-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The compiler's complaints about a snippet under the settings that core is compiled with. */
function complaintsAbout(snippet: string): string {
  writeFileSync(path.join(folder, 'snippet.ts'), snippet);
  const settings = {
    extends: path.join(root, 'src/core/tsconfig.json'),
    compilerOptions: { composite: false, noEmit: true, emitDeclarationOnly: false, declaration: false, rootDir: folder },
    include: ['snippet.ts'],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings));
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
}

test('core compiles what names only the language itself', () => {
  expect(complaintsAbout('export const x: readonly number[] = [1, 2].toSorted();')).toBe('');
});

test.each([
  ["import { sep } from 'node:path'; export const x = sep;", 'node:path'],
  ['export const x = process.pid;', 'process'],
  ['export const x = Buffer.alloc(1);', 'Buffer'],
  ['export const x = document.title;', 'document'],
  ['export const x = window.name;', 'window'],
  ['export const x = new TextDecoder();', 'TextDecoder'],
  ['export const x = setTimeout(() => 1, 1);', 'setTimeout'],
])('core cannot compile %s', (snippet, named) => {
  expect(complaintsAbout(snippet)).toMatch(new RegExp(`Cannot find name '${named}'`));
});
