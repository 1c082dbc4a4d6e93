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

/** `sc query`; many a translated Windows keeps these labels. */
export const scQuery = `
SERVICE_NAME: VMnetDHCP
        TYPE               : 10  WIN32_OWN_PROCESS
        STATE              : 4  RUNNING
                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)
        WIN32_EXIT_CODE    : 0  (0x0)
        SERVICE_EXIT_CODE  : 0  (0x0)
        CHECKPOINT         : 0x0
        WAIT_HINT          : 0x0
`;

/** `sc qc` of a Chinese Windows. */
export const scConfig = `[SC] QueryServiceConfig 成功

SERVICE_NAME: VMnetDHCP
        TYPE               : 10  WIN32_OWN_PROCESS
        START_TYPE         : 4   DISABLED
        ERROR_CONTROL      : 1   NORMAL
        BINARY_PATH_NAME   : C:\\WINDOWS\\SysWOW64\\vmnetdhcp.exe
        LOAD_ORDER_GROUP   :
        TAG                : 0
        DISPLAY_NAME       : VMware DHCP Service
        DEPENDENCIES       : VMnetuserif
        SERVICE_START_NAME : LocalSystem
`;

/** `sc query` of a Chinese Windows for a service that it does not have. */
export const scMissing = `[SC] EnumQueryServicesStatus:OpenService 失败 1060:

指定的服务未安装。

`;

/** `netstat -ano` of a German Windows. */
export const germanNetstat = `
Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status           PID
  TCP    0.0.0.0:445            0.0.0.0:0              ABHÖREN          4
  TCP    192.168.1.23:50123     203.0.113.7:443        HERGESTELLT      7000
  TCP    [::]:8080              [::]:0                 ABHÖREN          5120
  UDP    0.0.0.0:53             *:*                                    2212
`;

/** `netstat -ano` of a Chinese Windows. */
export const chineseNetstat = `
活动连接

  协议  本地地址          外部地址        状态           PID
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1016
  TCP    127.0.0.1:8307         0.0.0.0:0              LISTENING       5120
  UDP    [fe80::1c2d:3e4f%4]:1900  *:*                                    3300
`;

/** `ss -ltnup` of Linux. */
export const socketStatistics = `Netid State  Recv-Q Send-Q Local Address:Port  Peer Address:Port Process
udp   UNCONN 0      0      127.0.0.53%lo:53         0.0.0.0:*     users:(("systemd-resolve",pid=601,fd=13))
tcp   LISTEN 0      4096         0.0.0.0:8080       0.0.0.0:*
tcp   LISTEN 0      128             [::]:22            [::]:*
`;

/** `lsof -nP -iTCP -sTCP:LISTEN` of macOS, whose user has a name that looks like flags of a route. */
export const openFiles = `COMMAND     PID           USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME
rapportd    512            Ute    8u  IPv4 0x5d1a2b3c4d5e6f70      0t0  TCP *:49152 (LISTEN)
vmnet-nat   412           root    8u  IPv4 0x5d1a2b3c4d5e6f71      0t0  TCP *:2210 (LISTEN)
`;

/** `netsh int ipv4 show excludedportrange tcp` of a German Windows. */
export const excludedPorts = `
Portausschlussbereiche für das Protokoll "tcp"

Startport     Endport
----------    --------
      5357        5357
     50000       50059     *

* - Verwaltete Portausschlüsse.

`;

export const vmrunList = `Total running VMs: 2
/home/lin/vmware/Ubuntu/Ubuntu.vmx
C:\\VMs\\教室 1\\教室 1.vmx
`;

/** `networksetup -listallhardwareports` of a Mac. */
export const hardwarePorts = `
Hardware Port: Ethernet
Device: en0
Ethernet Address: a8:20:66:11:22:33

Hardware Port: Wi-Fi
Device: en1
Ethernet Address: a8:20:66:11:22:34

Hardware Port: Thunderbolt Bridge
Device: bridge0
Ethernet Address: N/A

VLAN Configurations
===================
`;

/** `netstat -rn` of a Mac. */
export const macRoutes = `Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
default            192.168.1.1        UGScg                 en0
127                127.0.0.1          UCS                   lo0
192.168.1          link#6             UCS                   en0      !
`;
