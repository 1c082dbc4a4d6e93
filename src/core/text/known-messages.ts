/** Messages of VMware and the systems that people paste into a search, what they mean, and the codes they can come from. */
import type { Words } from './language.ts';

export interface KnownMessage {
  /** As each language's program prints it; the first is shown. */
  readonly said: { readonly en: readonly [string, ...string[]]; readonly zh: readonly [string, ...string[]] };
  readonly means: Words;
  readonly todo: Words;
  /** The first is likeliest. */
  readonly codes: readonly [string, ...string[]];
}

export const knownMessages: readonly KnownMessage[] = [
  {
    said: {
      en: [
        'Cannot change network to bridged: there are no un-bridged host network adapters',
        'no un-bridged host network adapters',
        'no unbridged host network adapters',
      ],
      zh: ['无法将网络更改为桥接状态: 没有未桥接的主机网络适配器', '没有未桥接的主机网络适配器'],
    },
    means: {
      en: 'No physical adapter is left for another bridge: VMnet0 set to automatic holds them all, each is bound to another VMnet already, or VMware Bridge Protocol is switched off on them.',
      zh: '没有剩余的物理网卡可供再建一个桥接：设为“自动”的 VMnet0 占用了全部网卡，或每块网卡都已绑定到其他 VMnet，或网卡上未启用 VMware 桥接协议。',
    },
    todo: {
      en: 'Bind VMnet0 to one adapter in the Virtual Network Editor, then add the second bridge to another. When the list of adapters is empty, tick VMware Bridge Protocol in the properties of the adapter.',
      zh: '请先在虚拟网络编辑器中将 VMnet0 固定到一块网卡，再为另一块网卡添加桥接。如果网卡列表为空，请在网卡属性中勾选 VMware 桥接协议。',
    },
    codes: ['no-unbridged-adapter', 'bridge-protocol-off', 'bridge-wrong-nic'],
  },
  {
    said: {
      en: ['The network bridge on device VMnet0 is not running', 'network bridge on device is not running'],
      zh: ['设备 VMnet0 上的网桥当前未运行', 'VMnet0 上的网桥未运行'],
    },
    means: {
      en: 'VMnet0 has no adapter to bridge to: the one it was bound to is gone or unplugged, or VMware Bridge Protocol is switched off on it.',
      zh: 'VMnet0 没有可桥接的网卡：原先绑定的网卡已移除或断开，或该网卡上未启用 VMware 桥接协议。',
    },
    todo: {
      en: 'Choose an adapter that is connected for VMnet0, and check that VMware Bridge Protocol is ticked in its properties.',
      zh: '请为 VMnet0 选择一块已连接的网卡，并确认其属性中已勾选 VMware 桥接协议。',
    },
    codes: ['bridge-adapter-gone', 'bridge-protocol-off', 'bridge-wrong-nic'],
  },
  {
    said: {
      en: ['Could not connect Ethernet0 to virtual network', 'Failed to connect virtual device Ethernet0'],
      zh: ['无法将 Ethernet0 连接到虚拟网络', '无法连接虚拟设备 Ethernet0'],
    },
    means: {
      en: 'The virtual machine’s VMnet is not there: VMware’s network services or kernel modules are not running, or the machine names a VMnet that does not exist.',
      zh: '虚拟机所用的 VMnet 不存在：VMware 的网络服务或内核模块未运行，或者虚拟机指定了不存在的 VMnet。',
    },
    todo: {
      en: 'Start VMware’s network services; on Linux build its kernel modules again after a kernel update. Else set the machine’s adapter to a VMnet that exists.',
      zh: '请启动 VMware 的网络服务；在 Linux 上更新内核后需要重新编译内核模块。否则请将虚拟机的适配器改为现有的 VMnet。',
    },
    codes: ['networks-unit-down', 'kernel-module-missing', 'vmnet-does-not-exist', 'service-disabled'],
  },
  {
    said: {
      en: [
        'Windows could not start the VMware DHCP Service, Error 1067: The process terminated unexpectedly',
        'Error 1067',
        'VMware NAT Service started and then stopped',
      ],
      zh: ['Windows 无法启动 VMware DHCP Service 服务，错误 1067: 进程意外终止', '错误 1067', '服务启动后停止'],
    },
    means: {
      en: 'The service ended at once after its start: its configuration is missing or damaged, or a port forward asks for a host port that another program holds.',
      zh: '服务启动后立即结束：其配置文件缺失或损坏，或者端口转发所需的主机端口已被其他程序占用。',
    },
    todo: {
      en: 'Look for its configuration first, then for its port forwards. Restoring the defaults deletes every network and is the last thing to try.',
      zh: '请先检查其配置文件，再检查端口转发。“还原默认设置”会删除所有网络，只应作为最后手段。',
    },
    codes: ['daemon-config-missing', 'port-forward-host-port-taken', 'nat-config-damaged', 'dhcp-range-outside-subnet'],
  },
  {
    said: {
      en: ['169.254', 'Autoconfiguration IPv4 Address', 'limited connectivity'],
      zh: ['169.254', '自动配置 IPv4 地址', '受限制或无连接', '虚拟机获取不到 IP'],
    },
    means: {
      en: 'An address that begins with 169.254 was chosen by the computer itself, because no DHCP server answered.',
      zh: '以 169.254 开头的地址是计算机自行选定的，因为没有 DHCP 服务器应答。',
    },
    todo: {
      en: 'In a virtual machine: see that the DHCP service of its network runs and that its range lies in the subnet. On the host’s own virtual adapter: disable and enable it, or set its address.',
      zh: '如果出现在虚拟机中：请确认其网络的 DHCP 服务正在运行，且地址范围位于子网内。如果出现在主机虚拟适配器上：请禁用后重新启用，或手动设置地址。',
    },
    codes: ['host-adapter-apipa', 'dhcp-service-stopped', 'dhcp-off-guest-dynamic', 'dhcp-range-reversed', 'dhcp-range-outside-subnet'],
  },
  {
    said: {
      en: ['Unidentified network', 'VMware Network Adapter VMnet8 unidentified network'],
      zh: ['未识别的网络', 'VMware Network Adapter VMnet8 未识别的网络'],
    },
    means: {
      en: 'Windows finds no gateway on the host virtual adapter and treats the network as public. That is how VMware makes it; it only matters when the firewall then keeps virtual machines from this computer.',
      zh: 'Windows 在主机虚拟适配器上找不到网关，因此将其视为公用网络。这是 VMware 的正常设置；只有当防火墙因此阻止虚拟机访问此计算机时才需处理。',
    },
    todo: {
      en: 'Give the adapter no gateway: that costs the host its way out. Allow what you need in the firewall, for the subnet of the VMnet only.',
      zh: '请勿为该适配器设置网关，否则主机将无法上网。可在防火墙中仅针对该 VMnet 的子网放行所需的端口。',
    },
    codes: ['host-firewall-blocks-vmnet', 'host-adapter-has-gateway'],
  },
];
