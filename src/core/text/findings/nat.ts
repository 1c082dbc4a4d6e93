/** Words of the NAT device's findings. */
import type { natChecks } from '../../checks/nat-checks.ts';
import type { WordsOf } from './words.ts';

const noWayOut = {
  en: ['VM has no internet', 'Destination Host Unreachable', 'Network is unreachable'],
  zh: ['虚拟机 NAT 模式上不了网', '虚拟机 ping 不通网关', '无法访问目标主机'],
} as const;

export const natFindings: WordsOf<typeof natChecks> = {
  'gateway-outside-subnet': {
    title: {
      en: ({ vmnet, data }) => `The NAT gateway ${data.gateway} of VMnet${vmnet} is outside its subnet ${data.subnet}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的 NAT 网关 ${data.gateway} 不在其子网 ${data.subnet} 内`,
    },
    explanation: {
      en: () => 'A guest reaches its gateway only when both lie in one subnet: with this setting no guest gets out.',
      zh: () => '客户机只有与网关处于同一子网时才能到达网关：按此设置，任何客户机都无法访问外部网络。',
    },
    fix: {
      en: ({ data }) => (data.usual === null ? 'Choose a gateway inside the subnet.' : `Set the gateway to ${data.usual}.`),
      zh: ({ data }) => (data.usual === null ? '请在子网内选择一个网关地址。' : `将网关设为 ${data.usual}。`),
    },
  },
  'gateway-reserved': {
    title: {
      en: ({ vmnet, data }) => `The NAT gateway ${data.gateway} of VMnet${vmnet} is the ${data.reservedFor === 'network' ? 'network’s own' : 'broadcast'} address of ${data.subnet}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的 NAT 网关 ${data.gateway} 是子网 ${data.subnet} 的${data.reservedFor === 'network' ? '网络' : '广播'}地址`,
    },
    explanation: {
      en: () => 'No device can have this address: with this setting no guest gets out.',
      zh: () => '任何设备都不能使用该地址：按此设置，客户机都无法访问外部网络。',
    },
    fix: {
      en: ({ data }) => (data.usual === null ? 'Choose another gateway inside the subnet.' : `Set the gateway to ${data.usual}.`),
      zh: ({ data }) => (data.usual === null ? '请在子网内选择另一个网关地址。' : `将网关设为 ${data.usual}。`),
    },
    alias: noWayOut,
  },
  'gateway-is-host-adapter': {
    title: {
      en: ({ vmnet, data }) => `The host virtual adapter of VMnet${vmnet} ${data.hostAdapter === 'configured' ? 'is to have' : 'has'} the NAT gateway’s address ${data.address}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的主机虚拟适配器${data.hostAdapter === 'configured' ? '被设为' : '实际使用了'} NAT 网关的地址 ${data.address}`,
    },
    explanation: {
      en: () => 'Two devices answer to one address. Guests whose packets reach the host instead of the NAT device do not get out, and it changes from one minute to the next.',
      zh: () => '两个设备使用同一地址。客户机的数据若到达主机而不是 NAT 设备，就无法访问外部网络，而且时好时坏。',
    },
    fix: {
      en: ({ data }) =>
        data.right === null
          ? 'Give one of the two another address of the subnet.'
          : data.change === 'gateway'
            ? `Set the gateway to ${data.right}.`
            : `Give the host virtual adapter the address ${data.right}.`,
      zh: ({ data }) =>
        data.right === null
          ? '请为其中一个改用子网内的其他地址。'
          : data.change === 'gateway'
            ? `将网关设为 ${data.right}。`
            : `将主机虚拟适配器的地址设为 ${data.right}。`,
    },
    alias: {
      en: [...noWayOut.en, 'IP address conflict', 'Windows has detected an IP address conflict'],
      zh: [...noWayOut.zh, 'IP 地址冲突', 'Windows 检测到 IP 地址冲突'],
    },
  },
  'several-nat-networks': {
    title: {
      en: ({ vmnet, data }) => `VMnet${vmnet} is set to NAT besides VMnet${data.kept}`,
      zh: ({ vmnet, data }) => `除 VMnet${data.kept} 外，VMnet${vmnet} 也被设为 NAT 模式`,
    },
    explanation: {
      en: () => 'On Windows VMware has one NAT device. The guests of the second network get addresses, but no way out.',
      zh: () => '在 Windows 上，VMware 只有一个 NAT 设备。第二个网络的客户机能获取 IP，却无法访问外部网络。',
    },
    fix: {
      en: ({ vmnet, data }) => `Make VMnet${vmnet} host-only, and put guests that need the Internet on VMnet${data.kept}.`,
      zh: ({ vmnet, data }) => `将 VMnet${vmnet} 改为仅主机模式，需要上网的虚拟机请接到 VMnet${data.kept}。`,
    },
    alias: {
      en: ['Cannot change network to NAT: Only one network can be set to NAT.'],
      zh: ['无法将网络更改为 NAT', '只能将一个网络设置为 NAT'],
    },
  },
};
