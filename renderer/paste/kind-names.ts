/** The command or the file by which people know each kind: the same in every language. */
import type { PastedKind } from '../../src/core/vnet/pasted.ts';

export const kindNames: Readonly<Record<PastedKind, string>> = {
  ipconfig: 'ipconfig /all',
  'route-print': 'route print',
  'ip-addr': 'ip addr',
  'ip-route': 'ip route',
  ifconfig: 'ifconfig',
  'netstat-rn': 'netstat -rn',
  arp: 'arp -a',
  'hardware-ports': 'networksetup -listallhardwareports',
  listeners: 'netstat -ano, ss, lsof',
  'excluded-ports': 'netsh … excludedportrange',
  sc: 'sc query',
  'vmware-networks': 'vmware-networks --status',
  'vmrun-networks': 'vmrun listHostNetworks',
  'vmrun-list': 'vmrun list',
  networking: 'networking',
  netmap: 'netmap.conf',
  dhcpd: 'dhcpd.conf',
  vmnetdhcp: 'vmnetdhcp.conf',
  nat: 'nat.conf',
  leases: 'dhcpd.leases',
  registry: 'reg query',
  vmx: '.vmx',
  inventory: 'inventory.vmls',
  lock: '.lck',
};
