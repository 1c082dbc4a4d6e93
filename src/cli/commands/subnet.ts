/** `vmnet subnet suggest`: free subnets near those the user has, or the subnet that lets a VM keep its address. */
import { isIpv4 } from '../../core/ipv4/address.ts';
import { formatSubnet } from '../../core/ipv4/subnet.ts';
import { readState } from '../../core/jobs/check-host.ts';
import { narrowestPrefix, widestPrefix } from '../../core/plan/subnet-defaults.ts';
import { subnetFor } from '../../core/plan/subnet-for.ts';
import { suggestSubnets } from '../../core/checks/suggest-subnets.ts';
import { habitOn, takenOn } from '../../core/checks/taken.ts';
import type { Language } from '../../core/text/language.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { exitStatus, refusal, type Outcome, type Refusal } from '../outcome.ts';
import { printKept, printSuggested } from '../print/subnets.ts';

export interface SuggestOptions {
  readonly prefix: string;
  readonly count: string;
  readonly keep?: string;
}

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly options: SuggestOptions;
}

const most = 1000;

export async function suggest({ globals, cwd, env, options }: Request): Promise<Outcome> {
  const { language } = globals;
  const wrong = wrongOption(options, language);
  if (wrong !== undefined) return wrong;
  const [prefix, count] = [Number(options.prefix.replace(/^\//, '')), Number(options.count)];
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const state = await readState(opened.host);
  const taken = takenOn(state);
  if (options.keep === undefined) {
    const found = suggestSubnets({ taken: taken.map(({ subnet }) => subnet), habit: habitOn(state), prefix, count }).map(formatSubnet);
    return { kind: 'answer', status: exitStatus.done, json: { schema: 'vmnet/subnet-suggest/1', subnets: found }, text: () => printSuggested(found, language) };
  }
  const kept = subnetFor(options.keep, prefix, taken, { apple: state.apple });
  if (!kept.ok) return notUsable(options.keep, prefix, language);
  const { takenBy, ...rest } = kept.value;
  const owners = takenBy.map(({ subnet, by, name }) => ({ by, name, subnet: formatSubnet(subnet) }));
  const free = owners.length === 0;
  const keep = { ...rest, free, takenBy: owners };
  return {
    kind: 'answer',
    status: exitStatus.done,
    json: { schema: 'vmnet/subnet-suggest/1', subnets: free ? [rest.subnet] : [], keep },
    text: () => printKept(kept.value, language),
  };
}

function wrongOption({ prefix, count, keep }: SuggestOptions, language: Language): Refusal | undefined {
  const chinese = language === 'zh-CN';
  if (!/^\/?\d{1,2}$/.test(prefix) || Number(prefix.replace('/', '')) > 32) {
    return refusal(exitStatus.usage, 'usage', chinese ? `--prefix “${prefix}”不是前缀长度；请写 24 之类的数字` : `--prefix “${prefix}” is no prefix length; write a number such as 24`);
  }
  if (!/^[1-9]\d{0,3}$/.test(count) || Number(count) > most) {
    return refusal(exitStatus.usage, 'usage', chinese ? `--count “${count}”应为 1 到 ${most} 的整数` : `--count “${count}” should be a whole number from 1 to ${most}`);
  }
  if (keep !== undefined && !isIpv4(keep)) {
    return refusal(exitStatus.usage, 'usage', chinese ? `--keep “${keep}”不是 IPv4 地址` : `--keep “${keep}” is no IPv4 address`);
  }
  const length = Number(prefix.replace('/', ''));
  if (length >= widestPrefix && length <= narrowestPrefix) return undefined;
  const message = chinese
    ? `VMware 网络的前缀长度为 /${widestPrefix} 到 /${narrowestPrefix}，不能是 /${length}`
    : `VMware's networks have prefix lengths from /${widestPrefix} to /${narrowestPrefix}, not /${length}`;
  return refusal(exitStatus.refused, 'subnet-size', message);
}

function notUsable(address: string, prefix: number, language: Language): Refusal {
  const message =
    language === 'zh-CN'
      ? `在 /${prefix} 的子网中，虚拟机不能使用 ${address}：它是网络地址、广播地址或保留地址`
      : `no guest can have ${address} in a subnet of /${prefix}: it is the network, the broadcast or a reserved address`;
  return refusal(exitStatus.refused, 'address-not-usable', message);
}
