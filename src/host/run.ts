/** Starts one tool and waits for it, within limits. The one importer of execa. */
import type { ChildProcess } from 'node:child_process';
import { outputLimit } from './machine.ts';

/** `stdout` is raw: which encoding a tool prints in is the caller's knowledge. `complaint` is what it wrote to stderr. */
export type RunOutcome =
  | { readonly code: 'done'; readonly exitCode: number; readonly stdout: Buffer; readonly complaint: string }
  | { readonly code: 'absent' }
  | { readonly code: 'timed-out'; readonly detail: string }
  | { readonly code: 'too-much'; readonly detail: string }
  | { readonly code: 'failed'; readonly detail: string };

export interface RunOptions {
  /** Milliseconds; 10 s unless told. */
  readonly timeout?: number;
  /** Bytes of output; 64 MiB unless told. */
  readonly limit?: number;
}

export type Run = (argv: readonly string[], options?: RunOptions) => Promise<RunOutcome>;

/** Milliseconds between asking a tool to end and making it end, and for its last words to arrive. */
const grace = 500;

export const run: Run = async ([file = '', ...args], { timeout = 10_000, limit = outputLimit } = {}) => {
  const { execa } = await import('execa');
  const subprocess = execa(file, args, {
    reject: false,
    encoding: 'buffer',
    stdin: 'ignore',
    stripFinalNewline: false,
    timeout,
    maxBuffer: limit,
    forceKillAfterDelay: grace,
    // VMware's tools and ip, route, arp are read in English; on Windows the system's language stays.
    env: { LC_ALL: 'C', LANG: 'C' },
  });
  const listening = stopListening(subprocess, timeout);
  const result = await subprocess;
  listening.done();
  if (result.isMaxBuffer) return { code: 'too-much', detail: `over ${limit} bytes` };
  if (result.exitCode === undefined) {
    if (result.timedOut) return { code: 'timed-out', detail: `${timeout} ms` };
    return result.code === 'ENOENT' ? { code: 'absent' } : { code: 'failed', detail: result.signal ?? result.code ?? 'unknown' };
  }
  const [complaint = ''] = asBuffer(result.stderr).toString('utf8').trim().split('\n', 1);
  return { code: 'done', exitCode: result.exitCode, stdout: asBuffer(result.stdout), complaint: complaint.trim() };
};

/**
 * A tool that has ended may have left a child behind that holds its output open (VMware's daemons do), and
 * execa would wait for that child, past the time limit. What the tool itself printed has arrived by then.
 */
function stopListening(subprocess: Pick<ChildProcess, 'stdout' | 'stderr' | 'once'>, timeout: number): { done(): void } {
  const release = (): void => {
    subprocess.stdout?.destroy();
    subprocess.stderr?.destroy();
  };
  const timers = [setTimeout(release, timeout + 2 * grace)];
  subprocess.once('exit', () => timers.push(setTimeout(release, grace)));
  return { done: () => timers.forEach(clearTimeout) };
}

// Without copying. Undefined when the tool could not be started.
function asBuffer(bytes: Uint8Array | undefined): Buffer {
  return bytes === undefined ? Buffer.alloc(0) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
