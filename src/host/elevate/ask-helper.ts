/** Has an order carried out by the helper: writes it into a folder that only this user can enter, asks for the rights, reads the answer. */
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { answerName, cancelName, parseAnswer, progressName, type Answer } from './answer.ts';
import { elevate, type Elevated, type Elevation } from './elevate.ts';
import { printOrder, type Order } from './order.ts';

export interface Asking extends Elevation {
  /** The helper's command: `helper-command.ts`. */
  readonly helper: readonly string[];
  readonly onStage?: (stage: string) => void;
  readonly signal?: AbortSignal;
}

/** `declined` and `unavailable`: no rights were given and nothing has happened. */
export type Asked = { readonly code: 'answered'; readonly answer: Answer } | Exclude<Elevated, { readonly code: 'ran' }>;

/** Milliseconds between two looks at what the helper says of its stages. */
const interval = 200;

export async function askHelper(order: Order, { helper, onStage, signal, ...elevation }: Asking): Promise<Asked> {
  // A temporary folder may be reached through a link (macOS: /var), and the helper follows none.
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'vmnet-order-')));
  try {
    await chmod(folder, 0o700);
    const text = printOrder(order);
    const plan = path.join(folder, 'plan.json');
    await writeFile(plan, text, { mode: 0o600, flag: 'wx' });
    const sha256 = createHash('sha256').update(text).digest('hex');
    const cancel = (): void => void writeFile(path.join(folder, cancelName), '').catch(() => {});
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted === true) cancel();
    const listening = onStage === undefined ? undefined : listen(path.join(folder, progressName), onStage);
    const outcome = await elevate({ helper, plan, sha256, reports: folder }, elevation);
    signal?.removeEventListener('abort', cancel);
    await listening?.end();
    return await answered(folder, outcome);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the helper has answered counts, however the tool that started it ended. */
async function answered(folder: string, outcome: Elevated): Promise<Asked> {
  const text = await readFile(path.join(folder, answerName), 'utf8').catch(() => '');
  const answer = parseAnswer(text);
  if (answer !== undefined) return { code: 'answered', answer };
  return outcome.code === 'ran' ? { code: 'failed', detail: outcome.complaint || `exit ${outcome.exitCode}` } : outcome;
}

function listen(file: string, onStage: (stage: string) => void): { end(): Promise<void> } {
  let told = 0;
  const look = async (): Promise<void> => {
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(0, -1);
    for (const line of lines.slice(told)) onStage(line);
    told = Math.max(told, lines.length);
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => void (looking = looking.then(look)), interval);
  return {
    end: async () => {
      clearInterval(timer);
      await looking;
      await look();
    },
  };
}
