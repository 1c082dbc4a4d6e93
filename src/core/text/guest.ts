/** Words of `vmnet guest`: what to do in a guest, why so, and why it cannot be said. */
import type { Refusal } from '../plan/refusal.ts';
import type { GuestReason, GuestRefusalCode } from '../wizard/guest-address.ts';
import type { GuestStep, GuestStepCode } from '../wizard/guest-setup.ts';
import type { GuestOs } from '../wizard/guest-text.ts';
import { wordsIn, type Language, type Words } from './language.ts';

export const guestOsWords: Readonly<Record<GuestOs, Words>> = {
  netplan: { en: 'Ubuntu and others with netplan', zh: 'Ubuntu 等使用 netplan 的系统' },
  networkmanager: { en: 'Linux with NetworkManager', zh: '使用 NetworkManager 的 Linux' },
  ifcfg: { en: 'CentOS and RHEL up to 8 (ifcfg)', zh: 'CentOS 和 RHEL 8 及更早版本（ifcfg）' },
  interfaces: { en: 'Debian (/etc/network/interfaces)', zh: 'Debian（/etc/network/interfaces）' },
  windows: { en: 'Windows', zh: 'Windows' },
  macos: { en: 'macOS', zh: 'macOS' },
};

export const guestReasonWords: Readonly<Record<GuestReason, Words>> = {
  asked: { en: 'The address that you chose.', zh: '您选择的地址。' },
  'vmnet-dhcp': { en: 'Automatic: VMware’s DHCP server is on for this network and hands out the address.', zh: '自动获取：此网络已启用 VMware 的 DHCP 服务器，由它分配地址。' },
  'vmnet-dhcp-off': { en: 'Static: this network has no DHCP server. The address is free as far as this host knows.', zh: '静态地址：此网络未启用 DHCP 服务器。据主机所知，该地址空闲。' },
  'host-is-dynamic': { en: 'Automatic, as on the host: the LAN’s router hands out addresses.', zh: '与主机一样自动获取：由局域网的路由器分配地址。' },
  'host-is-static': { en: 'Static, as on the host: the same mask, gateway and DNS, and another last number.', zh: '与主机一样使用静态地址：掩码、网关和 DNS 相同，末位数字不同。' },
  'host-not-known': { en: 'Automatic: how the host gets its own address is not known, and most networks hand addresses out.', zh: '自动获取：不知道主机自身如何获取地址，而多数网络会自动分配。' },
};

type Say = (data: GuestStep['data']) => Words;

const steps: Readonly<Record<GuestStepCode, Say>> = {
  'find-interface': ({ nic = '', mac = '' }) => ({
    en: `Look up the adapter’s name in the guest${mac === '' ? '' : ` (the one with ${mac})`}. It should be ${nic}; if it is not, write its name instead of ${nic} everywhere below.`,
    zh: `在虚拟机中查看网卡名称${mac === '' ? '' : `（MAC 地址为 ${mac} 的那一块）`}。通常为 ${nic}；若不是，请将下文的 ${nic} 全部换成实际名称。`,
  }),
  'find-windows-name': () => ({ en: 'Look up the adapter’s name under “Network Connections” in the guest, and write it in the first line.', zh: '在虚拟机的“网络连接”中查看网卡名称，并填入第一行。' }),
  'find-macos-name': ({ mac = '' }) => ({
    en: `Look up the name of the hardware port${mac === '' ? '' : ` with the Ethernet address ${mac}`}. If it is not Ethernet, write its name instead.`,
    zh: `查看${mac === '' ? '' : `以太网地址为 ${mac} 的`}硬件端口名称。若不是 Ethernet，请换成实际名称。`,
  }),
  'write-file': ({ file = '' }) => ({ en: `Write the text to the file ${file} in the guest, as root.`, zh: `在虚拟机中以 root 身份将以上文本写入文件 ${file}。` }),
  'replace-section': ({ file = '', nic = '' }) => ({ en: `In the guest’s ${file}, replace the lines about ${nic} with the text, as root.`, zh: `在虚拟机中以 root 身份编辑 ${file}，用以上文本替换其中关于 ${nic} 的各行。` }),
  'run-as-administrator': () => ({ en: 'Run the commands in the guest, in PowerShell opened as administrator.', zh: '在虚拟机中以管理员身份打开 PowerShell，运行以上命令。' }),
  'run-commands': () => ({ en: 'Run the commands in a terminal of the guest.', zh: '在虚拟机的终端中运行以上命令。' }),
  'file-readable-by-root-only': () => ({ en: 'Let only root read it; netplan complains otherwise.', zh: '只允许 root 读取该文件，否则 netplan 会发出警告。' }),
  apply: () => ({ en: 'Let it take effect.', zh: '使其生效。' }),
  'resolver-file': () => ({ en: 'Without the package resolvconf, tell the guest its DNS server yourself.', zh: '若未安装 resolvconf，请自行写入 DNS 服务器。' }),
  'check-way-out': ({ address = '' }) => ({ en: `See whether ${address} answers.`, zh: `检查 ${address} 是否有响应。` }),
  'is-address-free': ({ address = '' }) => ({ en: `First see that nobody answers at ${address}: only the LAN itself knows who is on it.`, zh: `先确认 ${address} 没有响应：只有局域网自身知道有哪些地址在用。` }),
  'reserve-address': ({ address = '', vmnet = '' }) => ({
    en: `${address} lies in the range that VMware’s DHCP server hands out on VMnet${vmnet}. Reserve it for this machine, or another may be given it.`,
    zh: `${address} 位于 VMnet${vmnet} 的 DHCP 范围内。请为此虚拟机保留该地址，否则可能被分配给其他虚拟机。`,
  }),
};

export function guestStepText({ code, data }: GuestStep, language: Language): string {
  return wordsIn(language, steps[code](data));
}

const takers: Readonly<Record<string, Words>> = {
  gateway: { en: 'the gateway', zh: '网关' },
  host: { en: 'the host', zh: '主机' },
  other: { en: 'another computer', zh: '其他计算机' },
};

const faults: Readonly<Record<string, Words>> = {
  outside: { en: 'is outside', zh: '不在' },
  network: { en: 'is the network address of', zh: '是网络地址，所属子网为' },
  broadcast: { en: 'is the broadcast address of', zh: '是广播地址，所属子网为' },
};

const refusals: Readonly<Record<GuestRefusalCode, (data: (key: string) => string) => Words>> = {
  'vm-adapter-missing': (data) => ({ en: `“${data('vm')}” has no network adapter ${data('adapter')}. It has: ${data('present') || 'none'}.`, zh: `“${data('vm')}”没有网络适配器 ${data('adapter')}。现有：${data('present') || '无'}。` }),
  'guest-on-lan-segment': () => ({ en: 'The adapter is on a LAN segment: no host and no DHCP server is there, and its machines agree on addresses among themselves.', zh: '该适配器位于 LAN 区段：那里没有主机，也没有 DHCP 服务器，地址由其中的虚拟机自行约定。' }),
  'guest-vmnet-missing': (data) => ({ en: `The network of the adapter does not exist on this host (${data('vmnet') === '' ? 'none is named' : `vmnet${data('vmnet')}`}). Switch the adapter to one that does first.`, zh: `该适配器所连的网络在此主机上不存在（${data('vmnet') === '' ? '未指明网络' : `vmnet${data('vmnet')}`}）。请先将其切换到现有的网络。` }),
  'guest-subnet-unknown': (data) => ({ en: `The subnet of vmnet${data('vmnet')} is not known here, so that no static address can be told.`, zh: `不知道 vmnet${data('vmnet')} 的子网，因此无法给出静态地址。` }),
  'guest-address-not-usable': (data) => {
    const fault = faults[data('fault')] ?? { en: data('fault'), zh: data('fault') };
    return { en: `No guest can have ${data('address')}: it ${fault.en} ${data('subnet')}.`, zh: `虚拟机不能使用 ${data('address')}：它${fault.zh} ${data('subnet')}${data('fault') === 'outside' ? ' 内' : ''}。` };
  },
  'guest-address-taken': (data) => {
    const by = takers[data('by')] ?? { en: data('by'), zh: data('by') };
    return { en: `${data('address')} is in use by ${by.en}. Choose another address.`, zh: `${data('address')} 已被${by.zh}使用。请选择其他地址。` };
  },
  'guest-no-free-address': (data) => ({ en: `No free address is left in the subnet of vmnet${data('vmnet')} outside its DHCP range.`, zh: `在 vmnet${data('vmnet')} 的子网中，DHCP 范围之外已没有空闲地址。` }),
};

export function guestRefusalText({ code, data }: Refusal<GuestRefusalCode>, language: Language): string {
  const value = (key: string): string => {
    const found = data[key] ?? '';
    return typeof found === 'object' ? found.join(language === 'en' ? ', ' : '、') : String(found);
  };
  return wordsIn(language, refusals[code](value));
}
