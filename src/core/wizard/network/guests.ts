/** The adapters of machines on a VMnet: reservations are made for them, and forwards go to them. */
import type { HostState } from '../../vnet/host-state.ts';
import type { ReservationRow } from './lists.ts';

export interface NetworkGuest {
  readonly name: string;
  /** The path of its `.vmx`. */
  readonly machine: string;
  readonly index: number;
  /** Null: VMware gives it one at the first start. */
  readonly mac: string | null;
  /** Reserved, else leased; null: not known. */
  readonly address: string | null;
  readonly reserved: boolean;
}

export function guestsOn({ view }: HostState, vmnet: number, reservations: readonly ReservationRow[]): readonly NetworkGuest[] {
  const rows = new Map(reservations.flatMap((one) => (one.status === 'removed' ? [] : [[one.mac, one]])));
  return view.vms.flatMap(({ name, path, adapters }) =>
    adapters
      .filter((one) => one.present && one.vmnet === vmnet)
      .map(({ index, mac, lease }): NetworkGuest => {
        const row = mac === null ? undefined : rows.get(mac);
        return { name, machine: path, index, mac, address: row?.address ?? lease?.address ?? null, reserved: row !== undefined };
      }),
  );
}

/** Who has a MAC, wherever it is connected; null: no machine that is known. */
export function ownerOfMac({ view }: HostState, mac: string): { readonly name: string; readonly index: number; readonly vmnet: number | null } | null {
  for (const { name, adapters } of view.vms) {
    const adapter = adapters.find((one) => one.present && one.mac === mac);
    if (adapter !== undefined) return { name, index: adapter.index, vmnet: adapter.vmnet };
  }
  return null;
}
