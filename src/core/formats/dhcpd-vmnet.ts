/** Which VMnet a part of a dhcpd.conf belongs to: the file names no subnet's number outright. */
import { parseIpv4, type Ipv4 } from '../ipv4/address.ts';
import type { Subnet } from '../ipv4/subnet.ts';
import type { Bytes } from './bytes.ts';
import { wholeNumber } from './printed-number.ts';

interface NumberedSubnet {
  readonly subnet: Subnet | undefined;
}

interface NumberedHost {
  /** Of its block. */
  readonly name: Bytes;
  readonly mac: string | undefined;
  readonly address: string | undefined;
}

/** 00:50:56:C0:00:NN → NN: VMware numbers its host virtual adapters so, and gives no VM such a MAC. */
export function vmnetOfAdapterMac(mac: string): number | undefined {
  return mac.startsWith('00:50:56:c0:00:') ? parseInt(mac.slice(15), 16) : undefined;
}

/** `# Configuration file for ISC 2.0 vmnet-dhcpd operating on vmnet8.` → 8. */
export function vmnetOfHeader(comments: Bytes): number | null {
  return wholeNumber(/operating on vmnet(\d{1,3})\b/i.exec(comments)?.[1], 255) ?? null;
}

/** Which VMnet an address belongs to, told by the `host vmnetN` block whose address lies in the same subnet. */
export class VmnetNumbers {
  private readonly numbers = new Map<number, number>();
  private readonly prefixes: ReadonlySet<number>;
  private readonly only: number | null;

  constructor(subnets: readonly NumberedSubnet[], hosts: readonly NumberedHost[], header: number | null) {
    this.prefixes = new Set(subnets.flatMap(({ subnet }) => (subnet === undefined ? [] : [subnet.prefix])));
    const distinct = new Set<number>();
    for (const host of hosts) {
      const number = host.mac === undefined ? undefined : vmnetOfAdapterMac(host.mac);
      if (number === undefined) continue;
      distinct.add(number);
      this.learn(host, number);
    }
    // An adapter whose MAC was changed still has its block's name to show for.
    for (const host of hosts) {
      const { name } = host;
      const number = name.startsWith('v') || name.startsWith('V') ? wholeNumber(/^vmnet(\d{1,3})$/i.exec(name)?.[1], 255) : undefined;
      if (number !== undefined) this.learn(host, number);
    }
    const [adapter = null] = distinct.size === 1 ? distinct : [];
    this.only = subnets.length === 1 ? (header ?? adapter) : null;
  }

  /** `prefixes`: which subnets may hold it, by prefix length. */
  at(address: Ipv4 | undefined, prefixes: Iterable<number> = this.prefixes): number | null {
    if (address === undefined) return null;
    for (const prefix of prefixes) {
      const number = this.numbers.get(networkKey(address, prefix));
      if (number !== undefined) return number;
    }
    return this.only;
  }

  private learn({ address }: NumberedHost, number: number): void {
    const value = address === undefined ? undefined : parseIpv4(address);
    if (value === undefined) return;
    for (const prefix of this.prefixes) {
      const key = networkKey(value, prefix);
      if (!this.numbers.has(key)) this.numbers.set(key, number);
    }
  }
}

function networkKey(address: Ipv4, prefix: number): number {
  return Math.floor(address / 2 ** (32 - prefix)) * 64 + prefix;
}

/** `# Virtual ethernet segment N` opens a segment of vmnetdhcp.conf, `# End` closes it. */
export function segmentAfter(comments: Bytes, before: number | null): number | null {
  let segment = before;
  for (const line of comments.split('\n')) {
    const number = /^\s*#\s*virtual ethernet segment (\d{1,3})\b/i.exec(line)?.[1];
    if (number !== undefined) segment = wholeNumber(number, 255) ?? null;
    else if (/^\s*#\s*end\s*$/i.test(line)) segment = null;
  }
  return segment;
}
