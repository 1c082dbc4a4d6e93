/** Where VMware Workstation keeps things on Windows, and which tools tell of the host. Sources: README.md. */

/** Below `%PROGRAMDATA%\VMware`. */
export const files = {
  dhcpd: 'vmnetdhcp.conf',
  leases: 'vmnetdhcp.leases',
  nat: 'vmnetnat.conf',
  netmap: 'netmap.conf',
} as const;

export const defaultProgramData = String.raw`C:\ProgramData`;

/** Below `%APPDATA%`, which lies below the user's profile when the variable is not known. */
export const inventory = String.raw`VMware\inventory.vmls`;
export const defaultAppData = String.raw`AppData\Roaming`;

/** The 32-bit view, where Workstation up to 17 keeps its settings, and the 64-bit one. */
export const registry = {
  networks: [
    String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`,
    String.raw`HKLM\SOFTWARE\VMware, Inc.\VMnetLib\VMnetConfig`,
  ],
  product: [
    String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMware Workstation`,
    String.raw`HKLM\SOFTWARE\VMware, Inc.\VMware Workstation`,
  ],
} as const;

export const services = ['VMware NAT Service', 'VMnetDHCP', 'VMnetBridge', 'VMnetuserif'] as const;

export const tools = {
  ipconfig: ['ipconfig', '/all'],
  routes: ['route', 'print'],
  neighbours: ['arp', '-a'],
  networks: (key: string) => ['reg', 'query', key, '/s'],
  product: (key: string) => ['reg', 'query', key],
  service: (name: string) => ['sc', 'query', name],
  serviceConfig: (name: string) => ['sc', 'qc', name],
  connectionProfiles: ['powershell', '-NoProfile', '-Command', 'Get-NetConnectionProfile | ConvertTo-Json'],
  bridgeBindings: [
    'powershell',
    '-NoProfile',
    '-Command',
    'Get-NetAdapterBinding -ComponentID vmware_bridge | ConvertTo-Json',
  ],
  netAdapters: [
    'powershell',
    '-NoProfile',
    '-Command',
    'Get-NetAdapter | Select-Object Name, InterfaceDescription, InterfaceAdminStatus | ConvertTo-Json',
  ],
  listeners: ['netstat', '-ano'],
  excludedPorts: ['netsh', 'int', 'ipv4', 'show', 'excludedportrange', 'tcp'],
  firewallProfiles: ['netsh', 'advfirewall', 'show', 'allprofiles'],
  vmrunList: ['vmrun', 'list'],
} as const;

/** What a capture takes besides what the reader asks. */
export const evidence = [
  ['reg', 'query', String.raw`HKLM\SYSTEM\CurrentControlSet\Services\VMnetDHCP\Parameters`],
] as const;

/** Besides PATH, and besides what the registry names. */
export const toolFolders = [
  String.raw`C:\Program Files (x86)\VMware\VMware Workstation`,
  String.raw`C:\Program Files\VMware\VMware Workstation`,
] as const;
