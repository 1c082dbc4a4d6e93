/** A Windows guest has no driver for vmxnet3 until VMware Tools brings one. */
import { placeOfKey } from '../../checks/machines.ts';
import type { Evidence } from '../../vnet/evidence.ts';
import type { MachineState } from '../../vnet/host-state.ts';
import type { VmAdapter } from '../../vnet/machine.ts';

/** Where the `.vmx` says both; null: it has a driver, or that cannot be said. */
export function lacksDriver(machine: MachineState, { index, device }: VmAdapter): readonly [Evidence, Evidence] | null {
  if (device?.toLowerCase() !== 'vmxnet3' || !/windows|^win/i.test(machine.values.get('guestos') ?? '')) return null;
  // VMware notes the version of the Tools that it last saw in the guest.
  if (Number(machine.values.get('vmware.tools.internalversion') ?? 0) > 0) return null;
  const [card, guest] = [placeOfKey(machine, `ethernet${index}.virtualdev`), placeOfKey(machine, 'guestos')];
  return card === null || guest === null ? null : [card, guest];
}
