/**
 * Makes the helper one program, Node and its code in one file: with the fuse `runAsNode` off Electron cannot run it, and as root Electron does not
 * start at all. It takes no options for Node, neither from its command line nor from NODE_OPTIONS, which a person's environment could hold.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { nodeFor } from './node-binaries.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `platform`, `arch`: as Node names them. Returns the program's path, `dist/helper/PLATFORM-ARCH/vmnet-helper`. */
export async function makeHelper(platform, arch) {
  const name = `${platform}-${arch}`;
  if (platform === 'darwin' && process.platform !== 'darwin') throw new Error('the helper for macOS has to be signed, which only a Mac can');
  const [builder, node] = [nodeFor(`${process.platform}-${process.arch}`), nodeFor(name)];
  for (const found of [builder, node]) if (!found.ok) throw new Error(found.why);
  const folder = path.join(root, 'dist/helper', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const output = path.join(folder, platform === 'win32' ? 'vmnet-helper.exe' : 'vmnet-helper');
  const settings = path.join(folder, 'sea.json');
  writeFileSync(
    settings,
    JSON.stringify({
      main: path.join(root, 'dist/helper/helper.cjs'),
      output,
      executable: node.program,
      disableExperimentalSEAWarning: true,
      useSnapshot: false,
      useCodeCache: false,
      execArgvExtension: 'none',
    }),
  );
  run(builder.program, ['--build-sea', settings]);
  rmSync(settings);
  chmodSync(output, 0o755);
  // Whatever signature Node had, it is void; electron-builder signs it again where there is an identity.
  if (platform === 'darwin') run('codesign', ['--force', '--sign', '-', output]);
  return output;
}

function run(program, words) {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path.basename(program)} ${words[0]}: ${error ?? stderr}`);
}
