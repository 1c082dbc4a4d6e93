/** What the doctor says: its rungs, how each stands, and how sure the verdict is. */
import type { Certainty } from '../doctor/causes.ts';
import type { RungStatus } from '../doctor/diagnose.ts';
import { restsOn, type MissingFact, type Rung } from '../doctor/rung-names.ts';
import { phrase, type Words } from './language.ts';

export const rungWords: Readonly<Record<Rung, Words>> = {
  product: { en: 'VMware and its drivers', zh: 'VMware 及其驱动' },
  config: { en: 'Configuration', zh: '配置' },
  services: { en: 'Services', zh: '服务' },
  'host-adapters': { en: 'Host virtual adapters', zh: '主机虚拟适配器' },
  drift: { en: 'Settings, files and adapters agree', zh: '设置、文件与网卡一致' },
  overlap: { en: 'Subnets and routes', zh: '子网与路由' },
  'vm-wiring': { en: 'What the machine is plugged into', zh: '虚拟机的连接' },
  'guest-evidence': { en: 'Signs of the guest', zh: '客户机的踪迹' },
  'guest-addressing': { en: 'The guest’s address', zh: '客户机的地址' },
  'gateway-and-dns': { en: 'Gateway, name server, ports', zh: '网关、DNS 与端口' },
  'firewall-and-vpn': { en: 'Firewall and VPN', zh: '防火墙与 VPN' },
  upstream: { en: 'The host’s own way out', zh: '主机自身的出口' },
};

export const statusWords: Readonly<Record<RungStatus, Words>> = {
  pass: { en: 'in order', zh: '正常' },
  fail: { en: 'at fault', zh: '有问题' },
  skip: { en: 'not judged: it rests on a rung that is at fault', zh: '未判断：依赖于有问题的一级' },
  'not-applicable': { en: 'does not apply here', zh: '不适用' },
  unknown: { en: 'not known', zh: '未知' },
};

/** The rung at fault that a skipped one rests on, be it through others; null when none of these is. */
export function rungAtFault(rung: Rung, ladder: readonly { readonly rung: Rung; readonly status: RungStatus }[]): Rung | null {
  for (const below of restsOn[rung]) {
    const status = ladder.find((one) => one.rung === below)?.status;
    const found = status === 'fail' ? below : status === 'skip' ? rungAtFault(below, ladder) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Said first in a line; words follow. */
export const statusSigns: Readonly<Record<RungStatus, string>> = { pass: '✓', fail: '✗', skip: '↷', 'not-applicable': '–', unknown: '?' };

export const certaintyWords: Readonly<Record<Certainty, Words>> = {
  certain: { en: 'certain', zh: '确定' },
  likely: { en: 'likely', zh: '很可能' },
  possible: { en: 'possible', zh: '有可能' },
};

export const missingWords: Readonly<Record<MissingFact, Words>> = {
  product: { en: 'no sign of VMware could be read', zh: '没有读到 VMware 的任何信息' },
  'kernel-modules': { en: 'which modules the kernel has loaded could not be read', zh: '无法读取内核已加载的模块' },
  store: { en: 'VMware’s network settings could not be read', zh: '无法读取 VMware 的网络设置' },
  'service-status': { en: 'whether VMware’s services run could not be read', zh: '无法读取 VMware 服务的状态' },
  adapters: { en: 'the host’s adapters could not be read', zh: '无法读取主机的网卡' },
  routes: { en: 'the host’s routes could not be read', zh: '无法读取主机的路由' },
  'machine-file': { en: 'the machine’s .vmx could not be read', zh: '无法读取虚拟机的 .vmx' },
  'leases-or-neighbours': { en: 'neither a lease nor the host’s neighbour table tells of it', zh: '租约和主机的邻居表中都没有它' },
  'guest-text': { en: 'what the guest says is not known: paste it with --guest', zh: '不知道客户机的情况：请用 --guest 提供其输出' },
  firewall: { en: 'the host’s firewall could not be read', zh: '无法读取主机的防火墙' },
};

export const doctorTexts = {
  host: { en: 'The host as a whole', zh: '整台主机' },
  adapter: phrase((index: number, network: string) => `adapter ${index}: ${network}`, (index, network) => `适配器 ${index}：${network}`),
  verdict: phrase((certainty: string) => `Verdict (${certainty})`, (certainty) => `结论（${certainty}）`),
  noFault: { en: 'Verdict: no fault', zh: '结论：没有故障' },
  nothing: {
    en: 'No fault was found. What is marked with ? could not be looked at.',
    zh: '没有发现故障。标有 ? 的项目未能检查。',
  },
  noVmware: { en: 'VMware was not found on this host.', zh: '此主机上没有找到 VMware。' },
  besides: { en: 'Also found:', zh: '另外发现：' },
  pasteHint: {
    en: 'To look inside the guest, run “ipconfig /all” (Windows) or “ip addr; ip route; cat /etc/resolv.conf” (Linux) in it, and give the text with --guest FILE.',
    zh: '若要检查客户机内部，请在其中运行“ipconfig /all”（Windows）或“ip addr; ip route; cat /etc/resolv.conf”（Linux），并用 --guest 文件 提供输出。',
  },
  notSent: { en: 'No packets were sent: this is not the computer itself.', zh: '未发送数据包：这不是本机。' },
  sent: { en: 'Packets:', zh: '数据包：' },

  'guest-not-recognised': {
    en: 'the text is no output of ipconfig, ifconfig, ip addr or ip route, and no network file of a guest',
    zh: '这段内容不是 ipconfig、ifconfig、ip addr 或 ip route 的输出，也不是客户机的网络配置文件',
  },
  'guest-encoding': { en: 'the text is in no encoding that is known; save it as UTF-8', zh: '无法识别文本的编码；请保存为 UTF-8' },
  'vm-needed': {
    en: 'the text could be of several machines; name one with --vm',
    zh: '这段内容可能属于多台虚拟机；请用 --vm 指定一台',
  },
  'adapter-needs-vm': { en: '--adapter needs --vm', zh: '--adapter 需要与 --vm 一起使用' },
  'not-an-adapter': { en: '--adapter takes a number, such as 0', zh: '--adapter 需要一个编号，例如 0' },
  'no-such-adapter': phrase(
    (name: string, index: number) => `${name} has no network adapter ${index}`,
    (name, index) => `${name} 没有网络适配器 ${index}`,
  ),
};
