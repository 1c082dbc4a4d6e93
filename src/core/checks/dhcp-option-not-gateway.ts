/** What a NAT network's DHCP server names as router and DNS server must be the NAT gateway. */
import { formatIpv4 } from '../ipv4/address.ts';
import { contains } from '../ipv4/subnet.ts';
import type { Severity } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import { automatic, check, manual } from './check.ts';
import { holdersOf } from './holders.ts';
import { addressedNetworks, evidence, ipv4, statedAt, type AddressedState } from './networks.ts';
import { soundGateway, subnetOf } from './reserved-addresses.ts';

type Data = { readonly option: 'router' | 'dns'; readonly addresses: readonly string[]; readonly gateway: string };

export const dhcpOptionNotGateway = check<'dhcp-option-not-gateway', Data>('dhcp-option-not-gateway', 'error', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const { dhcp } = one;
    const gateway = soundGateway(state, one);
    if (dhcp === null || gateway === null || !one.network.dhcp.enabled) return [];
    const named = formatIpv4(gateway);
    const place = statedAt(one.nat, one.nat?.gateway ?? null);
    return (['router', 'dns'] as const).flatMap((option) => {
      const stated = option === 'router' ? dhcp.routers : dhcp.dns;
      const severity = stated === null || stated.value.includes(named) ? null : severityOf(state, one, option, stated.value);
      const proof = evidence(statedAt(dhcp, stated), place);
      if (stated === null || severity === null || proof === undefined) return [];
      const fix = severity === 'info' ? manual : automatic(`vmnet repair dhcp-option-not-gateway vmnet${one.vmnet}`);
      return [{ vmnet: one.vmnet, severity, data: { option, addresses: stated.value, gateway: named }, evidence: proof, fix }];
    });
  }),
);

/** Null: it is none of our business. */
function severityOf(state: HostState, one: AddressedState, option: Data['option'], addresses: readonly string[]): Severity | null {
  const subnet = subnetOf(one);
  const parsed = addresses.map(ipv4).filter((address) => address !== null);
  if (subnet === null || parsed.length === 0) return null;
  // nat.conf's gateway, which Apple's framework does not follow, answers on some Macs nevertheless.
  if (state.apple && addresses.includes(one.nat?.gateway?.value ?? '')) return 'warning';
  const outside = parsed.every((address) => !contains(subnet, address));
  // Other name servers than VMware's are a person's choice, and reached through the gateway.
  if (option === 'dns') return outside ? 'info' : 'warning';
  if (outside) return 'error';
  const holders = holdersOf(state);
  return addresses.some((address) => holders.holds(one.vmnet, address)) ? 'warning' : 'error';
}
