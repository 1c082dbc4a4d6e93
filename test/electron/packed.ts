/** `npm run package` with a stand-in for Electron's distribution, and nothing to be downloaded from. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/vmnet.ts';

/** What `@electron/fuses` looks for in a program, its version, the number of fuses, and their states as Electron ships them. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09101100110';

export interface Packed {
  readonly output: string;
  /** Electron's distribution, and ours in its `resources`. */
  readonly app: string;
  readonly resources: string;
  /** What electron-builder told fpm, which would have made the `.deb`. */
  readonly fpm: readonly string[];
  readonly seconds: number;
}

const builder = path.join(root, 'node_modules/electron-builder/package.json');

/** A package that electron-builder works with. */
function ofBuilder(name: string): unknown {
  return createRequire(createRequire(builder).resolve('app-builder-lib/package.json'))(name);
}

export interface Asar {
  listPackage(archive: string, options: { readonly isPack: boolean }): string[];
  extractAll(archive: string, folder: string): void;
  getRawHeader(archive: string): { readonly headerString: string };
}

export function asar(): Asar {
  return ofBuilder('@electron/asar') as Asar;
}

/** The state of each fuse, in the order of the wire: `0`, `1`. */
export async function fusesOf(program: string): Promise<string> {
  const fuses = ofBuilder('@electron/fuses') as { getCurrentFuseWire(file: string): Promise<Readonly<Record<string, number | string>>> };
  const wire = await fuses.getCurrentFuseWire(program);
  return Object.keys(wire).filter((key) => /^\d+$/.test(key)).map((key) => String.fromCodePoint(Number(wire[key]))).join('');
}

/** What Electron compares at each start. */
export function headerHash(archive: string): string {
  return createHash('sha256').update(asar().getRawHeader(archive).headerString).digest('hex');
}

/** Why nothing can be packed here; undefined when it can. Node for the helper comes from npm, once. */
export async function whyNot(...systems: readonly string[]): Promise<string | undefined> {
  if (!existsSync(builder)) return 'electron-builder is not installed';
  const binaries = (await import(pathToFileURL(path.join(root, 'build/node-binaries.js')).href)) as { nodeFor(name: string): { readonly ok: boolean; readonly why?: string } };
  return systems.map((name) => binaries.nodeFor(name)).find(({ ok }) => !ok)?.why;
}

export async function temporary(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'vmnet-package-'));
}

async function distribution(folder: string, program: string, content: Buffer): Promise<string> {
  const place = path.join(folder, 'distribution');
  for (const inner of ['locales', 'resources']) await mkdir(path.join(place, inner), { recursive: true });
  await writeFile(path.join(place, program), content, { mode: 0o755 });
  await writeFile(path.join(place, 'version'), '45.4.1');
  for (const language of ['de', 'en-US', 'zh-CN']) await writeFile(path.join(place, `locales/${language}.pak`), '');
  return place;
}

/** `words`: which packages, as electron-builder's command line names them. `program`: Electron's, when not the smallest that will do. */
export async function packed(folder: string, words: readonly string[], { name, unpacked, program }: { readonly name: string; readonly unpacked: string; readonly program?: Buffer }): Promise<Packed> {
  const electronDist = await distribution(folder, name, program ?? Buffer.from(`\x7fELF ${fuseWire} `, 'latin1'));
  const [fpm, told, output] = [path.join(folder, 'fpm'), path.join(folder, 'fpm.json'), path.join(folder, 'output')];
  await writeFile(
    fpm,
    `#!${process.execPath}\nconst { writeFileSync } = require('node:fs');\nconst words = process.argv.slice(2);\nwriteFileSync(${JSON.stringify(told)}, JSON.stringify(words));\nwriteFileSync(words[words.indexOf('--package') + 1], '');\n`,
  );
  await chmod(fpm, 0o755);
  const nowhere = 'http://127.0.0.1:9';
  const env = { ...process.env, CUSTOM_FPM_PATH: fpm, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ELECTRON_GET_USE_PROXY: '1', npm_config_offline: 'true', NODE_OPTIONS: '' };
  const started = performance.now();
  const argv = ['build/package.js', ...words, `-c.electronDist=${electronDist}`, `-c.directories.output=${output}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`npm run package ended with ${status}\n${stdout}\n${stderr}`);
  const app = path.join(output, unpacked);
  const toldWords = await readFile(told, 'utf8').catch(() => '[]');
  return { output, app, resources: path.join(app, 'resources'), fpm: JSON.parse(toldWords) as readonly string[], seconds: (performance.now() - started) / 1000 };
}

/** Path → bytes, of every file in a folder. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isDirectory()) sizes.set(path.relative(folder, file), (await stat(file)).size);
  }
  return sizes;
}

/** A program for Windows with the fuses, and the version resource into which electron-builder writes; undefined without mingw-w64. */
export async function windowsProgram(folder: string): Promise<Buffer | undefined> {
  const [source, resource] = [path.join(folder, 'stand-in.c'), path.join(folder, 'stand-in.rc')];
  await writeFile(source, `#include <stdio.h>\n__attribute__((used)) const char fuses[] = "${fuseWire.slice(0, 32)}" "\\x01\\x09" "${fuseWire.slice(34)}";\nint main(void) { return puts(fuses) < 0; }\n`);
  await writeFile(resource, '1 VERSIONINFO\nBEGIN\nBLOCK "StringFileInfo"\nBEGIN\nBLOCK "040904b0"\nBEGIN\nVALUE "ProductName", "Electron"\nEND\nEND\nBLOCK "VarFileInfo"\nBEGIN\nVALUE "Translation", 0x409, 1200\nEND\nEND\n');
  const tool = (name: string, ...words: readonly string[]): boolean => spawnSync(`x86_64-w64-mingw32-${name}`, words, { cwd: folder }).status === 0;
  const made = tool('windres', 'stand-in.rc', '-O', 'coff', '-o', 'stand-in.o') && tool('gcc', '-s', 'stand-in.c', 'stand-in.o', '-o', 'stand-in.exe');
  return made ? readFile(path.join(folder, 'stand-in.exe')) : undefined;
}
