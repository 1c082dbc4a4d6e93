/** `ip -j addr`, with and without `-d` and `-p`. Keys that are missing say nothing; there may be no `addr_info` at all. */
import type { AdapterAddress } from '../vnet/adapter.ts';
import type { IpLink } from './ip-link.ts';
import { parseAddress } from './ip-text.ts';
import { numberWithin, objectsOf, textOf, textsOf, type Json, type JsonObject } from './json-text.ts';
import { most32 } from './printed-number.ts';

export function readIpAddrJson(json: Json): readonly IpLink[] {
  // With a filter (`ip -j -4 addr`), some versions print empty objects for the links that do not match.
  return objectsOf(json).flatMap((link) => {
    const name = textOf(link['ifname']);
    return name === null ? [] : [readLink(name, link)];
  });
}

function readLink(name: string, link: JsonObject): IpLink {
  const addresses = objectsOf(link['addr_info']);
  return {
    name,
    flags: link['flags'] === undefined ? null : textsOf(link['flags']),
    mtu: numberWithin(link['mtu'], most32),
    type: textOf(link['link_type']),
    address: textOf(link['address']),
    ipv4: addressesOf(addresses, 4),
    ipv6: addressesOf(addresses, 6),
    leased: addresses.some(({ family, dynamic }) => family === 'inet' && dynamic === true),
  };
}

function addressesOf(entries: readonly JsonObject[], family: 4 | 6): readonly AdapterAddress[] {
  return entries.flatMap(({ local, address, prefixlen }) => {
    const parsed = parseAddress(textOf(local) ?? textOf(address) ?? '');
    return parsed?.family === family ? [{ address: parsed.address, prefix: numberWithin(prefixlen, family === 4 ? 32 : 128) }] : [];
  });
}
