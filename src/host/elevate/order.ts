/** What the helper is told to do, as the file that it is given: a job, and for an apply the plan's own text, which it reads for itself. */
import { parsePlan, planFile, type ParsedPlan, type PlanFile } from '../../core/plan/parse-plan.ts';

export interface OrderWords {
  /** As a person would type it, or `window`: for the history. One line. */
  readonly command: string;
  readonly why: string | null;
  readonly allowRunning: boolean;
}

export type Job =
  | { readonly job: 'apply'; readonly plan: PlanFile }
  /** `id` null: the last change that stands. */
  | { readonly job: 'undo'; readonly id: string | null }
  | { readonly job: 'recover' };

export type Order = OrderWords & Job;

export type ParsedOrder =
  | { readonly ok: true; readonly order: Order }
  | { readonly ok: false; readonly code: Extract<ParsedPlan, { readonly ok: false }>['code']; readonly at: string };

const format = 'vmnet-order/1';

/** In this order, and nothing else. */
interface Printed {
  readonly format: string;
  readonly job: Order['job'];
  readonly plan: string | null;
  readonly id: string | null;
  readonly command: string;
  readonly why: string | null;
  readonly allowRunning: boolean;
}

export function printOrder(order: Order): string {
  const { job, command, why, allowRunning } = order;
  const plan = job === 'apply' ? planFile(order.plan) : null;
  const id = job === 'undo' ? order.id : null;
  return `${JSON.stringify({ format, job, plan, id, command, why, allowRunning } satisfies Printed)}\n`;
}

/** Any deviation from what we print is a refusal. */
export function parseOrder(text: string): ParsedOrder {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: 'not-a-plan', at: '' };
  }
  if (!isPrinted(value)) return { ok: false, code: 'not-a-plan', at: '' };
  const { command, why, allowRunning } = value;
  if (!isLine(command)) return { ok: false, code: 'bad-value', at: 'command' };
  if (why !== null && !isLine(why)) return { ok: false, code: 'bad-value', at: 'why' };
  const job = jobOf(value);
  if (!job.ok) return job;
  const order: Order = { ...job.value, command, why, allowRunning };
  return printOrder(order) === text ? { ok: true, order } : { ok: false, code: 'not-as-printed', at: '' };
}

function jobOf({ job, plan, id }: Printed): { readonly ok: true; readonly value: Job } | Extract<ParsedOrder, { readonly ok: false }> {
  switch (job) {
    case 'apply': {
      const parsed = parsePlan(plan ?? '');
      return parsed.ok ? { ok: true, value: { job, plan: parsed.file } } : parsed;
    }
    case 'undo':
      // The engine looks the id up among its own; here it only may not be a path.
      return id === null || /^[\w-]{1,64}$/.test(id) ? { ok: true, value: { job, id } } : { ok: false, code: 'bad-value', at: 'id' };
    case 'recover':
      return { ok: true, value: { job } };
  }
}

function isPrinted(value: unknown): value is Printed {
  if (typeof value !== 'object' || value === null) return false;
  const { format: stated, job, plan, id, command, why, allowRunning } = value as Readonly<Record<string, unknown>>;
  const isText = (one: unknown): boolean => one === null || typeof one === 'string';
  return (
    stated === format &&
    (job === 'apply' || job === 'undo' || job === 'recover') &&
    [plan, id, why].every(isText) &&
    typeof command === 'string' &&
    typeof allowRunning === 'boolean'
  );
}

function isLine(text: string): boolean {
  return text.length <= 1024 && !/[\0-\x1f\x7f-\x9f\u2028\u2029]|[\ud800-\udfff]/u.test(text);
}
