/** What a person can run on each platform for something to paste. */
import type { Platform } from '../../src/core/vnet/host-view.ts';
import type { Texts } from '../../src/core/text/texts.ts';

export interface Command {
  readonly command: string;
  readonly shows: Extract<keyof Texts['paste'], `shows${string}`>;
}

export const commands: readonly { readonly platform: Platform; readonly commands: readonly Command[] }[] = [
  {
    platform: 'windows',
    commands: [
      { command: 'ipconfig /all', shows: 'showsAll' },
      { command: 'route print', shows: 'showsRoutes' },
      { command: 'arp -a', shows: 'showsNeighbours' },
      { command: 'sc.exe query VMnetDHCP', shows: 'showsServices' },
      { command: 'sc.exe query "VMware NAT Service"', shows: 'showsServices' },
      { command: 'netstat -ano', shows: 'showsListeners' },
      { command: 'netsh int ipv4 show excludedportrange tcp', shows: 'showsExcluded' },
      { command: String.raw`reg query "HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig" /s`, shows: 'showsStore' },
      { command: String.raw`type C:\ProgramData\VMware\vmnetnat.conf`, shows: 'showsNat' },
      { command: String.raw`type C:\ProgramData\VMware\vmnetdhcp.conf`, shows: 'showsDhcp' },
    ],
  },
  {
    platform: 'linux',
    commands: [
      { command: 'ip addr', shows: 'showsAdapters' },
      { command: 'ip route', shows: 'showsRoutes' },
      { command: 'ip neigh', shows: 'showsNeighbours' },
      { command: 'ss -ltnup', shows: 'showsListeners' },
      { command: 'vmware-networks --status', shows: 'showsServices' },
      { command: 'vmrun list', shows: 'showsRunning' },
      { command: 'cat /etc/vmware/networking', shows: 'showsStore' },
      { command: 'cat /etc/vmware/vmnet8/nat/nat.conf', shows: 'showsNat' },
      { command: 'cat /etc/vmware/vmnet8/dhcpd/dhcpd.conf', shows: 'showsDhcp' },
    ],
  },
  {
    platform: 'macos',
    commands: [
      { command: 'ifconfig -a', shows: 'showsAdapters' },
      { command: 'netstat -rn', shows: 'showsRoutes' },
      { command: 'arp -an', shows: 'showsNeighbours' },
      { command: 'networksetup -listallhardwareports', shows: 'showsHardware' },
      { command: 'lsof -nP -iTCP -sTCP:LISTEN', shows: 'showsListeners' },
      { command: '"/Applications/VMware Fusion.app/Contents/Library/vmnet-cli" --status', shows: 'showsServices' },
      { command: '"/Applications/VMware Fusion.app/Contents/Library/vmrun" list', shows: 'showsRunning' },
      { command: 'cat "/Library/Preferences/VMware Fusion/networking"', shows: 'showsStore' },
      { command: 'cat "/Library/Preferences/VMware Fusion/vmnet8/nat.conf"', shows: 'showsNat' },
      { command: 'cat "/Library/Preferences/VMware Fusion/vmnet8/dhcpd.conf"', shows: 'showsDhcp' },
    ],
  },
];
