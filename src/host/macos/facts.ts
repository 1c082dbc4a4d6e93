/** Where VMware Fusion keeps things on macOS, and which tools tell of the host. Sources: README.md. */

const folder = '/Library/Preferences/VMware Fusion';

export const files = {
  folder,
  networking: `${folder}/networking`,
  lastLocationUsed: `${folder}/lastLocationUsed`,
  dhcpd: (vmnet: number) => `${folder}/vmnet${vmnet}/dhcpd.conf`,
  nat: (vmnet: number) => `${folder}/vmnet${vmnet}/nat.conf`,
  leaseFolder: '/var/db/vmware',
  leases: (vmnet: number) => `/var/db/vmware/vmnet-dhcpd-vmnet${vmnet}.leases`,
  appleLeases: '/var/db/dhcpd_leases',
} as const;

export const leaseName = /^vmnet-dhcpd-vmnet(0|[1-9]\d{0,2})\.leases$/;

/** Below the user's home folder. */
export const inventory = 'Library/Application Support/VMware Fusion/vmInventory';

export const defaultApp = '/Applications/VMware Fusion.app';

/** Inside the application. */
export const appTools = 'Contents/Library';
export const appInfo = 'Contents/Info.plist';

export const tools = {
  ifconfig: ['ifconfig', '-a'],
  routes: ['netstat', '-rn'],
  neighbours: ['arp', '-an'],
  vmnetCli: ['vmnet-cli', '--status'],
  hardwarePorts: ['networksetup', '-listallhardwareports'],
  vmrunList: ['vmrun', 'list'],
  listeners: ['lsof', '-nP', '-i4', '-sTCP:LISTEN'],
  dnsListeners: ['lsof', '-nP', '-iUDP:53'],
  systemVersion: ['sw_vers'],
  sharingRules: ['pfctl', '-a', 'com.apple.internet-sharing', '-sn'],
} as const;

/** What a capture takes besides what the reader asks. */
export const evidence = [] as const;

/** Besides PATH. */
export const toolFolders = ['/usr/sbin', '/sbin', '/usr/bin'] as const;
