/** Changes with the rights that they need: by this program where it has them, else by the helper, after one prompt. */
import type { ApplyRefusal } from '../../core/plan/apply-refusal.ts';
import type { Report } from '../../core/plan/report.ts';
import { applyPlan, type Applied, type ApplyRequest } from '../apply/apply.ts';
import type { Stage } from '../apply/driver.ts';
import { recover, type Recovered } from '../apply/recover.ts';
import type { Owner, Target } from '../apply/target.ts';
import { undo, type Undone, type UndoRequest } from '../apply/undo.ts';
import type { Run } from '../run.ts';
import { isAdministrator } from './administrator.ts';
import type { Answer } from './answer.ts';
import { askHelper, type Asked } from './ask-helper.ts';
import type { Order } from './order.ts';
import { secureFolder } from './windows-folder.ts';

export interface Rights {
  /** `helper-command.ts`; undefined: there is none, and only an administrator can change networks. */
  readonly helper: readonly string[] | undefined;
  /** Why, in the person's language; only macOS shows it. */
  readonly prompt: string;
  readonly run: Run;
  /** The effective user; undefined on Windows. */
  readonly uid: number | undefined;
  /** The person has named the folder for restore points (`VMNET_STATE`), and answers for it. */
  readonly ownState: boolean;
}

export async function applyWithRights(target: Target, request: ApplyRequest, rights: Rights): Promise<Applied> {
  const owner: Owner = request.steps.some(({ op }) => op === 'set-vm-adapter') ? 'machines' : 'networks';
  const way = await wayFor(target, owner, rights);
  if (way === 'here') return applyPlan(target, request);
  if (way !== 'helper') return way;
  const { steps, fingerprint, command, why, allowRunning, onStage, signal } = request;
  const { platform } = target.host;
  const plan = { platform, fingerprint, steps: steps.filter((step) => step.op !== 'set-vm-adapter') };
  const answer = await answerOf({ job: 'apply', plan, command, why, allowRunning }, target, rights, { onStage, signal });
  return answer.ok && answer.report === null ? refusedAs('helper-failed', 'no report') : answer;
}

/** `owner`: whose change it is that is taken back. */
export async function undoWithRights(target: Target, owner: Owner, request: UndoRequest, rights: Rights): Promise<Undone> {
  const way = await wayFor(target, owner, rights);
  if (way === 'here') return undo(target, request);
  if (way !== 'helper') return way;
  const { id, command, why, allowRunning, onStage, signal } = request;
  return answerOf({ job: 'undo', id, command, why, allowRunning }, target, rights, { onStage, signal });
}

/** What may be left half done are the networks' changes or the machines': the user's own first, which needs no rights. */
export async function recoverWithRights(target: Target, onStage: (stage: Stage) => void, rights: Rights): Promise<Recovered> {
  const way = await wayFor(target, 'networks', rights);
  if (way === 'here') return recover(target, onStage);
  const own = await recover({ ...target, stateFolder: () => target.stateFolder('machines') }, onStage);
  if (!own.ok || own.report !== null) return own;
  if (way !== 'helper') return way;
  return answerOf({ job: 'recover', command: 'vmnet recover', why: null, allowRunning: false }, target, rights, { onStage, signal: undefined });
}

type Refusal = { readonly ok: false; readonly refusal: ApplyRefusal };

/** What the person has to expect: nothing is asked here. `impossible`: no administrator, and no helper to become one. */
export async function rightsNeeded(target: Target, owner: Owner, { helper, run, uid }: Rights): Promise<'none' | 'prompt' | 'impossible'> {
  if (target.kind === 'simulated' || owner === 'machines' || (await isAdministrator(target.host.platform, { run, uid }))) return 'none';
  return helper === undefined ? 'impossible' : 'prompt';
}

/** A machine's own file is its user's; a simulated host is nobody's. */
async function wayFor(target: Target, owner: Owner, { helper, run, uid, ownState }: Rights): Promise<'here' | 'helper' | Refusal> {
  const { platform } = target.host;
  if (target.kind === 'simulated' || owner === 'machines') return 'here';
  if (!(await isAdministrator(platform, { run, uid }))) return helper === undefined ? refusedAs('needs-administrator', 'no helper') : 'helper';
  if (platform !== 'windows' || ownState) return 'here';
  const folder = await target.stateFolder('networks');
  return (await secureFolder(folder, run)) ? 'here' : { ok: false, refusal: { code: 'state-not-ours', data: { folder, detail: '' } } };
}

interface Following {
  readonly onStage: ((stage: Stage) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

type Done = { readonly ok: true; readonly report: Report; readonly steps: Extract<Answer, { readonly code: 'done' }>['steps'] } | { readonly ok: true; readonly report: null } | Refusal;

async function answerOf(order: Order, { host }: Target, { helper = [], prompt, run }: Rights, { onStage, signal }: Following): Promise<Done> {
  const asked = await askHelper(order, {
    helper,
    platform: host.platform,
    run,
    administrator: false,
    prompt,
    ...(onStage === undefined ? {} : { onStage: (stage) => onStage(stage as Stage) }),
    ...(signal === undefined ? {} : { signal }),
  });
  return asked.code === 'answered' ? meaning(asked.answer) : withoutAnswer(asked);
}

function meaning(answer: Answer): Done {
  switch (answer.code) {
    case 'done':
      return answer.report === null ? { ok: true, report: null } : { ok: true, report: answer.report, steps: answer.steps };
    case 'refused':
      return { ok: false, refusal: answer.refusal };
    case 'order-refused':
      return { ok: false, refusal: { code: 'helper-refused', data: { reason: answer.refusal.code, detail: answer.refusal.detail } } };
    case 'failed':
      return refusedAs('helper-failed', answer.detail);
  }
}

function withoutAnswer({ code, detail }: Exclude<Asked, { readonly code: 'answered' }>): Refusal {
  return refusedAs(code === 'failed' ? 'helper-failed' : 'needs-administrator', detail);
}

function refusedAs(code: 'helper-failed' | 'needs-administrator', detail: string): Refusal {
  return { ok: false, refusal: { code, data: { detail } } };
}
