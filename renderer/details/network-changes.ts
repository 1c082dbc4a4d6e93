/** What can be changed of a VMnet with one decision: the buttons of its details and the palette's actions are made of it. */
import type { ChangeRequest } from '../../src/core/contract/change-schema.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';

export interface NetworkChange {
  readonly id: 'dhcp' | 'remove';
  readonly title: string;
  readonly change: ChangeRequest;
  /** Machines are on the network, and would lose it. */
  readonly isUsed: boolean;
}

/** `used`: numbers of the VMnets that machines have adapters on. */
export function networkChanges({ vmnet, dhcp }: VirtualNetwork, used: ReadonlySet<number>, { review }: Texts): readonly NetworkChange[] {
  // VMware's own bridge stays, and has no DHCP server.
  if (vmnet === 0) return [];
  const remove: NetworkChange = { id: 'remove', title: review.removeNetwork, change: { kind: 'remove-network', vmnet }, isUsed: used.has(vmnet) };
  if (dhcp === null) return [remove];
  return [
    {
      id: 'dhcp',
      title: dhcp.enabled ? review.dhcpOff : review.dhcpOn,
      change: { kind: 'networks', wish: { networks: [{ vmnet, dhcp: dhcp.enabled ? null : {} }], others: 'keep' } },
      isUsed: false,
    },
    remove,
  ];
}

export function usedNetworks({ vms }: HostView): ReadonlySet<number> {
  return new Set(vms.flatMap(({ adapters }) => adapters.flatMap(({ present, vmnet }) => (present && vmnet !== null ? [vmnet] : []))));
}
