/** An Ubuntu laptop without VMware: nothing but its own adapters. */
import type { Sample } from './sample.ts';
import { linuxSample } from './templates/linux-host.ts';

export const sample: Sample = linuxSample({
  takenAt: '2025-05-20T18:15:00Z',
  home: '/home/sam',
  kernel: '6.11.0-26-generic',
  interfaces: [
    { index: 2, name: 'enp0s31f6', mac: '98:fa:9b:46:e2:70', state: 'down' },
    {
      index: 3,
      name: 'wlp0s20f3',
      mac: '4c:79:6e:b3:05:c8',
      state: 'up',
      address: '192.168.0.118',
      dynamic: true,
      linkLocal: 'fe80::d2a5:1b90:fe37:6c44',
      gateway: '192.168.0.1',
    },
    { index: 4, name: 'docker0', mac: '02:42:c3:6b:f8:19', state: 'down', kind: 'bridge', address: '172.17.0.1', bits: 16 },
  ],
  neighbours: [['wlp0s20f3', '192.168.0.1', 'b0:4e:26:d1:77:3a']],
  networkManager: [
    ['wlp0s20f3', 'wifi', 'connected', 'Home'],
    ['lo', 'loopback', 'connected (externally)', 'lo'],
    ['docker0', 'bridge', 'connected (externally)', 'docker0'],
    ['enp0s31f6', 'ethernet', 'unavailable', ''],
  ],
  listeners: [
    { protocol: 'udp', local: '127.0.0.53:53', program: 'systemd-resolve', pid: 734 },
    { protocol: 'tcp', local: '127.0.0.1:631', program: 'cupsd', pid: 1077 },
  ],
  processes: [
    { pid: 1, name: 'systemd' },
    { pid: 734, name: 'systemd-resolve' },
    { pid: 1077, name: 'cupsd' },
    { pid: 2310, name: 'gnome-shell' },
  ],
  vmware: null,
});
