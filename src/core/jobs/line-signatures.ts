/** What one line says of the tool or file it is from, without reading the rest. Every expression is linear on a bounded line. */
import type { PastedKind } from '../vnet/pasted.ts';

/** A `weak` line is found in several kinds of one family, and joins whichever of them is open. */
export interface Signature {
  readonly kind: PastedKind;
  readonly weak: boolean;
}

// No line of a tool needs more to be known by.
const enough = 400;

const ip = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const mac = String.raw`[\da-fA-F]{1,2}(?:[:-][\da-fA-F]{1,2}){5}`;
const address = String.raw`(?:${ip}|[\da-fA-F]{0,4}:[\da-fA-F:.]{1,40})`;
const mask = String.raw`(?:0|1\d\d|2\d\d)\.\d{1,3}\.\d{1,3}\.\d{1,3}`;

/** In this order: what comes first is the more particular. */
const strong: readonly (readonly [PastedKind, RegExp])[] = [
  // Leader dots, which no other tool prints.
  ['ipconfig', /\.\s\.[\s.]{0,3}:/],

  // What stands before the colon is translated, the numbers and the words in capitals behind it are not.
  ['sc', /^\[SC\] \S/],
  ['sc', /^\s{0,20}[^:\s][^:]{0,40}:\s{1,4}[\da-fA-F]{1,8}\s{1,4}(?:(?:WIN32|KERNEL|FILE_SYSTEM|USER)_[A-Z]|(?:STOPPED|(?:START|STOP|CONTINUE|PAUSE)_PENDING|RUNNING|PAUSED|(?:BOOT|SYSTEM|AUTO|DEMAND)_START|DISABLED)(?:\s|$))/],
  ['sc', /^\s{0,20}\S{1,40}\s{1,20}:\s\d{1,10}\s{1,4}\(0x[\da-fA-F]{1,8}\)\s*$/],

  // Before the tables of routes: a user of macOS may be called "Ute", and that is how flags look.
  ['listeners', /^COMMAND\s{1,20}PID\s/],
  ['listeners', /^\S{1,64}\s{1,20}\d{1,10}\s{1,40}\S{1,64}\s{1,20}\w{1,8}\s{1,8}IPv[46]\s/],
  ['listeners', /^\s{0,8}(?:TCP|UDP)\s{1,8}\S{1,64}:\d{1,5}\s{1,40}(?:\S{1,64}:\d{1,5}|\*:\*)(?:\s|$)/],
  ['listeners', /^(?:tcp|udp)\s{1,8}[A-Z][A-Z\d-]{2,12}\s{1,8}\d{1,10}\s{1,12}\d{1,10}\s{1,40}\S{1,80}:\S{1,20}\s{1,40}\S{1,80}:\S/],

  ['ifconfig', /^\s{0,40}\S{1,64}: flags=[\da-fA-F]{1,16}</],
  ['ifconfig', /^[\w.@:-]{1,64}\s+(?:Link encap:|Encapsulamento)/],
  // "Protokoll:Ethernet  Hardware Adresse …": translated, the kind of the link or its address stays.
  ['ifconfig', new RegExp(String.raw`^[\w.@:-]{1,64}\s{2,20}\p{L}[\p{L} .]{0,40}:\s?(?:Ethernet|UNSPEC|Point-to-Point|Local|Lokal|.{0,80}${mac})`, 'u')],
  ['ifconfig', /^\s{1,20}inet6? [\da-fA-F.:]{2,45}(?:%\S{1,20})?\s{1,4}(?:netmask|prefixlen|-->)/],

  ['ip-addr', /^\d{1,9}: [^\s:]{1,64}:? {1,8}(?:<|inet6? )/],
  ['ip-addr', /^\s{1,8}link\/[\w/]{1,20}(?:\s|$)/],
  ['ip-addr', new RegExp(String.raw`^\s{1,8}inet6? ${address}(?:/\d{1,3}| peer )`)],
  ['ip-addr', new RegExp(String.raw`^\S{1,64}\s+(?:UP|DOWN|UNKNOWN|DORMANT|LOWERLAYERDOWN|NOTPRESENT)(?:\s+${address}/\d|\s*$)`)],

  // A label in any language: "inet Adresse:172.16.10.15", "inet6-Adresse: fe80::1/64".
  ['ifconfig', /^\s{1,20}inet6?[ -]\p{L}{1,20}\.?:\s?[\da-fA-F]*[.:]/u],

  // macOS and FreeBSD: destination, gateway (a MAC too), flags, then the rest.
  ['netstat-rn', /^(?:default|[\da-fA-F.:%/\w]{1,64})\s+\S{1,64}\s+U[A-Za-z\d]{0,12}\s+\S/],

  ['arp', /^\S.{0,80}: ?\d{1,3}(?:\.\d{1,3}){3} --- 0x[\da-fA-F]+\s*$/],
  ['arp', new RegExp(String.raw`^\S{1,255} \(${ip}\) `)],
  ['arp', new RegExp(String.raw`^${address} dev \S{1,64} (?:lladdr |(?:.{0,80} )?(?:FAILED|STALE|REACHABLE|DELAY|PROBE|PERMANENT|NOARP|INCOMPLETE|NONE)\s*$)`)],
  ['arp', new RegExp(String.raw`^\S{1,255}\s+\w{2,10}\s+${mac}\s+[A-Z]{1,4}\s`)],
  ['arp', new RegExp(String.raw`^${ip}\s+\([^)]{1,40}\)\s+\S{1,64}\s*$`)],
  ['arp', new RegExp(String.raw`^\s{0,8}${ip}\s+${mac}\s`)],

  ['ip-route', new RegExp(String.raw`^(?:(?:unicast|local|broadcast|multicast|anycast|blackhole|unreachable|prohibit|throw) )?(?:default|${address}(?:/\d{1,3})?) (?:via|dev|proto|nhid|metric|scope|table|src) `)],
  ['ip-route', /^\s{1,8}nexthop (?:via|dev) /],

  ['route-print', /^\s{0,4}\d{1,6}\.{3}(?:(?:[\da-fA-F]{2} ){2,8}\.{2}|\.{6})/],
  ['route-print', new RegExp(String.raw`^\s{0,20}${ip}\s+${mask}\s+(?:\S+\s+){1,4}${ip}\s+\d{1,10}\s*$`)],
  ['route-print', /^\s{0,4}\d{1,6}\s+\d{1,10}\s+[\da-fA-F]{0,4}:[\da-fA-F:.]{1,40}\/\d{1,3}(?:\s|$)/],

  ['netstat-rn', /^Destination\s+Gateway\s+(?:Genmask\s+)?Flags/],
  ['netstat-rn', new RegExp(String.raw`^\s{0,4}\S{1,255}\s+\S{1,255}\s+${mask}\s+[!UGHRDMACTn]{1,9}\s+-?\d`)],
  ['netstat-rn', /^\s{0,4}\[?[\da-fA-F:.]{2,45}\]?\/\d{1,3}\s+\S{2,47}\s+[!UGHRDMACTn][\w+!]{0,9}\s+-?\d+\s+\d/],

  ['excluded-ports', /^-{10} {2,6}-{8}\s*$/],
  ['excluded-ports', /^\s{4,12}\d{1,5}\s{4,14}\d{1,5}(?:\s{1,8}\*)?\s*$/],

  ['hardware-ports', /^Hardware Port: /],

  ['vmware-networks', /\b(?:bridged? networking|DHCP service|NAT service|host-?\s?only virtual adapter)\b.{0,40}\bvmnet\d/i],

  ['vmrun-networks', /^Total host networks: \d/],
  ['vmrun-networks', /^\d{1,3}\s+\S{1,40}\s+(?:bridged|hostOnly|nat)\s+(?:true|false)\s/i],

  ['vmrun-list', /^Total running VMs: \d/],

  ['networking', /^VERSION=\d/],
  ['networking', /^(?:answer VN(?:ET|L)_|remove_answer VN|(?:add|remove)_(?:nat_portfwd|dhcp_mac_to_ip|bridge_mapping|nat_prefix) )/],

  // Above the leases, and all there is of a file that has none yet.
  ['leases', /^# All times in this file are in UTC/],
  ['leases', new RegExp(String.raw`^\s{0,8}lease ${ip}\s{0,8}\{`)],
  ['leases', /^\s{0,20}(?:starts|ends) (?:\d \d{4}\/|never)/],
  ['leases', /^\s{0,20}(?:ip_address|hw_address)=/],

  ['dhcpd', new RegExp(String.raw`^\s{0,20}(?:subnet ${ip} netmask|range ${ip})\s`)],
  ['dhcpd', /^\s{0,20}(?:option [a-z-]{3,40} |(?:default|max|min)-lease-time \d|(?:allow|deny|ignore) [a-z-]{4,30}\s?;|host \S{1,80}\s{0,4}\{)/],

  ['nat', /^\s{0,8}\[(?:host|tcp|udp|icmp|dns|netbios|incomingtcp|incomingudp|nat-prefix|privilegedusers)\]\s*$/i],

  ['registry', /^(?:\[-?)?(?:HKEY_[A-Z_]{4,30}|HKLM)\\/],
  ['registry', /^(?:Windows Registry Editor|REGEDIT4)/],
  ['registry', /^\s{2,8}\S.{0,200}? {4}REG_[A-Z_]{2,30}(?:\s|$)/],

  ['netmap', /^\s{0,8}network\d{1,9}\.\w{1,20}\s{0,8}=/],
  ['inventory', /^\s{0,8}(?:vmlist\d{1,9}\.\w|index\d{1,9}\.(?:id|field|hostID|count))/i],
  ['vmx', /^\s{0,8}(?:config\.version|virtualHW\.\w{3,30}|ethernet\d{1,4}\.[\w.:]{1,60}|displayName|guestOS|numvcpus|memsize|(?:scsi|sata|nvme|ide)\d{1,3}[.:][\w.:]{1,60})\s{0,8}=/i],
  ['lock', /^\S{4,80} \d{1,10}-\d{1,20}(?:\([^)]{1,40}\))? \d{1,20} [XS] \d/],
];

const dictionaryLine = /^\s{0,8}\.?[A-Za-z_][\w.:-]{0,100}\s{0,8}=\s{0,8}"/;

/** Undefined for a line that could stand anywhere. */
export function lineSignature(line: string): Signature | undefined {
  const start = line.length > enough ? line.slice(0, enough) : line;
  if (start.trim() === '') return undefined;
  const found = strong.find(([, looks]) => looks.test(start));
  if (found !== undefined) return { kind: found[0], weak: false };
  return dictionaryLine.test(start) ? { kind: 'vmx', weak: true } : undefined;
}

const dictionaries: readonly PastedKind[] = ['vmx', 'netmap', 'inventory'];

export function isSameFamily(one: PastedKind, other: PastedKind): boolean {
  return one === other || (dictionaries.includes(one) && dictionaries.includes(other));
}

/** Whether a line without a signature still belongs to a text of the kind: comments, plain settings, what a heading announced. */
export function continues(kind: PastedKind, line: string): boolean {
  if (line.trim() === '') return false;
  if (kind === 'nat') return /^\s*(?:[#;]|[\w.:-]{1,80}\s{0,20}=)/.test(line);
  if (kind === 'dhcpd' || kind === 'leases') return /^\s*(?:#|[{}]|\w[\w-]{1,40}\s?[= {])/.test(line);
  if (kind === 'vmrun-list') return /^\s{0,8}(?:\/|[A-Za-z]:\\|\\\\)/.test(line);
  if (kind === 'hardware-ports') return /^(?:Device|Ethernet Address|VLAN |Parent Device: |Tag: |={10,30}\s*$)/.test(line);
  if (kind === 'excluded-ports') return line.startsWith('* - ');
  if (kind === 'registry') return /^(?:"|@=| {2})/.test(line);
  return /^\s*#/.test(line) && (dictionaries.includes(kind) || kind === 'networking');
}
