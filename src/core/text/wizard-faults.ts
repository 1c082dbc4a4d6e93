/** What is wrong in a wizard's field, and why an adapter of the host cannot be bridged to, in words. */
import type { CandidateFault, CandidateNote } from '../wizard/bridge-candidates.ts';
import type { FormFault, FormFaultCode } from '../wizard/form-faults.ts';
import { wordsIn, type Language, type Words } from './language.ts';
import { wishRefusalText } from './wish-refusals.ts';

type Say = (data: (key: string) => string) => Words;

const holders: Readonly<Record<string, Words>> = {
  gateway: { en: 'is the gateway’s', zh: '是网关的地址' },
  'host-adapter': { en: 'is the host’s own on this network', zh: '是主机在此网络上的地址' },
  other: { en: 'is another machine’s', zh: '已被其他虚拟机使用' },
  outside: { en: 'is not in the subnet', zh: '不在子网内' },
  network: { en: 'is the subnet’s own (network address)', zh: '是子网的网络地址' },
  broadcast: { en: 'is the subnet’s broadcast address', zh: '是子网的广播地址' },
};

const texts: Readonly<Record<Exclude<FormFaultCode, 'wish-refused' | 'machine-refused'>, Say>> = {
  'no-subnet': () => ({ en: 'This is no subnet. Write an address and a prefix length, such as 192.168.204.0/24.', zh: '这不是子网。请写地址和前缀长度，例如 192.168.204.0/24。' }),
  'no-address': () => ({ en: 'This is no IPv4 address: four numbers from 0 to 255 with dots between.', zh: '这不是 IPv4 地址：应为四个 0 到 255 的数字，以点分隔。' }),
  'no-port': () => ({ en: 'This is no port: a number from 1 to 65535.', zh: '这不是端口：应为 1 到 65535 的数字。' }),
  'no-mask': () => ({ en: 'This is no subnet mask. Write one with dots, such as 255.255.255.0, or a prefix length, such as 24.', zh: '这不是子网掩码。请写成 255.255.255.0 这样的形式，或写前缀长度，例如 24。' }),
  'no-duration': () => ({ en: 'This is no time: a whole number above 0.', zh: '这不是时间：应为大于 0 的整数。' }),
  'subnet-in-use': (data) => ({ en: `${data('name')} has addresses of ${data('subnet')} on this host. Connections may go the wrong way.`, zh: `此主机上的 ${data('name')} 已使用 ${data('subnet')}，连接可能走错方向。` }),
  'address-in-use': (data) => {
    const by = holders[data('by')] ?? { en: data('by'), zh: data('by') };
    return { en: `${data('address')} ${by.en}.`, zh: `${data('address')} ${by.zh}。` };
  },
  'no-free-address': () => ({ en: 'No address of the subnet is free outside the DHCP range. Make the range smaller.', zh: '在 DHCP 范围之外，子网内已没有空闲地址。请缩小该范围。' }),
  'mac-not-known': (data) => ({ en: `The adapter of ${data('vm')} has no MAC address yet: VMware gives it one at the first start. Start it once, and then reserve its address.`, zh: `${data('vm')} 的适配器还没有 MAC 地址：VMware 会在首次启动时分配。请先启动一次，再保留地址。` }),
  'port-twice': (data) => ({ en: `Port ${data('port')} is given to another service above.`, zh: `端口 ${data('port')} 已分配给上面的另一项服务。` }),
  'port-forwarded': (data) => ({ en: `Port ${data('port')} is forwarded on VMnet${data('vmnet')} already.`, zh: `端口 ${data('port')} 已在 VMnet${data('vmnet')} 上转发。` }),
  'port-listening': (data) => ({ en: `${data('process')} listens on port ${data('port')} of this host.`, zh: `此主机上的 ${data('process')} 正在监听端口 ${data('port')}。` }),
  'port-kept-back': (data) => ({ en: `Windows keeps ports ${data('start')} to ${data('end')} for itself.`, zh: `Windows 保留了端口 ${data('start')} 到 ${data('end')}。` }),
};

export function formFaultText({ code, data, refusal }: FormFault<string>, language: Language): string {
  if (refusal !== null) return wishRefusalText(refusal, language);
  if (code === 'wish-refused' || code === 'machine-refused') return code;
  return wordsIn(language, texts[code]((key) => String(data[key] ?? '')));
}

export const candidateFaults: Readonly<Record<CandidateFault, Words>> = {
  vmware: { en: 'belongs to VMware: it is the host’s end of a VMnet', zh: '属于 VMware：是主机连接 VMnet 的一端' },
  virtual: { en: 'virtual: no network card is behind it', zh: '虚拟网卡：背后没有物理网卡' },
  vpn: { en: 'a VPN carries no other machine’s packets', zh: 'VPN 不转发其他机器的数据包' },
  tunnel: { en: 'a tunnel: no network card is behind it', zh: '隧道：背后没有物理网卡' },
  'other-kind': { en: 'no adapter of a LAN', zh: '不是局域网网卡' },
  'no-cable': { en: 'no cable is plugged in', zh: '未插网线' },
  'no-signal': { en: 'joined to no wireless network', zh: '未连接到无线网络' },
  disabled: { en: 'disabled on this host', zh: '已在此主机上禁用' },
  down: { en: 'not in use on this host', zh: '在此主机上未启用' },
  'hyper-v': { en: 'Hyper-V’s virtual switch has it: VMware’s bridge protocol cannot be on it', zh: '已被 Hyper-V 虚拟交换机占用，无法启用 VMware 桥接协议' },
  'other-vmnet': { en: 'another VMnet is bridged to it', zh: '已有其他 VMnet 桥接到它' },
  'protocol-off': { en: 'VMware’s bridge protocol is off on it', zh: '未启用 VMware 桥接协议' },
};

export const candidateNotes: Readonly<Record<CandidateNote, Words>> = {
  wifi: { en: 'Wi-Fi: many access points let only one machine through for each connection. If the VM gets no address, use NAT instead.', zh: '无线网卡：许多无线路由器只允许每个连接一台机器。若虚拟机获取不到地址，请改用 NAT 模式。' },
  'no-address': { en: 'It has no address of its own, so that nothing is known of its network.', zh: '它自身没有地址，因此不了解其所在网络。' },
  'protocol-on': { en: 'VMware’s bridge protocol is off on it; this change turns it on.', zh: '未启用 VMware 桥接协议；此更改会将其启用。' },
};
