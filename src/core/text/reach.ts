/** Words of the reach table. */
import type { Reachable, ReachReason } from '../reach/cell.ts';
import type { Words } from './language.ts';

export const reachAnswers: Readonly<Record<Reachable, Words>> = {
  yes: { en: 'yes', zh: '可以' },
  no: { en: 'no', zh: '不可以' },
  unknown: { en: 'not known', zh: '无法判断' },
};

export const reachReasonWords: Readonly<Record<ReachReason, Words>> = {
  'same-vmnet': { en: 'both are on one VMnet', zh: '两者位于同一 VMnet' },
  'same-lan': { en: 'both are bridged to one adapter', zh: '两者桥接到同一网卡' },
  'lan-segment': { en: 'a LAN segment leads to its own machines only', zh: 'LAN 区段只连接其中的虚拟机' },
  bridge: { en: 'over the bridge', zh: '经由桥接' },
  'wifi-bridge': { en: 'the bridge is on Wi-Fi, which does not carry every guest', zh: '桥接到无线网卡，并非所有客户机都可用' },
  'host-adapter': { en: 'over the host virtual adapter', zh: '经由主机虚拟适配器' },
  nat: { en: 'through the NAT device, as the host', zh: '经由 NAT 设备，以主机的身份' },
  'port-forward': { en: 'through a port forward', zh: '经由端口转发' },
  'host-only': { en: 'a host-only network leads nowhere else, by design', zh: '仅主机模式本来就不通往外部' },
  isolated: { en: 'an isolated network leads nowhere else', zh: '隔离网络不通往外部' },
  'different-vmnet': { en: 'they are on different VMnets', zh: '两者位于不同的 VMnet' },
  'no-port-forward': { en: 'no port is forwarded to it', zh: '没有指向它的端口转发' },
  'adapter-disconnected': { en: 'the adapter is not connected at power on', zh: '适配器未设置为“启动时连接”' },
  'vmnet-does-not-exist': { en: 'its VMnet does not exist', zh: '其 VMnet 不存在' },
  'no-host-adapter': { en: 'the network has no host virtual adapter', zh: '此网络没有主机虚拟适配器' },
  'host-adapter-missing': { en: 'the host virtual adapter is missing', zh: '主机虚拟适配器缺失' },
  'host-adapter-disabled': { en: 'the host virtual adapter is off', zh: '主机虚拟适配器未启用' },
  'host-adapter-address': { en: 'the host virtual adapter’s address is not in the subnet', zh: '主机虚拟适配器的地址不在子网内' },
  'route-elsewhere': { en: 'the host sends what is for this subnet another way', zh: '主机把发往此子网的数据送往别处' },
  'nat-service-stopped': { en: 'the NAT service is not running', zh: 'NAT 服务未运行' },
  'bridge-service-stopped': { en: 'the bridge protocol is not running', zh: '桥接协议未运行' },
  'bridge-adapter-down': { en: 'the adapter that it is bridged to is not connected', zh: '所桥接的网卡未连接' },
  'host-offline': { en: 'the host itself is on no network', zh: '主机本身未连接网络' },
  'host-no-default-route': { en: 'the host itself has no default route', zh: '主机本身没有默认路由' },
  'lan-router': { en: 'the LAN’s router decides', zh: '取决于局域网的路由器' },
  'through-host': { en: 'it depends on what the NAT device may reach on the host', zh: '取决于 NAT 设备能否访问主机上的其他 VMnet' },
  'bridge-adapter-unknown': { en: 'which adapter it is bridged to is not known', zh: '不知道桥接到哪块网卡' },
  'host-adapter-unknown': { en: 'the state of the host virtual adapter is not known', zh: '主机虚拟适配器的状态未知' },
  'nat-service-unknown': { en: 'whether the NAT service runs is not known', zh: '不知道 NAT 服务是否在运行' },
  'host-uplink-unknown': { en: 'the host’s own adapters could not be read', zh: '无法读取主机自身的网卡' },
  'guest-address-unknown': { en: 'the machine’s address is not known', zh: '虚拟机的地址未知' },
};
