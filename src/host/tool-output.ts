/** Raw output of a tool, of this computer or a capture → the snapshot's value for it. */
import type { ToolOutput } from '../core/jobs/snapshot.ts';
import { decodeOutput } from './decode.ts';

/** The command as a person would type it, for messages. */
export function commandLine(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w./:\\=+-]+$/.test(word) ? word : `"${word}"`)).join(' ');
}

export interface RawOutput {
  readonly exitCode: number;
  readonly stdout: Buffer;
  /** First line of stderr, where there is one. */
  readonly complaint?: string;
}

/** `codePage`: the Windows code page of the bytes; null when they can only be UTF-8. */
export async function toolOutput(command: string, raw: RawOutput, codePage: number | null): Promise<ToolOutput> {
  const text = await decodeOutput(raw.stdout, codePage);
  if (text === undefined) {
    return { ok: false, command, code: 'unreadable', detail: codePage === null ? 'not UTF-8' : `code page ${codePage}` };
  }
  // Nothing printed means unknown, never none: under Wine, and without rights, tools print nothing and exit 0.
  if (text.trim() === '') {
    const detail = [`exit ${raw.exitCode}`, raw.complaint].filter(Boolean).join(': ');
    return { ok: false, command, code: 'empty', detail };
  }
  return { ok: true, command, exitCode: raw.exitCode, text };
}
