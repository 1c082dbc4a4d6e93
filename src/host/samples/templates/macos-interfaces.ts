/** What `ifconfig -a`, `netstat -rn`, `arp -an` and `networksetup` print on a Mac. */
import { unixText } from '../../../core/formats/generated/text.ts';

export interface MacInterface {
  readonly name: string;
  /** As ifconfig prints them: `8863<UP,BROADCAST,…>`. */
  readonly flags: string;
  readonly mac?: string;
  readonly address?: string;
  readonly linkLocal?: string;
  readonly gateway?: string;
  readonly status?: 'active' | 'inactive';
  readonly media?: string;
  /** The members of a bridge. */
  readonly members?: readonly string[];
}

export const up = '8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST>';
export const promiscuous = '8963<UP,BROADCAST,SMART,RUNNING,PROMISC,SIMPLEX,MULTICAST>';
export const sharing = '8a63<UP,BROADCAST,SMART,RUNNING,ALLMULTI,SIMPLEX,MULTICAST>';

const loopback = [
  'lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384',
  '\toptions=1203<RXCSUM,TXCSUM,TXSTATUS,SW_TIMESTAMP>',
  '\tinet 127.0.0.1 netmask 0xff000000 ',
  '\tinet6 ::1 prefixlen 128 ',
  '\tinet6 fe80::1%lo0 prefixlen 64 scopeid 0x1 ',
  '\tnd6 options=201<PERFORMNUD,DAD>',
  'gif0: flags=8010<POINTOPOINT,MULTICAST> mtu 1280',
  'stf0: flags=0<> mtu 1280',
];

/** Every network of a sample is a /24. The scope of an address is its interface's place, after lo0, gif0 and stf0. */
export function ifconfigAll(interfaces: readonly MacInterface[]): string {
  const number = (name: string): number => interfaces.findIndex((one) => one.name === name) + 4;
  return unixText([...loopback, ...interfaces.flatMap((one) => interfaceLines(one, number))]);
}

function interfaceLines(one: MacInterface, number: (name: string) => number): readonly string[] {
  const { name, flags, mac, address, linkLocal, status, media, members } = one;
  const net = address?.replace(/\.\d+$/, '');
  return [
    `${name}: flags=${flags} mtu 1500`,
    ...(members === undefined ? [] : ['\toptions=3<RXCSUM,TXCSUM>']),
    ...(mac === undefined ? [] : [`\tether ${mac} `]),
    ...(linkLocal === undefined ? [] : [`\tinet6 ${linkLocal}%${name} prefixlen 64 secured scopeid 0x${number(name).toString(16)} `]),
    ...(net === undefined ? [] : [`\tinet ${address} netmask 0xffffff00 broadcast ${net}.255`]),
    ...(members ?? []).flatMap((member, index) => [...(index === 0 ? bridgeLines : []), ...memberLines(member, number(member))]),
    ...(status === undefined ? [] : ['\tnd6 options=201<PERFORMNUD,DAD>', `\tmedia: ${media ?? 'autoselect'}`, `\tstatus: ${status}`]),
  ];
}

const bridgeLines = [
  '\tConfiguration:',
  '\t\tid 0:0:0:0:0:0 priority 0 hellotime 0 fwddelay 0',
  '\t\tmaxage 0 holdcnt 0 proto stp maxaddr 100 timeout 1200',
  '\t\troot id 0:0:0:0:0:0 priority 0 ifcost 0 port 0',
  '\t\tipfilter disabled flags 0x0',
];

function memberLines(member: string, port: number): readonly string[] {
  return [`\tmember: ${member} flags=3<LEARNING,DISCOVER>`, `\t        ifmaxaddr 0 port ${port} priority 0 path cost 0`];
}

/** `[interface, address, mac]`; a MAC with leading zeros left out, as BSD prints it, comes by itself. */
export type MacNeighbour = readonly [device: string, address: string, mac: string];

export function netstatRoutes(interfaces: readonly MacInterface[], neighbours: readonly MacNeighbour[]): string {
  const row = (destination: string, gateway: string, flags: string, device: string, expire = ''): string =>
    `${destination.padEnd(19)}${gateway.padEnd(19)}${flags.padEnd(11)}${device.padStart(7)} ${expire.padStart(6)}`;
  const addressed = interfaces.map((one, index) => ({ ...one, link: `link#${index + 4}` })).filter(({ address }) => address !== undefined);
  return unixText([
    'Routing tables',
    '',
    'Internet:',
    'Destination        Gateway            Flags        Netif Expire',
    ...addressed.flatMap(({ gateway, name }) => (gateway === undefined ? [] : [row('default', gateway, 'UGSc', name)])),
    row('127', '127.0.0.1', 'UCS', 'lo0'),
    row('127.0.0.1', '127.0.0.1', 'UH', 'lo0'),
    ...addressed.flatMap(({ name, link, address = '', gateway }) => [
      row(destinationOf(address), link, gateway === undefined ? 'UC' : 'UCS', name, '!'),
      ...neighbours.filter(([device]) => device === name).map(([, ip, mac]) => row(ip, unpadded(mac), 'UHLWIir', name, '1160')),
      row(address.replace(/\d+$/, '255'), 'ff:ff:ff:ff:ff:ff', 'UHLWbI', name, '!'),
    ]),
    row('224.0.0/4', addressed[0]?.link ?? '', 'UmCS', addressed[0]?.name ?? '', '!'),
    '',
    'Internet6:',
    'Destination                             Gateway                         Flags         Netif Expire',
    '::1                                     ::1                             UHL             lo0',
    'fe80::%lo0/64                           fe80::1%lo0                     UcI             lo0',
    'fe80::1%lo0                             link#1                          UHLI            lo0',
  ]);
}

// BSD leaves the prefix out where the old address classes imply it: 192.168.5 but 172.16.5/24.
function destinationOf(address: string): string {
  const net = address.replace(/\.\d+$/, '');
  return Number(address.split('.')[0]) >= 192 ? net : `${net}/24`;
}

function unpadded(mac: string): string {
  return mac.replace(/\b0/g, '');
}

export function arpEntries(neighbours: readonly MacNeighbour[]): string {
  return unixText(neighbours.map(([device, address, mac]) => `? (${address}) at ${unpadded(mac)} on ${device} ifscope [ethernet]`));
}

export function hardwarePorts(ports: readonly (readonly [port: string, device: string, mac: string])[]): string {
  return unixText([
    ...ports.flatMap(([port, device, mac]) => ['', `Hardware Port: ${port}`, `Device: ${device}`, `Ethernet Address: ${mac}`]),
    '',
    'VLAN Configurations',
    '===================',
  ]);
}
