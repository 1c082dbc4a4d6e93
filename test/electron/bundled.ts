/** Electron's entry files as the build bundles them, run with a stand-in for the module `electron`. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `platform` as in build/build.js: `browser` for the preload, which the sandbox lets require nothing but `electron`. */
export async function bundle(entry: string, platform: 'node' | 'browser'): Promise<string> {
  const made = await rolldown({ input: entry, cwd: root, platform, external: ['electron', 'fsevents'], logLevel: 'silent' });
  const { output } = await made.generate({ format: 'cjs', codeSplitting: false });
  await made.close();
  if (output.length !== 1) throw new Error(`${entry} became ${output.length} files`);
  return output[0].code;
}

/** Returns what the code required. Without `node`, anything but `electron` throws, as in the sandbox. */
export function run(code: string, electron: object, { node }: { readonly node: boolean }): readonly string[] {
  const required: string[] = [];
  const nodeRequire = createRequire(import.meta.url);
  const requireStandIn = (name: string): unknown => {
    required.push(name);
    if (name === 'electron') return electron;
    if (!node) throw new Error(`module not found: ${name}`);
    return nodeRequire(name) as unknown;
  };
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- a CommonJS file is the body of a function
  const body = new Function('require', 'module', 'exports', '__filename', '__dirname', code) as (...names: unknown[]) => void;
  body(requireStandIn, { exports: {} }, {}, fileURLToPath(import.meta.url), fileURLToPath(new URL('.', import.meta.url)));
  return required;
}
