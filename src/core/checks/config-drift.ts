/** The store, the files made from it and the host virtual adapter do not say the same: one finding for each VMnet and fact. */
import type { HostState } from '../vnet/host-state.ts';
import { automatic, check, manual } from './check.ts';
import type { Drift, DriftData } from './drift.ts';
import { dhcpDrift, natDrift } from './drift-daemons.ts';
import { hostAdapterDrift } from './drift-host-adapter.ts';
import { forwardDrift, reservationDrift } from './drift-lists.ts';
import { subnetDrift } from './drift-subnet.ts';
import { addressedNetworks, type AddressedState } from './networks.ts';

const facts: readonly ((state: HostState, one: AddressedState) => Drift | null)[] = [
  subnetDrift,
  hostAdapterDrift,
  dhcpDrift,
  natDrift,
  reservationDrift,
  forwardDrift,
];

export const configDrift = check<'config-drift', DriftData>('config-drift', 'warning', (state) =>
  addressedNetworks(state).flatMap((one) =>
    facts.flatMap((drift) => {
      const found = drift(state, one);
      return found === null ? [] : [{ ...found, fix: isLeftOver(found) ? manual : automatic(`vmnet repair config-drift vmnet${one.vmnet}`) }];
    }),
  ),
);

/** An adapter that the store does not have: whether it or the store is right, only a person knows. */
function isLeftOver({ data }: Drift): boolean {
  return data.fact === 'host-adapter' && data.configured === 'none';
}
