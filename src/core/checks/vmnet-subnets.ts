/** Which VMnets have addresses in common with a subnet. */
import type { HostState } from '../vnet/host-state.ts';
import { addressedNetworks, type AddressedState } from './networks.ts';
import { specialBlockOf } from './subnet-blocks.ts';
import { subnetIndex, type SubnetIndex } from './subnet-index.ts';

const indexOfState = new WeakMap<HostState, SubnetIndex<AddressedState>>();

/** By the store's subnets, without those that are none for a network; of several VMnets in one subnet the one with the lowest number stands for them. */
export function vmnetSubnets(state: HostState): SubnetIndex<AddressedState> {
  const known = indexOfState.get(state);
  if (known !== undefined) return known;
  const entries = addressedNetworks(state).flatMap((value) => (value.subnet === null || specialBlockOf(value.subnet) !== null ? [] : [{ subnet: value.subnet, value }]));
  const index = subnetIndex(entries, (a, b) => a.vmnet < b.vmnet);
  indexOfState.set(state, index);
  return index;
}
