/** Words of the page Learn: the three modes, who can start a connection, and the glossary. */
import { phrase } from './language.ts';

export const learnTexts = {
  intro: {
    en: 'How a virtual machine reaches the network, in the three modes VMware offers, with the values of the host you are looking at.',
    zh: '虚拟机如何连接网络：VMware 提供的三种模式，以及您正在查看的主机上的实际数值。',
  },
  modes: { en: 'The three modes', zh: '三种模式' },
  here: { en: 'On this host', zh: '在此主机上' },
  notHere: { en: 'This host has no such network.', zh: '此主机没有这样的网络。' },
  likeThis: { en: 'Think of', zh: '打个比方' },
  how: { en: 'How it works', zh: '工作方式' },
  address: { en: 'The machine’s address', zh: '虚拟机的地址' },
  seen: { en: 'Who sees which address', zh: '外部看到的地址' },

  bridgedLike: {
    en: 'a grown-up with a bank card of their own.',
    zh: '有自己银行卡的成年人。',
  },
  bridgedHow: {
    en: 'The virtual switch is a hub: one end is in the router at home, the others are in the host and in every machine. A machine is the host’s equal on the LAN.',
    zh: '虚拟交换机就像集线器：一端接在家里的路由器上，其余各端接着主机和每台虚拟机。在局域网中，虚拟机与主机地位相同。',
  },
  bridgedAddress: {
    en: 'It comes from the LAN. Where the host gets its address by DHCP, so does the machine; where the host’s is static, give the machine the same mask, gateway and DNS, and another free last number.',
    zh: '地址来自局域网。主机通过 DHCP 获取地址，虚拟机也一样；主机为静态地址时，虚拟机使用相同的掩码、网关和 DNS，只换一个空闲的末位数字。',
  },
  bridgedSeen: { en: 'The LAN sees the machine’s own address.', zh: '局域网看到的是虚拟机自己的地址。' },

  natLike: {
    en: 'a child that shops with the parents’ card: the shop only ever sees the parents.',
    zh: '用父母的卡购物的孩子：商店看到的始终只是父母。',
  },
  natHow: {
    en: 'VMware makes a router inside the host, and the machines hang behind it. The gateway is a process beside the host virtual adapter, not behind it: without that adapter the machine keeps its internet, and only host and machine lose each other.',
    zh: 'VMware 在主机内部建立一个路由器，虚拟机位于它的后面。网关是与主机虚拟适配器并列的一个进程，并不在它之后：即使没有该适配器，虚拟机仍能上网，只是主机与虚拟机之间无法互通。',
  },
  natAddress: {
    en: 'It comes from the network’s DHCP range, or is static in the same subnet. Two things are needed and no more: the adapter is on this VMnet, and the address is in its subnet. Gateway and DNS are the NAT gateway.',
    zh: '地址来自此网络的 DHCP 范围，或使用同一子网中的静态地址。只需满足两点：适配器位于此 VMnet，且地址在其子网内。网关和 DNS 均为 NAT 网关。',
  },
  natSeen: { en: 'Everybody outside sees the host’s address.', zh: '外部看到的都是主机的地址。' },

  hostOnlyLike: { en: 'a child at home.', zh: '待在家里的孩子。' },
  hostOnlyHow: {
    en: 'Two computers and one cable between them: a switch, the host virtual adapter and a DHCP server. There is no NAT device, so nothing leads out.',
    zh: '如同两台计算机之间连着一根网线：一个交换机、主机虚拟适配器和 DHCP 服务器。没有 NAT 设备，因此没有通往外部的路。',
  },
  hostOnlyAddress: {
    en: 'It comes from the network’s DHCP range, or is static in the subnet. Both ends must be in one subnet, or they cannot talk.',
    zh: '地址来自此网络的 DHCP 范围，或使用子网中的静态地址。两端必须在同一子网，否则无法通信。',
  },
  hostOnlySeen: { en: 'Nobody outside sees it.', zh: '外部看不到它。' },

  router: { en: 'router', zh: '路由器' },
  host: { en: 'host', zh: '主机' },
  vm: { en: 'VM', zh: '虚拟机' },
  nat: { en: 'NAT', zh: 'NAT' },
  internet: { en: 'internet', zh: '互联网' },

  reach: { en: 'Who can start a connection', zh: '谁能发起连接' },
  connection: { en: 'Connection', zh: '连接' },
  fromVm: { en: 'From the virtual machine', zh: '从虚拟机发起' },
  toVm: { en: 'To the virtual machine', zh: '向虚拟机发起' },
  toHost: { en: 'to the host', zh: '到主机' },
  toVms: { en: 'to a VM on the same VMnet', zh: '到同一 VMnet 的虚拟机' },
  toLan: { en: 'to the LAN', zh: '到局域网' },
  toInternet: { en: 'to the internet', zh: '到互联网' },
  fromHost: { en: 'from the host', zh: '从主机' },
  fromLan: { en: 'from the LAN', zh: '从局域网' },
  fromInternet: { en: 'from the internet', zh: '从互联网' },
  yes: { en: 'yes', zh: '可以' },
  no: { en: 'no', zh: '不可以' },
  yesAsHost: { en: 'yes, as the host', zh: '可以，以主机身份' },
  yesOverAdapter: { en: 'yes, over the host virtual adapter', zh: '可以，经主机虚拟适配器' },
  onlyForward: { en: 'only through a port forward', zh: '仅通过端口转发' },
  onlyForwardRouter: { en: 'only through a port forward and the router', zh: '仅通过端口转发和路由器' },
  onlyRouter: { en: 'only if the LAN’s router lets it in', zh: '仅当局域网路由器放行' },

  glossary: { en: 'Words', zh: '术语' },
  moreValues: phrase((n: number) => `and ${n} more`, (n) => `另有 ${n} 项`),
  word: { en: 'Word', zh: '术语' },
  meaning: { en: 'Meaning', zh: '含义' },
  vmnet: { en: 'VMnet', zh: 'VMnet' },
  vmnetMeaning: {
    en: 'A virtual switch inside the host, numbered 0 to 255. VMnet0 is bridged, VMnet1 host-only and VMnet8 NAT unless somebody changed it.',
    zh: '主机内部的虚拟交换机，编号 0 到 255。默认 VMnet0 为桥接，VMnet1 为仅主机，VMnet8 为 NAT。',
  },
  hostAdapter: { en: 'Host virtual adapter', zh: '主机虚拟适配器' },
  hostAdapterMeaning: {
    en: 'The host’s own plug in a VMnet. It has the first address of the subnet, and host and machines reach each other over it.',
    zh: '主机接在 VMnet 上的网卡，通常使用子网的第一个地址；主机与虚拟机通过它互通。',
  },
  natGateway: { en: 'NAT gateway', zh: 'NAT 网关' },
  natGatewayMeaning: {
    en: 'The address of the virtual NAT device: the machines’ way out, and their DNS server too. By default the second address of the subnet; on Fusion 12 and newer the first.',
    zh: '虚拟 NAT 设备的地址：虚拟机通往外部的出口，同时也是其 DNS 服务器。默认是子网的第二个地址；Fusion 12 及更新版本为第一个。',
  },
  dhcpServer: { en: 'DHCP server', zh: 'DHCP 服务器' },
  dhcpServerMeaning: {
    en: 'Hands out addresses to the machines from its range. Addresses outside the range are free for static use.',
    zh: '从其范围中为虚拟机分配地址。范围之外的地址可作静态地址使用。',
  },
  subnet: { en: 'Subnet IP and mask', zh: '子网 IP 和子网掩码' },
  subnetMeaning: {
    en: 'Which addresses belong to the network. Machines outside the subnet cannot talk to those inside, even on the same switch.',
    zh: '哪些地址属于此网络。即使在同一交换机上，子网之外的机器也无法与子网内的机器通信。',
  },
  ip: { en: 'IP address', zh: 'IP 地址' },
  ipMeaning: { en: 'The number that a computer is reached by in its network. No two computers there may have the same.', zh: '计算机在其网络中的编号，据此被访问。同一网络中不能有两台计算机使用同一地址。' },
  networkAdapter: { en: 'Network adapter', zh: '网络适配器（网卡）' },
  networkAdapterMeaning: { en: 'The plug of a computer in a network: a card, a Wi-Fi radio, or a virtual one.', zh: '计算机接入网络的接口：有线网卡、无线网卡或虚拟网卡。' },
  switchWord: { en: 'Switch', zh: '交换机' },
  switchMeaning: { en: 'Joins computers to one network. Every VMnet is a virtual switch inside the host.', zh: '把多台计算机连成一个网络。每个 VMnet 都是主机内部的虚拟交换机。' },
  gateway: { en: 'Gateway, router', zh: '网关、路由器' },
  gatewayMeaning: { en: 'Passes on what is for other networks: at home the router, behind NAT the NAT device.', zh: '转发发往其他网络的数据：在家中是路由器，在 NAT 之后是 NAT 设备。' },
  dns: { en: 'DNS', zh: 'DNS' },
  dnsMeaning: { en: 'Turns names, such as those of web sites, into IP addresses. Without it, names lead nowhere although the network works.', zh: '把域名转换为 IP 地址。没有它，网络虽通，却无法用名称访问。' },
  natWord: { en: 'NAT', zh: 'NAT' },
  natMeaning: { en: 'Network address translation: many computers go out under the address of one.', zh: '网络地址转换：多台计算机共用一个地址对外通信。' },
  profile: { en: 'Private, public, domain network', zh: '专用、公用、域网络' },
  profileMeaning: { en: 'What Windows takes a network for. On a public one its firewall keeps others out, also from forwarded ports.', zh: 'Windows 对所接网络的分类。在公用网络上，防火墙会阻止他人访问，包括转发的端口。' },
  portForward: { en: 'Port forwarding', zh: '端口转发' },
  portForwardMeaning: {
    en: 'A port of the host that leads to a port of a machine behind NAT; the only way in from outside.',
    zh: '将主机的一个端口转到 NAT 之后某台虚拟机的端口；这是从外部进入的唯一途径。',
  },
  reservation: { en: 'Address reservation', zh: '地址保留' },
  reservationMeaning: {
    en: 'The DHCP server always gives this MAC address the same address.',
    zh: 'DHCP 服务器始终为该 MAC 地址分配同一地址。',
  },
  bridge: { en: 'Bridge', zh: '桥接' },
  bridgeMeaning: {
    en: 'Ties VMnet0 to a physical adapter. “Automatic” takes the first that is connected, which may be the wrong one.',
    zh: '将 VMnet0 与物理网卡相连。“自动”会选择第一个已连接的网卡，可能并非所需的那个。',
  },
  forwardCount: phrase(
    (n: number) => (n === 1 ? '1 port forward' : `${n} port forwards`),
    (n) => `${n} 条端口转发`,
  ),
  reservationCount: phrase(
    (n: number) => (n === 1 ? '1 reservation' : `${n} reservations`),
    (n) => `${n} 条地址保留`,
  ),
};
