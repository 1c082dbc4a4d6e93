/** A virtual machine on a VMnet that the host does not have. It reaches other machines there at most, and nothing else. */
import type { VmAdapter } from '../vnet/machine.ts';
import type { HostState, MachineState } from '../vnet/host-state.ts';
import { check } from './check.ts';
import { placeOfKey } from './machines.ts';
import { evidence } from './networks.ts';

/** `network`: as the `.vmx` calls it. */
type Data = { readonly network: string; readonly known: readonly number[] };

export const vmnetDoesNotExist = check<'vmnet-does-not-exist', Data>('vmnet-does-not-exist', 'error', (state) => {
  const { store } = state;
  if (store === null) return [];
  const known = state.view.networks.map(({ vmnet }) => vmnet).toSorted((a, b) => a - b);
  const there = new Set(known);
  return state.machines.flatMap((one) =>
    one.machine.adapters.flatMap((adapter) => {
      const network = adapter.present ? missingNetwork(one, adapter, there) : null;
      if (network === null) return [];
      const { index, vmnet, mode } = adapter;
      const key = `ethernet${index}`;
      const proof = evidence(placeOfKey(one, mode === 'custom' ? `${key}.vnet` : `${key}.connectiontype`) ?? placeOfKey(one, `${key}.connectiontype`) ?? placeOfKey(one, `${key}.present`));
      if (proof === undefined) return [];
      const severity = isBareSwitch(state, vmnet, mode) ? 'warning' : 'error';
      return [{ vmnet, vm: one.machine.name, adapter: index, severity, data: { network, known }, evidence: proof } as const];
    }),
  );
});

/** Null: it is there, or it cannot be said. */
function missingNetwork({ values }: MachineState, { index, mode, vmnet }: VmAdapter, there: ReadonlySet<number>): string | null {
  const written = values.get(`ethernet${index}.vnet`) ?? '';
  if (vmnet !== null) return there.has(vmnet) ? null : mode === 'custom' ? written : `vmnet${vmnet}`;
  // Other words than `custom` are not known here.
  const custom = values.get(`ethernet${index}.connectiontype`)?.toLowerCase() === 'custom';
  return custom && written !== '' ? written : null;
}

/** VMware's switch of that number is there without any settings, and joins the machines on it. */
function isBareSwitch({ view }: HostState, vmnet: number | null, mode: VmAdapter['mode']): boolean {
  return mode === 'custom' && vmnet !== null && (view.host.platform !== 'windows' || vmnet < 20);
}
