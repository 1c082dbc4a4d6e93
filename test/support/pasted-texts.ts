/** What a person pastes, written by us after the manner of the tools. */

/** `ipconfig /all` of a Chinese Windows with VMware, excerpted. */
export const chineseIpconfig = `Windows IP 配置

   主机名  . . . . . . . . . . . . . : DESK-LIN
   主 DNS 后缀 . . . . . . . . . . . :
   节点类型  . . . . . . . . . . . . : 混合
   IP 路由已启用 . . . . . . . . . . : 否
   WINS 代理已启用 . . . . . . . . . : 否

以太网适配器 以太网:

   连接特定的 DNS 后缀 . . . . . . . :
   描述. . . . . . . . . . . . . . . : Intel(R) Ethernet Connection I219-V
   物理地址. . . . . . . . . . . . . : 00-1A-2B-3C-4D-5E
   DHCP 已启用 . . . . . . . . . . . : 是
   自动配置已启用. . . . . . . . . . : 是
   本地链接 IPv6 地址. . . . . . . . : fe80::1c2d:3e4f:5a6b:7c8d%12(首选)
   IPv4 地址 . . . . . . . . . . . . : 192.168.1.23(首选)
   子网掩码  . . . . . . . . . . . . : 255.255.255.0
   默认网关. . . . . . . . . . . . . : 192.168.1.1
   DHCP 服务器 . . . . . . . . . . . : 192.168.1.1
   DNS 服务器  . . . . . . . . . . . : 192.168.1.1
                                       223.5.5.5
   TCPIP 上的 NetBIOS  . . . . . . . : 已启用

以太网适配器 VMware Network Adapter VMnet8:

   连接特定的 DNS 后缀 . . . . . . . :
   描述. . . . . . . . . . . . . . . : VMware Virtual Ethernet Adapter for VMnet8
   物理地址. . . . . . . . . . . . . : 00-50-56-C0-00-08
   DHCP 已启用 . . . . . . . . . . . : 否
   自动配置已启用. . . . . . . . . . : 是
   IPv4 地址 . . . . . . . . . . . . : 192.168.40.1(首选)
   子网掩码  . . . . . . . . . . . . : 255.255.255.0
   默认网关. . . . . . . . . . . . . :
   TCPIP 上的 NetBIOS  . . . . . . . : 已启用
`;

/** `route print -4` of a Chinese Windows. */
export const routePrint = `===========================================================================
接口列表
 12...00 1a 2b 3c 4d 5e ......Intel(R) Ethernet Connection I219-V
  9...00 50 56 c0 00 08 ......VMware Virtual Ethernet Adapter for VMnet8
  1...........................Software Loopback Interface 1
===========================================================================

IPv4 路由表
===========================================================================
活动路由:
网络目标        网络掩码          网关       接口   跃点数
          0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.23     35
      192.168.1.0    255.255.255.0            在链路上      192.168.1.23    291
     192.168.40.0    255.255.255.0            在链路上      192.168.40.1    291
===========================================================================
永久路由:
  无
`;

export const ipAddr = `1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    inet 127.0.0.1/8 scope host lo
       valid_lft forever preferred_lft forever
2: ens33: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state UP group default qlen 1000
    link/ether 00:1a:2b:3c:4d:5e brd ff:ff:ff:ff:ff:ff
    inet 192.168.1.23/24 brd 192.168.1.255 scope global dynamic noprefixroute ens33
       valid_lft 85012sec preferred_lft 85012sec
    inet6 fe80::1c2d:3e4f:5a6b:7c8d/64 scope link noprefixroute
       valid_lft forever preferred_lft forever
3: vmnet8: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state UNKNOWN group default qlen 1000
    link/ether 00:50:56:c0:00:08 brd ff:ff:ff:ff:ff:ff
    inet 192.168.40.1/24 brd 192.168.40.255 scope global vmnet8
       valid_lft forever preferred_lft forever
`;

export const ipRoute = `default via 192.168.1.1 dev ens33 proto dhcp metric 100
192.168.1.0/24 dev ens33 proto kernel scope link src 192.168.1.23 metric 100
192.168.40.0/24 dev vmnet8 proto kernel scope link src 192.168.40.1
`;

export const netmap = `network0.name = "Bridged"
network0.device = "vmnet0"
network1.name = "HostOnly"
network1.device = "vmnet1"
network2.name = "NAT"
network2.device = "vmnet8"
`;

export const vmx = `.encoding = "UTF-8"
config.version = "8"
virtualHW.version = "21"
displayName = "Ubuntu"
guestOS = "ubuntu-64"
ethernet0.present = "TRUE"
ethernet0.connectionType = "nat"
ethernet0.virtualDev = "e1000e"
ethernet0.generatedAddress = "00:0c:29:aa:bb:cc"
`;

/** Line 3 has no port behind the colon, and line 4 is none that is known. */
export const spoiledNat = `[host]
ip = 192.168.40.2/24
this line is none
device = VMnet8
[incomingtcp]
8080 = 192.168.40.128:80
8081 = 192.168.40.128:不是端口
`;
