/** Words of the subnet findings. */
import type { subnetChecks } from '../../checks/subnet-checks.ts';
import { overlapFindings } from './subnet-overlaps.ts';
import { routeFindings } from './subnet-routes.ts';
import type { WordsOf } from './words.ts';

const blocks = {
  'this-network': { en: '“this network”', zh: '“本网络”' },
  loopback: { en: 'loopback', zh: '环回' },
  'link-local': { en: 'link-local', zh: '链路本地' },
  multicast: { en: 'multicast', zh: '组播' },
  reserved: { en: 'reserved', zh: '保留' },
} as const;

const daemonRefuses = {
  en: ['Failed to start DHCP service on vmnet8', 'Address range not on net', 'No DHCPOFFERS received'],
  zh: ['DHCP 服务无法启动', '虚拟机获取不到 IP'],
} as const;

export const subnetFindings: WordsOf<typeof subnetChecks> = {
  ...overlapFindings,
  ...routeFindings,
  'subnet-mask-invalid': {
    title: {
      en: ({ vmnet, data }) => `The subnet mask ${data.mask} of VMnet${vmnet} is not valid`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的子网掩码 ${data.mask} 无效`,
    },
    explanation: {
      en: () => 'In a mask all ones come before the zeros, as in 255.255.255.0. From any other, VMware makes no network: no DHCP, no NAT, no way to the host.',
      zh: () => '掩码的二进制形式必须先是连续的 1，再是连续的 0，例如 255.255.255.0。否则 VMware 无法建立该网络：没有 DHCP 和 NAT，也无法访问主机。',
    },
    fix: {
      en: ({ data }) => (data.usual === null ? 'Set a subnet with a mask such as 255.255.255.0.' : `Set the subnet to ${data.usual}.`),
      zh: ({ data }) => (data.usual === null ? '请设置带有有效掩码的子网，例如 255.255.255.0。' : `将子网设为 ${data.usual}。`),
    },
    alias: daemonRefuses,
  },
  'subnet-special': {
    title: {
      en: ({ vmnet, data }) => `The subnet ${data.subnet} of VMnet${vmnet} has ${blocks[data.block].en} addresses`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的子网 ${data.subnet} 属于${blocks[data.block].zh}地址`,
    },
    explanation: {
      en: () => 'Systems treat these addresses in their own way and do not send to them what is meant for a machine: no guest can be reached.',
      zh: () => '操作系统会对这类地址作特殊处理，不会把数据发给某台机器：任何虚拟机都无法访问。',
    },
    fix: {
      en: ({ data }) => (data.free === null ? 'Choose a private subnet, such as one of 192.168.0.0/16.' : `Move the network to a private subnet that is free, such as ${data.free}.`),
      zh: ({ data }) => (data.free === null ? '请改用私有子网，例如 192.168.0.0/16 中的一个。' : `请将该网络改到空闲的私有子网，例如 ${data.free}。`),
    },
  },
  'subnet-too-small': {
    title: {
      en: ({ vmnet, data }) => `The subnet ${data.subnet} of VMnet${vmnet} is too small: ${data.size === 1 ? 'one address' : `${data.size} addresses`}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的子网 ${data.subnet} 太小，只有 ${data.size} 个地址`,
    },
    explanation: {
      en: () => 'The network and its broadcast, the host, the NAT gateway and the DHCP server need addresses of their own: none is left for guests.',
      zh: () => '网络地址、广播地址、主机、NAT 网关和 DHCP 服务器各需一个地址：没有可供客户机使用的地址。',
    },
    fix: {
      en: ({ data }) => (data.free === null ? 'Use a subnet of /29 or larger; VMware’s own are /24.' : `Move the network to a larger subnet that is free, such as ${data.free}.`),
      zh: ({ data }) => (data.free === null ? '请使用 /29 或更大的子网；VMware 默认为 /24。' : `请将该网络改到更大的空闲子网，例如 ${data.free}。`),
    },
    alias: { en: ['no free leases', 'Address range not on net', 'No DHCPOFFERS received'], zh: ['没有可用的 IP 地址', '虚拟机获取不到 IP', '地址池已用尽'] },
  },
  'subnet-host-bits': {
    title: {
      en: ({ vmnet, data }) => `The subnet of VMnet${vmnet} is written ${data.subnet}, but begins with ${data.right}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的子网写成了 ${data.subnet}，实际应为 ${data.right}`,
    },
    explanation: {
      en: () => 'A subnet is named by its first address. With another one VMware’s DHCP server does not start, and guests get no address.',
      zh: () => '子网应以其首个地址（主机位全为 0）表示。否则 VMware 的 DHCP 服务器无法启动，客户机获取不到 IP。',
    },
    fix: {
      en: ({ data }) => `Write the subnet as ${data.right}: no address changes by that.`,
      zh: ({ data }) => `将子网改写为 ${data.right}，不会改变任何地址。`,
    },
    alias: daemonRefuses,
  },
  'subnet-public': {
    title: {
      en: ({ vmnet, data }) => `VMnet${vmnet} uses public addresses: ${data.subnet}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 使用了公网地址：${data.subnet}`,
    },
    explanation: {
      en: () => 'On the Internet other hosts have these addresses. The host and the guests look for them on the VMnet, and never reach them.',
      zh: () => '这些地址在互联网上属于其他主机。本机和客户机会到该虚拟网络中寻找它们，因而永远无法访问。',
    },
    fix: {
      en: ({ data }) => (data.free === null ? 'Choose a private subnet, such as one of 192.168.0.0/16.' : `Move the network to a private subnet that is free, such as ${data.free}.`),
      zh: ({ data }) => (data.free === null ? '请改用私有子网，例如 192.168.0.0/16 中的一个。' : `请将该网络改到空闲的私有子网，例如 ${data.free}。`),
    },
    alias: { en: ['some websites do not open', 'Destination Host Unreachable'], zh: ['部分网站打不开', '无法访问目标主机'] },
  },
};
