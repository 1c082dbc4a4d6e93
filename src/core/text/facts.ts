/** Words for the codes in a `HostView`: modes, states and kinds. */
import type { AdapterKind, AdapterState } from '../vnet/adapter.ts';
import type { Platform } from '../vnet/host-view.ts';
import type { VmAdapterMode, VmState } from '../vnet/machine.ts';
import type { HostAdapterState, Mode, ServiceState } from '../vnet/network.ts';
import type { Words } from './language.ts';

export const modes: Readonly<Record<Mode, Words>> = {
  bridged: { en: 'Bridged', zh: '桥接模式' },
  nat: { en: 'NAT', zh: 'NAT 模式' },
  'host-only': { en: 'Host-only', zh: '仅主机模式' },
  isolated: { en: 'Isolated', zh: '隔离' },
};

export const vmAdapterModes: Readonly<Record<VmAdapterMode, Words>> = {
  bridged: { en: 'Bridged', zh: '桥接模式' },
  nat: { en: 'NAT', zh: 'NAT 模式' },
  'host-only': { en: 'Host-only', zh: '仅主机模式' },
  custom: { en: 'Custom', zh: '自定义' },
  'lan-segment': { en: 'LAN segment', zh: 'LAN 区段' },
};

export const serviceStates: Readonly<Record<ServiceState, Words>> = {
  running: { en: 'running', zh: '正在运行' },
  stopped: { en: 'stopped', zh: '已停止' },
  disabled: { en: 'disabled', zh: '已禁用' },
  unknown: { en: 'not known', zh: '未知' },
};

export const hostAdapterStates: Readonly<Record<HostAdapterState, Words>> = {
  up: { en: 'up', zh: '已启用' },
  down: { en: 'down', zh: '未启用' },
  disabled: { en: 'disabled', zh: '已禁用' },
  missing: { en: 'missing', zh: '缺失' },
  unknown: { en: 'not known', zh: '未知' },
};

export const adapterStates: Readonly<Record<AdapterState, Words>> = {
  up: { en: 'up', zh: '已连接' },
  down: { en: 'down', zh: '未启用' },
  disconnected: { en: 'no cable or signal', zh: '未接网线或无信号' },
  disabled: { en: 'disabled', zh: '已禁用' },
  unknown: { en: 'not known', zh: '未知' },
};

export const adapterKinds: Readonly<Record<AdapterKind, Words>> = {
  ethernet: { en: 'Ethernet', zh: '有线网卡' },
  wifi: { en: 'Wi-Fi', zh: '无线网卡' },
  vmware: { en: 'Host virtual adapter', zh: '主机虚拟适配器' },
  vpn: { en: 'VPN', zh: 'VPN' },
  virtual: { en: 'Virtual', zh: '虚拟网卡' },
  bridge: { en: 'Bridge', zh: '网桥' },
  loopback: { en: 'Loopback', zh: '环回' },
  tunnel: { en: 'Tunnel', zh: '隧道' },
  other: { en: 'Other', zh: '其他' },
};

export const vmStates: Readonly<Record<VmState, Words>> = {
  running: { en: 'running', zh: '正在运行' },
  off: { en: 'powered off', zh: '已关机' },
  suspended: { en: 'suspended', zh: '已挂起' },
  unknown: { en: 'state not known', zh: '状态未知' },
};

export const platforms: Readonly<Record<Platform, Words>> = {
  windows: { en: 'Windows', zh: 'Windows' },
  linux: { en: 'Linux', zh: 'Linux' },
  macos: { en: 'macOS', zh: 'macOS' },
};
