/** Builds everything (`npm run build`), or one target: `node build/build.js cli --if-stale`. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { withLock } from './lock.js';
import { packagesOf } from './notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const product = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Each target: the folders it is made of, and how; what is made tells which modules went in. */
const targets = {
  cli: { sources: ['src', 'build', 'package.json'], make: buildCli },
  helper: { sources: ['src/core', 'src/host', 'src/helper', 'build', 'package.json'], make: () => bundle('src/helper/main.ts', 'dist/helper/helper.cjs', 'node20') },
  renderer: { sources: ['renderer', 'src/core', 'build', 'package.json'], make: buildRenderer },
  electron: { sources: ['electron', 'src', 'build', 'package.json'], make: buildElectron },
};

async function bundle(input, file, target) {
  const { rolldown } = await import('rolldown');
  const made = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    external: ['electron', 'fsevents'],
    // Its `main` is UMD, whose inner requires no bundler can follow.
    resolve: { alias: { 'jsonc-parser': path.join(root, 'node_modules/jsonc-parser/lib/esm/main.js') } },
    transform: { target, define: { __VERSION__: JSON.stringify(product.version) } },
  });
  const { output } = await made.write({ file: path.join(root, file), format: 'cjs', minify: true, codeSplitting: false });
  await made.close();
  return modulesOf(output);
}

/** Code, and what is taken over as it is: fonts. */
const modulesOf = (output) => output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : one.originalFileNames));

/**
 * `vmnet.cjs` starts `program.cjs` with V8's code cache beside it, which halves what starting costs. The cache is
 * made by this Node, from a run of the commonest command, so that the functions it needs are in it; another
 * version of V8 refuses it and compiles as usual.
 */
async function buildCli() {
  const folder = path.join(root, 'dist/cli');
  rmSync(folder, { recursive: true, force: true });
  const modules = await bundle('src/cli/vmnet.ts', 'dist/cli/program.cjs', 'node20');
  const launcher = path.join(folder, 'vmnet.cjs');
  copyFileSync(path.join(root, 'build/launcher.cjs'), launcher);
  const warm = spawnSync(process.execPath, [launcher, 'show', '--json', '--host', 'sample:windows-many'], {
    env: { ...process.env, VMNET_MAKE_CODE_CACHE: path.join(folder, 'program.cache') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (warm.status !== 0) throw new Error('the built command line does not run');
  return modules;
}

async function buildElectron() {
  const main = await bundle('electron/main.ts', 'dist/electron/main.cjs', 'node22');
  // The sandboxed preload may require nothing but `electron`.
  return [...main, ...(await bundle('electron/preload.ts', 'dist/electron/preload.cjs', 'node22'))];
}

async function buildRenderer() {
  const { build } = await import('vite');
  // Vite keeps what it finds: a test runner's `test` would give the pages React's development build.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const { output } = await build({ configFile: path.join(root, 'build/vite.config.js'), logLevel: 'warn' });
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  return modulesOf(output);
}

function newest(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  let latest = found.mtimeMs;
  for (const entry of readdirSync(file)) latest = Math.max(latest, newest(path.join(file, entry)));
  return latest;
}

const stampOf = (name) => path.join(root, 'dist', `.${name}.stamp`);

export function isStale(name) {
  const stamp = statSync(stampOf(name), { throwIfNoEntry: false });
  return stamp === undefined || targets[name].sources.some((source) => newest(path.join(root, source)) > stamp.mtimeMs);
}

/** The packages of others that a built target holds: folders within node_modules. */
export function bundledPackages(name) {
  return readFileSync(stampOf(name), 'utf8').split('\n').filter(Boolean);
}

/** Builds the targets that are older than their sources (or all that are named, with `always`). */
export async function buildTargets(names, { always = false } = {}) {
  const wanted = (name) => always || isStale(name);
  if (!names.some(wanted)) return;
  await withLock(path.join(root, 'dist/.build.lock'), async () => {
    for (const name of names.filter(wanted)) {
      const started = new Date();
      const modules = await targets[name].make();
      writeFileSync(stampOf(name), packagesOf(modules).join('\n'));
      // A source that changed while the build ran must make it stale again.
      utimesSync(stampOf(name), started, started);
    }
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const words = process.argv.slice(2);
  const names = words.filter((word) => !word.startsWith('--'));
  await buildTargets(names.length > 0 ? names : Object.keys(targets), { always: !words.includes('--if-stale') });
}
