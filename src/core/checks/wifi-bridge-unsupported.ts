/**
 * A machine that is bridged to Wi-Fi: many access points and drivers pass no second MAC on. Where the guest was seen
 * on the wireless network it works; Apple's framework, of Fusion 12 and newer, does it in its own way.
 */
import { evidenceAt } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { adapterPlace, bridgesOf, type Bridged } from './bridged.ts';
import { check, type Found } from './check.ts';
import { guestsOf, type Guest } from './guests.ts';
import { evidence } from './networks.ts';

type Data = { readonly adapter: string; readonly machines: readonly string[] };

export const wifiBridgeUnsupported = check<'wifi-bridge-unsupported', Data>('wifi-bridge-unsupported', 'warning', (state) => {
  if (state.apple || state.adapters === null) return [];
  const seen = new Set(state.neighbours?.value.map(({ mac, interface: way }) => `${mac} ${way}`));
  return bridgesOf(state).networks.flatMap((one): readonly Found<Data>[] => {
    const { adapter, vmnet } = one;
    if (adapter?.kind !== 'wifi' || adapter.state !== 'up') return [];
    const guests = (guestsOf(state).byVmnet.get(vmnet) ?? []).filter((guest) => !seen.has(`${guest.adapter.mac} ${adapter.name}`));
    const proof = guests.length === 0 ? undefined : proofOf(state, one, guests);
    if (proof === undefined) return [];
    const machines = [...new Set(guests.map(({ machine }) => machine.machine.name))].toSorted();
    return [{ vmnet, adapter: adapter.name, data: { adapter: adapter.name, machines }, evidence: proof }];
  });
});

function proofOf(state: HostState, { adapter, place }: Bridged, guests: readonly Guest[]): ReturnType<typeof evidence> {
  const wired = guests.flatMap(({ machine, adapter: { index } }) => {
    const line = machine.lines.get(`ethernet${index}.connectiontype`) ?? machine.lines.get(`ethernet${index}.present`);
    return machine.source === null || line === undefined ? [] : evidenceAt(machine.source, line);
  });
  return evidence(adapterPlace(state, adapter), place, wired[0] ?? null);
}
