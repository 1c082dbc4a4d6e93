/** Words of the machine findings. */
import type { machineChecks } from '../../checks/machine-checks.ts';
import type { WordsOf } from './words.ts';

const macKinds = {
  group: {
    en: 'Its first byte makes it an address of many receivers, which no network adapter can have: the guest’s network does not work.',
    zh: '首字节表明这是组播地址，任何网卡都不能使用：客户机的网络无法工作。',
  },
  reserved: {
    en: 'It lies where VMware makes MAC addresses itself: VMware may refuse it when the machine is switched on, or give it to another machine too.',
    zh: '该地址位于 VMware 自动分配 MAC 的范围内：开机时可能被拒绝，也可能被分配给另一台虚拟机。',
  },
  foreign: {
    en: 'VMware’s manual allows static addresses in its own range only: the adapter may not be connected, or its traffic may be dropped.',
    zh: '按 VMware 手册，静态 MAC 只能使用其指定的范围：网卡可能无法连接，或数据被丢弃。',
  },
} as const;

const noNetwork = {
  en: ['no internet in VM', 'Network cable unplugged', 'limited connectivity'],
  zh: ['虚拟机网络图标消失', '网络电缆被拔出', '虚拟机无法上网'],
} as const;

export const machineFindings: WordsOf<typeof machineChecks> = {
  'vm-adapter-disconnected': {
    title: {
      en: ({ vm, adapter, data }) =>
        data.alone ? `${vm} is started without a network: its adapter ethernet${adapter} is not connected at power on` : `Adapter ethernet${adapter} of ${vm} is not connected at power on`,
      zh: ({ vm, adapter, data }) =>
        data.alone ? `${vm} 开机后没有网络：其网络适配器 ethernet${adapter} 未勾选“启动时连接”` : `${vm} 的网络适配器 ethernet${adapter} 未勾选“启动时连接”`,
    },
    explanation: {
      en: ({ data }) =>
        data.alone
          ? 'To the guest it looks like a cable that is not plugged in. Somebody may have connected it since, which no file shows.'
          : 'To the guest it looks like a cable that is not plugged in. Another adapter of the machine is connected, so that this may be meant.',
      zh: ({ data }) =>
        data.alone ? '对客户机来说如同网线未插好。开机后可能已手动连接，但文件中看不出来。' : '对客户机来说如同网线未插好。该虚拟机的另一块网络适配器会连接，因此这可能是有意设置的。',
    },
    fix: {
      en: () => 'Connect the adapter at power on; in a running machine, tick “Connected” as well.',
      zh: () => '勾选“启动时连接”；虚拟机正在运行时，还需勾选“已连接”。',
    },
    alias: { en: [...noNetwork.en, 'Connect at power on'], zh: [...noNetwork.zh, '启动时连接', '已连接'] },
  },
  'vmnet-does-not-exist': {
    title: {
      en: ({ vm, adapter, data }) => `Adapter ethernet${adapter} of ${vm} is on ${data.network}, which this host does not have`,
      zh: ({ vm, adapter, data }) => `${vm} 的网络适配器 ethernet${adapter} 连接到 ${data.network}，而本机没有该网络`,
    },
    explanation: {
      en: ({ severity }) =>
        severity === 'error'
          ? 'VMware cannot connect the adapter: the guest has no network. It often comes from a machine that was copied from another host.'
          : 'The guest reaches at most other machines on the same VMnet: there is no DHCP, no host and no way out. It often comes from a machine that was copied from another host.',
      zh: ({ severity }) =>
        severity === 'error'
          ? 'VMware 无法连接该适配器：客户机没有网络。从其他主机复制来的虚拟机常有这种情况。'
          : '客户机最多只能访问同一 VMnet 上的其他虚拟机：没有 DHCP，不能访问主机和外部网络。从其他主机复制来的虚拟机常有这种情况。',
    },
    fix: {
      en: ({ data }) => `Choose a network that this host has (${data.known.map((one) => `VMnet${one}`).join(', ')}), or add this one.`,
      zh: ({ data }) => `请改用本机已有的网络（${data.known.map((one) => `VMnet${one}`).join('、')}），或添加该网络。`,
    },
    alias: {
      en: ['Could not connect Ethernet0 to virtual network', 'The network bridge on device VMnet0 is not running', 'Failed to connect virtual device Ethernet0'],
      zh: ['无法将 Ethernet0 连接到虚拟网络', '未能连接虚拟设备 Ethernet0', 'VMnet0 上的网桥未运行'],
    },
  },
  'duplicate-mac': {
    title: {
      en: ({ vmnet, data }) => `${[...new Set(data.machines)].join(', ')} have the same MAC address ${data.mac} on VMnet${vmnet}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 上 ${[...new Set(data.machines)].join('、')} 的 MAC 地址相同：${data.mac}`,
    },
    explanation: {
      en: () => 'When both run, they take each other’s address and traffic, and both lose their connections. It comes from a copied folder and the answer “I moved it”.',
      zh: () => '同时运行时会互相抢占 IP 和流量，两者都会断网。通常是复制了虚拟机文件夹并选择了“我已移动该虚拟机”。',
    },
    fix: {
      en: () => 'Generate a new MAC address for one of them: the adapter’s settings, “Advanced”, “Generate”.',
      zh: () => '请为其中一台重新生成 MAC 地址：网络适配器设置 →“高级”→“生成”。',
    },
    alias: { en: ['duplicate MAC address', 'I moved it', 'I copied it', 'IP address conflict'], zh: ['MAC 地址冲突', '我已移动该虚拟机', '我已复制该虚拟机', 'IP 地址冲突'] },
  },
  'mac-not-vmware': {
    title: {
      en: ({ vm, adapter, data }) => `The static MAC address ${data.mac} of ${vm}, adapter ethernet${adapter}, is outside VMware’s range 00:50:56:00:00:00–00:50:56:3f:ff:ff`,
      zh: ({ vm, adapter, data }) => `${vm} 网络适配器 ethernet${adapter} 的静态 MAC 地址 ${data.mac} 不在 VMware 允许的范围 00:50:56:00:00:00–00:50:56:3f:ff:ff 内`,
    },
    explanation: {
      en: ({ data }) => macKinds[data.kind].en,
      zh: ({ data }) => macKinds[data.kind].zh,
    },
    fix: {
      en: () => 'Choose a MAC address of that range, or let VMware generate one.',
      zh: () => '请使用该范围内的 MAC 地址，或让 VMware 自动生成。',
    },
    alias: {
      en: ['is not an allowed static Ethernet address', 'It conflicts with VMware reserved MACs', 'MAC address is not in the valid range'],
      zh: ['不是允许的静态以太网地址', '与 VMware 保留的 MAC 冲突'],
    },
  },
};
