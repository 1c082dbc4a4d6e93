/** `vmnet guest VM`: what to type in the guest for a working static or DHCP set-up. */
import { readState } from '../../core/jobs/check-host.ts';
import { guestRefusalText, guestStepText } from '../../core/text/guest.ts';
import { guestSetup } from '../../core/wizard/guest-setup.ts';
import { guestOses } from '../../core/wizard/guest-text.ts';
import { addressOf, oneOf, usage } from '../arguments.ts';
import { findMachine } from '../find-machine.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { exitStatus, refusal, type Outcome } from '../outcome.ts';
import { printGuest } from '../print/guest.ts';

export interface GuestOptions {
  readonly adapter?: string;
  readonly os?: string;
  readonly address?: string;
}

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly name: string;
  readonly options: GuestOptions;
}

export async function guest({ globals, cwd, env, name, options }: Request): Promise<Outcome> {
  const { language } = globals;
  const os = options.os === undefined ? undefined : oneOf(guestOses)(options.os, language, '--os');
  if (os?.ok === false) return os.refusal;
  const address = options.address === undefined ? undefined : addressOf(options.address, language, '--address');
  if (address?.ok === false) return address.refusal;
  const { adapter } = options;
  if (adapter !== undefined && !/^\d{1,2}$/.test(adapter)) {
    return usage(language, { en: `--adapter “${adapter}” is no number of an adapter; the first is 0`, zh: `--adapter “${adapter}”不是适配器编号；第一个为 0` });
  }
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const state = await readState(opened.host);
  const found = findMachine(state.view.vms, name, language);
  if (!found.ok) return found.refusal;
  const { vm } = found;
  const index = adapter === undefined ? (vm.adapters.find(({ present }) => present)?.index ?? 0) : Number(adapter);
  const answer = guestSetup(state, { vm, adapter: index, os: os?.value ?? null, address: address?.value ?? null });
  if (!answer.ok) return refusal(exitStatus.refused, answer.refusals[0].code, answer.refusals.map((one) => guestRefusalText(one, language)).join('\n'));
  const setup = answer.value;
  const json = {
    schema: 'vmnet/guest/1',
    os: setup.os,
    vm: vm.name,
    adapter: setup.adapter.index,
    vmnet: setup.adapter.vmnet,
    address: setup.address,
    steps: setup.steps.map((step) => ({ code: step.code, says: guestStepText(step, language), type: step.type })),
    text: setup.text,
  };
  return { kind: 'answer', status: exitStatus.done, json, text: () => printGuest(setup, language) };
}
