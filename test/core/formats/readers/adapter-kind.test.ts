import { describe, expect, test } from 'vitest';
import { adapterKind } from '../../../../src/core/formats/adapter-kind.ts';

const mac = '00:11:22:33:44:55';

describe('by name, on Linux and macOS', () => {
  test.each([
    ['ethernet', 'eth0 enp3s0 eno1 ens33 en0 em0 bond0'],
    ['wifi', 'wlan0 wlp2s0 wlo1 wlx00c0ca ath0'],
    ['vpn', 'tun0 tap0 utun3 wg0 tailscale0 ztabcdef01 cscotun0 gpd0 nordlynx Meta'],
    ['tunnel', 'sit0 gif0 stf0 ip6tnl0 gre0'],
    ['virtual', 'docker0 br-218f5e637867 virbr0 veth12ab vboxnet0 vmenet0 lxcbr0 cni0'],
    ['bridge', 'br0 bridge0 bridge100 brlan vmbr0'],
    ['loopback', 'lo lo0'],
    ['other', 'awdl0 llw0 p2p0 pan0 fw0 ppp0'],
  ])('%s: %s', (kind, names) => {
    expect(names.split(' ').map((name) => `${name} ${adapterKind({ name, mac }, null)}`)).toEqual(names.split(' ').map((name) => `${name} ${kind}`));
  });
});

describe('by description, on Windows', () => {
  test.each([
    ['ethernet', ['Realtek PCIe GbE Family Controller', 'Intel(R) Ethernet Connection I217-V', 'vmxnet3 Ethernet Adapter', 'VMware Accelerated AMD PCNet Adapter']],
    ['wifi', ['Intel(R) Wi-Fi 6 AX201 160MHz', 'Realtek RTL8188EU Wireless LAN 802.11n USB 2.0 Network Adapter']],
    ['vpn', ['TAP-Windows Adapter V9', 'WireGuard Tunnel', 'Wintun Userspace Tunnel', 'Cisco AnyConnect Secure Mobility Client Virtual Miniport Adapter', 'Meta Tunnel', 'Cloudflare WARP Interface Tunnel']],
    ['tunnel', ['Teredo Tunneling Pseudo-Interface', 'Microsoft ISATAP Adapter #3', 'Microsoft-6zu4-Adapter']],
    ['virtual', ['Hyper-V Virtual Ethernet Adapter', 'VirtualBox Host-Only Ethernet Adapter', 'Microsoft Wi-Fi Direct Virtual Adapter #2']],
    ['bridge', ['MAC Bridge Miniport']],
    ['vmware', ['VMware Virtual Ethernet Adapter for VMnet8']],
    ['loopback', ['Npcap Loopback Adapter']],
    ['other', ['Bluetooth Device (Personal Area Network)']],
  ] as const)('%s: %j', (kind, descriptions) => {
    expect(descriptions.map((description) => adapterKind({ name: 'X 2', description, mac }, null))).toEqual(descriptions.map(() => kind));
  });

  test.each(['Drahtlos-LAN-Adapter', 'Carte réseau sans fil', 'Adaptador de LAN inal mbrica', '无线局域网适配器', 'Адаптер беспроводной локальной сети'])(
    'the words before the name alone: %s',
    (heading) => {
      expect(adapterKind({ name: 'X', heading }, null)).toBe('wifi');
    },
  );
});

test('a VMnet is one, whatever it is called', () => {
  expect(adapterKind({ name: 'Bluetooth' }, 3)).toBe('vmware');
});
