/** The file or the commands that give a guest's adapter its address, in the form that each system takes. */
import { maskOfPrefix } from '../ipv4/subnet.ts';
import type { GuestAddress } from './guest-address.ts';

export const guestOses = ['netplan', 'networkmanager', 'ifcfg', 'interfaces', 'windows', 'macos'] as const;

export type GuestOs = (typeof guestOses)[number];

export interface GuestAdapter {
  readonly vmnet: number;
  readonly index: number;
  readonly mac: string | null;
  /** As Linux names it after its PCI slot: `ens33`; the usual one when the `.vmx` does not say. */
  readonly nic: string;
}

export interface GuestFile {
  readonly path: string;
  readonly content: string;
}

/** Null: the system is told by commands. */
export function guestFile(os: GuestOs, adapter: GuestAdapter, address: GuestAddress): GuestFile | null {
  switch (os) {
    case 'netplan':
      // Named last, so that its keys win over those of the installer's file for the same card.
      return { path: '/etc/netplan/90-vmnet.yaml', content: netplan(adapter, address) };
    case 'ifcfg':
      return { path: `/etc/sysconfig/network-scripts/ifcfg-${adapter.nic}`, content: ifcfg(adapter, address) };
    case 'interfaces':
      return { path: '/etc/network/interfaces', content: interfaces(adapter, address) };
    case 'networkmanager':
    case 'windows':
    case 'macos':
      return null;
  }
}

export function guestCommands(os: GuestOs, adapter: GuestAdapter, address: GuestAddress): string {
  if (os === 'windows') return windows(adapter, address);
  return os === 'macos' ? macos(address) : networkManager(adapter, address);
}

function lines(...all: readonly (string | readonly string[] | null)[]): string {
  return all.flatMap((one) => one ?? []).join('\n');
}

function netplan({ nic }: GuestAdapter, address: GuestAddress): string {
  const head = ['network:', '  version: 2', '  ethernets:', `    ${nic}:`];
  if (address.method === 'dhcp') return lines(head, '      dhcp4: true');
  const { gateway, dns } = address;
  return lines(
    head,
    '      dhcp4: false',
    `      addresses: [${address.address}/${address.prefix}]`,
    // `default` and `gateway4` are not known to every release; this is.
    gateway === null ? null : ['      routes:', '        - to: 0.0.0.0/0', `          via: ${gateway}`],
    dns.length === 0 ? null : ['      nameservers:', `        addresses: [${dns.join(', ')}]`],
  );
}

function networkManager({ vmnet, mac }: GuestAdapter, address: GuestAddress): string {
  const name = `vmnet${vmnet}`;
  const card = mac === null ? '' : ` 802-3-ethernet.mac-address ${mac}`;
  const add = `sudo nmcli connection add type ethernet con-name ${name} ifname '*'${card} connection.autoconnect-priority 10`;
  const up = `sudo nmcli connection up ${name}`;
  if (address.method === 'dhcp') return lines(`${add} ipv4.method auto`, up);
  const { gateway, dns } = address;
  const rest = [`ipv4.addresses ${address.address}/${address.prefix}`, ...(gateway === null ? [] : [`ipv4.gateway ${gateway}`]), ...(dns.length === 0 ? [] : [`ipv4.dns ${dns.join(',')}`])];
  return lines(`${add} ipv4.method manual ${rest.join(' ')}`, up);
}

function ifcfg({ nic, mac }: GuestAdapter, address: GuestAddress): string {
  const head = ['TYPE=Ethernet', `NAME=${nic}`, `DEVICE=${nic}`, mac === null ? [] : `HWADDR=${mac}`, 'ONBOOT=yes'].flat();
  if (address.method === 'dhcp') return lines(head, 'BOOTPROTO=dhcp');
  const { gateway, dns } = address;
  return lines(
    head,
    'BOOTPROTO=none',
    `IPADDR=${address.address}`,
    `PREFIX=${address.prefix}`,
    gateway === null ? null : `GATEWAY=${gateway}`,
    dns.map((one, index) => `DNS${index + 1}=${one}`),
  );
}

function interfaces({ nic }: GuestAdapter, address: GuestAddress): string {
  if (address.method === 'dhcp') return lines(`auto ${nic}`, `iface ${nic} inet dhcp`);
  const { gateway, dns } = address;
  return lines(
    `auto ${nic}`,
    `iface ${nic} inet static`,
    `    address ${address.address}/${address.prefix}`,
    gateway === null ? null : `    gateway ${gateway}`,
    dns.length === 0 ? null : `    dns-nameservers ${dns.join(' ')}`,
  );
}

/** PowerShell finds the card by its MAC, and netsh, unlike New-NetIPAddress, replaces what was there. */
function windows({ mac, index }: GuestAdapter, address: GuestAddress): string {
  const name = mac === null ? `$nic = 'Ethernet${index}'` : `$nic = (Get-NetAdapter | Where-Object MacAddress -eq '${mac.toUpperCase().replaceAll(':', '-')}').Name`;
  const set = 'netsh interface ipv4 set';
  if (address.method === 'dhcp') return lines(name, `${set} address name="$nic" source=dhcp`, `${set} dnsservers name="$nic" source=dhcp`);
  const { gateway, dns } = address;
  const [first, ...more] = dns;
  return lines(
    name,
    `${set} address name="$nic" source=static address=${address.address} mask=${maskOfPrefix(address.prefix)} gateway=${gateway ?? 'none'}`,
    first === undefined ? `${set} dnsservers name="$nic" source=static address=none` : `${set} dnsservers name="$nic" source=static address=${first} validate=no`,
    more.map((one, at) => `netsh interface ipv4 add dnsservers name="$nic" address=${one} index=${at + 2} validate=no`),
  );
}

function macos(address: GuestAddress): string {
  if (address.method === 'dhcp') return lines('sudo networksetup -setdhcp Ethernet', 'sudo networksetup -setdnsservers Ethernet empty');
  const { gateway, dns, host } = address;
  // macOS does not use an adapter by hand without a router; where there is none, the host's own address does no harm.
  const router = gateway ?? host ?? address.address;
  return lines(
    `sudo networksetup -setmanual Ethernet ${address.address} ${maskOfPrefix(address.prefix)} ${router}`,
    `sudo networksetup -setdnsservers Ethernet ${dns.length === 0 ? 'empty' : dns.join(' ')}`,
  );
}
