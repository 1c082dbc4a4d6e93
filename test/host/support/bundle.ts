/** The host layer built for plain Node, for what must be seen from outside a process. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { temporaryFolder, writeFiles } from './temporary.ts';

/**
 * Runs a module of which `openHost` is already imported, in a process of its own, and gives back what it
 * printed. There is no node_modules near it: importing any package fails.
 */
export async function runWithHost(code: string, nodeOptions: readonly string[] = []): Promise<string> {
  const folder = await temporaryFolder({ 'package.json': '{ "type": "module" }' });
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: path.resolve('src/host/index.ts'), outDir: folder, emptyOutDir: false, minify: false },
  });
  await writeFiles(folder, { 'main.js': `import { openHost } from './index.js';\n${code}` });
  const { stdout } = await promisify(execFile)(process.execPath, [...nodeOptions, path.join(folder, 'main.js')]);
  return stdout;
}
