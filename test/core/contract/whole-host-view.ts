/** A host view in which every field of the contract occurs, each network mode once. */
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import type { Dhcp, HostAdapter } from '../../../src/core/vnet/network.ts';

const hostAdapter: HostAdapter = {
  configured: true,
  name: 'VMware Network Adapter VMnet8',
  address: '192.168.204.1',
  actual: '192.168.204.1/24',
  state: 'up',
};

const dhcp: Dhcp = {
  enabled: true,
  service: 'running',
  start: '192.168.204.128',
  end: '192.168.204.254',
  defaultLease: 1800,
  maxLease: 7200,
  reservations: [{ mac: '00:0c:29:aa:bb:cc', address: '192.168.204.50' }],
};

const none: HostAdapter = { configured: false, name: null, address: null, actual: null, state: null };

export const wholeHostView: HostView = {
  schema: 'vmnet/show/1',
  host: { platform: 'windows', product: { name: 'VMware Workstation Pro', version: '17.6.3' }, readAt: '2026-11-22T20:00:00Z' },
  networks: [
    {
      vmnet: 0,
      name: null,
      mode: 'bridged',
      subnet: null,
      hostAdapter: null,
      dhcp: null,
      nat: null,
      bridge: { to: 'automatic', resolved: 'eth0', excluded: ['docker0'] },
    },
    { vmnet: 1, name: 'lab', mode: 'host-only', subnet: '192.168.56.0/24', hostAdapter, dhcp, nat: null, bridge: null },
    { vmnet: 5, name: null, mode: 'isolated', subnet: null, hostAdapter: none, dhcp, nat: null, bridge: null },
    {
      vmnet: 8,
      name: 'NAT',
      mode: 'nat',
      subnet: '192.168.204.0/24',
      hostAdapter,
      dhcp,
      nat: {
        enabled: true,
        service: 'stopped',
        gateway: '192.168.204.1',
        configuredGateway: '192.168.204.2',
        udpTimeout: 60,
        portForwards: [{ protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.204.50', guestPort: 80, description: 'web' }],
      },
      bridge: null,
    },
  ],
  adapters: [
    {
      name: '以太网',
      description: 'Intel(R) Ethernet Connection',
      mac: '00:11:22:33:44:55',
      kind: 'ethernet',
      vmnet: null,
      state: 'up',
      dhcp: true,
      mtu: 1500,
      profile: 'private',
      ipv4: [{ address: '192.168.1.23', prefix: 24 }],
      ipv6: [{ address: 'fe80::1', prefix: null }],
      gateways: ['192.168.1.1'],
      dns: null,
      members: ['eth0'],
    },
  ],
  vms: [
    {
      name: 'Ubuntu',
      path: String.raw`C:\VMs\Ubuntu\Ubuntu.vmx`,
      state: 'running',
      encrypted: false,
      adapters: [
        {
          index: 0,
          present: true,
          mode: 'nat',
          vmnet: 8,
          connectAtPowerOn: true,
          device: 'e1000',
          mac: '00:0c:29:aa:bb:cc',
          lease: { address: '192.168.204.130', ends: null },
        },
      ],
    },
  ],
  problems: [{ code: 'unreadable', source: '/etc/vmware/networking', detail: 'EACCES', line: null, column: null }],
};
