/** Words of what packets showed. */
import type { probeDetectors } from '../../doctor/detectors.ts';
import type { WordsOf } from './words.ts';

export const doctorProbeFindings: WordsOf<typeof probeDetectors> = {
  'macos-local-network-denied': {
    title: {
      en: ({ data }) => `macOS ${data.system} keeps this program from the local network: ${data.address} is there, and could not be reached`,
      zh: ({ data }) => `macOS ${data.system} 不允许本程序访问本地网络：${data.address} 存在却无法连接`,
    },
    explanation: {
      en: () => 'Since macOS 15 every program needs the permission “Local Network”. Without it a connection to a guest fails at once with “No route to host”, while Terminal may reach it.',
      zh: () => '从 macOS 15 起，每个程序都需要“本地网络”权限。没有权限时，连接客户机会立即报“No route to host”，而在“终端”中可能正常。',
    },
    fix: {
      en: () => 'Open System Settings, Privacy & Security, Local Network, and allow the program from which you connect (also this one). Then start that program anew.',
      zh: () => '请打开“系统设置”→“隐私与安全性”→“本地网络”，允许用于连接的程序（包括本程序），然后重新启动该程序。',
    },
    alias: { en: ['No route to host'], zh: ['No route to host'] },
  },
  'nat-dns-forwarder-dead': {
    title: {
      en: ({ vmnet, data }) => `The NAT device of VMnet${vmnet} does not answer DNS on ${data.gateway}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的 NAT 设备未在 ${data.gateway} 上提供 DNS`,
    },
    explanation: {
      en: () => 'It turned the question away. Guests that use the gateway as name server reach numbers, and no names.',
      zh: () => '它拒绝了查询。以网关作为 DNS 服务器的客户机用 IP 能通，用域名不通。',
    },
    fix: {
      en: () => 'Restart VMware’s NAT service. If that does not help, give the guests the host’s own name server.',
      zh: () => '请重启 VMware 的 NAT 服务。若无效，请让客户机使用主机所用的 DNS 服务器。',
    },
    alias: { en: ['Temporary failure in name resolution', 'connection refused 53'], zh: ['域名解析暂时失败'] },
  },
  'mtu-black-hole': {
    title: {
      en: ({ vm, data }) => `${vm} answers small pings, and none of ${data.payload} bytes that may not be cut`,
      zh: ({ vm, data }) => `${vm} 能应答小数据包的 ping，但不应答 ${data.payload} 字节且不分片的 ping`,
    },
    explanation: {
      en: () => 'Whole packets vanish on the way: connections open and then hang, as with TLS, SSH and large pages.',
      zh: () => '完整大小的数据包在途中丢失：连接建立后卡住，常见于 TLS、SSH 和较大的网页。',
    },
    fix: {
      en: () => 'In the guest, lower the MTU of the card and try again (ip link set dev ens33 mtu 1400). With vmxnet3 and containers: “sudo ethtool -K ens33 tx-checksum-ip-generic off”, or the device e1000e.',
      zh: () => '请在客户机中调低网卡的 MTU 再试（ip link set dev ens33 mtu 1400）。使用 vmxnet3 并运行容器时：“sudo ethtool -K ens33 tx-checksum-ip-generic off”，或改用 e1000e。',
    },
    alias: { en: ['SSH hangs after connecting', 'TLS handshake timeout'], zh: ['SSH 连接后卡住', 'TLS 握手超时'] },
  },
  'guest-port-closed': {
    title: {
      en: ({ vm, data }) =>
        data.reason === 'nobody-listens' ? `${vm} is there (${data.address}), and nobody in it listens on port ${data.port}` : `${vm} is there (${data.address}), and its port ${data.port} does not answer`,
      zh: ({ vm, data }) =>
        data.reason === 'nobody-listens' ? `${vm}（${data.address}）可达，但没有程序监听 ${data.port} 端口` : `${vm}（${data.address}）可达，但 ${data.port} 端口没有应答`,
    },
    explanation: {
      en: ({ data }) =>
        data.reason === 'nobody-listens'
          ? 'The network works: the guest itself said that the port is closed. The program that should answer is not installed or does not run.'
          : 'The network works. The guest’s own firewall drops what comes to this port.',
      zh: ({ data }) => (data.reason === 'nobody-listens' ? '网络正常：客户机自己回复端口已关闭，应答的程序未安装或未运行。' : '网络正常，是客户机自身的防火墙丢弃了发往该端口的数据。'),
    },
    fix: {
      en: ({ data }) =>
        data.port === 22
          ? 'In the guest: “sudo apt install openssh-server” or “sudo dnf install openssh-server”, then “sudo systemctl enable --now sshd” (Debian and Ubuntu: ssh), and allow this one port in its firewall.'
          : `Switch on the service behind port ${data.port} in the guest (Remote Desktop: 3389, shared folders: 445), and allow this one port in its firewall.`,
      zh: ({ data }) =>
        data.port === 22
          ? '请在客户机中执行“sudo apt install openssh-server”或“sudo dnf install openssh-server”，再执行“sudo systemctl enable --now sshd”（Debian 和 Ubuntu 为 ssh），并在其防火墙中只放行该端口。'
          : `请在客户机中启用 ${data.port} 端口对应的服务（远程桌面 3389，文件共享 445），并在其防火墙中只放行该端口。`,
    },
    alias: { en: ['Connection refused', 'ssh: connect to host port 22'], zh: ['连接被拒绝', 'Xshell 连不上虚拟机'] },
  },
  'not-a-fault-ping-blocked': {
    title: {
      en: ({ vm, data }) => `Not a fault: ${vm} answers on port ${data.port}, and only pings are turned away`,
      zh: ({ vm, data }) => `并非故障：${vm} 在 ${data.port} 端口正常应答，只是不应答 ping`,
    },
    explanation: {
      en: () => 'Many firewalls, Windows’ above all, drop pings. The network works.',
      zh: () => '许多防火墙（尤其是 Windows 的）会丢弃 ping。网络是正常的。',
    },
    fix: {
      en: () => 'Nothing is to be repaired. Test with the program that you need, not with ping.',
      zh: () => '无需修复。请用实际需要的程序测试，而不是 ping。',
    },
    alias: { en: ['Request timed out', 'ping fails but browsing works'], zh: ['请求超时', 'ping 不通但能上网'] },
  },
};
