/** `vmnet vm set VM`: one adapter of a virtual machine switched. */
import { planMachine, type MachineWish } from '../../core/plan/plan-machine.ts';
import { machineRefusalText } from '../../core/text/machine-refusals.ts';
import type { Language } from '../../core/text/language.ts';
import { oneOf, usage, vmnetOf, type Read } from '../arguments.ts';
import { changeHost, type Prepared } from '../change.ts';
import { findMachine } from '../find-machine.ts';
import { exitStatus, refusal, type Outcome, type Refusal } from '../outcome.ts';
import { preparedSteps, readHost, type Reading } from '../prepare.ts';
import type { ChangeRequest } from './network.ts';

export interface VmSetOptions {
  readonly mode?: string;
  readonly network?: string;
  readonly adapter?: string;
  readonly connected?: string;
}

const modes = ['bridged', 'nat', 'host-only', 'custom'] as const;

export async function vmSet(request: ChangeRequest, name: string, options: VmSetOptions): Promise<Outcome> {
  const { language } = request.globals;
  const read = readWish(options, language);
  if (!read.ok) return read.refusal;
  return changeHost({ ...request, prepare: async ({ host }) => switched(await readHost(host), name, read.value, language) });
}

/** As `vmnet repair` carries it out. */
export function preparedSwitch(reading: Reading, name: string, options: VmSetOptions, language: Language): Prepared | Refusal {
  const read = readWish(options, language);
  return read.ok ? switched(reading, name, read.value, language) : read.refusal;
}

type SwitchWish = Omit<MachineWish, 'machine' | 'adapter'> & { readonly adapter: number | undefined };

function switched(reading: Reading, name: string, { adapter, ...wish }: SwitchWish, language: Language): Prepared | Refusal {
  const found = findMachine(reading.state.view.vms, name, language);
  if (!found.ok) return found.refusal;
  const index = adapter ?? found.vm.adapters.find((one) => one.present)?.index ?? 0;
  const planned = planMachine(reading.state, { ...wish, machine: found.vm.path, adapter: index });
  if (planned.ok) return preparedSteps(reading, planned.value, null, language);
  return refusal(exitStatus.refused, planned.refusals[0].code, planned.refusals.map((one) => machineRefusalText(one, language, 'command-line')).join('\n'));
}

function readWish({ mode, network, adapter, connected }: VmSetOptions, language: Language): Read<SwitchWish> {
  const wrong = (en: string, zh: string): Extract<Read<never>, { readonly ok: false }> => ({ ok: false, refusal: usage(language, { en, zh }) });
  const asMode = mode === undefined ? undefined : oneOf(modes)(mode, language, '--mode');
  if (asMode?.ok === false) return asMode;
  const vmnet = network === undefined ? undefined : vmnetOf(network, language, '--network');
  if (vmnet?.ok === false) return vmnet;
  const isOn = connected === undefined ? undefined : oneOf(['yes', 'no'])(connected, language, '--connected');
  if (isOn?.ok === false) return isOn;
  if (adapter !== undefined && !/^\d{1,2}$/.test(adapter)) return wrong(`--adapter “${adapter}” is no number of an adapter; the first is 0`, `--adapter “${adapter}”不是适配器编号；第一个为 0`);
  if (mode === undefined && network === undefined && connected === undefined) return wrong('nothing is said to be set; write --mode, --network or --connected', '没有写明要设置什么；请写 --mode、--network 或 --connected');
  if (mode === 'custom' && network === undefined) return wrong('--mode custom wants --network vmnetN', '--mode custom 需要同时写 --network vmnetN');
  return {
    ok: true,
    value: {
      mode: asMode?.value ?? null,
      vmnet: vmnet?.value ?? null,
      connected: isOn === undefined ? null : isOn.value === 'yes',
      adapter: adapter === undefined ? undefined : Number(adapter),
    },
  };
}
