/** The reasons that the doctor tells apart inside one finding. */
import type { NicDownReason } from '../../doctor/guest/guest-nic-down.ts';
import type { DeadReason } from '../../doctor/guest/name-servers.ts';
import { phrase, type Words } from '../language.ts';

interface NicWords {
  readonly title: { readonly en: (vm: string, nic: string) => string; readonly zh: (vm: string, nic: string) => string };
  readonly why: Words;
  readonly todo: { readonly en: (nic: string) => string; readonly zh: (nic: string) => string };
}

const bringUp = phrase(
  (nic: string) => `In the guest: “sudo nmcli device connect ${nic}”, or “sudo ip link set ${nic} up” and a DHCP client on it; in Windows, enable the adapter.`,
  (nic) => `请在客户机中执行“sudo nmcli device connect ${nic}”，或“sudo ip link set ${nic} up”后启动 DHCP 客户端；Windows 中请启用该网卡。`,
);

export const nicWords: Readonly<Record<NicDownReason, NicWords>> = {
  'not-listed': {
    title: phrase((vm: string) => `${vm} lists no network card`, (vm) => `${vm} 中没有列出网卡`),
    why: { en: 'The guest does not see the adapter: it has no driver for it, or the adapter was added while it ran.', zh: '客户机看不到该适配器：没有驱动，或适配器是在运行时添加的。' },
    todo: phrase(
      () => 'Restart the guest. If no card appears, change the virtual device of the adapter (e1000e), or install VMware Tools.',
      () => '请重启客户机。若仍没有网卡，请更换适配器的虚拟设备型号（e1000e），或安装 VMware Tools。',
    ),
  },
  'no-cable': {
    title: phrase((vm: string, nic: string) => `${vm} says that no cable is plugged into ${nic}`, (vm, nic) => `${vm} 显示 ${nic} 未插网线`),
    why: { en: 'The cable of a virtual machine is the tick “Connected” in its adapter’s settings.', zh: '虚拟机的“网线”就是网络适配器设置中的“已连接”。' },
    todo: phrase(() => 'Tick “Connected” and “Connect at power on” in the adapter’s settings.', () => '请在网络适配器设置中勾选“已连接”和“启动时连接”。'),
  },
  down: {
    title: phrase((vm: string, nic: string) => `The network card ${nic} in ${vm} is down`, (vm, nic) => `${vm} 中的网卡 ${nic} 未启用`),
    why: { en: 'Nobody brought it up in the guest, or somebody switched it off there.', zh: '客户机中没有启用它，或被人停用了。' },
    todo: bringUp,
  },
  'on-boot': {
    title: phrase((vm: string, nic: string) => `${nic} in ${vm} is not brought up at boot (ONBOOT=no)`, (vm, nic) => `${vm} 中的 ${nic} 未设置开机启用（ONBOOT=no）`),
    why: { en: 'The card has no address, and its file says that it is not to be started with the system, as the installer of CentOS writes it.', zh: '网卡没有地址，其配置文件规定不随系统启动，CentOS 安装程序默认如此。' },
    todo: phrase(
      (nic: string) => `In the guest, write ONBOOT=yes into /etc/sysconfig/network-scripts/ifcfg-${nic}, then “sudo ifup ${nic}” or “sudo nmcli connection reload && sudo nmcli device connect ${nic}”.`,
      (nic) => `请在客户机的 /etc/sysconfig/network-scripts/ifcfg-${nic} 中改为 ONBOOT=yes，再执行“sudo ifup ${nic}”，或“sudo nmcli connection reload && sudo nmcli device connect ${nic}”。`,
    ),
  },
  'no-address': {
    title: phrase((vm: string, nic: string) => `${nic} in ${vm} is up and has no address`, (vm, nic) => `${vm} 中的 ${nic} 已启用但没有地址`),
    why: { en: 'No DHCP client runs on it in the guest, or it is still waiting for an answer.', zh: '客户机中没有为它运行 DHCP 客户端，或仍在等待应答。' },
    todo: bringUp,
  },
  'no-sign': {
    title: phrase((vm: string) => `${vm} runs, and nobody has seen it on its network`, (vm) => `${vm} 正在运行，但网络上从未见到它`),
    why: { en: 'VMware’s DHCP server runs and has no lease for its MAC, and the host’s neighbour table does not know it.', zh: 'VMware 的 DHCP 服务器正在运行，却没有它的租约，主机的邻居表中也没有它。' },
    todo: phrase(
      () => 'Look inside the guest: is its card up (ip addr, ipconfig), and does it ask for an address (ONBOOT=yes, nmcli)? The doctor reads what they print. VMware’s services need no restart.',
      () => '请检查客户机内部：网卡是否启用（ip addr、ipconfig），是否请求地址（ONBOOT=yes、nmcli）？诊断时可提供其输出。无需重启 VMware 的服务。',
    ),
  },
};

export const deadWords: Readonly<Record<DeadReason | 'none', Words>> = {
  none: { en: 'Without a name server no name can be looked up.', zh: '没有 DNS 服务器就无法解析域名。' },
  nobody: { en: 'No computer can have such an address.', zh: '这样的地址不属于任何计算机。' },
  'not-dns': { en: 'It is an address of this VMnet where nothing answers DNS: on a NAT network only the gateway does.', zh: '该地址位于此 VMnet 内，但不提供 DNS：NAT 网络中只有网关提供。' },
  lost: { en: 'It is a private address of no network that this host knows, perhaps of one that is gone.', zh: '这是一个私有地址，不属于本机所知的任何网络，可能来自已不存在的网络。' },
  'no-answer': { en: 'It was asked, and did not answer.', zh: '已向它查询，没有应答。' },
};
