/** A network and a mount namespace of a test's own: links and mounts made in them are seen nowhere else, and go when they close. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Namespaces {
  /** The command line that runs this one inside. */
  enter(argv: readonly string[]): readonly string[];
  run(argv: readonly string[], env?: Readonly<Record<string, string>>): Ran;
  /** Runs a shell script inside; throws with its complaint when a command of it fails. */
  script(text: string): void;
  close(): void;
}

export type Refused = { readonly reason: string };

const limit = 120_000;

export async function openNamespaces(): Promise<Namespaces | Refused> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { reason: 'network namespaces need root on Linux' };
  // It holds them open, and ends by itself should this process be killed.
  const holder = spawn('unshare', ['--net', '--mount', '--propagation', 'private', 'sleep', '900'], { stdio: 'ignore' });
  const ended = new Promise<string>((resolve) => {
    holder.once('error', ({ message }) => resolve(message));
    holder.once('exit', (status) => resolve(`unshare ended with ${status}`));
  });
  if (!(await comesInside(holder))) return { reason: `there are no namespaces here: ${await ended}` };

  const enter = (argv: readonly string[]): readonly string[] => ['nsenter', '--target', String(holder.pid), '--net', '--mount', '--', ...argv];
  const run = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): Ran => {
    const [file = '', ...words] = enter(argv);
    return spawnSync(file, words, { env: { ...process.env, LC_ALL: 'C.UTF-8', ...env }, encoding: 'utf8', timeout: limit, maxBuffer: 64 * 1024 * 1024 });
  };
  return {
    enter,
    run,
    script(text) {
      const { status, stderr } = run(['sh', '-euc', text]);
      if (status !== 0) throw new Error(`the laboratory cannot be built: ${stderr}`);
    },
    close: () => void holder.kill('SIGKILL'),
  };
}

/** False: it ended before. */
async function comesInside(holder: ChildProcess): Promise<boolean> {
  while (!isInside(holder.pid)) {
    if (holder.exitCode !== null || holder.signalCode !== null) return false;
    await wait(10);
  }
  return true;
}

/** `unshare` has made the namespaces once it has become `sleep`. */
function isInside(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    const apart = readlinkSync(`/proc/${pid}/ns/net`) !== readlinkSync('/proc/self/ns/net');
    return apart && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'sleep';
  } catch {
    return false;
  }
}
