/** What a driver works with: files are written whole, what is touched is noted first, nothing of others is overwritten. */
import type { Bytes } from '../../core/formats/bytes.ts';
import { hostState } from '../../core/jobs/host-state.ts';
import type { Host } from '../../core/jobs/host.ts';
import type { ReportProblem } from '../../core/plan/report-problem.ts';
import { errorCode } from '../failure.ts';
import { pathsOf } from '../paths.ts';
import type { SavedFile } from '../state/restore-point.ts';
import type { WritableMachine, WriteFailure } from '../writable-machine.ts';
import type { Reading, Stage, StageOutcome, Work } from './driver.ts';

export interface WorkOptions {
  readonly machine: WritableMachine;
  readonly before: Reading;
  /** Reads it. */
  readonly host: Host;
  readonly files: readonly SavedFile[];
  readonly scratch: string;
  /** Brought to the disk before the file is touched; null: all of them. Throws Node's errors. */
  readonly note: (touched: readonly string[] | null) => void;
  readonly onStage: (stage: Stage) => void;
  readonly signal: AbortSignal | null;
}

/** Milliseconds that one of VMware's tools may take. */
const toolLimit = 60_000;

export const ok: StageOutcome = { ok: true };

export function failed(problem: ReportProblem): StageOutcome {
  return { ok: false, problem };
}

export interface EngineWork extends Work {
  /** Null: VMware's tools may have written every covered file. */
  touched(): readonly string[] | null;
  /** What we wrote into a file or found right in it, as long as no tool of VMware's may have written it since. */
  wrote(path: string): Bytes | undefined;
  /** To be called once, whatever the work came to, before the journal says so: what it leaves on the host nobody would look for. */
  finish(): Promise<void>;
}

export function startWork({ machine, host, before, files, scratch, note, onStage, signal }: WorkOptions): EngineWork {
  const originals = new Map(files.map((file) => [file.path, file.bytes]));
  const written = new Map<string, Bytes>();
  let touched: readonly string[] | null = [];
  let scratched = false;

  function touch(next: readonly string[] | null): StageOutcome {
    try {
      note(next);
    } catch (error) {
      return failed({ code: 'write-failed', data: { path: 'journal.json', detail: errorCode(error) } });
    }
    touched = next;
    return ok;
  }

  const touchOne = (path: string): StageOutcome => (touched === null || touched.includes(path) ? ok : touch([...touched, path]));

  async function replace(path: string, bytes: Bytes, expected?: { readonly bytes: Bytes | undefined }): Promise<StageOutcome> {
    const now = await currentBytes(machine, path);
    if (!now.ok) return now;
    if (expected !== undefined && now.bytes !== expected.bytes) return failed({ code: 'changed-meanwhile', data: { path } });
    if (now.bytes === bytes) {
      written.set(path, bytes);
      return ok;
    }
    const noted = touchOne(path);
    if (!noted.ok) return noted;
    const replaced = await machine.replaceFile(path, bytes);
    if (replaced.ok) written.set(path, bytes);
    return replaced.ok ? ok : failed(writeProblem(path, replaced.failure));
  }

  async function remove(path: string): Promise<StageOutcome> {
    const noted = touchOne(path);
    if (!noted.ok) return noted;
    const removed = await machine.remove(path);
    return removed.ok || removed.failure.code === 'missing' ? ok : failed(writeProblem(path, removed.failure));
  }

  return {
    machine,
    decode: host.decode,
    before,
    original: (path) => originals.get(path),
    replace,
    remove,
    toolsWrite: () => {
      written.clear();
      return Promise.resolve(touched === null ? ok : touch(null));
    },
    scratch,
    writeScratch: async (name, bytes) => {
      scratched = true;
      const path = pathsOf(machine.platform).join(scratch, name);
      return { ...(await machine.writeFile(path, bytes)), path };
    },
    execute: (argv, timeout = toolLimit) => machine.execute(argv, { timeout }),
    read: () => readingOf(host),
    begin: (stage) => {
      if (signal?.aborted === true && stage !== 'roll-back') return Promise.resolve(failed({ code: 'cancelled', data: {} }));
      onStage(stage);
      return Promise.resolve(ok);
    },
    touched: () => touched,
    wrote: (path) => written.get(path),
    finish: async () => {
      if (scratched) await machine.remove(scratch);
    },
  };
}

export async function readingOf(host: Host): Promise<Reading> {
  const snapshot = await host.read();
  return { snapshot, state: hostState(snapshot, host.decode) };
}

/** `bytes` undefined: there is no such file. */
export async function currentBytes(
  machine: WritableMachine,
  path: string,
): Promise<{ readonly ok: true; readonly bytes: Bytes | undefined } | { readonly ok: false; readonly problem: ReportProblem }> {
  const file = await machine.readFile(path, 'leases');
  if (file.ok) return { ok: true, bytes: file.bytes };
  if (file.failure.code === 'missing') return { ok: true, bytes: undefined };
  return { ok: false, problem: { code: 'unreadable-file', data: { path, detail: file.failure.detail } } };
}

export function writeProblem(path: string, { code, detail }: WriteFailure): ReportProblem {
  const codes = { missing: 'write-failed', 'read-only': 'read-only', 'no-space': 'disk-full', unwritable: 'write-failed' } as const;
  return { code: codes[code], data: { path, detail } };
}
