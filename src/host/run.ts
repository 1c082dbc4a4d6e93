/** Starts one tool and waits for it, within limits. The one importer of execa. */
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

export const run: Run = async ([file = '', ...args], { timeout = 10_000, limit = outputLimit } = {}) => {
  const { execa } = await import('execa');
  const result = await execa(file, args, {
    reject: false,
    encoding: 'buffer',
    stdin: 'ignore',
    stripFinalNewline: false,
    timeout,
    maxBuffer: limit,
    forceKillAfterDelay: 500,
    // VMware's tools and ip, route, arp are read in English; on Windows the system's language stays.
    env: { LC_ALL: 'C', LANG: 'C' },
  });
  if (result.timedOut) return { code: 'timed-out', detail: `${timeout} ms` };
  if (result.isMaxBuffer) return { code: 'too-much', detail: `over ${limit} bytes` };
  if (result.code === 'ENOENT') return { code: 'absent' };
  if (result.exitCode === undefined) return { code: 'failed', detail: result.signal ?? result.code ?? 'unknown' };
  const [complaint = ''] = asBuffer(result.stderr).toString('utf8').trim().split('\n', 1);
  return { code: 'done', exitCode: result.exitCode, stdout: asBuffer(result.stdout), complaint: complaint.trim() };
};

// Without copying. Undefined when the tool could not be started.
function asBuffer(bytes: Uint8Array | undefined): Buffer {
  return bytes === undefined ? Buffer.alloc(0) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
