/** Reads `ip route` and `ip -6 route` of Linux: `-j` JSON and the plain form (iproute2 and BusyBox). */
import type { Route } from '../vnet/adapter.ts';
import type { Complaint } from './complaint.ts';
import { parseAddress, textLines } from './ip-text.ts';
import { numberWithin, objectsOf, parseJson, textOf, textsOf, type JsonObject } from './json-text.ts';
import { noRoutes } from './no-routes.ts';
import { most32, prefixLength, wholeNumber } from './printed-number.ts';

export interface Routes {
  readonly routes: readonly Route[];
  readonly complaints: readonly Complaint[];
}

interface Hop {
  readonly gateway: string | null;
  readonly dev: string | null;
  readonly linkDown: boolean;
}

interface IpRoute {
  readonly dst: string;
  readonly type: string;
  readonly metric: number | null;
  /** One, or several of a multipath route, which has none of its own. */
  readonly hops: readonly Hop[];
}

/** One route per hop. Blackholes and routes over a link that is down are listed with `usable: false`. */
export function readIpRoute(text: string): Routes {
  if (!/^\s*\[/.test(text)) {
    const found = readText(text);
    return { ...listed(found), complaints: noRoutes(text, found.length, false) };
  }
  const json = parseJson(text);
  return json.ok ? listed(objectsOf(json.value).map(readJson)) : { routes: [], complaints: [json.complaint] };
}

function listed(found: readonly IpRoute[]): Routes {
  // `default` over a device alone does not say of which family it is: the rest of the listing does.
  const others = found.flatMap(({ dst, hops }) => [dst, ...hops.map(({ gateway }) => gateway ?? '')]).map(familyOf);
  const fallback = others.includes(6) && !others.includes(4) ? 6 : 4;
  const routes = found.flatMap((route) => route.hops.map((hop) => routeOver(route, hop, fallback)));
  return { routes: routes.filter((route) => route !== undefined), complaints: [] };
}

function routeOver({ dst, type, metric }: IpRoute, { gateway, dev, linkDown }: Hop, fallback: 4 | 6): Route | undefined {
  const family = familyOf(dst) ?? familyOf(gateway ?? '') ?? fallback;
  const destination = dst === 'default' ? (family === 6 ? '::/0' : '0.0.0.0/0') : dst.includes('/') ? dst : `${dst}/${family === 6 ? 128 : 32}`;
  if (dst !== 'default' && familyOf(dst) === undefined) return undefined;
  const refuses = /^(?:blackhole|unreachable|prohibit|throw)$/.test(type);
  const route: Route = { destination, gateway, interface: dev, address: null, metric };
  return refuses || linkDown ? { ...route, usable: false } : route;
}

/** Of an address, or of a subnet; undefined for what is neither. */
function familyOf(text: string): 4 | 6 | undefined {
  const slash = text.indexOf('/');
  const family = parseAddress(slash === -1 ? text : text.slice(0, slash))?.family;
  return family === undefined || slash === -1 || prefixLength(text.slice(slash + 1), family) !== undefined ? family : undefined;
}

function readJson(route: JsonObject): IpRoute {
  const hops = objectsOf(route['nexthops']).map(jsonHop);
  return {
    dst: textOf(route['dst']) ?? '',
    type: textOf(route['type']) ?? 'unicast',
    metric: numberWithin(route['metric'], most32),
    hops: hops.length > 0 ? hops : [jsonHop(route)],
  };
}

/** An IPv4 route over an IPv6 neighbour has `via: { family, host }` instead of `gateway`. */
function jsonHop({ gateway, via, dev, flags }: JsonObject): Hop {
  return { gateway: textOf(gateway) ?? textOf(objectsOf(via)[0]?.['host']), dev: textOf(dev), linkDown: isDown(textsOf(flags)) };
}

function isDown(words: readonly string[]): boolean {
  return words.includes('linkdown') || words.includes('dead');
}

const types = /^(?:unicast|local|broadcast|multicast|anycast|blackhole|unreachable|prohibit|throw|nat)$/;

function readText(text: string): readonly IpRoute[] {
  const routes: IpRoute[] = [];
  for (const line of textLines(text)) {
    const words = line.trim().split(/\s+/);
    const last = routes.at(-1);
    if (words[0] === 'nexthop' && last !== undefined) {
      const hops = last.hops.filter(({ gateway, dev }) => gateway !== null || dev !== null);
      routes.splice(-1, 1, { ...last, hops: [...hops, wordHop(words)] });
      continue;
    }
    const type = types.test(words[0] ?? '') ? (words.shift() ?? '') : 'unicast';
    const [dst = ''] = words;
    if (dst !== 'default' && familyOf(dst) === undefined) continue;
    routes.push({
      dst,
      type,
      metric: wholeNumber(after(words, 'metric'), most32) ?? null,
      hops: [wordHop(words)],
    });
  }
  return routes;
}

function wordHop(words: readonly string[]): Hop {
  const via = after(words, 'via');
  const gateway = via === 'inet' || via === 'inet6' ? words[words.indexOf('via') + 2] : via;
  return { gateway: gateway ?? null, dev: after(words, 'dev') ?? null, linkDown: isDown(words) };
}

function after(words: readonly string[], key: string): string | undefined {
  const at = words.indexOf(key);
  return at === -1 ? undefined : words[at + 1];
}
