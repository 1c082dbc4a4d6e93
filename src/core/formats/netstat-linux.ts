/** One row of Linux's routing tables. The headings are translated, the columns are not. */
import { isIpv4 } from '../ipv4/address.ts';
import type { Route } from '../vnet/adapter.ts';
import { isIpv6, prefixOfPrintedMask } from './ip-text.ts';
import { most32, prefixLength, wholeNumber } from './printed-number.ts';

// /etc/networks of every distribution; `route` prints these names unless it is given -n.
const networkNames: ReadonlyMap<string, string> = new Map([
  ['default', '0.0.0.0'],
  ['*', '0.0.0.0'],
  ['link-local', '169.254.0.0'],
  ['loopback', '127.0.0.0'],
]);

/** `0.0.0.0 192.168.10.1 0.0.0.0 UG 100 0 0 ens33`; flags with `!` refuse, and have no interface. */
export function linuxRoute(words: readonly string[], hasMetric: boolean): Route | undefined {
  const [destination = '', gateway = '', mask = '', flags = '', metric = '', , , way = ''] = words;
  const prefix = prefixOfPrintedMask(mask);
  if (words.length < 8 || prefix === undefined || !/^[!UGHRDMACTn]+$/.test(flags)) return undefined;
  const address = networkNames.get(destination) ?? destination;
  if (!isIpv4(address)) return undefined;
  const route: Route = {
    destination: `${address}/${prefix}`,
    gateway: gateway === '0.0.0.0' || gateway === '*' || gateway === '-' ? null : gateway,
    interface: way === '*' || way === '-' ? null : way,
    address: null,
    metric: hasMetric ? (wholeNumber(metric, most32) ?? null) : null,
  };
  return flags.includes('!') ? { ...route, usable: false } : route;
}

/** `fe80::/64 :: U 256 1 0 ens33`, with `[::]` in newer versions. */
export function linuxIpv6Route(words: readonly string[]): Route | undefined {
  const [destination = '', gateway = '', flags = '', metric = ''] = words;
  const [address = '', prefix = ''] = destination.replace(/^\[(.*)\]/, '$1').split('/');
  const next = gateway.replace(/^\[(.*)\]$/, '$1');
  if (words.length < 7 || !isIpv6(address) || prefixLength(prefix, 6) === undefined || !/^[!UGHRDMACTn]+[\w+]*$/.test(flags)) return undefined;
  const refuses = flags.includes('!');
  const route: Route = {
    destination: `${address}/${prefix}`,
    gateway: next === '::' || !isIpv6(next) ? null : next,
    interface: words.at(-1) ?? null,
    address: null,
    // The kernel's own routes that refuse have −1.
    metric: metric === '-1' ? -1 : (wholeNumber(metric, most32) ?? null),
  };
  return refuses ? { ...route, usable: false } : route;
}
