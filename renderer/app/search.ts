/** What the search field finds: every word typed must occur in a thing's names, numbers or addresses. */
import { tables } from '../../src/core/text/texts.ts';
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import type { VirtualMachine } from '../../src/core/vnet/machine.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';

export type Search = (parts: readonly (string | null | undefined)[]) => boolean;

/** An empty search finds everything. */
export function searchFor(text: string): Search {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (parts) => {
    if (words.length === 0) return true;
    const haystack = parts.filter(Boolean).join('\n').toLowerCase();
    return words.every((word) => haystack.includes(word));
  };
}

export function networkWords(network: VirtualNetwork): readonly (string | null | undefined)[] {
  const { vmnet, name, mode, subnet, hostAdapter, dhcp, nat, bridge } = network;
  const { en, zh } = tables.modes[mode];
  return [
    `VMnet${vmnet}`,
    name,
    mode,
    en,
    zh,
    subnet,
    hostAdapter?.address,
    hostAdapter?.actual,
    dhcp?.start,
    dhcp?.end,
    nat?.gateway,
    bridge?.to,
    bridge?.resolved,
    ...(dhcp?.reservations.flatMap(({ mac, address }) => [mac, address]) ?? []),
    ...(nat?.portForwards.map(({ protocol, hostPort, guestAddress }) => `${protocol}/${hostPort} ${guestAddress}`) ?? []),
  ];
}

export function machineWords({ name, path, adapters }: VirtualMachine): readonly (string | null | undefined)[] {
  return [
    name,
    path,
    ...adapters.flatMap(({ mac, vmnet, lease }) => [mac, vmnet === null ? null : `VMnet${vmnet}`, lease?.address]),
  ];
}

export function adapterWords(adapter: Adapter): readonly (string | null | undefined)[] {
  const { name, description, mac, kind, vmnet, ipv4, ipv6, gateways, dns } = adapter;
  const { en, zh } = tables.adapterKinds[kind];
  return [
    name,
    description,
    mac,
    en,
    zh,
    vmnet === null ? null : `VMnet${vmnet}`,
    ...[...ipv4, ...ipv6].map(({ address }) => address),
    ...gateways,
    ...(dns ?? []),
  ];
}
