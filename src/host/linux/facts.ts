/** Where VMware Workstation keeps things on Linux, and which tools tell of the host. Sources: README.md. */

export const files = {
  folder: '/etc/vmware',
  networking: '/etc/vmware/networking',
  netmap: '/etc/vmware/netmap.conf',
  productConfig: '/etc/vmware/config',
  dhcpd: (vmnet: number) => `/etc/vmware/vmnet${vmnet}/dhcpd/dhcpd.conf`,
  leases: (vmnet: number) => `/etc/vmware/vmnet${vmnet}/dhcpd/dhcpd.leases`,
  nat: (vmnet: number) => `/etc/vmware/vmnet${vmnet}/nat/nat.conf`,
} as const;

/** Below the user's home folder. */
export const inventory = '.vmware/inventory.vmls';

export const tools = {
  ipAddr: ['ip', '-j', 'addr'],
  ipRoute: ['ip', '-j', 'route'],
  ifconfig: ['ifconfig', '-a'],
  routes: ['route', '-n'],
  ipNeighbours: ['ip', '-j', 'neigh'],
  arp: ['arp', '-an'],
  vmwareNetworks: ['vmware-networks', '--status'],
  vmrunList: ['vmrun', 'list'],
  kernelModules: ['lsmod'],
  kernelRelease: ['uname', '-r'],
  networksUnit: ['systemctl', 'show', 'vmware-networks'],
  secureBoot: ['mokutil', '--sb-state'],
  listeners: ['ss', '-Hltnup'],
  networkManager: ['nmcli', '-t', 'dev'],
  firewall: ['ufw', 'status'],
} as const;

/** What a capture takes besides what the reader asks: the fallbacks of an old `ip`, and what tells why something does not work. */
export const evidence = [
  tools.ifconfig,
  tools.routes,
  tools.arp,
  ['ip', '-d', '-j', 'link'],
] as const;

/** Besides PATH. */
export const toolFolders = ['/usr/sbin', '/sbin', '/usr/bin', '/usr/local/bin', '/usr/local/sbin'] as const;
