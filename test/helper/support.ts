/** The helper on a simulated host: all of it but what finds out who and where one is. */
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerName, parseAnswer, type Answer } from '../../src/host/elevate/answer.ts';
import { printOrder, type Order } from '../../src/host/elevate/order.ts';
import type { PlanFile } from '../../src/core/plan/parse-plan.ts';
import { runHelper, type HelperWorld } from '../../src/helper/run.ts';
import { keptHost, planned, seedPolicy, type Kept } from '../host/apply/support.ts';
import { temporaryFolder } from '../host/support/temporary.ts';

export interface Stage extends Kept {
  /** As the tools that give rights call it. */
  readonly world: HelperWorld;
  /** Of the caller, and nobody else's. */
  readonly reports: string;
  readonly order: Order & { readonly job: 'apply' };
}

export const words = { command: 'vmnet apply class.yaml', why: '开学', allowRunning: true };

export async function stage(sample = 'linux-default', world: Partial<HelperWorld> = {}): Promise<Stage> {
  const kept = await keptHost(sample);
  const { steps, fingerprint } = await planned(kept.target, seedPolicy());
  const reports = await temporaryFolder();
  chmodSync(reports, 0o700);
  const { platform } = kept.target.host;
  const plan: PlanFile = { platform, fingerprint, steps: steps.filter((step) => step.op !== 'set-vm-adapter') };
  return {
    ...kept,
    reports,
    order: { job: 'apply', plan, ...words },
    world: { platform, uid: 0, caller: process.getuid?.(), target: () => Promise.resolve({ ok: true, target: kept.target }), ...world },
  };
}

/** Runs it on this text as its plan file. `sha256`: what it is told, when that is not the text's. */
export async function help({ world, reports }: Stage, text: string, { plan = path.join(reports, 'plan.json'), sha256 = sha256Of(text) } = {}): Promise<{ readonly status: number; readonly answer: Answer | undefined }> {
  if (plan === path.join(reports, 'plan.json')) writeFileSync(plan, text, { mode: 0o600, flag: 'wx' });
  const status = await runHelper([plan, sha256, reports], world);
  return { status, answer: answerIn(reports) };
}

export function answerIn(reports: string): Answer | undefined {
  try {
    return parseAnswer(readFileSync(path.join(reports, answerName), 'utf8'));
  } catch {
    return undefined;
  }
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The text of an order whose plan is not what the planner would print. */
export function tampered(order: Stage['order'], change: (plan: string) => string): string {
  const printed = JSON.parse(printOrder(order)) as { readonly plan: string };
  return `${JSON.stringify({ ...printed, plan: change(printed.plan) })}\n`;
}
