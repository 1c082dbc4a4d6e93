/** Words of subnets that overlap. */
import type { subnetOverlapContainer } from '../../checks/subnet-overlap-container.ts';
import type { subnetOverlap } from '../../checks/subnet-overlap.ts';
import type { WordsOf } from './words.ts';

interface Choice {
  readonly free: string | null;
}

const move = {
  en: ({ free }: Choice, vmnet: number | null): string =>
    free === null ? `Move VMnet${vmnet} to a subnet that nothing else uses.` : `Move VMnet${vmnet} to a subnet that is free, such as ${free}.`,
  zh: ({ free }: Choice, vmnet: number | null): string =>
    free === null ? `请将 VMnet${vmnet} 改到未被占用的子网。` : `请将 VMnet${vmnet} 改到空闲的子网，例如 ${free}。`,
} as const;

const owners = {
  docker: { en: 'Docker’s', zh: ' Docker ' },
  wsl: { en: 'WSL’s', zh: ' WSL ' },
  'hyper-v': { en: 'Hyper-V’s', zh: ' Hyper-V ' },
  libvirt: { en: 'libvirt’s', zh: ' libvirt ' },
  virtualbox: { en: 'VirtualBox’s', zh: ' VirtualBox ' },
  parallels: { en: 'Parallels’', zh: ' Parallels ' },
  apple: { en: 'an Apple virtual', zh: ' Apple 虚拟' },
  other: { en: 'the virtual', zh: '虚拟' },
} as const;

const overlapping = {
  en: ['subnet overlap', 'IP address conflict', 'cannot ping VM from host', 'Destination Host Unreachable', 'No route to host'],
  zh: ['子网冲突', '网段冲突', 'IP 地址冲突', '主机 ping 不通虚拟机', '无法访问目标主机'],
} as const;

export const overlapFindings: WordsOf<readonly [typeof subnetOverlap, typeof subnetOverlapContainer]> = {
  'subnet-overlap': {
    title: {
      en: ({ vmnet, data }) =>
        data.with === 'vmnet'
          ? `VMnet${vmnet} and VMnet${data.otherVmnet} have addresses in common: ${data.subnet} and ${data.otherSubnet}`
          : data.with === 'vpn'
            ? `VMnet${vmnet} (${data.subnet}) has addresses of the VPN ${data.otherAdapter} (${data.otherSubnet})`
            : `VMnet${vmnet} (${data.subnet}) has addresses of the host’s network on ${data.otherAdapter} (${data.otherSubnet})`,
      zh: ({ vmnet, data }) =>
        data.with === 'vmnet'
          ? `VMnet${vmnet} 与 VMnet${data.otherVmnet} 的子网重叠：${data.subnet} 与 ${data.otherSubnet}`
          : data.with === 'vpn'
            ? `VMnet${vmnet}（${data.subnet}）与 VPN “${data.otherAdapter}”（${data.otherSubnet}）的地址重叠`
            : `VMnet${vmnet}（${data.subnet}）与主机“${data.otherAdapter}”所在网络（${data.otherSubnet}）的地址重叠`,
    },
    explanation: {
      en: ({ severity, data }) =>
        severity === 'info'
          ? 'An isolated network does not meet others, so that this does no harm. It will when it gets a host virtual adapter.'
          : data.with === 'vpn'
            ? 'The host finds these addresses on the VMnet. What is behind the VPN at the same addresses cannot be reached, by the host and by NAT guests.'
            : 'The host sends packets to one of the two only: guests, or the machines of the other network, cannot be reached, and which of them may change after a restart.',
      zh: ({ severity, data }) =>
        severity === 'info'
          ? '隔离的网络不会与其他网络相遇，因此目前没有影响；一旦添加主机虚拟适配器就会冲突。'
          : data.with === 'vpn'
            ? '主机会到该虚拟网络中寻找这些地址，因此主机和 NAT 客户机都无法访问 VPN 另一端的同名地址。'
            : '主机只会把数据发往其中一个网络：要么访问不到虚拟机，要么访问不到另一网络的机器，而且重启后情况可能改变。',
    },
    fix: {
      en: ({ vmnet, data }) => move.en(data, vmnet),
      zh: ({ vmnet, data }) => move.zh(data, vmnet),
    },
    alias: overlapping,
  },
  'subnet-overlap-container': {
    title: {
      en: ({ vmnet, data }) => `VMnet${vmnet} (${data.subnet}) has addresses of ${owners[data.otherKind].en} network ${data.otherAdapter} (${data.otherSubnet})`,
      zh: ({ vmnet, data }) => `VMnet${vmnet}（${data.subnet}）与${owners[data.otherKind].zh}网络“${data.otherAdapter}”（${data.otherSubnet}）的地址重叠`,
    },
    explanation: {
      en: ({ severity }) =>
        severity === 'info'
          ? 'An isolated network does not meet others, so that this does no harm. It will when it gets a host virtual adapter.'
          : severity === 'warning'
            ? 'As long as that network is down, all goes well. When its first container or machine starts, the host reaches one of the two only.'
            : 'The host sends packets to one of the two only: VMware’s guests, or the containers and machines of the other network, cannot be reached.',
      zh: ({ severity }) =>
        severity === 'info'
          ? '隔离的网络不会与其他网络相遇，因此目前没有影响；一旦添加主机虚拟适配器就会冲突。'
          : severity === 'warning'
            ? '该网络未启用时一切正常；一旦其中的容器或虚拟机启动，主机就只能访问两者之一。'
            : '主机只会把数据发往其中一个网络：要么访问不到 VMware 的虚拟机，要么访问不到另一网络的容器或虚拟机。',
    },
    fix: {
      en: ({ vmnet, data }) => move.en(data, vmnet),
      zh: ({ vmnet, data }) => move.zh(data, vmnet),
    },
    alias: overlapping,
  },
};
