/** Words of the findings about guests and their DHCP server. */
import type { dhcpChecks } from '../../checks/dhcp-checks.ts';
import type { WordsOf } from './words.ts';

type Codes = 'dhcp-off-guest-dynamic' | 'static-ip-in-dhcp-range' | 'clones-share-client-id' | 'second-dhcp-server';

export const dhcpGuestFindings: Pick<WordsOf<typeof dhcpChecks>, Codes> = {
  'dhcp-off-guest-dynamic': {
    title: {
      en: ({ vmnet, vm, data }) =>
        vm === null
          ? `VMnet${vmnet} has no DHCP server of VMware’s, and nothing shows that ${data.machines.join(', ')} can do without`
          : `${vm} asks for its address, but DHCP is off on VMnet${vmnet}`,
      zh: ({ vmnet, vm, data }) =>
        vm === null
          ? `VMnet${vmnet} 未启用 VMware 的 DHCP，且没有迹象表明 ${data.machines.join('、')} 使用静态 IP`
          : `${vm} 使用自动获取 IP，但 VMnet${vmnet} 的 DHCP 已关闭`,
    },
    explanation: {
      en: ({ data }) =>
        data.shownBy === 'lease'
          ? `Its lease of ${data.address ?? ''} is not renewed: when it ends, the guest has no address, or one that begins with 169.254.`
          : data.shownBy === 'reservation'
            ? `${data.address ?? ''} is reserved for it, but nobody gives it away: the guest has no address, or one that begins with 169.254.`
            : 'A guest that asks for an address gets none here, or one that begins with 169.254, unless another guest serves DHCP. With a static address all is well.',
      zh: ({ data }) =>
        data.shownBy === 'lease'
          ? `其租用的 ${data.address ?? ''} 不会再续租：到期后客户机没有地址，或只得到 169.254 开头的地址。`
          : data.shownBy === 'reservation'
            ? `已为其保留 ${data.address ?? ''}，但没有 DHCP 服务器分配该地址：客户机没有地址，或只得到 169.254 开头的地址。`
            : '除非有其他客户机提供 DHCP，否则自动获取 IP 的客户机在此得不到地址，或只得到 169.254 开头的地址；使用静态 IP 则没有问题。',
    },
    fix: {
      en: ({ vmnet, data }) =>
        data.shownBy === null
          ? 'Give these guests static addresses in the subnet, or switch DHCP on if no guest serves it.'
          : `Switch DHCP on for VMnet${vmnet}, or give the guest a static address in the subnet.`,
      zh: ({ vmnet, data }) =>
        data.shownBy === null
          ? '请为这些客户机设置该子网内的静态 IP；如果没有客户机提供 DHCP，也可以启用 DHCP。'
          : `请为 VMnet${vmnet} 启用 DHCP，或为客户机设置该子网内的静态 IP。`,
    },
    alias: {
      en: ['No DHCPOFFERS received', 'No working leases in persistent database', 'limited connectivity', '169.254'],
      zh: ['虚拟机获取不到 IP', '受限制或无连接', '未收到 DHCPOFFERS'],
    },
  },
  'static-ip-in-dhcp-range': {
    title: {
      en: ({ vmnet, vm, data }) => `${vm ?? data.mac} uses ${data.address} by itself, inside the DHCP range of VMnet${vmnet}`,
      zh: ({ vmnet, vm, data }) => `${vm ?? data.mac} 自行使用了 ${data.address}，该地址位于 VMnet${vmnet} 的 DHCP 地址范围内`,
    },
    explanation: {
      en: ({ data }) =>
        `The DHCP server never gave this guest a lease and does not know of it. It may give any address from ${data.start} to ${data.end} to another guest: then both have it.`,
      zh: ({ data }) =>
        `DHCP 服务器从未向该客户机分配过地址，也不知道它的存在，因而可能把 ${data.start} 到 ${data.end} 之间的任何地址（包括该地址）分配给其他客户机，造成 IP 冲突。`,
    },
    fix: {
      en: () => 'In the guest, choose an address below the range; or let it use DHCP and reserve an address for it.',
      zh: () => '请在客户机中改用小于 DHCP 起始地址的静态 IP；或让其使用 DHCP，并为其保留地址。',
    },
    alias: { en: ['IP address conflict', 'duplicate address detected'], zh: ['IP 地址冲突', '静态 IP 冲突'] },
  },
  'second-dhcp-server': {
    title: {
      en: ({ vmnet, data }) => `${data.server} serves DHCP on VMnet${vmnet}, beside VMware’s own server ${data.usual}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 上除了 VMware 的 DHCP 服务器 ${data.usual}，还有 ${data.server} 在提供 DHCP`,
    },
    explanation: {
      en: () => 'Which of the two answers a guest first is left to chance, and with it the guest’s address, gateway and name server.',
      zh: () => '哪台服务器先应答无法确定，客户机得到的地址、网关和 DNS 也就无法确定。',
    },
    fix: {
      en: ({ vmnet }) => `Switch one of the two off: VMware’s in the settings of VMnet${vmnet}, or the one in the guest.`,
      zh: ({ vmnet }) => `请关闭其中一个：在 VMnet${vmnet} 的设置中关闭 VMware 的 DHCP，或关闭客户机中的 DHCP 服务器。`,
    },
    alias: { en: ['rogue DHCP server', 'two DHCP servers', 'wrong gateway from DHCP'], zh: ['两个 DHCP 服务器冲突', 'DHCP 获取到错误的网关'] },
  },
  'clones-share-client-id': {
    title: {
      en: ({ data }) => `Several guests call themselves the same to the DHCP server: ${(data.machines.length > 1 ? data.machines : data.macs).join(', ')}`,
      zh: ({ data }) => `多台客户机向 DHCP 服务器使用相同的客户端标识：${(data.machines.length > 1 ? data.machines : data.macs).join('、')}`,
    },
    explanation: {
      en: ({ data }) =>
        `Clones that kept one machine-id are one guest to the DHCP server, whatever their MACs: it gives them one address (${data.addresses.join(', ')}), and they disturb each other.`,
      zh: ({ data }) =>
        `克隆的客户机如果保留了相同的 machine-id，即使 MAC 不同，DHCP 服务器也视为同一台，会分配同一地址（${data.addresses.join('、')}），导致互相干扰。`,
    },
    fix: {
      en: () => 'In each clone, make a new /etc/machine-id, or let it use its MAC (netplan: `dhcp-identifier: mac`), and start it anew.',
      zh: () => '请在每台克隆机中重新生成 /etc/machine-id，或改用 MAC 作为标识（netplan：`dhcp-identifier: mac`），然后重新启动。',
    },
    alias: {
      en: ['cloned VM same IP', 'clone gets the same IP address', 'systemd-machine-id-setup'],
      zh: ['克隆虚拟机 IP 相同', '克隆后 IP 冲突', 'machine-id 重复'],
    },
  },
};
