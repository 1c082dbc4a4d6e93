/** Words of the tables: the picture's twin, and the page Machines. */
import { phrase } from './language.ts';

export const tableTexts = {
  networks: { en: 'Networks', zh: '网络' },
  adapters: { en: 'Adapters', zh: '网络适配器' },
  machines: { en: 'Machines', zh: '虚拟机' },
  tables: { en: 'Tables', zh: '表格' },
  count: phrase((name: string, n: number) => `${name} ${n}`, (name, n) => `${name} ${n}`),
  network: { en: 'Network', zh: '网络' },
  mode: { en: 'Mode', zh: '模式' },
  subnet: { en: 'Subnet', zh: '子网' },
  hostAddress: { en: 'Host address', zh: '主机地址' },
  gateway: { en: 'NAT gateway', zh: 'NAT 网关' },
  dhcpRange: { en: 'DHCP range', zh: 'DHCP 范围' },
  machineCount: { en: 'VMs', zh: '虚拟机' },
  adapter: { en: 'Adapter', zh: '适配器' },
  kind: { en: 'Kind', zh: '类型' },
  state: { en: 'State', zh: '状态' },
  address: { en: 'Host address', zh: '主机地址' },
  router: { en: 'Gateway (router)', zh: '网关（路由器）' },
  mac: { en: 'MAC address', zh: 'MAC 地址' },
  chosen: { en: 'Choose', zh: '选择' },
  machine: { en: 'Virtual machine', zh: '虚拟机' },
  adapterNumber: { en: 'Adapter', zh: '适配器' },
  lease: { en: 'Leased address', zh: '租用的地址' },
  off: { en: 'off', zh: '关闭' },
  noNetworks: { en: 'This host has no virtual networks.', zh: '此主机没有虚拟网络。' },
  noAdapters: { en: 'No adapter of this host could be read.', zh: '未能读取此主机的任何适配器。' },
  noMachines: {
    en: 'No virtual machine is known. Machines appear here when VMware’s library lists them.',
    zh: '没有已知的虚拟机。VMware 的库中列出虚拟机后，会显示在这里。',
  },
  noMachinesTitle: { en: 'No virtual machine is known here', zh: '此处没有已知的虚拟机' },
  noMachinesShows: {
    en: 'Each virtual machine will stand here with its network adapters, the network of each and its address; two clicks connect it to another network.',
    zh: '每台虚拟机都会列在这里，显示其网络适配器、各自所在的网络和地址；点击两次即可连接到另一个网络。',
  },
  noMachinesHow: {
    en: 'Machines in VMware’s own list come by themselves: open one in VMware once. For others, add the folder that they lie in.',
    zh: 'VMware 自身列表中的虚拟机会自动显示：在 VMware 中打开一次即可。其他虚拟机，请添加其所在的文件夹。',
  },
  noMachinesOther: {
    en: 'The host that is shown holds its own machines, and none is in it. For this computer’s machines, choose “This computer” above.',
    zh: '当前显示的主机自带其虚拟机，但其中一台也没有。要查看此计算机的虚拟机，请在上方选择“此计算机”。',
  },
  machinesHelp: {
    en: 'Every virtual machine of this host, one row for each of its network adapters.',
    zh: '此主机上的每台虚拟机，每个网络适配器占一行。',
  },
};
