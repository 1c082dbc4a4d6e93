/** Builds everything (`npm run build`), or one target: `node build/build.js cli --if-stale`. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const product = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Each target: the folders it is made of, and how. */
const targets = {
  cli: { sources: ['src', 'build', 'package.json'], make: () => bundle('cli', { vmnet: 'src/cli/vmnet.ts' }, 'node20') },
  renderer: { sources: ['renderer', 'src/core', 'build', 'package.json'], make: buildRenderer },
  electron: { sources: ['electron', 'src', 'build', 'package.json'], make: buildElectron },
};

async function bundle(name, input, platformTarget, options = {}) {
  const { rolldown } = await import('rolldown');
  const dir = path.join(root, 'dist', name);
  rmSync(dir, { recursive: true, force: true });
  const made = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    external: ['electron', 'fsevents'],
    // Its `main` is UMD, whose inner requires no bundler can follow.
    resolve: { alias: { 'jsonc-parser': path.join(root, 'node_modules/jsonc-parser/lib/esm/main.js') } },
    transform: { target: platformTarget, define: { __VERSION__: JSON.stringify(product.version) } },
    ...options.input,
  });
  await made.write({ dir, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs', minify: true, ...options.output });
  await made.close();
}

async function buildElectron() {
  await bundle('electron', { main: 'electron/main.ts' }, 'node22');
  // The sandboxed preload may require nothing but `electron`: one file.
  const { rolldown } = await import('rolldown');
  const preload = await rolldown({ input: 'electron/preload.ts', cwd: root, external: ['electron'], platform: 'browser' });
  await preload.write({ file: path.join(root, 'dist/electron/preload.cjs'), format: 'cjs', minify: true });
  await preload.close();
}

async function buildRenderer() {
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'build/vite.config.js'), logLevel: 'warn' });
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

/** Builds the targets that are older than their sources (or all that are named, with `always`). */
export async function buildTargets(names, { always = false } = {}) {
  for (const name of names) {
    if (!always && !isStale(name)) continue;
    const started = new Date();
    await targets[name].make();
    mkdirSync(path.join(root, 'dist'), { recursive: true });
    writeFileSync(stampOf(name), '');
    // A source that changed while the build ran must make it stale again.
    utimesSync(stampOf(name), started, started);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const words = process.argv.slice(2);
  const names = words.filter((word) => !word.startsWith('--'));
  await buildTargets(names.length > 0 ? names : Object.keys(targets), { always: !words.includes('--if-stale') });
}
