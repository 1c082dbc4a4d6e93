/** Runs the built command line as a person's shell would. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostView } from '../../src/core/vnet/host-view.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Real files from public sources, beside the checkout; undefined where they are not. */
export const corpus = existsSync(path.join(root, '../shared/corpus')) ? path.join(root, '../shared/corpus') : undefined;

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string | Buffer;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

export function vmnet(words: readonly string[], options: RunOptions = {}): Run {
  const program = path.join(root, 'dist/cli/vmnet.cjs');
  const environment = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', VMNET_HOST: undefined, INIT_CWD: undefined, ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(options.nodeOptions ?? []), program, ...words], {
    cwd: options.cwd ?? root,
    env: environment,
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** `vmnet show --json` of a host that must be readable. */
export function show(host: string): HostView {
  const run = vmnet(['show', '--json', '--host', host]);
  if (run.status !== 0) throw new Error(`show of ${host} ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as HostView;
}

/** The refusal that `--json` prints. */
export interface PrintedError {
  readonly schema: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

export function printedError(run: Run): PrintedError {
  return JSON.parse(run.stdout) as PrintedError;
}
