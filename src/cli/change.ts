/** The one place that changes a host: shows the plan, asks, applies it, says what became of it. */
import type { Host } from '../core/jobs/host.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { TruthRow } from '../core/plan/truth-row.ts';
import type { Wanted } from '../core/plan/wanted.ts';
import { wordsIn } from '../core/text/language.ts';
import type { Globals } from './globals.ts';
import { openNamedHost } from './open-host.ts';
import { exitStatus, refusal, type Outcome, type Refusal } from './outcome.ts';

/** What all changing commands share (spec: cli.md). */
export interface ChangeOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly allowRunning?: boolean;
  readonly report?: string;
  readonly simulate?: string | true;
  /** Noted in the history. */
  readonly why?: string;
}

export interface Surroundings {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What a command wants to do to the host that it was shown. */
export interface Prepared {
  readonly kind: 'prepared';
  readonly plan: Plan;
  /** What the host is compared with afterwards; null: what the steps come to. */
  readonly wanted: Wanted | null;
  /** The table of a host on which there is nothing to do. */
  readonly verify: readonly TruthRow[];
  /** As `vmnet/plan/1`, and for people. */
  readonly json: object;
  readonly text: () => string;
}

export interface Change extends Surroundings {
  readonly options: ChangeOptions;
  /** As the person typed it. */
  readonly command: string;
  readonly prepare: (target: { readonly host: Host }) => Promise<Prepared | Refusal>;
}

export async function changeHost({ globals, cwd, env, options, prepare }: Change): Promise<Outcome> {
  const { language } = globals;
  if (options.yes !== true && options.dryRun !== true && !(process.stdin.isTTY && process.stderr.isTTY)) {
    return refusal(
      exitStatus.usage,
      'needs-yes',
      wordsIn(language, { en: 'Nobody can be asked here. Add --yes to make the change, or --dry-run to see it.', zh: '此处无法询问。请加上 --yes 以执行更改，或加上 --dry-run 以查看计划。' }),
    );
  }
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const prepared = await prepare(opened);
  if (prepared.kind === 'refusal') return prepared;
  const changes = prepared.plan.steps.length > 0;
  if (options.dryRun === true) return { kind: 'answer', status: changes ? exitStatus.changesNeeded : exitStatus.done, json: prepared.json, text: prepared.text };
  return refusal(exitStatus.refused, 'cannot-apply', wordsIn(language, { en: 'This program can plan, and not yet apply. Nothing was touched; --dry-run shows the plan.', zh: '本程序目前只能制定计划，尚不能执行。没有改动任何内容；--dry-run 会显示计划。' }));
}
