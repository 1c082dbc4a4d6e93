/** `vmnet network set|add|remove`: one network changed, made or taken away. */
import { formatSubnet } from '../../core/ipv4/subnet.ts';
import { planWanted } from '../../core/plan/plan-wanted.ts';
import { machinesOn } from '../../core/plan/refuse-wish.ts';
import { suggestSubnets } from '../../core/checks/suggest-subnets.ts';
import { habitOn, takenOn } from '../../core/checks/taken.ts';
import type { Wanted } from '../../core/plan/wanted.ts';
import type { NetworkWish } from '../../core/plan/wish.ts';
import type { Language } from '../../core/text/language.ts';
import { wordsIn, type Words } from '../../core/text/language.ts';
import type { HostState } from '../../core/vnet/host-state.ts';
import { usage, vmnetOf } from '../arguments.ts';
import { changeHost, type Change, type Prepared } from '../change.ts';
import { readNetworkWish, type NetworkOptions } from '../network-wish.ts';
import { exitStatus, refusal, type Outcome, type Refusal } from '../outcome.ts';
import { preparedSteps, preparedWish, readHost, refusedByHost, type Reading } from '../prepare.ts';

export type ChangeRequest = Omit<Change, 'prepare'>;

export async function networkSet(request: ChangeRequest, name: string, options: NetworkOptions): Promise<Outcome> {
  const { language } = request.globals;
  const vmnet = vmnetOf(name, language);
  if (!vmnet.ok) return vmnet.refusal;
  const wish = readNetworkWish(options, language);
  if (!wish.ok) return wish.refusal;
  if (Object.keys(wish.value).length === 0) return usage(language, { en: 'nothing is said to be set; “vmnet network set --help” lists the options', zh: '没有写明要设置什么；“vmnet network set --help”会列出选项' });
  return changeHost({
    ...request,
    prepare: async ({ host }) => {
      const reading = await readHost(host);
      return missing(reading.state, vmnet.value, language) ?? preparedWish(reading, { networks: [{ vmnet: vmnet.value, ...wish.value }], others: 'keep' }, language);
    },
  });
}

/** Without a number the first free one; without a subnet one that is free, as `vmnet subnet suggest` finds it. */
export async function networkAdd(request: ChangeRequest, name: string | undefined, options: NetworkOptions): Promise<Outcome> {
  const { language } = request.globals;
  const vmnet = name === undefined ? undefined : vmnetOf(name, language);
  if (vmnet?.ok === false) return vmnet.refusal;
  const wish = readNetworkWish(options, language);
  if (!wish.ok) return wish.refusal;
  return changeHost({ ...request, prepare: async ({ host }) => added(await readHost(host), vmnet?.value, wish.value, language) });
}

export async function networkRemove(request: ChangeRequest, name: string): Promise<Outcome> {
  const { language } = request.globals;
  const vmnet = vmnetOf(name, language);
  if (!vmnet.ok) return vmnet.refusal;
  return changeHost({
    ...request,
    prepare: async ({ host }) => {
      const reading = await readHost(host);
      return missing(reading.state, vmnet.value, language) ?? removed(reading, vmnet.value, language);
    },
  });
}

/** Undefined: the host has it. */
export function missing({ view }: HostState, vmnet: number, language: Language): Refusal | undefined {
  const known = view.networks.map((one) => `vmnet${one.vmnet}`);
  if (known.includes(`vmnet${vmnet}`)) return undefined;
  const has = known.length === 0 ? { en: 'It has none at all.', zh: '它没有任何虚拟网络。' } : { en: `It has: ${known.join(', ')}.`, zh: `现有：${known.join('、')}。` };
  return refused('vmnet-missing', { en: `This host has no vmnet${vmnet}. ${has.en}`, zh: `此主机上没有 vmnet${vmnet}。${has.zh}` }, language);
}

export function refused(code: string, words: Words, language: Language): Refusal {
  return refusal(exitStatus.refused, code, wordsIn(language, words));
}

function added(reading: Reading, number: number | undefined, wish: Omit<NetworkWish, 'vmnet'>, language: Language): Prepared | Refusal {
  const { state } = reading;
  const used = new Set(state.view.networks.map((one) => one.vmnet));
  if (number !== undefined && used.has(number)) {
    return refused('vmnet-exists', { en: `vmnet${number} is there already. “vmnet network set vmnet${number} …” changes it.`, zh: `vmnet${number} 已经存在。“vmnet network set vmnet${number} …”可以更改它。` }, language);
  }
  // VMnet0, 1 and 8 have their parts; what is beyond the last one, resolving refuses.
  const numbers = Array.from({ length: 255 }, (_, index) => index + 1);
  const vmnet = number ?? numbers.find((one) => one !== 1 && one !== 8 && !used.has(one)) ?? 256;
  const free = wish.subnet === undefined && wish.mode !== 'bridged' && wish.adapter === undefined ? freeSubnet(state) : undefined;
  const mode = wish.mode ?? (wish.adapter === undefined ? undefined : 'bridged');
  return preparedWish(reading, { networks: [{ vmnet, ...wish, ...(mode === undefined ? {} : { mode }), ...(free === undefined ? {} : { subnet: free }) }], others: 'keep' }, language);
}

function freeSubnet(state: HostState): string | undefined {
  const [first] = suggestSubnets({ taken: takenOn(state).map(({ subnet }) => subnet), habit: habitOn(state), prefix: 24, count: 1 });
  return first === undefined ? undefined : formatSubnet(first);
}

function removed(reading: Reading, vmnet: number, language: Language): Prepared | Refusal {
  const { state } = reading;
  if (vmnet === 0) return refused('vmnet0-stays', { en: 'VMnet0 is VMware’s own bridge and stays. “vmnet network set vmnet0 --bridge …” changes what it is bridged to.', zh: 'VMnet0 是 VMware 自带的桥接网络，不能移除。“vmnet network set vmnet0 --bridge …”可以更改其桥接对象。' }, language);
  const vms = machinesOn(state, vmnet);
  if (vms.length > 0) return refusedByHost([{ code: 'network-has-vms', vmnet, field: null, data: { vms } }], language);
  const wanted: Wanted = { networks: [], remove: [vmnet] };
  return preparedSteps(reading, planWanted(state, wanted), wanted, language);
}
