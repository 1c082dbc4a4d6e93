/** `vmnet capture OUT[.zip] [--redact]`: writes down what a host holds, so that it can be read elsewhere. */
import path from 'node:path';
import { captureTexts } from '../../core/text/captures.ts';
import { spoken } from '../../core/text/language.ts';
import type { Globals } from '../globals.ts';
import { openMachine } from '../../host/index.ts';
import type { SaveProblem } from '../../host/capture/write/save.ts';
import { whileNotAsked } from '../interrupt.ts';
import { openOptions, refusalOf } from '../open-host.ts';
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
  const { saveCapture } = await import('../../host/capture/write/save.ts');
  const result = await whileNotAsked((signal) =>
    saveCapture({
      target: path.resolve(cwd, out),
      redact: options.redact === true,
      open: () => openMachine(globals.host, openOptions({ cwd, env })),
      isLocal: globals.host === 'local',
      signal,
    }),
  );
  if (!result.ok) return result.why === 'host' ? refusalOf(result, globals.language) : refuse(result.problem, globals);
  const { saved } = result;
  if (!saved.redacted && !globals.quiet) process.stderr.write(`${words.private}\n`);
  return {
    kind: 'answer',
    status: exitStatus.done,
    json: { schema: 'vmnet/capture/1', ...saved },
    text: () => [words.written(saved.path, saved.files, saved.commands), ...(saved.unread > 0 ? [words.unread(saved.unread)] : []), ''].join('\n'),
  };
}

function refuse({ code, detail }: SaveProblem, { language }: Globals): Refusal {
  const status = code === 'target-unwritable' || code === 'cancelled' ? exitStatus.unexpected : exitStatus.usage;
  return refusal(status, code, spoken(captureTexts, language)[code](detail));
}
