/** A Windows of a test's own: Debian's Wine on a fresh prefix, in a language, with Windows' Node to run the built command line. */
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import { root } from '../../support/vmnet.ts';
import { openNamespaces, type Namespaces, type Refused } from './namespaces.ts';
import { windowsNode } from './windows-node.ts';

export interface Wine {
  /** Where drive C: lies on this disk. */
  readonly drive: string;
  /** Its network: apart from this computer's. */
  readonly network: Namespaces;
  /** Windows' Node, on this disk. */
  readonly node: string;
  /** `within`: the folder below C: to stand in. */
  run(words: readonly string[], env?: Readonly<Record<string, string>>, within?: string): { readonly status: number | null; readonly stdout: Buffer };
  /** `reg.exe add`; throws when it refuses. */
  register(key: string, values?: Readonly<Record<string, string | number>>): void;
  /** What `vmnet show --json` says of this Windows. */
  show(env?: Readonly<Record<string, string>>, within?: string): HostView;
  close(): void;
}

/** `locale`: `C.UTF-8` is an English Windows, `zh_CN.UTF-8` a Chinese one. `folder` is the test's own. */
export async function startWine(folder: string, locale: string): Promise<Wine | Refused> {
  if (spawnSync('wine', ['--version']).status !== 0) return { reason: 'there is no Wine (Debian: apt-get install wine wine64)' };
  const node = windowsNode();
  if ('reason' in node) return node;
  const locales = path.join(folder, 'locales');
  if (locale !== 'C.UTF-8' && !compileLocale(locales, locale)) return { reason: `there is no locale ${locale} (Debian: apt-get install locales)` };
  const network = await openNamespaces();
  if ('reason' in network) return network;

  const home = path.join(folder, 'home');
  mkdirSync(home);
  const environment = {
    HOME: home,
    WINEPREFIX: path.join(folder, 'prefix'),
    WINEDEBUG: '-all',
    // No menus in anybody's desktop, no .NET, no browser.
    WINEDLLOVERRIDES: 'winemenubuilder.exe,mscoree,mshtml=',
    NODE_SKIP_PLATFORM_CHECK: '1',
    LOCPATH: locales,
    LC_ALL: locale,
    LANG: locale,
    DISPLAY: '',
    VMNET_HOST: 'local',
  };
  let runs = 0;
  const drive = path.join(environment.WINEPREFIX, 'drive_c');
  const run: Wine['run'] = (words, env = {}, within) => {
    // Entering a mount namespace forgets where one stood.
    const standing = within === undefined ? folder : path.join(drive, within);
    const [file = '', ...rest] = network.enter(['env', '-C', standing, 'wine', ...words]);
    // Under Wine a pipe is no standard output (EBADF); a file is.
    const output = path.join(folder, `output-${(runs += 1)}`);
    const handle = openSync(output, 'w');
    try {
      const { status } = spawnSync(file, rest, {
        env: { PATH: process.env['PATH'], ...environment, ...env },
        stdio: ['ignore', handle, 'ignore'],
        timeout: 120_000,
      });
      return { status, stdout: readFileSync(output) };
    } finally {
      closeSync(handle);
    }
  };
  const close = (): void => {
    // The server of this prefix, and with it every program in it.
    const [file = '', ...rest] = network.enter(['wineserver', '--kill']);
    spawnSync(file, rest, { env: { PATH: process.env['PATH'], ...environment }, stdio: 'ignore', timeout: 30_000 });
    network.close();
  };
  if (run(['winecfg', '-v', 'win10']).status !== 0) {
    close();
    return { reason: 'Wine does not start here' };
  }
  cpSync(path.join(root, 'dist/cli'), path.join(drive, 'vmnet'), { recursive: true });
  const showOnce = (env: Readonly<Record<string, string>>, within: string | undefined): HostView => {
    const { status, stdout } = run([node.file, 'C:\\vmnet\\vmnet.cjs', 'show', '--json'], env, within);
    if (status !== 0) throw new Error(`show under Wine ended with ${status}: ${stdout.toString('utf8')}`);
    return JSON.parse(stdout.toString('utf8')) as HostView;
  };
  return {
    drive,
    node: node.file,
    network,
    run,
    register(key, values = {}) {
      const adds = Object.entries(values).map(([name, value]) => ['/v', name, '/t', typeof value === 'number' ? 'REG_DWORD' : 'REG_SZ', '/d', String(value)]);
      for (const words of adds.length === 0 ? [[]] : adds) {
        const { status, stdout } = run(['reg', 'add', key, ...words, '/f']);
        if (status !== 0) throw new Error(`reg add ${key}: ${stdout.toString('latin1')}`);
      }
    },
    show(env = {}, within) {
      const view = showOnce(env, within);
      // Seen once in some 250 shows, and not understood: Wine refuses to start one of the tools.
      const refused = view.problems.find(({ code, detail }) => code === 'command-failed' && detail === 'UNKNOWN');
      if (refused === undefined) return view;
      console.warn(`Wine did not start ${refused.source}; the host is read once more`);
      return showOnce(env, within);
    },
    close,
  };
}

/** Into a folder of the test's own: the machine's locales stay as they are. */
function compileLocale(folder: string, locale: string): boolean {
  const [input = '', charmap = ''] = locale.split('.');
  mkdirSync(folder);
  return spawnSync('localedef', ['-i', input, '-f', charmap, '--no-archive', path.join(folder, locale)]).status === 0;
}
