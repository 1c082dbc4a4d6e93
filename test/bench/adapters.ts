/** Inputs for the bench against jc: what `ifconfig` and `ipconfig /all` print of so many adapters, and our readers of both. */
import { readIfconfig } from '../../src/core/formats/ifconfig.ts';
import { readIpconfig } from '../../src/core/formats/ipconfig.ts';

const octets = (n: number): string => n.toString(16).padStart(6, '0').replace(/(..)(..)(..)/, '$1:$2:$3');
const address = (n: number): string => `172.16.${(n >> 8) & 255}.${n & 255}`;

function ifconfig(n: number): string {
  return (
    `eth${n}: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n        inet ${address(n)}  netmask 255.255.0.0  broadcast 172.16.255.255\n` +
    `        inet6 fe80::20c:29ff:fe00:${n.toString(16)}  prefixlen 64  scopeid 0x20<link>\n        ether 00:0c:29:${octets(n)}  txqueuelen 1000  (Ethernet)\n` +
    '        RX packets 100923  bytes 140829120 (134.3 MiB)\n        RX errors 0  dropped 0  overruns 0  frame 0\n' +
    '        TX packets 9900  bytes 998877 (975.4 KiB)\n        TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0\n\n'
  );
}

const head = `
Windows IP Configuration

   Host Name . . . . . . . . . . . . : BENCH
   Primary Dns Suffix  . . . . . . . :
   Node Type . . . . . . . . . . . . : Hybrid
   IP Routing Enabled. . . . . . . . : No
   WINS Proxy Enabled. . . . . . . . : No
`;

function ipconfig(n: number): string {
  return `
Ethernet adapter Ethernet ${n}:

   Connection-specific DNS Suffix  . : example.org
   Description . . . . . . . . . . . : Intel(R) 82574L Gigabit Network Connection #${n}
   Physical Address. . . . . . . . . : 00-0C-29-${octets(n).toUpperCase().replaceAll(':', '-')}
   DHCP Enabled. . . . . . . . . . . : Yes
   Autoconfiguration Enabled . . . . : Yes
   Link-local IPv6 Address . . . . . : fe80::1c2d:3e4f:5a6b:${(n + 1).toString(16)}%${n + 3}(Preferred)
   IPv4 Address. . . . . . . . . . . : ${address(n)}(Preferred)
   Subnet Mask . . . . . . . . . . . : 255.255.0.0
   Lease Obtained. . . . . . . . . . : Friday, November 20, 2026 9:14:05 AM
   Lease Expires . . . . . . . . . . : Friday, November 27, 2026 9:14:05 AM
   Default Gateway . . . . . . . . . : 172.16.0.1
   DHCP Server . . . . . . . . . . . : 172.16.0.1
   DNS Servers . . . . . . . . . . . : 172.16.0.1
                                       172.16.0.2
   NetBIOS over Tcpip. . . . . . . . : Enabled
`;
}

export interface BenchedReader {
  readonly kind: string;
  readonly text: (adapters: number) => string;
  /** How many adapters it found. */
  readonly read: (text: string) => number;
}

const of = (adapters: number, one: (n: number) => string): string => Array.from({ length: adapters }, (_, n) => one(n)).join('');

export const readers: readonly BenchedReader[] = [
  { kind: 'ifconfig', text: (adapters) => of(adapters, ifconfig), read: (text) => readIfconfig(text).adapters.length },
  {
    kind: 'ipconfig',
    text: (adapters) => (head + of(adapters, ipconfig)).replaceAll('\n', '\r\n'),
    read: (text) => readIpconfig(text).adapters.length,
  },
];
