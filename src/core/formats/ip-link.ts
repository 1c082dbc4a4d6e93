/** A Linux link as `ip` tells of it, and the adapter it is. */
import type { Adapter, AdapterAddress, AdapterState } from '../vnet/adapter.ts';
import { adapterKind, vmnetOfName } from './adapter-kind.ts';
import { parseMac } from './ip-text.ts';

export interface IpLink {
  readonly name: string;
  /** Null when the listing does not show them (`ip -o addr`). */
  readonly flags: readonly string[] | null;
  readonly mtu: number | null;
  /** `ether`, `loopback`, `none`, `sit` …; null when not shown. */
  readonly type: string | null;
  readonly address: string | null;
  readonly ipv4: readonly AdapterAddress[];
  readonly ipv6: readonly AdapterAddress[];
  /** An IPv4 address with a limited lifetime: DHCP gave it. */
  readonly leased: boolean;
}

export function linkAdapter(link: IpLink): Adapter {
  const { name, flags } = link;
  const mac = parseMac(link.address ?? '') ?? null;
  const vmnet = vmnetOfName(name);
  const has = (flag: string) => flags?.includes(flag) === true;
  const looks = { name, mac, loopback: has('LOOPBACK'), pointToPoint: has('POINTOPOINT'), ...(link.type === null ? {} : { linkType: link.type }) };
  return {
    name,
    description: null,
    mac,
    kind: adapterKind(looks, vmnet),
    vmnet,
    state: stateOf(flags),
    dhcp: link.leased ? true : null,
    mtu: link.mtu,
    profile: null,
    ipv4: link.ipv4,
    ipv6: link.ipv6,
    gateways: [],
    dns: null,
  };
}

// By flags, not by `state`: VMware's own vmnetN stay at UNKNOWN for ever and work.
function stateOf(flags: readonly string[] | null): AdapterState {
  if (flags === null) return 'unknown';
  if (!flags.includes('UP')) return 'down';
  return flags.includes('LOWER_UP') ? 'up' : 'disconnected';
}
