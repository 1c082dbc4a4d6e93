/** Computers and networks in namespaces of a test's own: nothing of it is seen outside, and all of it ends with this process. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../support/vmnet.ts';
import type { Ran, Refused } from '../support/namespaces.ts';

/** `lan` is another computer on the host's network, `router` leads from there to `internet`; in `switch` are the cables and VMware's bridges. */
export type Place = 'host' | 'vm1' | 'vm2' | 'lan' | 'router' | 'internet' | 'switch';

export interface Laboratory {
  run(place: Place, argv: readonly string[]): Ran;
  /** The same beside others. */
  start(place: Place, argv: readonly string[]): Promise<Ran>;
  /** A shell script; throws with its complaint when a command of it fails. */
  script(place: Place, text: string): void;
  /** The built command line on the laboratory's host. */
  vmnet(words: readonly string[]): Ran;
  /** Null: there is no such file. Paths are the laboratory's. */
  read(file: string): string | null;
  write(file: string, text: string): void;
  remove(file: string): void;
  /** Listens on TCP ports 80 and 22 of a place until the laboratory closes. */
  serve(place: Place): Promise<void>;
  close(): Promise<void>;
}

const needed = { unshare: 'util-linux', ip: 'iproute2', iptables: 'iptables', dnsmasq: 'dnsmasq-base', dhcpd: 'isc-dhcp-server', dhclient: 'isc-dhcp-client' };
/** Programs and settings of the laboratory. */
export const tools = path.join(root, 'test/lab/network/tools');
const searched = `${tools}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;

/** Ends with its standard input, and its processes with it: also when whoever holds the other end is killed. */
export const holder: readonly [string, ...string[]] = [
  'unshare', '--net', '--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--mount-proc', path.join(tools, 'build-laboratory'),
];

const environment: Readonly<Record<string, string>> = {
  PATH: searched,
  HOME: '/mnt/home',
  VMNET_STATE: '/mnt/state',
  VMNET_HOST: 'local',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
};

const limit = 120_000;

export async function openLaboratory(): Promise<Laboratory | Refused> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { reason: 'network namespaces need root on Linux' };
  for (const [program, from] of Object.entries(needed)) {
    if (spawnSync('sh', ['-c', `command -v ${program}`], { env: environment }).status !== 0) return { reason: `there is no ${program} (Debian: apt-get install ${from})` };
  }
  const held = await hold();
  return 'reason' in held ? held : laboratoryIn(held);
}

interface Held {
  readonly process: ChildProcess;
  /** Process 1 of the laboratory, as this computer numbers it. */
  readonly first: string;
}

async function hold(): Promise<Held | Refused> {
  const [file, ...words] = holder;
  const child = spawn(file, words, { stdio: ['pipe', 'pipe', 'pipe'], env: environment });
  const said = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text;
      if (said.stdout.includes('ready')) resolve();
    });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  if (!said.stdout.includes('inside')) return { reason: `there are no namespaces here: ${said.stderr.trim()}` };
  if (!said.stdout.includes('ready')) throw new Error(`the laboratory cannot be built: ${said.stderr}`);
  return { process: child, first: readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim() };
}

function laboratoryIn(held: Held): Laboratory {
  const enter = (place: Place, argv: readonly string[]): readonly string[] => [
    '--target', held.first, '--mount', '--net', '--pid', '--', 'ip', 'netns', 'exec', place, ...argv,
  ];
  const onDisk = (file: string): string => `/proc/${held.first}/root${file}`;
  const run: Laboratory['run'] = (place, argv) =>
    spawnSync('nsenter', enter(place, argv), { env: environment, encoding: 'utf8', timeout: limit, maxBuffer: 64 * 1024 * 1024 });
  return {
    run,
    start: (place, argv) =>
      new Promise((resolve, reject) => {
        const child = spawn('nsenter', enter(place, argv), { env: environment, stdio: ['ignore', 'pipe', 'pipe'], timeout: limit });
        const [stdout, stderr]: [string[], string[]] = [[], []];
        child.stdout.setEncoding('utf8').on('data', (text: string) => stdout.push(text));
        child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
        child.once('error', reject);
        // Not `close`: a daemon that it leaves behind keeps its output open.
        child.once('exit', (status) => setImmediate(() => resolve({ status, stdout: stdout.join(''), stderr: stderr.join('') })));
      }),
    script(place, text) {
      const { status, stderr } = run(place, ['bash', '-euc', text]);
      if (status !== 0) throw new Error(`in ${place} of the laboratory: ${stderr}\n${text}`);
    },
    vmnet: (words) => run('host', [process.execPath, path.join(root, 'dist/cli/vmnet.cjs'), ...words]),
    read(file) {
      try {
        return readFileSync(onDisk(file), 'utf8');
      } catch {
        return null;
      }
    },
    write(file, text) {
      mkdirSync(path.dirname(onDisk(file)), { recursive: true });
      writeFileSync(onDisk(file), text);
    },
    remove: (file) => rmSync(onDisk(file), { recursive: true, force: true }),
    async serve(place) {
      const child = spawn('nsenter', enter(place, [process.execPath, path.join(tools, 'server.js'), place]), { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve, reject) => child.stdout.once('data', resolve).once('end', () => reject(new Error(`no server in ${place}`))));
    },
    async close() {
      const ended = new Promise((resolve) => held.process.once('exit', resolve));
      held.process.stdin?.end();
      await ended;
    },
  };
}

/** Asks until the answer is not null; the minute is for a computer that does much else. */
export async function until<T>(what: string, ask: () => T | Promise<T | null> | null): Promise<T> {
  const end = performance.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > end) throw new Error(`the laboratory waited in vain: ${what}`);
    await wait(50);
  }
}
