/** Reads a host and puts its capture where it was asked for: the command `capture` and the window do the same. */
import path from 'node:path';
import type { CapturedOutput } from '../../../core/jobs/captured-host.ts';
import type { HostProblem } from '../../../core/vnet/host-problem.ts';
import type { Machine } from '../../machine.ts';
import type { Opened } from '../../problem.ts';
import { collectHost, redactionHints } from './collect.ts';
import { targetProblem, writeCapture, type TargetProblem } from './write.ts';

export interface SaveRequest {
  /** An absolute path; one that ends in `.zip` becomes a zip. */
  readonly target: string;
  readonly redact: boolean;
  /** Asked for after the target was found to be usable. */
  readonly open: () => Promise<Opened<Machine>>;
  /** The host is this computer: then no folder is evidence that must not change. */
  readonly isLocal: boolean;
  readonly signal?: AbortSignal;
  /** Put beside the host's own outputs, and redacted with them. */
  readonly besides?: readonly CapturedOutput[];
}

export interface SavedCapture {
  readonly path: string;
  readonly redacted: boolean;
  readonly files: number;
  readonly commands: number;
  /** Could not be read, and are listed in capture.json. */
  readonly unread: number;
}

export type SaveProblem = TargetProblem | { readonly code: 'target-in-host'; readonly detail: string } | { readonly code: 'cancelled'; readonly detail: '' };

export type Saved =
  | { readonly ok: true; readonly saved: SavedCapture }
  | { readonly ok: false; readonly why: 'target'; readonly problem: SaveProblem }
  | { readonly ok: false; readonly why: 'host'; readonly problem: HostProblem };

export async function saveCapture({ target, redact, open, isLocal, signal, besides = [] }: SaveRequest): Promise<Saved> {
  const problem = await targetProblem(target);
  if (problem !== undefined) return { ok: false, why: 'target', problem };
  const opened = await open();
  if (!opened.ok) return { ok: false, why: 'host', problem: opened.problem };
  const machine = opened.value;
  if (!isLocal && machine.onDisk([]).some((folder) => isInside(folder, target))) {
    return { ok: false, why: 'target', problem: { code: 'target-in-host', detail: target } };
  }
  const { host: own, decode } = await collectHost(machine);
  const host = { ...own, outputs: [...own.outputs, ...besides] };
  const kept = redact ? (await import('../../../core/jobs/redact.ts')).redactHost(host, decode, await redactionHints(machine)) : host;
  const written = isStopped(signal) ? null : await writeCapture(target, kept, signal);
  if (written === null) return cancelled;
  if (!written.ok) return isStopped(signal) ? cancelled : { ok: false, why: 'target', problem: written.problem };
  const { files, outputs, unread } = kept;
  return { ok: true, saved: { path: target, redacted: redact, files: files.length, commands: outputs.length, unread: unread.length } };
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

const cancelled: Saved = { ok: false, why: 'target', problem: { code: 'cancelled', detail: '' } };

function isInside(folder: string, target: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
