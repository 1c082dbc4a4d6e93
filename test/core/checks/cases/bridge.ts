import type { Edit } from '../../../support/edited-samples.ts';
import type { NetworkState } from '../../../../src/core/vnet/host-state.ts';
import type { CheckCase } from '../case.ts';

const bindings = 'powershell -NoProfile -Command Get-NetAdapterBinding';
const store = '/etc/vmware/networking';

/** The Wi-Fi of `linux-default` is connected as well, without a gateway. */
const wifiUp: Edit = {
  at: 'ip -j addr',
  from: /"ifname":"wlp2s0","flags":\["NO-CARRIER","BROADCAST","MULTICAST","UP"\](.*?)"addr_info":\[\]/,
  to: '"ifname":"wlp2s0","flags":["BROADCAST","MULTICAST","UP","LOWER_UP"],"link_type":"ether","address":"8c:c6:81:3a:d7:04","addr_info":[{"family":"inet","local":"192.168.50.7","prefixlen":24}]',
};

const bridgedGuest: Edit = { at: 'Debian 12.vmx', from: 'ethernet0.connectionType = "nat"', to: 'ethernet0.connectionType = "bridged"' };

const bridgedTo = (adapter: string): Edit => ({ at: store, from: /$/, to: `add_bridge_mapping ${adapter} 0\n` });

const bridged = (vmnet: number): NetworkState => ({
  vmnet,
  network: {
    vmnet,
    name: null,
    mode: 'bridged',
    subnet: null,
    hostAdapter: null,
    dhcp: null,
    nat: null,
    bridge: { to: 'automatic', resolved: vmnet === 0 ? '以太网' : null, excluded: [] },
  },
  configured: null,
  dhcp: null,
  nat: null,
  adapter: null,
});

export const bridgeCases: readonly CheckCase[] = [
  {
    code: 'bridge-wrong-nic',
    story: 'Linux: cable and Wi-Fi are both connected, and a machine is bridged',
    sample: 'linux-default',
    edits: [wifiUp, bridgedGuest],
    finding: {
      severity: 'warning',
      vmnet: 0,
      data: { reason: 'several-candidates', candidates: ['enp3s0', 'wlp2s0'], wanted: 'enp3s0' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet0 --bridge enp3s0' },
    },
    shows: '"ifname":"enp3s0"',
  },
  {
    code: 'bridge-wrong-nic',
    story: 'Windows: the bridge is bound to a virtual adapter that is up as well, and nobody uses it',
    sample: 'windows-many',
    edits: [{ at: bindings, from: /("Name": {2}"vEthernet \(WSL[^}]*"Enabled": {2})false/, to: '"Name":  "vEthernet (WSL (Hyper-V firewall))",\r\n        "ComponentID":  "vmware_bridge",\r\n        "Enabled":  true' }],
    finding: {
      vmnet: 0,
      data: { reason: 'several-candidates', candidates: ['Ethernet', 'vEthernet (WSL (Hyper-V firewall))'], wanted: 'Ethernet' },
      fix: { command: 'vmnet network set vmnet0 --bridge Ethernet' },
    },
    shows: 'Ethernet adapter Ethernet:',
  },
  {
    code: 'bridge-wrong-nic',
    story: 'Linux: VMnet0 is bridged to Docker’s bridge',
    sample: 'linux-default',
    edits: [bridgedTo('docker0'), bridgedGuest],
    finding: { severity: 'warning', vmnet: 0, adapter: 'docker0', data: { reason: 'virtual', adapter: 'docker0', wanted: 'enp3s0' } },
    shows: 'add_bridge_mapping docker0 0',
  },
  {
    code: 'bridge-wrong-nic',
    story: 'Linux: VMnet0 is bridged to a card without a cable, and nobody uses it',
    sample: 'linux-default',
    edits: [bridgedTo('wlp2s0')],
    finding: { severity: 'info', data: { reason: 'disconnected', adapter: 'wlp2s0' } },
  },
  {
    code: 'bridge-wrong-nic',
    story: 'Fusion 11: bridged to Wi-Fi that is off, while the cable leads out',
    sample: 'fusion-11',
    edits: [{ at: 'VMware Fusion/networking', from: /$/, to: 'add_bridge_mapping en1 0\n' }],
    finding: { severity: 'warning', vmnet: 0, data: { reason: 'disconnected', adapter: 'en1', wanted: 'en0' } },
    shows: 'add_bridge_mapping en1 0',
  },
  {
    code: 'bridge-wrong-nic',
    story: 'Linux: VMnet0 is bridged to the card that does not lead out',
    sample: 'linux-custom-bridges',
    edits: [
      { at: store, from: 'add_bridge_mapping enp3s0 0\n', to: '' },
      { at: store, from: /$/, to: 'add_bridge_mapping enp6s0 0\n' },
    ],
    finding: { severity: 'info', vmnet: 0, data: { reason: 'not-default-route', adapter: 'enp6s0', wanted: 'enp3s0' } },
    shows: 'add_bridge_mapping enp6s0 0',
  },
  {
    code: 'bridge-adapter-gone',
    story: 'Linux: the card has another name by now, and a machine is bridged to it',
    sample: 'linux-default',
    edits: [bridgedTo('eth0'), bridgedGuest],
    finding: {
      severity: 'error',
      vmnet: 0,
      adapter: 'eth0',
      data: { adapter: 'eth0', wanted: 'enp3s0' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet0 --bridge enp3s0' },
    },
    shows: 'add_bridge_mapping eth0 0',
  },
  {
    code: 'bridge-adapter-gone',
    story: 'Fusion 13: a USB adapter was pulled out, and nobody uses the network',
    sample: 'fusion-13',
    edits: [{ at: 'VMware Fusion/networking', from: /$/, to: 'answer VNET_2_VIRTUAL_ADAPTER no\nadd_bridge_mapping en7 2\n' }],
    finding: { severity: 'warning', vmnet: 2, data: { adapter: 'en7', wanted: 'en0' } },
    shows: 'add_bridge_mapping en7 2',
  },
  {
    code: 'bridge-protocol-off',
    story: 'Windows: the driver does not run',
    sample: 'windows-nat',
    edits: [{ at: 'sc query VMnetBridge', from: '4  RUNNING', to: '1  STOPPED' }],
    finding: {
      severity: 'warning',
      vmnet: 0,
      data: { part: 'service', installed: true },
      fix: { kind: 'automatic', command: 'vmnet repair bridge-protocol-off vmnet0' },
    },
    shows: '1  STOPPED',
  },
  {
    code: 'bridge-protocol-off',
    story: 'Windows: the box before the protocol is not ticked, and a machine is bridged',
    sample: 'windows-many',
    edits: [{ at: bindings, from: /("Name": {2}"Ethernet",[^}]*?"Enabled": {2})true/, to: '"Name":  "Ethernet",\r\n        "ComponentID":  "vmware_bridge",\r\n        "Enabled":  false' }],
    finding: { severity: 'error', vmnet: 0, adapter: 'Ethernet', data: { part: 'binding', adapter: 'Ethernet' } },
    shows: '"Name":  "Ethernet"',
  },
  {
    code: 'bridge-protocol-off',
    story: 'Windows: the driver is not installed',
    sample: 'windows-nat',
    edits: [{ at: 'sc query VMnetBridge', from: /^.*$/s, to: '[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\r\n' }],
    finding: { data: { installed: false }, fix: { kind: 'manual' } },
  },
  {
    code: 'bridge-protocol-off',
    story: 'Linux: the bridge of one VMnet has ended',
    sample: 'linux-default',
    edits: [{ at: 'vmware-networks --status', from: 'Bridge networking on vmnet0 is running', to: 'Bridge networking on vmnet0 is not running' }],
    finding: { vmnet: 0, data: { part: 'service' } },
    shows: 'Bridge networking on vmnet0 is not running',
  },
  {
    code: 'wifi-bridge-unsupported',
    story: 'Linux: the Wi-Fi is the only way out, and a machine is bridged',
    sample: 'linux-default',
    edits: [
      bridgedGuest,
      wifiUp,
      { at: 'ip -j addr', from: '"ifname":"enp3s0","flags":["BROADCAST","MULTICAST","UP","LOWER_UP"]', to: '"ifname":"enp3s0","flags":["NO-CARRIER","BROADCAST","MULTICAST","UP"]' },
    ],
    finding: { severity: 'warning', vmnet: 0, adapter: 'wlp2s0', data: { adapter: 'wlp2s0', machines: ['Debian 12'] }, fix: { kind: 'manual' } },
    shows: '"ifname":"wlp2s0"',
  },
  {
    code: 'wifi-bridge-unsupported',
    story: 'Fusion 11: bridged to the Wi-Fi by name',
    sample: 'fusion-11',
    edits: [
      { at: 'VMware Fusion/networking', from: /$/, to: 'add_bridge_mapping en1 0\n' },
      { at: 'ifconfig -a', from: /(?<=ether 8c:85:90:c7:3d:02 \n(?:\t.*\n)*?\tstatus: )inactive/, to: 'active' },
      { at: 'ifconfig -a', from: /(?<=ether 8c:85:90:1b:f4:6e \n(?:\t.*\n)*?\tstatus: )active/, to: 'inactive' },
    ],
    finding: { adapter: 'en1', data: { machines: ['Windows 10'] } },
    shows: 'en1: flags',
  },
  {
    code: 'no-unbridged-adapter',
    story: 'Windows: VMnet2 is to be bridged, and VMnet0 holds every adapter',
    sample: 'windows-nat',
    edits: [],
    facts: { networks: [bridged(0), bridged(2)], netmap: null },
    finding: {
      severity: 'error',
      vmnet: 2,
      data: { holder: 0, adapters: ['WLAN', '以太网'], wanted: '以太网' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet0 --bridge "以太网"' },
    },
    shows: '无线局域网适配器 WLAN:',
  },
  {
    code: 'windows-bridge-owns-nic',
    story: 'Windows: somebody bridged two connections',
    sample: 'windows-many',
    edits: [
      {
        at: 'ipconfig /all',
        from: /$/,
        to: '\r\nEthernet adapter Network Bridge:\r\n\r\n   Connection-specific DNS Suffix  . : \r\n   Description . . . . . . . . . . . : Microsoft Network Adapter Bridge\r\n   Physical Address. . . . . . . . . : B6-2E-99-40-D7-1C\r\n   DHCP Enabled. . . . . . . . . . . : Yes\r\n   IPv4 Address. . . . . . . . . . . : 10.9.1.57(Preferred) \r\n   Subnet Mask . . . . . . . . . . . : 255.255.252.0\r\n',
      },
    ],
    finding: { severity: 'warning', adapter: 'Network Bridge', data: { bridge: 'Network Bridge' } },
    shows: 'Ethernet adapter Network Bridge:',
  },
  {
    code: 'hyperv-owns-nic',
    story: 'Windows: an external switch has the card',
    sample: 'windows-many',
    edits: [{ at: 'ipconfig /all', from: 'Ethernet adapter Ethernet:', to: 'Ethernet adapter vEthernet (External):' }],
    finding: {
      severity: 'warning',
      vmnet: 0,
      adapter: 'vEthernet (External)',
      data: { gateway: '10.4.0.1' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet0 --bridge "vEthernet (External)"' },
    },
    shows: '10.4.0.1',
  },
];
