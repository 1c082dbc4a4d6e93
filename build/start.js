/**
 * `npm start`: the window. In Electron where its binary can be had and there is a display; else the same
 * pages through `vmnet ui`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { buildTargets } from './build.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const words = process.argv.slice(2);

/** Electron's program, downloaded by its own installer when it is not there yet; or why it cannot be had. */
export function findElectron({ download }) {
  const folder = path.dirname(require.resolve('electron/package.json'));
  const installed = () => {
    const pathFile = path.join(folder, 'path.txt');
    if (!existsSync(pathFile)) return undefined;
    const program = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'));
    return existsSync(program) ? program : undefined;
  };
  if (installed() === undefined && download) {
    spawnSync(process.execPath, [path.join(folder, 'install.js')], { stdio: 'ignore', timeout: 180_000 });
  }
  return installed();
}

function whyNotElectron({ download }) {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display) return 'there is no display';
  // Chromium's sandbox does not start for root, and we do not switch it off.
  if (process.getuid?.() === 0) return 'Electron does not run as root';
  if (findElectron({ download }) !== undefined) return undefined;
  return download ? "Electron's binary could not be downloaded" : "Electron's binary is not there";
}

/** For the tests, which download nothing: the program, or every reason why it cannot be used. */
export function electronOfTests() {
  const program = findElectron({ download: false });
  const why = program === undefined ? "Electron's binary is not there" : whyNotElectron({ download: false });
  return why === undefined ? { program, why: null } : { program: null, why };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const reason = whyNotElectron({ download: true });
  if (reason === undefined) {
    await buildTargets(['renderer', 'electron', 'helper']);
    const child = spawn(findElectron({ download: false }), [root, ...words], { stdio: 'inherit', env: { ...process.env, VMNET_NODE: process.execPath } });
    child.on('close', (code) => process.exit(code ?? 1));
  } else {
    console.log(`The window opens in a browser: ${reason}.`);
    await buildTargets(['renderer', 'cli', 'helper']);
    process.argv = [process.argv[0], process.argv[1], 'ui', ...words];
    require('../dist/cli/vmnet.cjs');
  }
}
