/** Reads the Unix routing tables: `netstat -rn` of macOS, FreeBSD and Linux, `route -n` (also `-6`, `-e`, `-ee`) and BusyBox. */
import type { Route } from '../vnet/adapter.ts';
import type { Complaint } from './complaint.ts';
import { bsdColumns, bsdRoute, type BsdColumns } from './netstat-bsd.ts';
import { linuxIpv6Route, linuxRoute } from './netstat-linux.ts';
import { textLines } from './ip-text.ts';
import { noRoutes } from './no-routes.ts';

/** Rows whose destination is a host name (tables without `-n`) or is cut off are left out: they have no prefix. */
export function readNetstatRoutes(text: string): { readonly routes: readonly Route[]; readonly complaints: readonly Complaint[] } {
  const routes: Route[] = [];
  let family: 4 | 6 = 4;
  let columns: BsdColumns | undefined;
  let hasMetric = true;
  let hasHeading = false;
  for (const line of textLines(text)) {
    const words = line.trim().split(/\s+/);
    if (/^Internet6?:$/.test(words[0] ?? '')) family = words[0] === 'Internet6:' ? 6 : 4;
    const header = bsdColumns(line);
    if (header !== undefined) {
      columns = header;
      continue;
    }
    if (words.includes('Iface') || words.includes('If')) hasHeading = true;
    // `netstat -rn` of Linux has MSS, Window, irtt and Iface where `route -n` has Metric, Ref, Use and Iface.
    if (words.includes('MSS')) hasMetric = words.indexOf('MSS') > words.length - 4;
    const route = columns === undefined ? (linuxRoute(words, hasMetric) ?? linuxIpv6Route(words)) : bsdRoute(words, columns, family);
    if (route !== undefined) routes.push(route);
  }
  return { routes, complaints: noRoutes(text, routes.length, columns !== undefined || hasHeading) };
}
