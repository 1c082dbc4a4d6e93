/** Words of what a guest's own text and its traces show. */
import type { guestDetectors } from '../../doctor/detectors.ts';
import type { WordsOf } from './words.ts';
import { deadWords, nicWords } from './doctor-reasons.ts';

const noNetwork = {
  en: ['no internet in VM', 'limited connectivity', 'Network is unreachable'],
  zh: ['虚拟机无法上网', '虚拟机获取不到 IP', '网络不可达'],
} as const;

export const doctorGuestFindings: WordsOf<typeof guestDetectors> = {
  'guest-nic-down': {
    title: { en: ({ vm, data }) => nicWords[data.reason].title.en(vm ?? '', data.nic ?? ''), zh: ({ vm, data }) => nicWords[data.reason].title.zh(vm ?? '', data.nic ?? '') },
    explanation: {
      en: ({ data }) => nicWords[data.reason].why.en + (data.connected ? ' VMware’s log says that it connected the adapter: look inside the guest, not at VMware.' : ''),
      zh: ({ data }) => nicWords[data.reason].why.zh + (data.connected ? 'VMware 的日志显示适配器已连接：请检查客户机内部，而不是 VMware。' : ''),
    },
    fix: { en: ({ data }) => nicWords[data.reason].todo.en(data.nic ?? 'ens33'), zh: ({ data }) => nicWords[data.reason].todo.zh(data.nic ?? 'ens33') },
    alias: { en: [...noNetwork.en, 'ONBOOT=no', 'state DOWN'], zh: [...noNetwork.zh, 'ONBOOT=no', '网卡未启动'] },
  },
  'guest-driver-missing': {
    title: {
      en: ({ vm, adapter }) => `Windows in ${vm} has no driver for its card: adapter ethernet${adapter} is a vmxnet3, and VMware Tools are not there`,
      zh: ({ vm, adapter }) => `${vm} 中的 Windows 没有网卡驱动：网络适配器 ethernet${adapter} 为 vmxnet3，而未安装 VMware Tools`,
    },
    explanation: {
      en: ({ data }) =>
        data.listed ? 'Windows lists no network card at all. It has no driver for this one until VMware Tools bring it.' : 'Windows knows this card only with VMware Tools, and nobody has seen the guest on its network.',
      zh: ({ data }) => (data.listed ? 'Windows 没有列出任何网卡。安装 VMware Tools 之前，它没有该网卡的驱动。' : 'Windows 需要 VMware Tools 才能识别此网卡，而网络上也从未见到该客户机。'),
    },
    fix: {
      en: ({ adapter }) => `Install VMware Tools in the guest (menu VM). To have a network before that, switch the machine off and set ethernet${adapter}.virtualDev = "e1000e" in its .vmx.`,
      zh: ({ adapter }) => `请在客户机中安装 VMware Tools（“虚拟机”菜单）。若需在此之前联网，请关机后在 .vmx 中设置 ethernet${adapter}.virtualDev = "e1000e"。`,
    },
    alias: { en: ['no network adapter in Windows setup', 'vmxnet3 driver'], zh: ['Windows 安装时没有网卡', 'vmxnet3 驱动'] },
  },
  'guest-nic-renamed': {
    title: {
      en: ({ vm, data }) => `A network file in ${vm} is for a card with the MAC ${data.mac}, which it does not have`,
      zh: ({ vm, data }) => `${vm} 的网络配置文件指定的 MAC 为 ${data.mac}，而它没有这样的网卡`,
    },
    explanation: {
      en: () => 'A clone gets a new MAC, and the file still names the old one: the guest does not bring the card up.',
      zh: () => '克隆的虚拟机会得到新的 MAC，而文件中仍是旧的：客户机不会启用该网卡。',
    },
    fix: {
      en: ({ data }) => `In the guest, remove the HWADDR and UUID lines of the file, or write ${data.actual[0] ?? 'the new MAC'}; remove /etc/udev/rules.d/70-persistent-net.rules where it exists; then restart the network.`,
      zh: ({ data }) => `请在客户机中删除该文件的 HWADDR 和 UUID 行，或改为 ${data.actual[0] ?? '新的 MAC'}；如有 /etc/udev/rules.d/70-persistent-net.rules 请删除；然后重启网络。`,
    },
    alias: { en: ['Device eth0 does not seem to be present', 'eth0 renamed to eth1'], zh: ['Device eth0 does not seem to be present', '克隆后网卡变成 eth1'] },
  },
  'guest-config-other-device': {
    title: {
      en: ({ vm, data }) => `The configuration in ${vm} is for ${data.device}; its card is called ${data.nics.join(', ')}`,
      zh: ({ vm, data }) => `${vm} 的网络配置针对 ${data.device}，而其网卡名为 ${data.nics.join('、')}`,
    },
    explanation: {
      en: () => 'A card’s name changes with the virtual device and its slot. The guest does not apply settings for a card that is not there.',
      zh: () => '网卡名称会随虚拟设备型号和插槽变化。针对不存在的网卡的设置不会生效。',
    },
    fix: {
      en: ({ data }) => `In the guest, write ${data.nics[0] ?? 'the card’s name'} where the file says ${data.device} (and in the file’s name), then restart the network.`,
      zh: ({ data }) => `请在客户机中将文件内（及文件名中）的 ${data.device} 改为 ${data.nics[0] ?? '实际的网卡名'}，然后重启网络。`,
    },
    alias: { en: ['Cannot find device ens33', 'ens33 missing, ens160'], zh: ['找不到 ens33', 'ens33 变成 ens160'] },
  },
  'guest-networkmanager-off': {
    title: {
      en: ({ vm, data }) => (data.device === null ? `NetworkManager in ${vm} is switched off` : `NetworkManager in ${vm} leaves ${data.device} alone (unmanaged)`),
      zh: ({ vm, data }) => (data.device === null ? `${vm} 中的 NetworkManager 已关闭` : `${vm} 中的 NetworkManager 未管理 ${data.device}（unmanaged）`),
    },
    explanation: {
      en: () => 'Nobody brings the guest’s card up, and the network icon is gone.',
      zh: () => '没有程序启用客户机的网卡，网络图标也会消失。',
    },
    fix: {
      en: ({ data }) =>
        data.device === null
          ? 'In the guest: “sudo systemctl enable --now NetworkManager”, then “sudo nmcli networking on”.'
          : `In the guest: “sudo nmcli device set ${data.device} managed yes”. To keep it, set managed=true in /etc/NetworkManager/NetworkManager.conf and restart NetworkManager.`,
      zh: ({ data }) =>
        data.device === null
          ? '请在客户机中执行“sudo systemctl enable --now NetworkManager”，再执行“sudo nmcli networking on”。'
          : `请在客户机中执行“sudo nmcli device set ${data.device} managed yes”。若要保持，请在 /etc/NetworkManager/NetworkManager.conf 中设置 managed=true 并重启 NetworkManager。`,
    },
    alias: { en: ['network icon missing', 'strictly-unmanaged', 'networking disabled'], zh: ['虚拟机网络图标消失', 'strictly-unmanaged', '网络未被管理'] },
  },
  'guest-ip-outside-subnet': {
    title: {
      en: ({ vm, vmnet, data }) =>
        data.selfAssigned ? `${vm} asked for an address on VMnet${vmnet}, got no answer, and took ${data.address}` : `${vm} has ${data.address}, which is not in the subnet of VMnet${vmnet}, ${data.subnet}`,
      zh: ({ vm, vmnet, data }) =>
        data.selfAssigned ? `${vm} 在 VMnet${vmnet} 上请求地址未得到应答，自动使用了 ${data.address}` : `${vm} 的地址 ${data.address} 不在 VMnet${vmnet} 的子网 ${data.subnet} 内`,
    },
    explanation: {
      en: ({ data }) =>
        data.selfAssigned
          ? 'An address that begins with 169.254 means that no DHCP server answered the guest. VMware’s is switched on for this network.'
          : 'Gateway, host and other guests are in another subnet, and do not hear this guest. The subnet was changed, the machine copied, or the numbers are a tutorial’s.',
      zh: ({ data }) =>
        data.selfAssigned
          ? '以 169.254 开头的地址说明没有 DHCP 服务器应答客户机，而此网络已启用 VMware 的 DHCP。'
          : '网关、主机和其他客户机都在另一个子网，与它无法互通。通常是更改过子网、复制了虚拟机，或照搬了教程中的地址。',
    },
    fix: {
      en: ({ vmnet, data }) =>
        data.selfAssigned
          ? 'Restart the guest’s network, so that it asks again. If it gets no answer again, disconnect and connect its adapter in VMware.'
          : `Let the guest take its address by DHCP, or give it one of ${data.subnet}. To keep the guest’s address instead, move VMnet${vmnet} to its subnet (vmnet subnet suggest --keep ${data.address}).`,
      zh: ({ vmnet, data }) =>
        data.selfAssigned
          ? '请在客户机中重启网络，让它重新请求地址。若仍无应答，请在 VMware 中断开并重新连接该适配器。'
          : `请让客户机通过 DHCP 获取地址，或为其设置 ${data.subnet} 内的地址。若要保留客户机的地址，可将 VMnet${vmnet} 改到它的子网（vmnet subnet suggest --keep ${data.address}）。`,
    },
    alias: { en: [...noNetwork.en, 'Destination host unreachable', '169.254'], zh: [...noNetwork.zh, '无法访问目标主机', '169.254'] },
  },
  'guest-address-taken': {
    title: {
      en: ({ vm, vmnet, data }) => `${vm} uses ${data.address}, which the DHCP server of VMnet${vmnet} gave to ${data.holder ?? data.mac}`,
      zh: ({ vm, vmnet, data }) => `${vm} 使用的 ${data.address} 已由 VMnet${vmnet} 的 DHCP 服务器分配给 ${data.holder ?? data.mac}`,
    },
    explanation: {
      en: () => 'Two guests have one address: what is meant for one arrives now at this one, now at the other. Connections of both break.',
      zh: () => '两台客户机使用同一个地址：数据时而到达这一台，时而到达另一台，双方的连接都会中断。',
    },
    fix: {
      en: ({ data }) => `In the guest, give ${data.nic} a free address below the DHCP range, or let it take its address by DHCP.`,
      zh: ({ data }) => `请在客户机中为 ${data.nic} 设置小于 DHCP 起始地址的空闲地址，或改为通过 DHCP 获取地址。`,
    },
    alias: { en: ['IP address conflict', 'duplicate IP address'], zh: ['IP 地址冲突', 'IP 地址重复'] },
  },
  'host-moved-static-guest': {
    title: {
      en: ({ vm, data }) => `${vm} is bridged and has the fixed address ${data.address}; the host is on ${data.lan} now`,
      zh: ({ vm, data }) => `${vm} 使用桥接和固定地址 ${data.address}，而主机现在位于 ${data.lan}`,
    },
    explanation: {
      en: ({ data }) => `A bridged guest needs an address of the network that the host’s card (${data.adapter}) is on. This one is of another network, perhaps of where the host was before.`,
      zh: ({ data }) => `桥接的客户机需要使用主机网卡（${data.adapter}）所在网络的地址。该地址属于另一个网络，可能是主机之前所在的网络。`,
    },
    fix: {
      en: () => 'Let the guest take its address by DHCP. To keep the address wherever the host goes, switch the adapter to NAT and move VMnet8 to the guest’s subnet.',
      zh: () => '请让客户机通过 DHCP 获取地址。若希望主机换网络后地址不变，请将适配器改为 NAT，并把 VMnet8 改到客户机的子网。',
    },
    alias: { en: ['bridged VM lost network after moving', 'Destination host unreachable'], zh: ['换了网络后桥接虚拟机上不了网', '无法访问目标主机'] },
  },
  'lan-port-security': {
    title: {
      en: ({ vm, data }) => `${vm} is bridged over ${data.adapter} and gets no address, where the host has one`,
      zh: ({ vm, data }) => `${vm} 通过 ${data.adapter} 桥接却得不到地址，而主机有地址`,
    },
    explanation: {
      en: () => 'The host, on the same wire, works. Some networks let one MAC in per socket (port security, 802.1X), or give addresses to computers that they know only.',
      zh: () => '同一网线上的主机工作正常。有些网络每个端口只允许一个 MAC（端口安全、802.1X），或只为已登记的计算机分配地址。',
    },
    fix: {
      en: () => 'Ask whoever runs the network to register the machine’s MAC, or switch the adapter to NAT.',
      zh: () => '请联系网络管理员登记虚拟机的 MAC，或将适配器改为 NAT。',
    },
    alias: { en: ['bridged no IP at work', '802.1X', 'port security'], zh: ['公司网络桥接获取不到 IP', '802.1X', '端口安全'] },
  },
  'guest-route-captured': {
    title: {
      en: ({ vm, data }) => `Inside ${vm}, ${data.interface} has taken the route to ${data.destination}`,
      zh: ({ vm, data }) => `在 ${vm} 内部，${data.interface} 抢占了到 ${data.destination} 的路由`,
    },
    explanation: {
      en: ({ data }) => `It covers the gateway of the machine’s own network ${data.subnet}: packets for it go to a container or a VPN of the guest, and never leave it.`,
      zh: ({ data }) => `它覆盖了虚拟机所在网络 ${data.subnet} 的网关：发往网关的数据被送往客户机内的容器或 VPN，无法发出。`,
    },
    fix: {
      en: ({ vmnet }) => `Give Docker another range in the guest (“default-address-pools” in /etc/docker/daemon.json), or move VMnet${vmnet} to a free subnet (vmnet subnet suggest).`,
      zh: ({ vmnet }) => `请在客户机中为 Docker 换一个地址段（/etc/docker/daemon.json 中的 default-address-pools），或将 VMnet${vmnet} 改到空闲的子网（vmnet subnet suggest）。`,
    },
    alias: { en: ['docker0 subnet conflict'], zh: ['docker0 网段冲突'] },
  },
  'guest-gateway-wrong': {
    title: {
      en: ({ vm, data }) => (data.gateway === null ? `${vm} has no default gateway; it must be ${data.right}` : `The default gateway of ${vm} is ${data.gateway}; it must be ${data.right}`),
      zh: ({ vm, data }) => (data.gateway === null ? `${vm} 没有默认网关，应为 ${data.right}` : `${vm} 的默认网关是 ${data.gateway}，应为 ${data.right}`),
    },
    explanation: {
      en: ({ data }) =>
        (data.isHost ? `${data.gateway} is the host’s own address on this network, and the host does not pass anything on. ` : '') +
        'On a NAT network the way out is the NAT device. The guest reaches its neighbours, and nothing else.',
      zh: ({ data }) => (data.isHost ? `${data.gateway} 是主机在此网络上的地址，主机不会转发数据。` : '') + 'NAT 网络的出口是 NAT 设备。现在客户机只能访问同一网络，无法访问外部。',
    },
    fix: {
      en: ({ data }) =>
        data.dhcp === true
          ? `The guest takes its settings by DHCP: renew its lease. If the gateway stays wrong, another DHCP server answers on this network; the right one is ${data.right}.`
          : `In the guest, set the default gateway of ${data.nic} to ${data.right}, and the name server too, or let it take all of it by DHCP.`,
      zh: ({ data }) =>
        data.dhcp === true
          ? `客户机通过 DHCP 获取设置：请重新获取租约。如果网关仍不对，说明此网络上有另一个 DHCP 服务器；正确的网关是 ${data.right}。`
          : `请在客户机中将 ${data.nic} 的默认网关设为 ${data.right}，DNS 也设为该地址，或全部通过 DHCP 获取。`,
    },
    alias: { en: [...noNetwork.en, 'can ping host but not internet'], zh: [...noNetwork.zh, '能 ping 通主机但上不了网', '默认网关'] },
  },
  'guest-dns-dead': {
    title: {
      en: ({ vm, data }) => (data.reason === 'none' ? `${vm} has no name server` : `No name server of ${vm} can answer it: ${data.servers.join(', ')}`),
      zh: ({ vm, data }) => (data.reason === 'none' ? `${vm} 没有设置 DNS 服务器` : `${vm} 的 DNS 服务器都无法应答：${data.servers.join('、')}`),
    },
    explanation: {
      en: ({ data }) => `${deadWords[data.reason].en} Numbers work (ping 1.1.1.1), and names do not.`,
      zh: ({ data }) => `${deadWords[data.reason].zh}用 IP 能通（ping 1.1.1.1），用域名不通。`,
    },
    fix: {
      en: ({ data }) => `In the guest, set the name server of ${data.nic}${data.right === null ? ' to the host’s own' : ` to ${data.right}, which answers for this network`}, or let it take it by DHCP.`,
      zh: ({ data }) => `请在客户机中将 ${data.nic} 的 DNS 服务器设为${data.right === null ? '主机所用的' : ` ${data.right}（由它为此网络提供解析）`}，或通过 DHCP 获取。`,
    },
    alias: {
      en: ['Temporary failure in name resolution', 'could not resolve host', 'DNS_PROBE_FINISHED_NXDOMAIN', 'ping works but websites do not'],
      zh: ['未知的名称或服务', '域名解析暂时失败', '能 ping 通 IP 但打不开网页', 'DNS 服务器未响应'],
    },
  },
  'guest-proxy-stale': {
    title: {
      en: ({ vm, data }) => `${vm} is told to use the proxy ${data.proxy}, where nobody offers one`,
      zh: ({ vm, data }) => `${vm} 设置了代理 ${data.proxy}，而那里没有代理服务`,
    },
    explanation: {
      en: ({ data }) => (data.onHost ? 'It is an address of this host, and no program of the host listens on that port.' : 'It is an address of no network that this host knows.'),
      zh: ({ data }) => (data.onHost ? '该地址属于本机，但本机没有程序监听该端口。' : '该地址不属于本机所知的任何网络。'),
    },
    fix: {
      en: () => 'Start the proxy on the host and let it accept connections from the VMnet, or clear the proxy in the guest (http_proxy, https_proxy, the system’s settings).',
      zh: () => '请在主机上启动代理并允许来自 VMnet 的连接，或在客户机中清除代理设置（http_proxy、https_proxy、系统代理）。',
    },
    alias: { en: ['proxyconnect tcp: connection refused', 'Could not resolve proxy'], zh: ['代理服务器拒绝连接', '代理服务器没有响应'] },
  },
};
