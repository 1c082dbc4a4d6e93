/** Which grammar a file or an output of a capture has, as far as names are told by their place in it. */

export type TextKind =
  | 'vmx'
  | 'inventory'
  | 'netmap'
  | 'dictionary'
  | 'networking'
  | 'dhcpd'
  | 'leases'
  | 'lock'
  | 'ipconfig'
  | 'profiles'
  | 'nmcli'
  | 'lsof'
  | 'vmrun'
  | 'product-registry'
  | 'other';

const fileKinds: readonly (readonly [RegExp, TextKind])[] = [
  [/\.vmx$/i, 'vmx'],
  [/[\\/](?:inventory\.vmls|vmInventory)$/i, 'inventory'],
  [/[\\/]netmap\.conf$/i, 'netmap'],
  [/[\\/]vmware[\\/](?:config|preferences(?:\.ini)?|settings)$/i, 'dictionary'],
  [/[\\/]networking$/, 'networking'],
  [/[\\/](?:vmnet)?dhcpd?\.conf$/i, 'dhcpd'],
  [/(?:\.leases|[\\/]dhcpd_leases)$/i, 'leases'],
  [/\.lck[\\/][^\\/]*$/i, 'lock'],
];

export function kindOfFile(path: string): TextKind {
  return fileKinds.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

const outputKinds: readonly (readonly [RegExp, TextKind])[] = [
  [/^ipconfig /, 'ipconfig'],
  [/Get-NetConnectionProfile/, 'profiles'],
  [/^nmcli /, 'nmcli'],
  [/^lsof /, 'lsof'],
  [/^vmrun list$/, 'vmrun'],
  [/^reg query .*VMware Workstation$/, 'product-registry'],
];

export function kindOfOutput([tool = '', ...args]: readonly string[]): TextKind {
  const name = tool.replace(/^.*[\\/]/s, '').replace(/\.exe$/i, '').toLowerCase();
  const line = [name, ...args].join(' ');
  return outputKinds.find(([pattern]) => pattern.test(line))?.[1] ?? 'other';
}

export function isDictionary(kind: TextKind): boolean {
  return kind === 'vmx' || kind === 'inventory' || kind === 'netmap' || kind === 'dictionary';
}
