/** Words of the DHCP servers' ranges and options. */
import type { dhcpChecks } from '../../checks/dhcp-checks.ts';
import { dhcpGuestFindings } from './dhcp-guests.ts';
import { reservedForWords, reservationFindings } from './dhcp-reservations.ts';
import type { WordsOf } from './words.ts';

const leaseFaults = {
  zero: { en: 'a lease time is zero', zh: '租用时间为零' },
  'default-above-maximum': { en: 'the default is longer than the maximum', zh: '默认租用时间大于最长租用时间' },
  'too-short': { en: 'a lease time is shorter than a minute', zh: '租用时间不足一分钟' },
  'too-long': { en: 'a lease time is longer than a year', zh: '租用时间超过一年' },
} as const;

const noOffers = {
  en: ['Failed to start DHCP service on vmnet8', 'Address range not on net', 'No DHCPOFFERS received', '169.254'],
  zh: ['虚拟机获取不到 IP', 'DHCP 服务无法启动', '虚拟机 IP 是 169.254 开头'],
} as const;

export const dhcpFindings: WordsOf<typeof dhcpChecks> = {
  ...reservationFindings,
  ...dhcpGuestFindings,
  'dhcp-range-reversed': {
    title: {
      en: ({ vmnet, data }) => `The DHCP range of VMnet${vmnet} ends before it starts: ${data.start} – ${data.end}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的 DHCP 地址范围首尾颠倒：${data.start} – ${data.end}`,
    },
    explanation: {
      en: () => 'The DHCP server has no address to give away, or does not start at all: guests get no address, or one that begins with 169.254.',
      zh: () => 'DHCP 服务器没有可分配的地址，或者根本无法启动：客户机获取不到 IP，或只得到 169.254 开头的地址。',
    },
    fix: {
      en: () => 'Set a starting address that is below the ending address.',
      zh: () => '请将起始 IP 地址设为小于结束 IP 地址。',
    },
    alias: noOffers,
  },
  'dhcp-range-outside-subnet': {
    title: {
      en: ({ vmnet, data }) => `The DHCP range ${data.start} – ${data.end} of VMnet${vmnet} is not in its subnet ${data.subnet}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的 DHCP 地址范围 ${data.start} – ${data.end} 不在其子网 ${data.subnet} 内`,
    },
    explanation: {
      en: () => 'VMware’s DHCP server refuses such a range and does not start: guests get no address, or one that begins with 169.254.',
      zh: () => 'VMware 的 DHCP 服务器会拒绝这样的范围而无法启动：客户机获取不到 IP，或只得到 169.254 开头的地址。',
    },
    fix: {
      en: ({ data }) => `Set a range inside ${data.subnet}.`,
      zh: ({ data }) => `请设置一个位于 ${data.subnet} 内的地址范围。`,
    },
    alias: noOffers,
  },
  'dhcp-range-covers-reserved': {
    title: {
      en: ({ vmnet, data }) => `The DHCP range of VMnet${vmnet} contains ${data.address}, ${reservedForWords[data.reservedFor].en}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的 DHCP 地址范围包含${reservedForWords[data.reservedFor].zh} ${data.address}`,
    },
    explanation: {
      en: () => 'Sooner or later a guest is given this address: then that guest does not work, or all the others lose the gateway or the host.',
      zh: () => '迟早会有客户机被分配到该地址：届时要么该客户机无法联网，要么其他客户机都无法访问网关或主机。',
    },
    fix: {
      en: () => 'Set a range without this address.',
      zh: () => '请设置一个不包含该地址的范围。',
    },
    alias: { en: ['IP address conflict', 'duplicate IP address detected'], zh: ['IP 地址冲突', '检测到 IP 地址冲突'] },
  },
  'dhcp-option-not-gateway': {
    title: {
      en: ({ vmnet, data }) =>
        `The DHCP server of VMnet${vmnet} names ${data.addresses.join(', ')} as ${data.option === 'router' ? 'router' : 'DNS server'}, not the NAT gateway ${data.gateway}`,
      zh: ({ vmnet, data }) =>
        `VMnet${vmnet} 的 DHCP 服务器下发的${data.option === 'router' ? '默认网关' : ' DNS 服务器'}是 ${data.addresses.join('、')}，而不是 NAT 网关 ${data.gateway}`,
    },
    explanation: {
      en: ({ severity, data }) =>
        data.option === 'router'
          ? 'Guests send everything for the outside to this address. Only the NAT gateway takes it there.'
          : severity === 'info'
            ? 'Guests ask these name servers instead of VMware’s. That works as long as they can be reached from here.'
            : 'Guests ask this address for names. If no name server answers there, they reach addresses, but no names.',
      zh: ({ severity, data }) =>
        data.option === 'router'
          ? '客户机会把所有发往外部的数据交给该地址，而只有 NAT 网关才能转发出去。'
          : severity === 'info'
            ? '客户机将使用这些 DNS 服务器，而不是 VMware 的 DNS 代理；只要它们可以访问，就没有问题。'
            : '客户机会向该地址查询域名。如果那里没有 DNS 服务器，则能访问 IP，却无法解析域名。',
    },
    fix: {
      en: ({ severity, data }) =>
        severity === 'info' ? 'If you did not choose them, let VMware write its DHCP file anew.' : `Let the DHCP server name ${data.gateway} again.`,
      zh: ({ severity, data }) =>
        severity === 'info' ? '如果不是您自己设置的，请让 VMware 重新生成其 DHCP 文件。' : `让 DHCP 服务器重新下发 ${data.gateway}。`,
    },
    alias: {
      en: ['Temporary failure in name resolution', 'Destination Host Unreachable', 'Network is unreachable', 'DNS_PROBE_FINISHED_BAD_CONFIG'],
      zh: ['域名解析暂时失败', '能 ping 通 IP 但打不开网页', '未知的名称或服务', '虚拟机能 ping 通主机但上不了网'],
    },
  },
  'lease-times-invalid': {
    title: {
      en: ({ vmnet, data }) => `The lease times of VMnet${vmnet} cannot be right: ${leaseFaults[data.reason].en}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的 DHCP 租用时间有误：${leaseFaults[data.reason].zh}`,
    },
    explanation: {
      en: ({ data }) =>
        `Default ${data.defaultLease ?? '–'} s, maximum ${data.maxLease ?? '–'} s. Leases that are too short let connections break off; leases that are too long use up the range.`,
      zh: ({ data }) =>
        `默认 ${data.defaultLease ?? '–'} 秒，最长 ${data.maxLease ?? '–'} 秒。租用时间过短会使连接中断，过长会耗尽地址范围。`,
    },
    fix: {
      en: () => 'Set VMware’s usual times: 30 minutes, and 2 hours at most.',
      zh: () => '请设为 VMware 的默认值：默认 30 分钟，最长 2 小时。',
    },
  },
};
