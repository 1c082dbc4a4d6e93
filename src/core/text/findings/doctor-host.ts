/** Words of what only the doctor asks of the host and of a machine's log. */
import type { hostDetectors, logDetectors } from '../../doctor/detectors.ts';
import type { WordsOf } from './words.ts';

const closedModes = {
  'host-only': { en: 'a host-only network', zh: '仅主机模式的网络' },
  isolated: { en: 'an isolated network', zh: '隔离的网络' },
  'lan-segment': { en: 'a LAN segment', zh: 'LAN 区段' },
} as const;

export const doctorHostFindings: WordsOf<typeof hostDetectors> = {
  'fusion-no-vmnet-interface': {
    title: {
      en: () => 'Not a fault: this Mac has no vmnet adapter while no virtual machine runs',
      zh: () => '并非故障：没有虚拟机运行时，这台 Mac 上不存在 vmnet 网卡',
    },
    explanation: {
      en: () => 'Since Fusion 12, macOS itself makes the host’s side of a virtual network. It is called bridge100 and up, and is there only while a virtual machine runs on it.',
      zh: () => '从 Fusion 12 起，虚拟网络的主机一侧由 macOS 自行创建，名称从 bridge100 开始，并且只在有虚拟机使用该网络运行时才存在。',
    },
    fix: {
      en: () => 'Nothing is to be repaired. Start the virtual machine and look again.',
      zh: () => '无需修复。请启动虚拟机后再查看。',
    },
    alias: { en: ['vmnet8 missing on Mac', 'no vmnet8 in ifconfig'], zh: ['Mac 上没有 vmnet8', 'ifconfig 看不到 vmnet8'] },
  },
  'fusion-subnet-not-honoured': {
    title: {
      en: ({ vmnet, data }) => `VMnet${vmnet} is set to ${data.subnet}, and the network that runs is another: ${data.adapter} has ${data.actual}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 设置为 ${data.subnet}，实际运行的却是另一个网络：${data.adapter} 为 ${data.actual}`,
    },
    explanation: {
      en: () => 'A machine runs on this VMnet, and no adapter of the host is in its subnet. macOS seems to have chosen a subnet of its own, so that fixed addresses and port forwards of the old one lead nowhere.',
      zh: () => '有虚拟机在此 VMnet 上运行，但主机没有位于其子网内的网卡。看来 macOS 自行选用了其他子网，原子网的固定地址和端口转发都会失效。',
    },
    fix: {
      en: ({ data }) => `Let the guest take its address by DHCP, or give it one beside ${data.actual}. To keep the subnet, switch off all machines, restart Fusion, and look again.`,
      zh: ({ data }) => `请让客户机通过 DHCP 获取地址，或为其设置与 ${data.actual} 同网段的地址。若要保留原子网，请关闭所有虚拟机并重启 Fusion 后再查看。`,
    },
    alias: { en: ['Fusion ignores custom subnet', 'wrong subnet after Fusion upgrade'], zh: ['Fusion 自定义子网不生效', '升级 Fusion 后网段变了'] },
  },
  'networkmanager-manages-vmnet': {
    title: {
      en: ({ data }) => `NetworkManager treats ${data.device} as a card of its own (${data.state})`,
      zh: ({ data }) => `NetworkManager 接管了 ${data.device}（${data.state}）`,
    },
    explanation: {
      en: () => 'It may take away the address that VMware gave the adapter, or send the host’s traffic there. It should leave VMware’s adapters alone.',
      zh: () => '它可能清除 VMware 为该网卡设置的地址，或把主机的流量引到那里。NetworkManager 不应管理 VMware 的网卡。',
    },
    fix: {
      en: () =>
        'Write the two lines “[keyfile]” and “unmanaged-devices=interface-name:vmnet*” into /etc/NetworkManager/conf.d/vmware.conf, run “sudo nmcli general reload”, then “sudo vmware-networks --stop” and “--start”.',
      zh: () =>
        '请在 /etc/NetworkManager/conf.d/vmware.conf 中写入两行：“[keyfile]”和“unmanaged-devices=interface-name:vmnet*”，执行“sudo nmcli general reload”，再执行“sudo vmware-networks --stop”和“--start”。',
    },
    alias: { en: ['vmnet8 loses its address', 'NetworkManager vmnet'], zh: ['vmnet8 地址丢失', 'NetworkManager 管理 vmnet'] },
  },
  'linux-firewall-drops-vmnet': {
    title: {
      en: ({ data }) => `The host’s firewall (ufw) is active, and no rule of it lets anything in on ${data.device}`,
      zh: ({ data }) => `主机防火墙（ufw）已启用，且没有放行 ${data.device} 的规则`,
    },
    explanation: {
      en: () => 'What guests send to the host itself is dropped: pings, shared folders, a server or a proxy on the host. Guests of a NAT network still get out, as VMware’s NAT device does not pass through it.',
      zh: () => '客户机发往主机的数据会被丢弃：ping、共享文件夹、主机上的服务或代理。NAT 网络的客户机仍可上网，因为 VMware 的 NAT 设备不经过该防火墙。',
    },
    fix: {
      en: ({ data }) => `Leave the firewall on, and allow this one adapter: “sudo ufw allow in on ${data.device}”.`,
      zh: ({ data }) => `请保持防火墙开启，只放行此网卡：“sudo ufw allow in on ${data.device}”。`,
    },
    alias: { en: ['UFW BLOCK IN=vmnet8', 'guest cannot ping Linux host'], zh: ['UFW BLOCK IN=vmnet8', '虚拟机 ping 不通 Linux 主机'] },
  },
  'vpn-not-shared-with-nat': {
    title: {
      en: ({ vmnet, data }) => `The host’s VPN (${data.adapter}) is not shared with the guests of VMnet${vmnet}`,
      zh: ({ vmnet, data }) => `主机的 VPN（${data.adapter}）未共享给 VMnet${vmnet} 的客户机`,
    },
    explanation: {
      en: () => 'macOS translates the guests’ traffic on the Mac’s own network only. What lies behind the VPN, and name servers there, are out of the guests’ reach.',
      zh: () => 'macOS 只在本机网络上转换客户机的流量。客户机无法访问 VPN 之内的网络及其 DNS 服务器。',
    },
    fix: {
      en: () => 'Run the VPN inside the guest, or offer the guest a proxy on the Mac. Without the VPN the guest should get out at once: that is the test.',
      zh: () => '请在客户机内运行 VPN，或在 Mac 上为客户机提供代理。断开 VPN 后客户机应能立即上网，可借此确认。',
    },
    alias: { en: ['VPN not working in VM on Mac', 'Fusion NAT VPN'], zh: ['Mac 虚拟机用不了 VPN', 'Fusion NAT 不走 VPN'] },
  },
  'dns-port-taken': {
    title: {
      en: ({ data }) => `${data.process} holds port 53 of this Mac, where macOS answers the guests’ DNS`,
      zh: ({ data }) => `${data.process} 占用了本机的 53 端口，而 macOS 需要用它为客户机提供 DNS`,
    },
    explanation: {
      en: () => 'Guests of the NAT network use the gateway as their name server. When another program holds the port, numbers work and names do not.',
      zh: () => 'NAT 网络的客户机以网关作为 DNS 服务器。该端口被其他程序占用时，用 IP 能通，用域名不通。',
    },
    fix: {
      en: ({ data }) => `Let ${data.process} listen on 127.0.0.1 only, or on another port; or give the guests a name server of their own, such as the host’s.`,
      zh: ({ data }) => `请让 ${data.process} 只监听 127.0.0.1 或改用其他端口；或者为客户机另设 DNS 服务器，例如主机所用的。`,
    },
    alias: { en: ['Temporary failure in name resolution', 'NAT guests have no DNS on Mac'], zh: ['Mac 虚拟机域名解析失败', '能 ping 通 IP 但打不开网页'] },
  },
  'mode-has-no-internet': {
    title: {
      en: ({ vm, data }) => `Not a fault: ${vm} is on ${closedModes[data.mode].en}, which leads nowhere else by design`,
      zh: ({ vm, data }) => `并非故障：${vm} 使用${closedModes[data.mode].zh}，设计上就不通往外部`,
    },
    explanation: {
      en: ({ data }) =>
        data.mode === 'host-only'
          ? 'Host and guests reach each other, and nobody else. There is no NAT device and no gateway.'
          : 'Its machines reach each other, and nobody else, not even the host.',
      zh: ({ data }) => (data.mode === 'host-only' ? '主机与客户机可以互访，仅此而已：没有 NAT 设备，也没有网关。' : '只有其中的虚拟机可以互访，连主机也无法访问。'),
    },
    fix: {
      en: () => 'If the machine is meant to reach the internet, switch its adapter to NAT. Else leave it as it is.',
      zh: () => '如果需要上网，请将适配器改为 NAT 模式；否则保持不变。',
    },
    alias: { en: ['host-only no internet', 'no default gateway'], zh: ['仅主机模式不能上网', '没有默认网关'] },
  },
  'host-offline': {
    title: {
      en: ({ data }) => (data.noAdapter ? 'The host itself is on no network' : 'The host itself has no default route: it has no way to the internet'),
      zh: ({ data }) => (data.noAdapter ? '主机自身未连接任何网络' : '主机自身没有默认路由，无法上网'),
    },
    explanation: {
      en: () => 'Guests get out through the host, or over the same wire. What the host does not reach, they do not reach either.',
      zh: () => '客户机经由主机或同一网线上网。主机到不了的地方，客户机也到不了。',
    },
    fix: {
      en: () => 'Connect the host first: cable or Wi-Fi, then its gateway. Nothing in VMware needs to be changed.',
      zh: () => '请先让主机联网：检查网线或无线网络，再检查其网关。VMware 中无需更改任何设置。',
    },
    alias: { en: ['host has no internet', 'Network is unreachable'], zh: ['主机上不了网', '网络不可达'] },
  },
};

export const doctorLogFindings: WordsOf<typeof logDetectors> = {
  'vmnet-refused': {
    title: {
      en: ({ vm, adapter }) => `macOS refused ${vm} its network for adapter ${adapter} (status 1001)`,
      zh: ({ vm, adapter }) => `macOS 拒绝为 ${vm} 的网络适配器 ${adapter} 提供网络（状态 1001）`,
    },
    explanation: {
      en: () => 'Another program holds Apple’s virtual network with other settings: a Lima, Docker or QEMU that makes its own, or Internet Sharing. The guest’s cable is not plugged in.',
      zh: () => '另一个程序以不同的设置占用了苹果的虚拟网络，例如 Lima、Docker、QEMU 或“互联网共享”。对客户机来说如同网线未插。',
    },
    fix: {
      en: () => 'Stop that program, or switch Internet Sharing off, then restart the virtual machine.',
      zh: () => '请停止该程序或关闭“互联网共享”，然后重新启动虚拟机。',
    },
    alias: { en: ['handlerStatus: 1001', 'Could not connect Ethernet0 to virtual network'], zh: ['handlerStatus: 1001', '无法将 Ethernet0 连接到虚拟网络'] },
  },
  'vm-connect-failed': {
    title: {
      en: ({ vm, adapter }) => `VMware could not connect adapter ${adapter} of ${vm} when the machine was last switched on`,
      zh: ({ vm, adapter }) => `${vm} 上次开机时，VMware 未能连接其网络适配器 ${adapter}`,
    },
    explanation: {
      en: () => 'Its log says so. To the guest it looks like a cable that is not plugged in, until the adapter is connected again.',
      zh: () => '这是其日志中的记录。在重新连接适配器之前，对客户机来说如同网线未插。',
    },
    fix: {
      en: () => 'Where the services of VMware run now, untick and tick “Connected” in the adapter’s settings, or restart the machine. When it is said again, the lines around it in vmware.log name the reason.',
      zh: () => '如果 VMware 的服务现已运行，请在适配器设置中取消并重新勾选“已连接”，或重启虚拟机。如果再次出现，vmware.log 中前后几行会说明原因。',
    },
    alias: { en: ['Could not connect Ethernet0 to virtual network', 'msg.vnet.connectvnet'], zh: ['无法将 Ethernet0 连接到虚拟网络', '未能连接虚拟设备 Ethernet0'] },
  },
  'promiscuous-refused': {
    title: {
      en: ({ vm, data }) => `${vm} wanted to see all packets on ${data.device}, and VMware did not let it`,
      zh: ({ vm, data }) => `${vm} 请求接收 ${data.device} 上的所有数据包，被 VMware 拒绝`,
    },
    explanation: {
      en: () => 'Only routers, packet sniffers and nested hypervisors need that: machines behind such a guest have no network. An ordinary guest is not affected.',
      zh: () => '只有路由器、抓包工具和嵌套的虚拟化平台需要这样做：位于这类客户机之后的机器没有网络。普通客户机不受影响。',
    },
    fix: {
      en: ({ data }) => `If this guest needs it, let your user write to the device: “sudo chgrp $(id -gn) /dev/${data.device}”, then “sudo chmod g+rw /dev/${data.device}”. It lasts until VMware’s networks are started anew.`,
      zh: ({ data }) => `如果该客户机确有需要，请让当前用户可写该设备：“sudo chgrp $(id -gn) /dev/${data.device}”，再“sudo chmod g+rw /dev/${data.device}”。VMware 网络重新启动后需再次设置。`,
    },
    alias: { en: ['promiscuous mode is not allowed for security reasons'], zh: ['出于安全原因，不允许启用混杂模式'] },
  },
};
