/**
 * What each code stands for on any host, in a few words: for a search by a code or message that this host does not
 * have, and for what was checked. With the values of one host, `findings` has the words.
 */
import type { Words } from './language.ts';

export const findingKinds: Readonly<Record<string, Words>> = {
  'subnet-host-bits': { en: 'Subnet address with host bits set', zh: '子网地址含有主机位' },
  'subnet-mask-invalid': { en: 'Subnet mask that is none', zh: '无效的子网掩码' },
  'subnet-too-small': { en: 'Subnet too small for VMware’s devices', zh: '子网过小，容不下 VMware 的设备' },
  'subnet-public': { en: 'Subnet of public addresses', zh: '子网使用公网地址' },
  'subnet-special': { en: 'Subnet in a reserved range', zh: '子网位于保留地址段' },
  'subnet-overlap': { en: 'Subnet that overlaps another network', zh: '子网与其他网络重叠' },
  'subnet-overlap-container': { en: 'Subnet that overlaps Docker, WSL or Hyper-V', zh: '子网与容器或其他虚拟化网络重叠' },
  'route-wrong-interface': { en: 'Route to a VMnet that leaves by another adapter', zh: '通往 VMnet 的路由走了其他网卡' },
  'stale-persistent-route': { en: 'Old persistent route over a VMnet', zh: '残留的永久路由覆盖了 VMnet' },
  'vpn-takes-route': { en: 'VPN that takes the route to a VMnet', zh: 'VPN 抢占了通往 VMnet 的路由' },
  'tun-proxy-takes-route': { en: 'Proxy in TUN mode that takes the route', zh: '代理的虚拟网卡模式抢占了路由' },
  'several-nat-networks': { en: 'More than one NAT network on Windows', zh: 'Windows 上有多个 NAT 网络' },

  'gateway-outside-subnet': { en: 'NAT gateway outside its subnet', zh: 'NAT 网关不在子网内' },
  'gateway-reserved': { en: 'NAT gateway on a reserved address', zh: 'NAT 网关使用了保留地址' },
  'gateway-is-host-adapter': { en: 'NAT gateway and host adapter with one address', zh: 'NAT 网关与主机虚拟适配器地址相同' },
  'nat-config-damaged': { en: 'Damaged NAT configuration', zh: 'NAT 配置已损坏' },
  'nat-service-stopped': { en: 'NAT service not running', zh: 'NAT 服务未运行' },

  'host-adapter-missing': { en: 'Host virtual adapter missing', zh: '缺少主机虚拟适配器' },
  'host-adapter-disabled': { en: 'Host virtual adapter disabled', zh: '主机虚拟适配器被禁用' },
  'host-adapter-apipa': { en: 'Host virtual adapter with a self-assigned address', zh: '主机虚拟适配器使用自动私有地址' },
  'host-adapter-outside-subnet': { en: 'Host virtual adapter outside the subnet', zh: '主机虚拟适配器不在子网内' },
  'host-adapter-has-gateway': { en: 'Host virtual adapter with a default gateway', zh: '主机虚拟适配器设有默认网关' },
  'internet-sharing-on-vmnet': { en: 'Internet sharing switched on for a VMnet', zh: '对 VMnet 启用了 Internet 连接共享' },
  'host-firewall-blocks-vmnet': { en: 'Host firewall that treats a VMnet as public', zh: '主机防火墙将 VMnet 视为公用网络' },
  'fusion-no-vmnet-interface': { en: 'No vmnet adapter while no virtual machine runs', zh: '没有虚拟机运行时不存在 VMnet 网卡' },
  'fusion-subnet-not-honoured': { en: 'Subnet that Apple’s network does not honour', zh: '苹果的网络未采用所设的子网' },

  'dhcp-range-reversed': { en: 'DHCP range that ends before it starts', zh: 'DHCP 地址范围首尾颠倒' },
  'dhcp-range-outside-subnet': { en: 'DHCP range outside the subnet', zh: 'DHCP 地址范围不在子网内' },
  'dhcp-range-covers-reserved': { en: 'DHCP range over the gateway or host address', zh: 'DHCP 地址范围包含网关或主机地址' },
  'dhcp-option-not-gateway': { en: 'DHCP option that is not the gateway', zh: 'DHCP 选项与网关不一致' },
  'dhcp-off-guest-dynamic': { en: 'DHCP off while guests ask for addresses', zh: 'DHCP 已关闭，而客户机仍在请求地址' },
  'dhcp-service-stopped': { en: 'DHCP service not running', zh: 'DHCP 服务未运行' },
  'dhcp-block-edited': { en: 'Generated DHCP configuration edited by hand', zh: '自动生成的 DHCP 配置被手工修改' },
  'lease-times-invalid': { en: 'Lease times that do not work', zh: '租用时间无效' },
  'second-dhcp-server': { en: 'Second DHCP server on a VMnet', zh: 'VMnet 上有第二个 DHCP 服务器' },
  'static-ip-in-dhcp-range': { en: 'Static address inside the DHCP range', zh: '静态地址位于 DHCP 地址范围内' },
  'clones-share-client-id': { en: 'Clones with one DHCP client ID', zh: '克隆的虚拟机共用一个 DHCP 客户端标识' },
  'reservation-in-range': { en: 'Reservation inside the DHCP range', zh: '保留地址位于 DHCP 地址范围内' },
  'reservation-outside-subnet': { en: 'Reservation outside the subnet', zh: '保留地址不在子网内' },
  'reservation-duplicate': { en: 'Address or MAC reserved twice', zh: '地址或 MAC 被重复保留' },
  'reservation-on-reserved-address': { en: 'Reservation of an address that VMware uses', zh: '保留了 VMware 自用的地址' },

  'port-forward-duplicate': { en: 'Host port forwarded twice', zh: '主机端口被重复转发' },
  'port-forward-outside-subnet': { en: 'Port forward to an address outside the subnet', zh: '端口转发目标不在子网内' },
  'port-forward-stale-target': { en: 'Port forward to an address that nobody holds', zh: '端口转发目标地址无人使用' },
  'port-forward-host-port-taken': { en: 'Port forward on a host port that is taken', zh: '端口转发的主机端口已被占用' },
  'port-forward-privileged': { en: 'Port forward on a privileged port', zh: '端口转发使用特权端口' },

  'bridge-wrong-nic': { en: 'Bridge on the wrong adapter', zh: '桥接到了错误的网卡' },
  'bridge-adapter-gone': { en: 'Bridge to an adapter that is gone', zh: '桥接的网卡已不存在' },
  'bridge-protocol-off': { en: 'VMware Bridge Protocol switched off', zh: 'VMware 桥接协议未启用' },
  'no-unbridged-adapter': { en: 'No adapter left to bridge to', zh: '没有可供桥接的网卡' },
  'wifi-bridge-unsupported': { en: 'Bridge over Wi-Fi', zh: '通过无线网卡桥接' },
  'hyperv-owns-nic': { en: 'Adapter owned by a Hyper-V switch', zh: '网卡被虚拟交换机占用' },
  'windows-bridge-owns-nic': { en: 'Adapter inside a Windows network bridge', zh: '网卡属于 Windows 网桥' },

  'config-drift': { en: 'Settings, files and adapters that disagree', zh: '设置、文件与网卡不一致' },
  'kept-only-in-generated-file': { en: 'Setting that only a generated file holds', zh: '仅存在于自动生成文件中的设置' },
  'netmap-incomplete': { en: 'Network missing in netmap.conf', zh: '网络名称表不完整' },
  'network-config-missing': { en: 'VMware’s network settings missing', zh: '缺少 VMware 的网络设置' },
  'network-config-damaged': { en: 'Damaged network settings', zh: 'VMware 的网络设置已损坏' },
  'dhcp-config-damaged': { en: 'Damaged DHCP configuration', zh: 'DHCP 配置已损坏' },
  'daemon-config-missing': { en: 'Configuration of the DHCP or NAT service missing', zh: '缺少 DHCP 或 NAT 服务的配置文件' },

  'service-disabled': { en: 'VMware service disabled', zh: 'VMware 服务被禁用' },
  'kernel-module-missing': { en: 'VMware’s kernel modules not loaded', zh: 'VMware 的内核模块未加载' },
  'secure-boot-blocks-module': { en: 'Secure Boot refuses VMware’s kernel modules', zh: '安全启动阻止加载 VMware 的内核模块' },
  'networks-unit-down': { en: 'VMware’s network services not started', zh: 'VMware 的网络服务未启动' },

  'vm-adapter-disconnected': { en: 'Network adapter of a virtual machine not connected', zh: '虚拟机的网络适配器未连接' },
  'vmnet-does-not-exist': { en: 'Virtual machine on a VMnet that does not exist', zh: '虚拟机使用了不存在的 VMnet' },
  'duplicate-mac': { en: 'Virtual machines with the same MAC address', zh: '多台虚拟机的 MAC 地址相同' },
  'mac-not-vmware': { en: 'Static MAC address outside VMware’s range', zh: '静态 MAC 地址不在 VMware 的范围内' },
};
