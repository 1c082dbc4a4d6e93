/** Inputs for the codec bench: several MB of lines as VMware writes them, each with parse and model as one step. */
import { describeDhcpd, parseDhcpd } from '../../src/core/formats/dhcpd.ts';
import { describeInventory, parseInventory } from '../../src/core/formats/inventory.ts';
import { describeAnyLeases, parseAnyLeases } from '../../src/core/formats/leases.ts';
import { describeLock, parseLock } from '../../src/core/formats/lock.ts';
import { describeNat, parseNat } from '../../src/core/formats/nat.ts';
import { describeNetmap, parseNetmap } from '../../src/core/formats/netmap.ts';
import { describeNetworking } from '../../src/core/formats/networking-networks.ts';
import { parseNetworking } from '../../src/core/formats/networking.ts';
import { describeRegistry } from '../../src/core/formats/registry-networks.ts';
import { parseRegistry } from '../../src/core/formats/registry.ts';
import { decodeUtf8 } from '../../src/core/formats/utf8.ts';
import { describeVmx, parseVmx } from '../../src/core/formats/vmx.ts';

export interface BenchedCodec {
  readonly name: string;
  readonly text: string;
  readonly read: (text: string) => object;
}

const decode = (bytes: string): string | undefined => decodeUtf8(bytes);

function repeat(count: number, line: (index: number) => string, head = ''): string {
  return head + Array.from({ length: count }, (_, index) => line(index)).join('');
}

const hex = (index: number): string => index.toString(16).padStart(6, '0').replace(/(..)(..)(..)/, '$1:$2:$3');
const address = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

const networking = repeat(
  256,
  (n) =>
    `answer VNET_${n}_DHCP yes\nanswer VNET_${n}_DHCP_CFG_HASH 2A4F13005BB4EB3EBFA6B7F5840D22A02B7199E1\nanswer VNET_${n}_HOSTONLY_NETMASK 255.255.255.0\n` +
    `answer VNET_${n}_HOSTONLY_SUBNET 10.1.${n}.0\nanswer VNET_${n}_NAT yes\nanswer VNET_${n}_VIRTUAL_ADAPTER yes\n` +
    repeat(150, (i) => `add_nat_portfwd ${n} tcp ${1000 + i} 10.1.${n}.${i + 3} 22 ssh of machine ${i}\n`) +
    repeat(50, (i) => `add_dhcp_mac_to_ip ${n} 00:0C:29:${hex(n * 256 + i).toUpperCase()} 10.1.${n}.${i + 3}\n`),
  'VERSION=1,0\n',
);

const dhcpd = repeat(
  6000,
  (n) =>
    `subnet 10.${n >> 8}.${n & 255}.0 netmask 255.255.255.0 {\n\trange 10.${n >> 8}.${n & 255}.128 10.${n >> 8}.${n & 255}.254;\n` +
    `\toption broadcast-address 10.${n >> 8}.${n & 255}.255;\n\toption domain-name-servers 10.${n >> 8}.${n & 255}.2;\n\toption domain-name localdomain;\n` +
    `\tdefault-lease-time 1800;                # default is 30 minutes\n\tmax-lease-time 7200;                    # default is 2 hours\n}\n` +
    `host pc${n} {\n\thardware ethernet 00:0c:29:${hex(n)};\n\tfixed-address 10.${n >> 8}.${n & 255}.9;\n}\n`,
);

const leases = repeat(
  20_000,
  (n) =>
    `lease ${address(n)} {\n\tstarts 5 2016/01/01 14:38:53;\n\tends 5 2016/01/01 15:08:53;\n\thardware ethernet 00:0c:29:${hex(n)};\n` +
    `\tuid 01:00:0c:29:${hex(n)};\n\tclient-hostname "DESKTOP-${n}";\n}\n`,
);

const nat = repeat(
  60_000,
  (n) => `${1 + (n % 65_000)} = ${address(n)}:${1 + (n % 65_535)}\n`,
  '# VMware NAT configuration file\n\n[host]\n\n# NAT gateway address\nip = 10.0.0.2\nnetmask = 255.255.255.0\ndevice = /dev/vmnet8\n\n[udp]\ntimeout = 60\n\n[incomingtcp]\n\n',
);

const dictionary = (count: number, line: (n: number) => string): string => repeat(count, line, '.encoding = "UTF-8"\n');

const registryRoot = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`;
const registry = repeat(
  20,
  (n) =>
    `${registryRoot}\\vmnet${n}\r\n    IPSubnetAddress    REG_SZ    10.1.${n}.0\r\n    IPSubnetMask    REG_SZ    255.255.255.0\r\n\r\n` +
    `${registryRoot}\\vmnet${n}\\NAT\r\n    UseNAT    REG_DWORD    0x1\r\n\r\n${registryRoot}\\vmnet${n}\\NAT\\TCPForward\r\n` +
    repeat(1500, (i) => `    ${1000 + i}    REG_SZ    10.1.${n}.${i & 255}:22\r\n    ${1000 + i}Description    REG_SZ    ssh of machine ${i}\r\n`),
  '\r\n',
);

const lock = '564d6b1c-1a2b-3c4d 4242-13370000(vmware-vmx) 17 X 13370000 lc=1a2b3c'.padEnd(512, '\0');

export const codecs: readonly BenchedCodec[] = [
  { name: 'networking', text: networking, read: (text) => describeNetworking(parseNetworking(text)) },
  { name: 'dhcpd.conf', text: dhcpd, read: (text) => describeDhcpd(parseDhcpd(text)) },
  { name: 'leases', text: leases, read: (text) => describeAnyLeases(parseAnyLeases(text), '2016-01-01T15:00:00Z') },
  { name: 'nat.conf', text: nat, read: (text) => describeNat(parseNat(text)) },
  {
    name: 'netmap.conf',
    text: dictionary(30_000, (n) => `network${n}.name = "Network ${n}"\nnetwork${n}.device = "vmnet${n & 255}"\n`),
    read: (text) => describeNetmap(parseNetmap(text)),
  },
  {
    name: '.vmx',
    text: dictionary(40_000, (n) => `pciBridge${n}.functions = "8"\nethernet${n % 10}.note${n} = "a value of usual length"\n`),
    read: (text) => describeVmx(parseVmx(text, decode)),
  },
  {
    name: 'inventory',
    text: dictionary(20_000, (n) => `vmlist${n}.config = "/home/user/vmware/Machine ${n}/Machine ${n}.vmx"\nvmlist${n}.DisplayName = "Machine ${n}"\nvmlist${n}.State = "normal"\n`),
    read: (text) => describeInventory(parseInventory(text), decode),
  },
  { name: 'reg query', text: registry, read: (text) => describeRegistry(parseRegistry(text)) },
  { name: 'lock', text: lock, read: (text) => describeLock(parseLock(text)) ?? {} },
];
