/** One row of the routing tables of macOS and FreeBSD. */
import { isIpv4 } from '../ipv4/address.ts';
import type { Route } from '../vnet/adapter.ts';
import { parseAddress, parseMac } from './ip-text.ts';
import { prefixLength } from './printed-number.ts';

export interface BsdColumns {
  /** Which word is the interface: Refs, Use and Mtu come and go before it. */
  readonly netif: number;
  /** How many characters of a destination are shown. */
  readonly width: number;
}

/** Undefined for a line that is no heading. */
export function bsdColumns(line: string): BsdColumns | undefined {
  const words = line.trim().split(/\s+/);
  if (words[0] !== 'Destination' || !words.includes('Netif')) return undefined;
  return { netif: words.indexOf('Netif'), width: line.trimStart().indexOf('Gateway') - 1 };
}

// An IPv6 address in full; a narrower column cuts off what does not fit.
const fullWidth = 39;

export function bsdRoute(words: readonly string[], { netif, width }: BsdColumns, family: 4 | 6): Route | undefined {
  const [printed = '', gateway = '', flags = ''] = words;
  const way = words[netif];
  if (way === undefined || !/^[A-Za-z\d]+$/.test(flags)) return undefined;
  if (family === 6 && printed.length === width && width < fullWidth) return undefined;
  const destination = family === 4 ? ipv4Destination(printed, flags) : ipv6Destination(printed);
  if (destination === undefined) return undefined;
  const route: Route = { destination, gateway: gatewayOf(gateway), interface: way, address: null, metric: null };
  return /[RB]/.test(flags) ? { ...route, usable: false } : route;
}

// link#N is the adapter itself, and a hardware address a neighbour that was resolved: neither is a gateway.
function gatewayOf(printed: string): string | null {
  if (/^link#\d+$/.test(printed) || parseMac(printed) !== undefined) return null;
  return printed;
}

/** `default`, `127` (its class is its prefix), `169.254`, `10.0.2/24`, `192.168.1.64`. */
function ipv4Destination(printed: string, flags: string): string | undefined {
  if (printed === 'default') return '0.0.0.0/0';
  const [short = '', length] = printed.split('/');
  const octets = short.split('.');
  if (octets.length > 4) return undefined;
  const address = [...octets, '0', '0', '0'].slice(0, 4).join('.');
  if (!isIpv4(address)) return undefined;
  const prefix = length ?? (octets.length === 4 || flags.includes('H') ? '32' : String(octets.length * 8));
  return /^(?:\d|[12]\d|3[0-2])$/.test(prefix) ? `${address}/${prefix}` : undefined;
}

/** `fe80::%en0/64` carries its zone inside; without a length it is a host. */
function ipv6Destination(printed: string): string | undefined {
  if (printed === 'default') return '::/0';
  const [zoned = '', length = '128'] = printed.split('/');
  const parsed = parseAddress(zoned);
  return parsed?.family === 6 && prefixLength(length, 6) !== undefined ? `${parsed.address}/${length}` : undefined;
}
