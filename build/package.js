/**
 * `npm run package`: builds everything and has electron-builder make this system's package in dist/packages. What follows goes to
 * electron-builder: `npm run package -- --dir` stops before the installer, `-- --win` makes Windows' on another system.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { buildTargets, bundledPackages } from './build.js';
import { nodeLicence } from './node-binaries.js';
import { noticeOf, section } from './notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const shipped = ['electron', 'renderer', 'helper'];

await buildTargets(shipped);
const packages = [...new Set(shipped.flatMap(bundledPackages))].sort((one, other) => one.localeCompare(other, 'en'));
const opening = 'VMnet Manager contains the following works of others. The licences of Electron and Chromium are in files of their own.';
writeFileSync(path.join(root, 'dist/THIRD-PARTY.txt'), [opening, ...packages.map(noticeOf), section('Node.js, in vmnet-helper', [nodeLicence()]), ''].join('\n\n'));

const builder = path.join(path.dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')), 'cli.js');
const { status } = spawnSync(process.execPath, [builder, '--config', 'build/electron-builder.js', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
