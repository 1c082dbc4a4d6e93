/** `vmnet repair CODE`: the automatic fix of a finding, as a plan like any other. */
import { planRepair } from '../../core/jobs/plan-repair.ts';
import { usage, vmnetOf } from '../arguments.ts';
import { changeHost } from '../change.ts';
import { findMachine } from '../find-machine.ts';
import { preparedFixes } from '../fix-command.ts';
import type { Outcome } from '../outcome.ts';
import { preparedSteps, readHost } from '../prepare.ts';
import { missing, refused, type ChangeRequest } from './network.ts';

export async function repair(request: ChangeRequest, code: string, name: string | undefined, vm: string | undefined): Promise<Outcome> {
  const { language } = request.globals;
  const number = name === undefined ? undefined : vmnetOf(name, language);
  if (number?.ok === false) return number.refusal;
  const vmnet = number?.value ?? null;
  return changeHost({
    ...request,
    prepare: async ({ host }) => {
      const reading = await readHost(host);
      const { state } = reading;
      const absent = vmnet === null ? undefined : missing(state, vmnet, language);
      if (absent !== undefined) return absent;
      const machine = vm === undefined ? undefined : findMachine(state.view.vms, vm, language);
      if (machine?.ok === false) return machine.refusal;
      const planned = planRepair(state, code, vmnet, machine?.vm.name ?? null);
      if (planned.kind === 'steps') return preparedSteps(reading, planned.steps, null, language);
      if (planned.kind === 'commands') return preparedFixes(reading, planned.commands, language);
      if (planned.code === 'unknown-code') return usage(language, { en: `“${code}” is no code of a finding. There are: ${planned.codes.join(', ')}`, zh: `“${code}”不是检查结果的代码。可用的代码：${planned.codes.join('、')}` });
      return refused('not-automatic', { en: `“${code}” has no automatic fix here. “vmnet check” says what to do.`, zh: `“${code}”在此无法自动修复。“vmnet check”会说明如何处理。` }, language);
    },
  });
}
