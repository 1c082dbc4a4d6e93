/** The NAT gateway as nat.conf has it, and which one to set instead. */
import { formatIpv4, type Ipv4 } from '../ipv4/address.ts';
import { nthAddress, type Subnet } from '../ipv4/subnet.ts';
import type { Fix } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import { automatic, manual } from './check.ts';
import { ipv4, type AddressedState } from './networks.ts';

/** Null where there is none, and on Fusion 12+, where Apple's framework does not follow it. */
export function statedGateway(state: HostState, one: AddressedState): Ipv4 | null {
  return state.apple || one.network.mode !== 'nat' ? null : ipv4(one.nat?.gateway?.value);
}

/** The second address of the subnet, VMware's own choice; the first where the host virtual adapter has that. */
export function gatewayFix(one: AddressedState, subnet: Subnet): { readonly usual: string | null; readonly fix: Fix } {
  const taken = one.network.hostAdapter.configured ? ipv4(one.network.hostAdapter.address) : null;
  const free = [2, 1].map((n) => nthAddress(subnet, n)).find((address) => address !== undefined && address !== taken);
  if (free === undefined) return { usual: null, fix: manual };
  const usual = formatIpv4(free);
  return { usual, fix: automatic(`vmnet network set vmnet${one.vmnet} --gateway ${usual}`) };
}
