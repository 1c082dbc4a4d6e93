/** `vmnet capture OUT[.zip] [--redact]`: writes down what a host holds, so that it can be read elsewhere. */
import path from 'node:path';
import { captureTexts } from '../../core/text/captures.ts';
import { spoken } from '../../core/text/language.ts';
import type { Globals } from '../globals.ts';
import { openNamedMachine } from '../open-host.ts';
import { exitStatus, refusal, type Outcome, type Refusal } from '../outcome.ts';
import type { CaptureOptions } from '../program.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly out: string;
  readonly options: CaptureOptions;
}

export async function capture({ globals, cwd, env, out, options }: Request): Promise<Outcome> {
  const words = spoken(captureTexts, globals.language);
  const target = path.resolve(cwd, out);
  const { targetProblem, writeCapture } = await import('../../host/capture/write/write.ts');
  const problem = await targetProblem(target);
  if (problem !== undefined) return refuse(problem, globals);
  const opened = await openNamedMachine(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const { machine } = opened;
  if (globals.host !== 'local' && machine.onDisk([]).some((folder) => isInside(folder, target))) {
    return refuse({ code: 'target-in-host', detail: target }, globals);
  }

  const { collectHost, redactionHints } = await import('../../host/capture/write/collect.ts');
  const { host, decode } = await collectHost(machine);
  const redacted = options.redact === true;
  const kept = redacted ? (await import('../../core/jobs/redact.ts')).redactHost(host, decode, await redactionHints(machine)) : host;
  const written = await whileNotAsked((signal) => writeCapture(target, kept, signal));
  if (!written.ok) return refuse(written.problem, globals);

  if (!redacted && !globals.quiet) process.stderr.write(`${words.private}\n`);
  const counts = { files: kept.files.length, commands: kept.outputs.length, unread: kept.unread.length };
  return {
    kind: 'answer',
    status: exitStatus.done,
    json: { schema: 'vmnet/capture/1', path: target, redacted, ...counts },
    text: () => [words.written(target, counts.files, counts.commands), ...(counts.unread > 0 ? [words.unread(counts.unread)] : []), ''].join('\n'),
  };
}

type Problem = { readonly code: 'target-exists' | 'no-such-folder' | 'target-in-host' | 'target-unwritable'; readonly detail: string };

function refuse({ code, detail }: Problem, { language }: Globals): Refusal {
  const status = code === 'target-unwritable' ? exitStatus.unexpected : exitStatus.usage;
  return refusal(status, code, spoken(captureTexts, language)[code](detail));
}

function isInside(folder: string, target: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** Ctrl+C stops the work, and what was begun is taken away. */
async function whileNotAsked<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const asked = new AbortController();
  const stop = (): void => asked.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work(asked.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
