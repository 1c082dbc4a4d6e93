/** Why a wish cannot be had on a host, in words: the reason, and what can be had. */
import type { WishRefusal, WishRefusalCode } from '../plan/wish-refusal.ts';
import { adviceIn, type Advice, type Language, type Speaker, type Words } from './language.ts';
import { dataWords } from './refusal-data.ts';

type Say = (data: (key: string) => string, vmnet: string) => Advice;

/** What an address is to a subnet. */
const faults: Readonly<Record<string, (subnet: string) => Words>> = {
  outside: (subnet) => ({ en: `is outside ${subnet}`, zh: `不在子网 ${subnet} 内` }),
  network: (subnet) => ({ en: `is the network address of ${subnet}`, zh: `是子网 ${subnet} 的网络地址` }),
  broadcast: (subnet) => ({ en: `is the broadcast address of ${subnet}`, zh: `是子网 ${subnet} 的广播地址` }),
};

const holders: Readonly<Record<string, Words>> = {
  'host-adapter': { en: 'the host virtual adapter', zh: '主机虚拟适配器' },
  gateway: { en: 'the NAT gateway', zh: ' NAT 网关' },
};

const modeNames: Readonly<Record<string, Words>> = {
  nat: { en: 'a NAT network', zh: 'NAT 模式网络' },
  'host-only': { en: 'a host-only network', zh: '仅主机模式网络' },
  bridged: { en: 'a bridged network', zh: '桥接模式网络' },
  isolated: { en: 'an isolated network', zh: '隔离网络' },
};

function word(table: Readonly<Record<string, Words>>, code: string): Words {
  return table[code] ?? { en: code, zh: code };
}

function faultWords(data: (key: string) => string): Words {
  return faults[data('fault')]?.(data('subnet')) ?? { en: data('fault'), zh: data('fault') };
}

/** `10.0.0.1 is outside 192.168.1.0/24` */
function notUsable(what: Words, right: Words): Say {
  return (data) => {
    const fault = faultWords(data);
    return { en: `${what.en} ${data('address')} ${fault.en}. ${right.en}`, zh: `${what.zh} ${data('address')} ${fault.zh}。${right.zh}` };
  };
}

const listsFree: Words = { en: '“vmnet subnet suggest” lists free ones.', zh: '“vmnet subnet suggest”会列出空闲的子网。' };

const texts: Readonly<Record<WishRefusalCode, Say>> = {
  'no-vmware': () => ({ en: 'There is no VMware product on this host. Install VMware Workstation or Fusion first.', zh: '此主机上没有 VMware 产品。请先安装 VMware Workstation 或 Fusion。' }),
  'vmnet-number-impossible': (data, vmnet) => ({ en: `${vmnet} cannot exist on this host. VMnets are numbered 0 to ${data('highest')} here.`, zh: `此主机上不能有 ${vmnet}。这里的 VMnet 编号为 0 到 ${data('highest')}。` }),
  'field-not-for-mode': (data) => {
    const mode = word(modeNames, data('mode'));
    return { en: `${mode.en.replace(/^a/, 'A')} has no “${data('field')}”. Remove the line, or choose another mode.`, zh: `${mode.zh}没有“${data('field')}”这项设置。请删除这一行，或选择其他模式。` };
  },
  'second-nat-on-windows': (data) => ({ en: `Windows can have only one NAT network, and ${data('others')} is one. Make that one host-only first, or use it.`, zh: `Windows 上只能有一个 NAT 模式网络，而 ${data('others')} 已是 NAT 模式。请先将其改为仅主机模式，或直接使用它。` }),
  'second-bridge-on-windows': () => ({
    en: 'On Windows only VMware’s own editor can bridge a VMnet other than VMnet0: Virtual Network Editor, Change Settings, Add Network, Bridged, and choose the adapter under “Bridged to”.',
    zh: '在 Windows 上，VMnet0 以外的桥接网络只能由虚拟网络编辑器设置：打开“虚拟网络编辑器”，点击“更改设置”，“添加网络”，选择“桥接模式”，再在“已桥接至”中选择适配器。',
  }),
  'second-automatic-bridge': (data) => ({ en: `Only one VMnet can be bridged automatically, and ${data('other')} is. Name the adapter to bridge to.`, zh: `只能有一个 VMnet 自动桥接，而 ${data('other')} 已是自动桥接。请写明要桥接到的适配器。` }),
  'bridge-adapter-unknown': (data) => ({ en: `This host has no network adapter “${data('adapter')}”. It has: ${data('adapters')}.`, zh: `此主机没有网络适配器“${data('adapter')}”。现有：${data('adapters')}。` }),
  'bridge-adapter-twice': (data) => ({ en: `${data('other')} is bridged to “${data('adapter')}” already, and two VMnets cannot share an adapter. Choose another one.`, zh: `${data('other')} 已桥接至“${data('adapter')}”，两个 VMnet 不能共用一个适配器。请另选一个。` }),
  'subnet-missing': (_, vmnet) => ({ en: `${vmnet} has no subnet on this host yet. Write one.`, zh: `此主机上的 ${vmnet} 还没有子网。请写明子网。`, command: listsFree }),
  'subnet-host-bits': (data) => ({ en: `${data('subnet')} is an address within a subnet. The subnet is ${data('right')}.`, zh: `${data('subnet')} 是子网内的地址。该子网应写作 ${data('right')}。` }),
  'subnet-size': (data) => ({ en: `${data('subnet')} has a size that VMware's networks cannot have. Use a prefix length from /${data('widest')} to /${data('narrowest')}.`, zh: `${data('subnet')} 的大小不适用于 VMware 网络。前缀长度应为 /${data('widest')} 到 /${data('narrowest')}。` }),
  'subnet-reserved': (data) => ({ en: `${data('subnet')} is reserved (loopback, link-local, multicast or “this network”). Use a private subnet, such as 192.168.204.0/24.`, zh: `${data('subnet')} 是保留地址段（环回、链路本地、组播或“本网络”）。请使用私有子网，例如 192.168.204.0/24。` }),
  'subnet-overlaps-vmnet': (data) => ({ en: `${data('subnet')} overlaps ${data('otherSubnet')} of ${data('other')}. Choose another subnet.`, zh: `${data('subnet')} 与 ${data('other')} 的 ${data('otherSubnet')} 重叠。请另选子网。`, command: listsFree }),
  'subnet-not-honoured-by-fusion': (data) => ({ en: `This Fusion does not follow the subnet of its settings: they say ${data('stored')}, and ${data('adapter')} has ${data('actual')}. ${data('subnet')} would not take effect either.`, zh: `此版本的 Fusion 不采用其设置中的子网：设置为 ${data('stored')}，而 ${data('adapter')} 的地址为 ${data('actual')}。${data('subnet')} 同样不会生效。` }),
  'host-adapter-not-usable': notUsable({ en: 'The host virtual adapter’s address', zh: '主机虚拟适配器的地址' }, { en: 'Choose an address of the subnet, usually the first.', zh: '请选择子网内的地址，通常为第一个。' }),
  'gateway-not-usable': notUsable({ en: 'The NAT gateway', zh: 'NAT 网关' }, { en: 'Choose an address of the subnet, usually the second.', zh: '请选择子网内的地址，通常为第二个。' }),
  'gateway-is-host-adapter': (data) => ({ en: `The NAT gateway and the host virtual adapter would both be ${data('address')}. Give one of them another address.`, zh: `NAT 网关与主机虚拟适配器的地址都将是 ${data('address')}。请为其中之一改用其他地址。` }),
  'gateway-fixed-by-fusion': (data) => ({ en: `On Fusion 12 and newer the NAT gateway is always the first address, ${data('right')}, and cannot be ${data('address')}. Remove the line “gateway”.`, zh: `在 Fusion 12 及更高版本中，NAT 网关始终是第一个地址 ${data('right')}，不能是 ${data('address')}。请删除“gateway”这一行。` }),
  'host-adapter-fixed-by-fusion': (data) => ({ en: `On Fusion 12 and newer the host always has the first address, ${data('right')}, and cannot have ${data('address')}. Remove the line “hostAdapter”.`, zh: `在 Fusion 12 及更高版本中，主机始终使用第一个地址 ${data('right')}，不能使用 ${data('address')}。请删除“hostAdapter”这一行。` }),
  'dhcp-range-not-usable': notUsable({ en: 'The DHCP range’s first or last address', zh: 'DHCP 范围的起止地址' }, { en: 'Both are addresses of the subnet.', zh: '起始和结束地址都应在子网内。' }),
  'dhcp-range-reversed': (data) => ({ en: `The DHCP range starts at ${data('start')}, after its end ${data('end')}. Swap them.`, zh: `DHCP 范围的起始地址 ${data('start')} 大于结束地址 ${data('end')}。请将二者互换。` }),
  'dhcp-range-covers': (data) => {
    const holder = word(holders, data('holder'));
    return { en: `The DHCP range ${data('start')}–${data('end')} covers ${data('address')} of ${holder.en}. A guest could be given it: move the range or the address.`, zh: `DHCP 范围 ${data('start')}–${data('end')} 包含${holder.zh}的地址 ${data('address')}，可能被分配给虚拟机。请调整范围或该地址。` };
  },
  'lease-times-reversed': (data) => ({ en: `The default lease time (${data('defaultLease')} s) is longer than the longest (${data('maxLease')} s). Shorten the one or lengthen the other.`, zh: `默认租用时间（${data('defaultLease')} 秒）大于最长租用时间（${data('maxLease')} 秒）。请缩短前者或延长后者。` }),
  'reservation-not-usable': notUsable({ en: 'The reserved address', zh: '保留地址' }, { en: 'Reserve an address of the subnet.', zh: '请保留子网内的地址。' }),
  'reservation-on-taken-address': (data) => {
    const holder = word(holders, data('holder'));
    return { en: `${data('address')} belongs to ${holder.en} and cannot be reserved for ${data('mac')}. Reserve another address.`, zh: `${data('address')} 属于${holder.zh}，不能保留给 ${data('mac')}。请保留其他地址。` };
  },
  'reservation-address-twice': (data) => ({ en: `${data('address')} is reserved for ${data('other')} already. Give ${data('mac')} another address.`, zh: `${data('address')} 已保留给 ${data('other')}。请为 ${data('mac')} 换一个地址。` }),
  'forward-not-usable': (data) => {
    const fault = faultWords(data);
    return { en: `The forward ${data('forward')} goes to ${data('address')}, which ${fault.en}. Forward to an address of the subnet.`, zh: `端口转发 ${data('forward')} 的目标 ${data('address')} ${fault.zh}。请转发到子网内的地址。` };
  },
  'forward-twice': (data) => ({ en: `The host port ${data('forward')} is forwarded twice. Keep one forward, or use another port.`, zh: `主机端口 ${data('forward')} 被转发了两次。请只保留一项，或换用其他端口。` }),
  'forward-port-on-other-vmnet': (data) => ({ en: `The host port ${data('forward')} is forwarded by ${data('other')} already. Use another port.`, zh: `主机端口 ${data('forward')} 已由 ${data('other')} 转发。请换用其他端口。` }),
  'entries-outside-new-subnet': (data) => ({ en: `These entries would be outside the new subnet ${data('subnet')}: ${data('entries')}. Write the list with their new addresses (or [] or {} to drop them).`, zh: `以下条目将不在新子网 ${data('subnet')} 内：${data('entries')}。请在列表中写明其新地址（或写 [] 或 {} 以删除）。` }),
  'network-has-vms': (data, vmnet) => ({ en: `${vmnet} would be removed, and these virtual machines use it: ${data('vms')}. Name it in the policy, or connect them elsewhere first.`, zh: `${vmnet} 将被移除，但以下虚拟机正在使用它：${data('vms')}。请在策略中写明该网络，或先将它们连接到其他网络。` }),
};

/** `command-line`: with the command that helps; a window has buttons. */
export function wishRefusalText({ code, vmnet, data }: WishRefusal, language: Language, speaker: Speaker = 'window'): string {
  return adviceIn(language, texts[code](dataWords(data, language, '?'), vmnet === null ? 'VMnet' : `vmnet${vmnet}`), speaker);
}
