/** Reads `route print` of Windows (also `-4`, `-6`, `netstat -r`) in any of its languages. Only active routes. */
import { isIpv4 } from '../ipv4/address.ts';
import type { Route } from '../vnet/adapter.ts';
import type { Complaint } from './complaint.ts';
import { isIpv6, parseAddress, prefixOfPrintedMask, textLines } from './ip-text.ts';
import { noRoutes } from './no-routes.ts';
import { most32, prefixLength, wholeNumber } from './printed-number.ts';

/**
 * IPv4 rows name the way out by the adapter's `address`; IPv6 rows by its number, for which `interface` gives
 * the description from the list at the top (the number itself when that is missing).
 */
export function readRoutePrint(text: string): { readonly routes: readonly Route[]; readonly complaints: readonly Complaint[] } {
  const routes: Route[] = [];
  const names = new Map<string, string>();
  let half: { readonly index: string; readonly metric: number; readonly destination: string } | undefined;
  for (const line of textLines(text)) {
    const words = line.trim().split(/\s+/);
    const listed = /^\s*(\d{1,6})\.{3}(?:[\da-fA-F]{2} ){0,8}\.*\s*(\S.*)$/.exec(line);
    if (listed !== null) {
      names.set(listed[1] ?? '', (listed[2] ?? '').trim());
      continue;
    }
    if (half !== undefined) {
      routes.push(ipv6Route(half, words, names));
      half = undefined;
      continue;
    }
    const row = ipv4Row(words);
    if (row !== undefined) routes.push(row);
    const [index = '', metric = '', destination = '', ...gateway] = words;
    const cost = wholeNumber(metric, most32);
    if (!/^\d{1,6}$/.test(index) || cost === undefined || !isIpv6Subnet(destination)) continue;
    const start = { index, metric: cost, destination };
    // A destination that fills its column pushes the gateway onto the next line.
    if (gateway.length === 0) half = start;
    else routes.push(ipv6Route(start, gateway, names));
  }
  return { routes, complaints: noRoutes(text, routes.length, names.size > 0) };
}

/**
 * `0.0.0.0 0.0.0.0 192.168.1.1 192.168.1.7 35`, with any words for "on-link" as gateway (two in Spanish).
 * Persistent routes have no interface column, so that they fall through, a metric of "Default" or not.
 */
function ipv4Row(words: readonly string[]): Route | undefined {
  const [destination = '', mask = ''] = words;
  const metric = wholeNumber(words.at(-1), most32);
  const address = words.at(-2) ?? '';
  const prefix = prefixOfPrintedMask(mask);
  if (words.length < 5 || !isIpv4(destination) || prefix === undefined) return undefined;
  if (!isIpv4(address) || metric === undefined) return undefined;
  const gateway = words.slice(2, -2).join(' ');
  // Windows XP prints the adapter's own address for "on-link".
  const isGateway = isIpv4(gateway) && gateway !== address;
  return { destination: `${destination}/${prefix}`, gateway: isGateway ? gateway : null, interface: null, address, metric };
}

function ipv6Route(
  { index, metric, destination }: { readonly index: string; readonly metric: number; readonly destination: string },
  [gateway = '']: readonly string[],
  names: ReadonlyMap<string, string>,
): Route {
  const isGateway = parseAddress(gateway)?.family === 6;
  return { destination, gateway: isGateway ? gateway : null, interface: names.get(index) ?? index, address: null, metric };
}

function isIpv6Subnet(text: string): boolean {
  const [address = '', prefix, more] = text.split('/');
  return more === undefined && prefixLength(prefix, 6) !== undefined && isIpv6(address);
}
