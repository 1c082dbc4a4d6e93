/** Starts the helper as administrator, once, through the one tool that each system has for it. */
import { pathsOf } from '../paths.ts';
import type { Platform } from '../../core/vnet/host-view.ts';
import type { Run, RunOutcome } from '../run.ts';
import { helperArgv, isSound, type HelperCall } from './call.ts';
import { isDeclinedByOsascript, osascriptArgv } from './osascript.ts';
import { isDeclinedByPkexec, pkexecArgv } from './pkexec.ts';
import { cancelled, uacArgv } from './uac.ts';

export interface Elevation {
  readonly platform: Platform;
  readonly run: Run;
  /** No prompt: the helper is started as it is. */
  readonly administrator: boolean;
  /** Why, in the person's language; only macOS shows it. */
  readonly prompt: string;
}

/**
 * `ran`: the helper was started and has ended; what it did, its report says. `declined`: no rights were given, nothing has
 * happened (exit status 5). `unavailable`: there is nobody to ask (5 as well). `failed`: it was started and did not come to an end of its own.
 */
export type Elevated =
  | { readonly code: 'ran'; readonly exitCode: number; readonly complaint: string }
  | { readonly code: 'declined' | 'unavailable' | 'failed'; readonly detail: string };

/** In milliseconds: a person reads a prompt, and VMware's tools take their time. */
const limit = 30 * 60_000;

export async function elevate(call: HelperCall, elevation: Elevation): Promise<Elevated> {
  const { platform, run, administrator } = elevation;
  const argv = isSound(call, (file) => pathsOf(platform).isAbsolute(file)) ? argvOf(call, elevation) : undefined;
  if (argv === undefined) return { code: 'failed', detail: 'EINVAL' };
  const outcome = await run(argv, { timeout: limit });
  if (outcome.code === 'absent') return { code: 'unavailable', detail: argv[0] ?? '' };
  if (outcome.code !== 'done') return { code: 'failed', detail: outcome.detail };
  const { exitCode, complaint } = outcome;
  if (!administrator && isDeclined(platform, outcome)) return { code: 'declined', detail: complaint };
  return { code: 'ran', exitCode, complaint };
}

function argvOf(call: HelperCall, { platform, administrator, prompt }: Elevation): readonly string[] | undefined {
  if (administrator) return helperArgv(call);
  switch (platform) {
    case 'linux':
      return pkexecArgv(call);
    case 'macos':
      return osascriptArgv(call, prompt);
    case 'windows':
      return uacArgv(call);
  }
}

function isDeclined(platform: Platform, { exitCode, complaint }: Extract<RunOutcome, { readonly code: 'done' }>): boolean {
  switch (platform) {
    case 'linux':
      return isDeclinedByPkexec(exitCode);
    case 'macos':
      return exitCode !== 0 && isDeclinedByOsascript(complaint);
    case 'windows':
      return exitCode === cancelled;
  }
}
