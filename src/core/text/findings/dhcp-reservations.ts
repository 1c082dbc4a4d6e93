/** Words of the address reservations' findings. */
import type { dhcpChecks } from '../../checks/dhcp-checks.ts';
import type { WordsOf } from './words.ts';

export const reservedForWords = {
  'nat-gateway': { en: 'the address of the NAT gateway', zh: ' NAT 网关的地址' },
  'host-adapter': { en: 'the address of the host virtual adapter', zh: '主机虚拟适配器的地址' },
  network: { en: 'the address of the network itself', zh: '网络地址' },
  broadcast: { en: 'the broadcast address', zh: '广播地址' },
  'dhcp-server': { en: 'the address of the DHCP server', zh: ' DHCP 服务器的地址' },
} as const;

type Codes = 'reservation-in-range' | 'reservation-outside-subnet' | 'reservation-on-reserved-address' | 'reservation-duplicate';

const chooseAnother = {
  en: () => 'Reserve another address: in the subnet, below the DHCP range, and nobody else’s.',
  zh: () => '请改为保留另一个地址：在子网内、小于 DHCP 范围的起始地址，且未被占用。',
};

export const reservationFindings: Pick<WordsOf<typeof dhcpChecks>, Codes> = {
  'reservation-in-range': {
    title: {
      en: ({ vmnet, data }) => `${data.address}, reserved for ${data.mac}, lies in the DHCP range of VMnet${vmnet}`,
      zh: ({ vmnet, data }) => `为 ${data.mac} 保留的 ${data.address} 位于 VMnet${vmnet} 的 DHCP 地址范围内`,
    },
    explanation: {
      en: ({ data }) => `The DHCP server may give any address from ${data.start} to ${data.end} to another guest, this one too: then both have it.`,
      zh: ({ data }) => `DHCP 服务器可能把 ${data.start} 到 ${data.end} 之间的任何地址（包括该地址）分配给其他客户机，造成 IP 冲突。`,
    },
    fix: chooseAnother,
    alias: { en: ['IP address conflict'], zh: ['IP 地址冲突', '虚拟机固定 IP 冲突'] },
  },
  'reservation-outside-subnet': {
    title: {
      en: ({ vmnet, data }) => `${data.address}, reserved for ${data.mac}, is not in the subnet ${data.subnet} of VMnet${vmnet}`,
      zh: ({ vmnet, data }) => `为 ${data.mac} 保留的 ${data.address} 不在 VMnet${vmnet} 的子网 ${data.subnet} 内`,
    },
    explanation: {
      en: () => 'The DHCP server never gives this address away: the guest gets another one, or none. It often remains after a change of the subnet.',
      zh: () => 'DHCP 服务器不会分配该地址：客户机会得到其他地址，或得不到地址。更改子网后常会遗留这种情况。',
    },
    fix: chooseAnother,
  },
  'reservation-on-reserved-address': {
    title: {
      en: ({ vmnet, data }) => `${data.address}, reserved for ${data.mac} on VMnet${vmnet}, is ${reservedForWords[data.reservedFor].en}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 上为 ${data.mac} 保留的 ${data.address} 是${reservedForWords[data.reservedFor].zh}`,
    },
    explanation: {
      en: () => 'Two of one address disturb each other: this guest, and with it often the whole network, loses its way out.',
      zh: () => '同一地址被两方使用会互相干扰：该客户机乃至整个网络都可能无法访问外部。',
    },
    fix: chooseAnother,
    alias: { en: ['IP address conflict'], zh: ['IP 地址冲突'] },
  },
  'reservation-duplicate': {
    title: {
      en: ({ vmnet, data }) =>
        data.macs.length > 1
          ? `${data.addresses.join(', ')} on VMnet${vmnet} is reserved for several guests: ${data.macs.join(', ')}`
          : `VMnet${vmnet} reserves several addresses for ${data.macs.join(', ')}: ${data.addresses.join(', ')}`,
      zh: ({ vmnet, data }) =>
        data.macs.length > 1
          ? `VMnet${vmnet} 的 ${data.addresses.join('、')} 被保留给多台客户机：${data.macs.join('、')}`
          : `VMnet${vmnet} 为 ${data.macs.join('、')} 保留了多个地址：${data.addresses.join('、')}`,
    },
    explanation: {
      en: ({ data }) =>
        data.macs.length > 1
          ? 'As soon as two of these guests run, both have the same address and neither works well.'
          : 'Which of the addresses the guest gets is left to chance.',
      zh: ({ data }) =>
        data.macs.length > 1 ? '其中两台客户机同时运行时会使用同一地址，都无法正常通信。' : '客户机会得到其中哪个地址无法确定。',
    },
    fix: {
      en: () => 'Keep one of the reservations and remove the others.',
      zh: () => '请只保留其中一条，删除其余的地址保留。',
    },
    alias: { en: ['IP address conflict', 'duplicate IP address detected'], zh: ['IP 地址冲突'] },
  },
};
