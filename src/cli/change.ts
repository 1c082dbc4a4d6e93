/** The one place that changes a host: shows the plan, asks, applies it, says what became of it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { ApplyRefusal } from '../core/plan/apply-refusal.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Outcome as ReportOutcome, Report } from '../core/plan/report.ts';
import { jsonFile, reportJson } from '../core/plan/report-json.ts';
import type { Step } from '../core/plan/step.ts';
import type { TruthRow } from '../core/plan/truth-row.ts';
import type { Wanted } from '../core/plan/wanted.ts';
import { changeTexts, stageNames, type StageName } from '../core/text/applying.ts';
import { applyRefusalText } from '../core/text/apply-refusals.ts';
import { wordsIn, type Words } from '../core/text/language.ts';
import { unchangedReport } from '../host/apply/outcome.ts';
import type { Target } from '../host/apply/target.ts';
import type { Globals } from './globals.ts';
import { whileNotAsked } from './interrupt.ts';
import { openNamedHost } from './open-host.ts';
import { openNamedTarget } from './open-target.ts';
import { exitStatus, refusal, type ExitStatus, type Outcome, type Refusal } from './outcome.ts';

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
  /** When the host was read, by its clock. */
  readonly readAt: string;
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
  readonly prepare: (target: Pick<Target, 'host'>) => Promise<Prepared | Refusal>;
}

export async function changeHost(change: Change): Promise<Outcome> {
  const { globals, cwd, env, options, prepare } = change;
  const mute = cannotAsk(options, globals);
  if (mute !== undefined) return mute;
  if (options.dryRun === true) return shownOnly(change);
  const opened = await openNamedTarget(globals, { cwd, env }, options.simulate);
  if (!opened.ok) return opened.refusal;
  const { target } = opened;
  try {
    const prepared = await prepare(target);
    if (prepared.kind === 'refusal') return prepared;
    if (prepared.plan.steps.length === 0) return reported(unchangedReport(prepared.readAt, prepared.verify), [], change);
    if (!(await isConfirmed(options, globals, prepared.text(), changeTexts.confirm))) return refusal(exitStatus.refused, 'not-confirmed', wordsIn(globals.language, changeTexts.notConfirmed));
    return await apply(target, prepared, change);
  } finally {
    await target.close();
  }
}

/** Plans may be made on what cannot be changed, too: a capture. */
async function shownOnly({ globals, cwd, env, prepare }: Change): Promise<Outcome> {
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const prepared = await prepare(opened);
  if (prepared.kind === 'refusal') return prepared;
  const status = prepared.plan.steps.length > 0 ? exitStatus.changesNeeded : exitStatus.done;
  return { kind: 'answer', status, json: prepared.json, text: prepared.text };
}

async function apply(target: Target, { plan, wanted }: Prepared, change: Change): Promise<Outcome> {
  const { globals, options, command } = change;
  const [{ applyWithRights }, { rightsFor }] = await Promise.all([import('../host/elevate/rights.ts'), import('./rights.ts')]);
  const { steps, diffs, fingerprint } = plan;
  const applied = await whileNotAsked((signal) =>
    applyWithRights(
      target,
      {
        steps,
        diffs,
        fingerprint,
        wanted,
        command,
        why: options.why ?? null,
        allowRunning: options.allowRunning === true,
        onStage: (stage) => progress(stage, globals),
        signal,
      },
      rightsFor(target, globals),
    ),
  );
  return applied.ok ? reported(applied.report, steps, change) : applyRefused(applied.refusal, globals);
}

/** A person says yes at a terminal, or said so before. Undefined: they can. */
export function cannotAsk({ yes, dryRun }: ChangeOptions, { language }: Globals): Refusal | undefined {
  if (yes === true || dryRun === true || (process.stdin.isTTY && process.stderr.isTTY)) return undefined;
  return refusal(exitStatus.usage, 'needs-yes', wordsIn(language, changeTexts.needsYes));
}

export async function isConfirmed({ yes }: ChangeOptions, { language }: Globals, plan: string, question: Words): Promise<boolean> {
  if (yes === true) return true;
  process.stderr.write(`${plan}\n`);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(`${wordsIn(language, question)} ${wordsIn(language, changeTexts.yesNo)} `);
    return /^(?:y|yes|是)$/i.test(answer.trim());
  } finally {
    asking.close();
  }
}

export function progress(stage: StageName, { quiet, language }: Globals): void {
  if (!quiet) process.stderr.write(`${wordsIn(language, stageNames[stage])}…\n`);
}

const statuses: Readonly<Record<ReportOutcome, ExitStatus>> = {
  verified: exitStatus.done,
  unchanged: exitStatus.done,
  'rolled-back': exitStatus.rolledBack,
  'needs-attention': exitStatus.needsAttention,
};

/** `steps`: those of the report. Also writes the file of `--report`. */
export async function reported(report: Report, steps: readonly Step[], { globals, cwd, options }: Pick<Change, 'globals' | 'cwd' | 'options'>): Promise<Outcome> {
  const json = reportJson(report);
  if (options.report !== undefined) writeReport(path.resolve(cwd, options.report), json, globals);
  const { printReport } = await import('./print/report.ts');
  return { kind: 'answer', status: statuses[report.outcome], json, text: () => printReport(report, steps, globals.language) };
}

/** The change has happened: that its report cannot be written is said, and does not change the outcome. */
function writeReport(file: string, json: object, { language }: Globals): void {
  try {
    writeFileSync(file, jsonFile(json));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(language === 'zh-CN' ? `vmnet: 无法写入报告（${detail}）\n` : `vmnet: the report could not be written (${detail})\n`);
  }
}

export function applyRefused(refused: ApplyRefusal, { language }: Globals): Refusal {
  const statuses = { 'needs-administrator': exitStatus.needsAdministrator, 'helper-failed': exitStatus.unexpected } as const;
  const status = refused.code === 'needs-administrator' || refused.code === 'helper-failed' ? statuses[refused.code] : exitStatus.refused;
  return refusal(status, refused.code, applyRefusalText(refused, language));
}
