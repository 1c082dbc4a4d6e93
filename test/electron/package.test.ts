/** What is in a package, and how its programs are locked. Electron's own program cannot be had on the build machine: a stand-in holds its fuses. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { askHelper } from '../../src/host/elevate/ask-helper.ts';
import { installedHelpers } from '../../src/host/elevate/helper-command.ts';
import { run as runTool } from '../../src/host/run.ts';
import { stage } from '../helper/support.ts';
import { temporaryFolder } from '../host/support/temporary.ts';
import { root } from '../support/vmnet.ts';
import { run } from './bundled.ts';
import { asar, filesIn, fusesOf, headerHash, packed, temporary, whyNot, windowsProgram, type Packed } from './packed.ts';
import { ownFrame, standIn } from './stand-in.ts';

const isRoot = process.getuid?.() === 0;
const here = `${process.platform}-${process.arch}`;
const missing = process.platform === 'linux' ? await whyNot(here) : 'packages for Linux are made on Linux';

/** What the archive may hold, and has to. */
const wanted = [
  /^\/package\.json$/,
  /^\/dist\/electron\/main\.cjs$/,
  /^\/dist\/electron\/preload\.cjs$/,
  /^\/dist\/renderer\/index\.html$/,
  /^\/dist\/renderer\/assets\/[\w-]+\.js$/,
  /^\/dist\/renderer\/assets\/[\w-]+\.css$/,
  /^\/dist\/renderer\/assets\/inter-[\w-]+\.woff2$/,
];
const folders = ['/dist', '/dist/electron', '/dist/renderer', '/dist/renderer/assets'];

/** In Electron's order: Node by environment, encrypted cookies, NODE_OPTIONS, --inspect, the archive's hash, nothing but the archive, another snapshot, rights of file:. */
const locked = '01001100';

async function expectArchive(archive: string): Promise<void> {
  const listed = asar().listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  expect(listed.filter((file) => !folders.includes(file) && !wanted.some((form) => form.test(file)))).toEqual([]);
  expect(wanted.filter((form) => !listed.some((file) => form.test(file)))).toEqual([]);
  const pages = [...(await filesIn(path.join(root, 'dist/renderer'))).keys()].map((file) => `/dist/renderer/${file}`);
  expect(pages.filter((file) => !listed.includes(file))).toEqual([]);
}

function tell(system: string, sizes: ReadonlyMap<string, number>, seconds: number): void {
  const million = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const of = (name: RegExp): string => million([...sizes].find(([file]) => name.test(file))?.[1] ?? 0);
  console.log(`package for ${system}: ${million(total)} without Electron (app.asar ${of(/app\.asar$/)}, the helper with its Node ${of(/vmnet-helper/)}), packed in ${seconds.toFixed(1)} s`);
}

describe.skipIf(missing !== undefined)(`the package for Linux${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let folder: string;
  let made: Packed;
  beforeAll(async () => {
    folder = await temporary();
    made = await packed(folder, ['--linux', 'dir', 'deb'], { name: 'electron', unpacked: process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked` });
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('the archive holds the bundles and the pages, and no source, test, map or package', async () => {
    await expectArchive(path.join(made.resources, 'app.asar'));
  });

  test('the pages are built to be shipped, whoever built them', async () => {
    const app = await temporaryFolder();
    asar().extractAll(path.join(made.resources, 'app.asar'), app);
    const assets = await readdir(path.join(app, 'dist/renderer/assets'));
    const scripts = await Promise.all(assets.filter((file) => file.endsWith('.js')).map((file) => readFile(path.join(app, 'dist/renderer/assets', file), 'utf8')));
    expect(scripts.join('')).toContain('react.dev/errors');
    expect(scripts.join('')).not.toContain('Download the React DevTools');
  });

  test('beside Electron there are the archive, the helper and the licences', async () => {
    const sizes = await filesIn(made.app);
    tell('Linux', sizes, made.seconds);
    expect([...sizes.keys()].filter((file) => file !== 'resources/apparmor-profile').sort()).toEqual(
      ['locales/en-US.pak', 'locales/zh-CN.pak', 'resources/LICENSE', 'resources/THIRD-PARTY.txt', 'resources/app.asar', 'resources/vmnet-helper', 'version', 'vmnet-manager'].sort(),
    );
  });

  test('the fuses are set', async () => {
    expect((await fusesOf(path.join(made.app, 'vmnet-manager'))).slice(0, locked.length)).toBe(locked);
  });

  test('polkit’s policy is installed, and names exactly the helper that is', async () => {
    const mappings = made.fpm.flatMap((word) => {
      const [, from, to] = /^(.+)=(\/.+)$/.exec(word) ?? [];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    });
    const policy = mappings.find(({ to }) => to === '/usr/share/polkit-1/actions/com.vmnetmanager.helper.policy');
    const text = await readFile(path.resolve(root, policy?.from ?? ''), 'utf8');
    const named = [...text.matchAll(/exec\.path">([^<]+)</g)].map(([, file]) => file);
    expect(named).toEqual([installedHelpers.linux]);
    expect([...text.matchAll(/<allow_\w+>([^<]+)</g)].map(([, rule]) => rule)).toEqual(['auth_admin', 'auth_admin', 'auth_admin']);
    const app = mappings.find(({ from }) => path.resolve(from) === made.app);
    const helper = path.join(made.app, path.relative(app?.to ?? '', installedHelpers.linux));
    expect(helper).toBe(path.join(made.resources, 'vmnet-helper'));
    const { mode } = await stat(helper);
    expect(mode & 0o777).toBe(0o755);
  });

  test('main starts from the archive, and serves the page under its policy', async () => {
    const app = await temporaryFolder();
    asar().extractAll(path.join(made.resources, 'app.asar'), app);
    const before = process.env['VMNET_STATE'];
    process.env['VMNET_STATE'] = await temporaryFolder();
    onTestFinished(() => void (before === undefined ? delete process.env['VMNET_STATE'] : (process.env['VMNET_STATE'] = before)));
    const main = standIn(app, { first: true });
    expect(JSON.parse(await readFile(path.join(app, 'package.json'), 'utf8'))).toMatchObject({ main: 'dist/electron/main.cjs' });
    run(await readFile(path.join(app, 'dist/electron/main.cjs'), 'utf8'), main.electron, { node: true });
    expect(await main.loaded).toBe('vmnet-manager://app/index.html');
    const page = main.page({ method: 'GET', url: 'vmnet-manager://app/index.html' });
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/);
    expect(await page.text()).toContain(nonce);
    expect(await main.calls.get('vmnet:call:about')?.(ownFrame, {})).toMatchObject({ ok: true });
  });

  test('the preload of the archive needs nothing but Electron', async () => {
    const app = await temporaryFolder();
    asar().extractAll(path.join(made.resources, 'app.asar'), app);
    const worlds: string[] = [];
    const electron = { contextBridge: { exposeInMainWorld: (name: string) => void worlds.push(name) }, ipcRenderer: {} };
    expect(run(await readFile(path.join(app, 'dist/electron/preload.cjs'), 'utf8'), electron, { node: false })).toEqual(['electron']);
    expect(worlds).toEqual(['vmnet']);
  });

  test('the licences of what is bundled are there, and of the font and of Node', async () => {
    const text = await readFile(path.join(made.resources, 'THIRD-PARTY.txt'), 'utf8');
    const titles = [...text.matchAll(/^={80}\n(.+)$/gm)].map(([, title = '']) => title.replace(/ [\d.]+ \(/, ' ('));
    expect(titles).toEqual(expect.arrayContaining(['react (MIT)', '@mui/material (MIT)', '@fontsource-variable/inter (OFL-1.1)', 'ip (MIT)', 'execa (MIT)', 'yaml (ISC)', 'Node.js, in vmnet-helper']));
    expect(titles).not.toContain('vite (MIT)');
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toContain('Copyright Fedor Indutny');
    expect(text).toContain('V8');
  });

  test('the helper answers as one program of its own', async () => {
    const helper = path.join(made.resources, 'vmnet-helper');
    const { order } = await stage('windows-nat');
    const asked = await askHelper(order, { helper: [helper], platform: 'linux', run: runTool, administrator: true, prompt: '' });
    const refusal = isRoot ? { code: 'plan-for-another-host', detail: 'windows' } : { code: 'no-administrator' };
    expect(asked).toMatchObject({ code: 'answered', answer: { code: 'order-refused', refusal } });
    expect(await runTool([helper, '--help'])).toMatchObject({ code: 'done', exitCode: 64 });
  });

  test('what the helper is linked to is asked for', () => {
    const { stdout } = spawnSync('ldd', [path.join(made.resources, 'vmnet-helper')], { encoding: 'utf8' });
    const libraries = [...stdout.matchAll(/^\s*(lib\S+) =>/gm)].map(([, name = '']) => name).filter((name) => !/^lib(?:c|m|dl|pthread)\.so\./.test(name));
    // libgcc-s1 is needed by libstdc++6.
    const packages: Readonly<Record<string, string>> = { 'libatomic.so.1': 'libatomic1', 'libstdc++.so.6': 'libstdc++6', 'libgcc_s.so.1': 'libstdc++6' };
    const asked = made.fpm.filter((_, index) => made.fpm[index - 1] === '--depends');
    expect(libraries.length).toBeGreaterThan(0);
    expect(libraries.filter((name) => !asked.includes(packages[name] ?? ''))).toEqual([]);
  });

  test('nobody’s environment leads the helper to run their code, as it would lead Node', async () => {
    const work = await temporaryFolder();
    const [mark, evil] = [path.join(work, 'mark'), path.join(work, 'evil.cjs')];
    await writeFile(evil, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');`);
    const before = process.env['NODE_OPTIONS'];
    process.env['NODE_OPTIONS'] = `--require ${evil}`;
    onTestFinished(() => void (before === undefined ? delete process.env['NODE_OPTIONS'] : (process.env['NODE_OPTIONS'] = before)));
    const helper = path.join(made.resources, 'vmnet-helper');
    for (const words of [['--help'], ['--require', evil], ['--eval', '1'], [`--node-options=--require=${evil}`], ['--inspect-brk']]) {
      expect(await runTool([helper, ...words])).toMatchObject({ code: 'done', exitCode: 64 });
    }
    expect(existsSync(mark)).toBe(false);
    await runTool([process.execPath, '--version']);
    await runTool([process.execPath, path.join(root, 'dist/helper/helper.cjs')]);
    expect(existsSync(mark)).toBe(true);
  });
});

test.skipIf(process.platform === 'win32')('macOS’ installer puts the helper where root alone writes, and where it is looked for', async () => {
  const bin = await temporaryFolder({ install: '#!/bin/sh\necho "$*"\n' });
  await chmod(path.join(bin, 'install'), 0o755);
  const { stdout } = spawnSync('/bin/sh', [path.join(root, 'build/pkg-scripts/postinstall'), 'x.pkg', '/Applications'], { encoding: 'utf8', env: { PATH: bin } });
  const lines = stdout.trim().split('\n');
  expect(lines.at(-1)).toBe(`-o root -g wheel -m 755 /Applications/VMnet Manager.app/Contents/Resources/vmnet-helper ${installedHelpers.macos}`);
});

const missingWindows = process.platform === 'linux' ? await whyNot(here, 'win32-x64') : 'Windows’ package is tried on Linux only';

describe.skipIf(missingWindows !== undefined)(`the package for Windows${missingWindows === undefined ? '' : ` (skipped: ${missingWindows})`}`, () => {
  let folder: string;
  let made: Packed | undefined;
  beforeAll(async () => {
    folder = await temporary();
    const program = await windowsProgram(folder);
    if (program !== undefined) made = await packed(folder, ['--win', '--x64', '--dir'], { name: 'electron.exe', unpacked: 'win-unpacked', program });
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('it holds the same, the helper for Windows, the fuses, and the hash of its archive', async ({ skip }) => {
    if (made === undefined) return skip('mingw-w64 is not installed');
    const sizes = await filesIn(made.app);
    tell('Windows', sizes, made.seconds);
    expect([...sizes.keys()].sort()).toEqual(
      ['VMnet Manager.exe', 'locales/en-US.pak', 'locales/zh-CN.pak', 'resources/LICENSE', 'resources/THIRD-PARTY.txt', 'resources/app.asar', 'resources/vmnet-helper.exe', 'version'].sort(),
    );
    const archive = path.join(made.resources, 'app.asar');
    await expectArchive(archive);
    const program = path.join(made.app, 'VMnet Manager.exe');
    expect((await fusesOf(program)).slice(0, locked.length)).toBe(locked);
    const integrity = /\[\{"file":"resources[^\]]*\}\]/.exec((await readFile(program)).toString('latin1'))?.[0] ?? '[]';
    expect(JSON.parse(integrity)).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value: headerHash(archive) }]);
    const head = Buffer.alloc(2);
    (await readFile(path.join(made.resources, 'vmnet-helper.exe'))).copy(head);
    expect(head.toString('latin1')).toBe('MZ');
  });
});
