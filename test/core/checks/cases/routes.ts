import { linuxAdapter, linuxRoute, macAdapter, macRoute, persistentRoute, windowsAdapter, windowsRoute } from '../../../support/moved-networks.ts';
import type { CheckCase } from '../case.ts';

/** The faults of the host's routes, which belong to the group of the subnets. */
export const routeCases: readonly CheckCase[] = [
  {
    code: 'route-wrong-interface',
    story: 'Windows: a guest’s address is routed to the office’s router',
    sample: 'windows-nat',
    edits: [windowsRoute('192.168.204.128', '255.255.255.128', '192.168.1.254', '192.168.1.23', 26)],
    finding: {
      severity: 'error',
      vmnet: 8,
      adapter: '以太网',
      data: { destination: '192.168.204.128/25', gateway: '192.168.1.254', partly: true },
      fix: { kind: 'manual' },
    },
    shows: '192.168.204.128  255.255.255.128  192.168.1.254',
  },
  {
    code: 'route-wrong-interface',
    story: 'Windows: a better metric for the whole subnet',
    sample: 'windows-nat',
    edits: [windowsRoute('192.168.56.0', '255.255.255.0', '192.168.1.254', '192.168.1.23', 26)],
    finding: { vmnet: 1, data: { destination: '192.168.56.0/24', partly: false } },
    shows: '192.168.1.254',
  },
  {
    code: 'route-wrong-interface',
    story: 'Linux: the VMnet’s own route is gone',
    sample: 'linux-default',
    edits: [{ at: 'ip -j route', from: /,\{"dst":"192\.168\.82\.0\/24"[^}]*\}/, to: '' }],
    finding: { vmnet: 8, adapter: 'enp3s0', data: { destination: '0.0.0.0/0', gateway: '192.168.178.1' } },
  },
  {
    code: 'vpn-takes-route',
    story: 'Linux: the tunnel’s route is the narrower one',
    sample: 'linux-default',
    edits: [linuxAdapter('tun0', '10.8.0.6', 24), linuxRoute('192.168.82.128/25', 'tun0')],
    finding: {
      severity: 'error',
      vmnet: 8,
      adapter: 'tun0',
      data: { destination: '192.168.82.128/25', partly: true, free: '192.168.83.0/24' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --subnet 192.168.83.0/24' },
    },
  },
  {
    code: 'vpn-takes-route',
    story: 'Windows: AnyConnect has the better metric',
    sample: 'windows-nat',
    edits: [
      windowsAdapter('以太网 3', 'Cisco AnyConnect Virtual Miniport Adapter for Windows x64', '10.99.0.7', '255.255.255.0'),
      windowsRoute('192.168.56.0', '255.255.255.0', '10.99.0.1', '10.99.0.7', 2),
    ],
    finding: { vmnet: 1, adapter: '以太网 3', data: { destination: '192.168.56.0/24', gateway: '10.99.0.1', partly: false } },
    shows: '10.99.0.1  10.99.0.7',
  },
  {
    code: 'vpn-takes-route',
    story: 'macOS: a guest’s address behind a utun',
    sample: 'fusion-11',
    edits: [macAdapter('utun4', 'POINTOPOINT', '10.8.0.6 --> 10.8.0.5 netmask 0xffffffff'), macRoute('192.168.66.128/25', '10.8.0.5', 'utun4')],
    finding: { vmnet: 8, adapter: 'utun4' },
    shows: '192.168.66.128/25',
  },
  {
    code: 'subnet-overlap',
    story: 'Linux: the VPN carries a wider block of the company',
    sample: 'linux-default',
    edits: [linuxAdapter('tun0', '10.8.0.6', 24), linuxRoute('172.16.0.0/16', 'tun0')],
    finding: { severity: 'warning', vmnet: 1, adapter: 'tun0', data: { with: 'vpn', otherAdapter: 'tun0', otherSubnet: '172.16.0.0/16' } },
  },
  {
    code: 'tun-proxy-takes-route',
    story: 'Windows: Clash in TUN mode has the default route',
    sample: 'windows-nat',
    edits: [windowsAdapter('Meta', 'Meta Tunnel', '198.18.0.1', '255.255.255.252'), windowsRoute('0.0.0.0', '0.0.0.0', '198.18.0.2', '198.18.0.1', 0)],
    finding: { severity: 'warning', vmnet: 8, adapter: 'Meta', data: { takes: 'default', destination: '0.0.0.0/0', vmnets: [8] } },
    shows: '198.18.0.2',
  },
  {
    code: 'tun-proxy-takes-route',
    story: 'Linux: the default route in two halves, by an adapter without a telling name',
    sample: 'linux-custom-bridges',
    edits: [linuxAdapter('utun9', '198.18.0.1', 30), linuxRoute('0.0.0.0/1', 'utun9'), linuxRoute('128.0.0.0/1', 'utun9')],
    finding: { vmnet: null, adapter: 'utun9', data: { takes: 'default', vmnets: [8, 9] } },
  },
  {
    code: 'tun-proxy-takes-route',
    story: 'Linux: strict routes take the VMnet too',
    sample: 'linux-default',
    edits: [linuxAdapter('Mihomo', '198.18.0.1', 30), linuxRoute('192.168.82.128/25', 'Mihomo')],
    finding: { severity: 'error', vmnet: 8, data: { takes: 'subnet', destination: '192.168.82.128/25' } },
  },
  {
    code: 'stale-persistent-route',
    story: 'Windows: it is in force and wins',
    sample: 'windows-nat',
    edits: [
      windowsRoute('192.168.204.0', '255.255.255.0', '192.168.1.254', '192.168.1.23', 26),
      persistentRoute('192.168.204.0', '255.255.255.0', '192.168.1.254', '1'),
    ],
    finding: { severity: 'error', vmnet: 8, data: { destination: '192.168.204.0/24', gateway: '192.168.1.254', wins: true } },
    shows: '192.168.204.0  255.255.255.0  192.168.1.254  1',
  },
  {
    code: 'stale-persistent-route',
    story: 'Windows: its gateway is not there',
    sample: 'windows-nat',
    edits: [persistentRoute('192.168.204.50', '255.255.255.255', '10.1.1.1', '默认')],
    finding: { severity: 'warning', vmnet: 8, data: { destination: '192.168.204.50/32', wins: false } },
  },
];
