/** Starts the program as a person does, and gives the address that it prints. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../support/vmnet.ts';

export interface Launched {
  readonly url: string;
  /** Everything it printed so far. */
  readonly printed: () => string;
  readonly close: () => Promise<void>;
}

/** `npm start -- …` without a display, so that the pages are served and their address is printed. */
export async function npmStart(words: readonly string[]): Promise<Launched> {
  return launch('npm', ['start', '--', ...words]);
}

/** `vmnet ui --no-open …` of the built program. */
export async function vmnetUi(words: readonly string[]): Promise<Launched> {
  return launch(process.execPath, [path.join(root, 'dist/cli/vmnet.cjs'), 'ui', '--no-open', ...words]);
}

async function launch(program: string, words: readonly string[]): Promise<Launched> {
  // Settings of its own: what a test chooses must not stay on the machine.
  const state = mkdtempSync(path.join(tmpdir(), 'vmnet-state-'));
  const env = { ...process.env, VMNET_STATE: state, VMNET_HOST: '', DISPLAY: '', WAYLAND_DISPLAY: '', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
  const child = spawn(program, words, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let printed = '';
  const close = async (): Promise<void> => {
    // The whole group: npm is a shell around the program.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(state, { recursive: true, force: true });
  };
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${program} ended with ${code}: ${printed}`)));
  });
  return { url, printed: () => printed, close };
}
