/** An adapter of a virtual machine that is not connected when the machine is switched on. */
import { automatic, check, manual } from './check.ts';
import { machineName, placeOfKey } from './machines.ts';
import { evidence } from './networks.ts';

/** `alone`: the machine has no other adapter that is connected. */
type Data = { readonly mode: string; readonly alone: boolean };

export const vmAdapterDisconnected = check<'vm-adapter-disconnected', Data>('vm-adapter-disconnected', 'warning', (state) =>
  state.machines.flatMap((one) => {
    const { name, adapters } = one.machine;
    const present = adapters.filter((adapter) => adapter.present);
    const alone = !present.some(({ connectAtPowerOn }) => connectAtPowerOn);
    return present.flatMap(({ index, mode, vmnet, connectAtPowerOn }) => {
      const proof = connectAtPowerOn ? undefined : evidence(placeOfKey(one, `ethernet${index}.startconnected`));
      if (proof === undefined) return [];
      const word = machineName(state, one);
      const fix = word === null ? manual : automatic(`vmnet vm set ${word} --adapter ${index} --connected yes`);
      // Beside one that is connected it may well be meant.
      return [{ vmnet, vm: name, adapter: index, ...(alone ? {} : { severity: 'info' }), data: { mode, alone }, evidence: proof, fix } as const];
    });
  }),
);
