/** The kind of a piece whose lines tell nothing by themselves: whichever reader finds most in it. */
import { readArp } from '../formats/arp.ts';
import { readIfconfig } from '../formats/ifconfig.ts';
import { readIpAddr } from '../formats/ip-addr.ts';
import { readIpRoute } from '../formats/ip-route.ts';
import { readIpconfig } from '../formats/ipconfig.ts';
import { readNetstatRoutes } from '../formats/netstat-rn.ts';
import { readRoutePrint } from '../formats/route-print.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { PastedKind } from '../vnet/pasted.ts';

// A kind shows within a few screens; the whole of a long text is read once, by the reader that is chosen.
const enoughLines = 400;

const readers: readonly (readonly [PastedKind, (text: string) => number])[] = [
  ['ipconfig', (text) => telling(readIpconfig(text).adapters)],
  ['ip-addr', (text) => telling(readIpAddr(text).adapters)],
  ['ifconfig', (text) => telling(readIfconfig(text).adapters)],
  ['route-print', (text) => readRoutePrint(text).routes.length],
  ['netstat-rn', (text) => readNetstatRoutes(text).routes.length],
  ['ip-route', (text) => readIpRoute(text).routes.filter(({ gateway, interface: way }) => gateway !== null || way !== null).length],
  ['arp', (text) => readArp(text).neighbours.length],
];

/** Null when no reader finds anything. */
export function kindByReading(lines: readonly string[]): PastedKind | null {
  const text = lines.slice(0, enoughLines).join('\n');
  let best: { readonly kind: PastedKind; readonly found: number } | undefined;
  for (const [kind, read] of readers) {
    const found = read(text);
    if (found > (best?.found ?? 0)) best = { kind, found };
  }
  return best?.kind ?? null;
}

/** Readers take many a heading for an adapter's; one without any address says nothing. */
function telling(adapters: readonly Adapter[]): number {
  return adapters.filter(({ mac, ipv4, ipv6 }) => mac !== null || ipv4.length + ipv6.length > 0).length;
}
