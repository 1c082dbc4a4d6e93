/** Words in the picture of the networks, and of Overview around it. */
import { phrase } from './language.ts';

export const pictureTexts = {
  title: { en: 'The networks of this host', zh: '此主机的网络' },
  help: {
    en: 'Arrow keys move from part to part, Enter opens the details, Esc closes them.',
    zh: '方向键在各部分之间移动，Enter 打开详情，Esc 关闭。',
  },
  outside: { en: 'Outside', zh: '外部' },
  physical: { en: 'Physical adapters', zh: '物理网卡' },
  switches: { en: 'VMnet switches', zh: 'VMnet 交换机' },
  devices: { en: 'Devices on the switch', zh: '交换机上的设备' },
  machines: { en: 'Virtual machines', zh: '虚拟机' },

  internet: { en: 'Internet', zh: '互联网' },
  lan: { en: 'LAN', zh: '局域网' },
  router: phrase((address: string) => `router ${address}`, (address) => `路由器 ${address}`),
  noGateway: { en: 'no router known', zh: '未知路由器' },
  hostAdapter: { en: 'Host virtual adapter', zh: '主机虚拟适配器' },
  natDevice: { en: 'NAT device', zh: 'NAT 设备' },
  dhcpServer: { en: 'DHCP server', zh: 'DHCP 服务器' },
  noAddress: { en: 'address not known', zh: '地址未知' },
  noRange: { en: 'range not known', zh: '范围未知' },
  noSubnet: { en: 'subnet not known', zh: '子网未知' },
  automatic: { en: 'automatic', zh: '自动' },
  bridgeUnknown: { en: 'adapter not known', zh: '网卡未知' },
  adapterNumber: phrase((n: number) => `Adapter ${n}`, (n) => `适配器 ${n}`),
  notOnVmnet: { en: 'Not on a VMnet of this host', zh: '不在此主机的任何 VMnet 上' },
  noSuchVmnet: phrase((n: number) => `VMnet${n} does not exist here`, (n) => `此处没有 VMnet${n}`),
  noVmnetNamed: { en: 'names no VMnet', zh: '未指定 VMnet' },
  notConnectedAtPowerOn: { en: 'not connected at power on', zh: '启动时不连接' },
  noAdapters: { en: 'no network adapter', zh: '没有网络适配器' },
  noLease: { en: 'no DHCP lease', zh: '没有 DHCP 租约' },
  unreadableMachine: { en: 'its file could not be read', zh: '无法读取其文件' },

  moreNetworks: phrase(
    (n: number) => (n === 1 ? '+1 more network' : `+${n} more networks`),
    (n) => `还有 ${n} 个网络`,
  ),
  moreUnused: phrase(
    (n: number) => (n === 1 ? '+1 network without VMs' : `+${n} networks without VMs`),
    (n) => `还有 ${n} 个未使用的网络`,
  ),
  moreMachines: phrase((n: number) => `+${n} more`, (n) => `还有 ${n} 台`),
  moreMachinesLong: phrase(
    (n: number, where: string) => `Show ${n} more virtual machines on ${where}`,
    (n, where) => `显示 ${where} 上的另外 ${n} 台虚拟机`,
  ),
  fewer: { en: 'Show fewer', zh: '收起' },

  live: { en: 'connected now', zh: '当前已连接' },
  idle: { en: 'wired, not in use now', zh: '已配置，当前未使用' },
  broken: { en: 'interrupted', zh: '中断' },
  unknownLine: { en: 'not known', zh: '未知' },
  legend: { en: 'Lines', zh: '连线' },

  zoomIn: { en: 'Zoom in', zh: '放大' },
  zoomOut: { en: 'Zoom out', zh: '缩小' },
  zoomReset: { en: 'Back to 100 %', zh: '恢复 100%' },
  percent: phrase((n: number) => `${n} %`, (n) => `${n}%`),

  summary: phrase(
    (networks: number, machines: number, running: number) =>
      `${networks} ${networks === 1 ? 'network' : 'networks'} · ${machines} ${machines === 1 ? 'virtual machine' : 'virtual machines'}, ${running} running`,
    (networks, machines, running) => `${networks} 个网络 · ${machines} 台虚拟机，${running} 台正在运行`,
  ),
  filtered: phrase(
    (text: string) => `only what matches “${text}”`,
    (text) => `仅显示与“${text}”相符的内容`,
  ),
  nothingMatches: phrase(
    (text: string) => `Nothing here matches “${text}”.`,
    (text) => `没有与“${text}”相符的内容。`,
  ),

  noVmwareTitle: { en: 'VMware was not found here', zh: '此处未找到 VMware' },
  noVmwareBody: {
    en: 'No VMware Workstation, Player or Fusion was found, so there are no virtual networks to show. Nothing is wrong, and nothing was changed.',
    zh: '没有找到 VMware Workstation、Player 或 Fusion，因此没有可显示的虚拟网络。这不是故障，也没有做任何更改。',
  },
  noVmwareTry: {
    en: 'To look around, open one of these simulated hosts, or a capture of another computer:',
    zh: '可以打开以下任一模拟主机，或另一台计算机的采集文件来了解本程序：',
  },
  noVmwareElsewhere: {
    en: 'Overview offers simulated hosts and captures of other computers, on which every page can be tried.',
    zh: '“概览”页面提供模拟主机和其他计算机的采集文件，可以在其上试用每个页面。',
  },
  chooseSample: { en: 'Choose a sample', zh: '选择示例' },
  adaptersHere: { en: 'Network adapters of this host', zh: '此主机的网络适配器' },

  intro: {
    en: 'The virtual networks of the host as a picture and as tables, with what hangs on each.',
    zh: '以图和表格显示主机的虚拟网络，以及每个网络上所连接的设备。',
  },
  unreadTitle: { en: 'This host could not be read', zh: '无法读取此主机' },
  unreadPage: phrase((shows: string) => `Once it can be read, this page shows: ${shows}`, (shows) => `可以读取之后，此页将显示：${shows}`),
  unreadPaste: {
    en: 'What a command prints can be read without the host, too: paste it.',
    zh: '也可以不读取主机，直接粘贴命令的输出。',
  },
  unreadAgain: { en: 'Try again', zh: '重试' },
  staleTitle: {
    en: 'Reading again failed. What you see is from the last reading that worked.',
    zh: '重新读取失败。当前显示的是上一次成功读取的内容。',
  },
  showSample: phrase((name: string) => `Open ${name}`, (name) => `打开 ${name}`),
};
