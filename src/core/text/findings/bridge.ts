/** Words of the bridged networks' findings. */
import type { bridgeChecks } from '../../checks/bridge-checks.ts';
import type { WordsOf } from './words.ts';

const noLan = {
  en: ['bridged VM gets no IP', 'bridged networking not working', '169.254', 'No DHCPOFFERS received', 'The network bridge on device VMnet0 is not running'],
  zh: ['桥接模式获取不到 IP', '桥接模式上不了网', '桥接后 ping 不通', '虚拟机 IP 是 169.254 开头', '设备 VMnet0 上的网络桥接当前未在运行'],
} as const;

export const bridgeFindings: WordsOf<typeof bridgeChecks> = {
  'bridge-wrong-nic': {
    title: {
      en: ({ vmnet, data }) => {
        switch (data.reason) {
          case 'several-candidates':
            return `VMnet${vmnet} is bridged automatically, and has ${data.candidates.length} adapters to choose from: ${data.candidates.join(', ')}`;
          case 'virtual':
            return `VMnet${vmnet} is bridged to ${data.adapter}, which is no network card`;
          case 'disconnected':
            return `VMnet${vmnet} is bridged to ${data.adapter}, which is not connected`;
          case 'not-default-route':
            return `VMnet${vmnet} is bridged to ${data.adapter}; the host’s way out is ${data.wanted ?? 'another adapter'}`;
        }
      },
      zh: ({ vmnet, data }) => {
        switch (data.reason) {
          case 'several-candidates':
            return `VMnet${vmnet} 为自动桥接，可选的网卡有 ${data.candidates.length} 个：${data.candidates.join('、')}`;
          case 'virtual':
            return `VMnet${vmnet} 桥接到了 ${data.adapter}，而它不是物理网卡`;
          case 'disconnected':
            return `VMnet${vmnet} 桥接到了未连接的网卡 ${data.adapter}`;
          case 'not-default-route':
            return `VMnet${vmnet} 桥接到了 ${data.adapter}，而主机上网用的是 ${data.wanted ?? '其他网卡'}`;
        }
      },
    },
    explanation: {
      en: ({ data }) =>
        data.reason === 'several-candidates'
          ? 'VMware may take one that does not lead to the local network. Then bridged guests get no address, or one that leads nowhere.'
          : 'Bridged guests are connected to that adapter’s network: they get no address, or one that leads nowhere. It may be meant so for a laboratory.',
      zh: ({ data }) =>
        data.reason === 'several-candidates'
          ? 'VMware 可能选中不通往局域网的那一个，此时桥接的客户机获取不到 IP，或获取到的 IP 无法上网。'
          : '桥接的客户机接入的是该网卡所在的网络：获取不到 IP，或获取到的 IP 无法上网。若是特意搭建的实验环境，则可忽略。',
    },
    fix: {
      en: ({ vmnet, data }) =>
        data.wanted === null ? `Bridge VMnet${vmnet} to the adapter that leads to the local network.` : `Bridge VMnet${vmnet} to ${data.wanted}.`,
      zh: ({ vmnet, data }) =>
        data.wanted === null ? `请将 VMnet${vmnet} 桥接到通往局域网的网卡。` : `将 VMnet${vmnet} 桥接到 ${data.wanted}。`,
    },
    alias: noLan,
  },
  'bridge-adapter-gone': {
    title: {
      en: ({ vmnet, data }) => `VMnet${vmnet} is bridged to ${data.adapter}, which this host does not have`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 桥接到了 ${data.adapter}，但主机上没有这个网卡`,
    },
    explanation: {
      en: () => 'Guests on this network have no connection at all. The adapter was taken out, or it has another name since an update.',
      zh: () => '该网络上的客户机完全没有网络连接。该网卡可能已被拔出，或在更新后改了名称。',
    },
    fix: {
      en: ({ vmnet, data }) =>
        data.wanted === null ? `Bridge VMnet${vmnet} to an adapter that is there, or plug ${data.adapter} in.` : `Bridge VMnet${vmnet} to ${data.wanted}.`,
      zh: ({ vmnet, data }) =>
        data.wanted === null ? `请将 VMnet${vmnet} 桥接到现有的网卡，或重新插入 ${data.adapter}。` : `将 VMnet${vmnet} 桥接到 ${data.wanted}。`,
    },
    alias: noLan,
  },
  'bridge-protocol-off': {
    title: {
      en: ({ vmnet, data }) =>
        data.part === 'binding'
          ? `VMware’s bridge protocol is switched off on ${data.adapter}, so that VMnet${vmnet} is bridged to nothing`
          : `VMware’s bridge for VMnet${vmnet} ${data.installed ? 'is not running' : 'is not installed'}`,
      zh: ({ vmnet, data }) =>
        data.part === 'binding'
          ? `${data.adapter} 未启用 VMware 桥接协议，VMnet${vmnet} 没有桥接到任何网卡`
          : `VMnet${vmnet} 的 VMware 桥接服务${data.installed ? '未运行' : '未安装'}`,
    },
    explanation: {
      en: () => 'Bridged guests reach neither the local network nor the internet.',
      zh: () => '桥接的客户机既不能访问局域网，也不能上网。',
    },
    fix: {
      en: ({ data }) =>
        data.part === 'binding'
          ? `Tick “VMware Bridge Protocol” in the properties of ${data.adapter}.`
          : data.installed
            ? 'Start VMware’s bridge.'
            : 'Repair the VMware installation: its bridge driver is missing.',
      zh: ({ data }) =>
        data.part === 'binding'
          ? `在 ${data.adapter} 的属性中勾选“VMware Bridge Protocol”。`
          : data.installed
            ? '启动 VMware 的桥接服务。'
            : '请修复 VMware 的安装：缺少桥接驱动程序。',
    },
    alias: {
      en: [...noLan.en, 'VMware Bridge Protocol', 'vmnetbridge'],
      zh: [...noLan.zh, 'VMware Bridge Protocol 未勾选', '桥接协议'],
    },
  },
  'wifi-bridge-unsupported': {
    title: {
      en: ({ vmnet, data }) => `VMnet${vmnet} is bridged to Wi-Fi (${data.adapter}), for ${data.machines.join(', ')}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 桥接到了无线网卡 ${data.adapter}，使用它的虚拟机：${data.machines.join('、')}`,
    },
    explanation: {
      en: () => 'Many access points pass nothing on for a second MAC on one wireless connection, so that the guest gets no address. On some it works: whether it does here cannot be seen.',
      zh: () => '许多无线接入点不允许同一无线连接使用第二个 MAC 地址，客户机因此获取不到 IP；也有能用的情况，此处无法判断。',
    },
    fix: {
      en: () => 'If the guest gets no address: use a cable, or switch it to NAT.',
      zh: () => '如果客户机获取不到 IP：请改用有线连接，或将其切换为 NAT 模式。',
    },
    alias: {
      en: [...noLan.en, 'bridged works on cable but not on Wi-Fi', 'wireless bridge'],
      zh: [...noLan.zh, '连 WiFi 时桥接不行', '无线网卡桥接上不了网', '插网线可以，无线不行'],
    },
  },
  'no-unbridged-adapter': {
    title: {
      en: ({ vmnet, data }) => `No adapter is left for VMnet${vmnet} to be bridged to: VMnet${data.holder} is automatic and holds them all`,
      zh: ({ vmnet, data }) => `没有剩余的网卡可供 VMnet${vmnet} 桥接：VMnet${data.holder} 为自动桥接，占用了所有网卡`,
    },
    explanation: {
      en: ({ data }) =>
        `An adapter can be in one bridge only. As long as VMnet${data.holder} may take any of them (${data.adapters.join(', ')}), VMware refuses another bridge.`,
      zh: ({ data }) => `一个网卡只能属于一个桥接网络。只要 VMnet${data.holder} 可以使用任一网卡（${data.adapters.join('、')}），VMware 就会拒绝建立另一个桥接。`,
    },
    fix: {
      en: ({ vmnet, data }) => `Bridge VMnet${data.holder} to ${data.wanted ?? 'one adapter'} alone; then VMnet${vmnet} can have another.`,
      zh: ({ vmnet, data }) => `先将 VMnet${data.holder} 固定桥接到 ${data.wanted ?? '某一个网卡'}，VMnet${vmnet} 才能使用其他网卡。`,
    },
    alias: {
      en: ['Cannot change network to bridged: There are no un-bridged host network adapters', 'no un-bridged host network adapters'],
      zh: ['没有未桥接的主机网络适配器', '无法将网络更改为桥接状态: 没有未桥接的主机网络适配器'],
    },
  },
  'windows-bridge-owns-nic': {
    title: {
      en: ({ data }) => `Windows has a network bridge of its own (${data.bridge})`,
      zh: ({ data }) => `Windows 自身建有网桥（${data.bridge}）`,
    },
    explanation: {
      en: ({ vmnet }) =>
        `The adapters that are in it have no address of their own any more. If VMnet${vmnet} is bridged to one of them, its guests get nothing.`,
      zh: ({ vmnet }) => `网桥中的网卡不再有自己的 IP。如果 VMnet${vmnet} 桥接到其中之一，客户机将无法联网。`,
    },
    fix: {
      en: () => 'Remove the network bridge in Windows’ network connections, unless something else needs it. VMware does not.',
      zh: () => '如果没有其他用途，请在 Windows 的“网络连接”中删除该网桥；VMware 并不需要它。',
    },
    alias: { en: [...noLan.en, 'Network Bridge', 'MAC Bridge'], zh: [...noLan.zh, '网桥', '桥接连接'] },
  },
  'hyperv-owns-nic': {
    title: {
      en: ({ data }) => `A Hyper-V switch has the host’s network card: ${data.adapter} leads to ${data.gateway}`,
      zh: ({ data }) => `主机网卡已被 Hyper-V 虚拟交换机占用：通往 ${data.gateway} 的是 ${data.adapter}`,
    },
    explanation: {
      en: ({ vmnet }) =>
        `The card itself has no address any more. VMnet${vmnet} is not known to be bridged to the switch’s adapter; bridged to the card, its guests get no address.`,
      zh: ({ vmnet }) => `网卡本身不再有 IP。没有迹象表明 VMnet${vmnet} 桥接到了该交换机的适配器；若桥接到网卡本身，客户机将获取不到 IP。`,
    },
    fix: {
      en: ({ vmnet, data }) => `Bridge VMnet${vmnet} to ${data.adapter}, or take the card out of the Hyper-V switch.`,
      zh: ({ vmnet, data }) => `将 VMnet${vmnet} 桥接到 ${data.adapter}，或将网卡移出 Hyper-V 虚拟交换机。`,
    },
    alias: { en: [...noLan.en, 'vEthernet', 'Hyper-V external switch'], zh: [...noLan.zh, 'vEthernet', 'Hyper-V 外部虚拟交换机', '装了 Hyper-V 后桥接不能用'] },
  },
};
