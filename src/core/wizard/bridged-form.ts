/** What a person fills in to bridge a machine to the host's network, and the wishes that it comes to. */
import type { MachineWish } from '../plan/plan-machine.ts';
import { presentNetworks } from '../plan/present-networks.ts';
import { resolveWish } from '../plan/resolve-wish.ts';
import type { Wanted } from '../plan/wanted.ts';
import type { NetworkWish, Wish } from '../plan/wish.ts';
import type { WishRefusal } from '../plan/wish-refusal.ts';
import type { HostState } from '../vnet/host-state.ts';
import { chosenAdapter, type ChosenAdapter, type FormChange } from './addressed-form.ts';
import { bridgeCandidates, pinFirst, type BridgeCandidate } from './bridge-candidates.ts';

export interface BridgedForm {
  readonly adapter: ChosenAdapter | null;
  readonly vmnet: number;
  /** A host adapter's name, or `automatic`; null: what is in force where it works, else the best candidate. */
  readonly bridge: string | null;
}

export interface FilledBridge {
  readonly form: BridgedForm;
  /** Usable ones first. */
  readonly candidates: readonly BridgeCandidate[];
  /** As it is shown; null: this host has nothing to bridge to. */
  readonly bridge: string | null;
  /** The adapter that it comes down to; null when VMware chooses among several. */
  readonly chosen: BridgeCandidate | null;
  /** VMnet0 is pinned to this adapter first, so that the other has one to be bridged to. */
  readonly pin: string | null;
  readonly wish: Wish;
  /** Empty: it can be. */
  readonly refusals: readonly WishRefusal[];
  readonly wanted: Wanted | null;
}

export function emptyBridgedForm(state: HostState): BridgedForm {
  return { adapter: null, vmnet: bridgedNetworks(state)[0] ?? 0, bridge: null };
}

/** VMnet0 first; where there is none yet, VMnet0 is made. */
export function bridgedNetworks({ view }: HostState): readonly number[] {
  const found = view.networks.filter(({ mode }) => mode === 'bridged').map(({ vmnet }) => vmnet);
  return found.length > 0 ? found.toSorted((a, b) => a - b) : [0];
}

export function fillBridge(state: HostState, form: BridgedForm): FilledBridge {
  const candidates = bridgeCandidates(state, form.vmnet);
  const usable = candidates.filter(({ fault }) => fault === null);
  const present = presentNetworks(state).find((one) => one.vmnet === form.vmnet);
  const bridge = form.bridge ?? inForce(present?.bridge?.to ?? null, present?.bridge?.resolved ?? null, usable) ?? usable[0]?.adapter.name ?? null;
  const only = usable.length === 1 ? usable[0] : undefined;
  const chosen = bridge === 'automatic' ? (usable.find(({ adapter }) => adapter.name === present?.bridge?.resolved) ?? only ?? null) : (candidates.find(({ adapter }) => adapter.name === bridge) ?? null);
  const pin = bridge === null || bridge === 'automatic' ? null : (pinFirst(state, form.vmnet, bridge)?.adapter ?? null);
  const own: NetworkWish = { vmnet: form.vmnet, mode: 'bridged', ...(bridge === null ? {} : { adapter: bridge }) };
  const wish: Wish = { networks: pin === null ? [own] : [{ vmnet: 0, adapter: pin }, own], others: 'keep' };
  const answer = resolveWish(state, wish);
  return { form, candidates, bridge, chosen, pin, wish, refusals: answer.ok ? [] : answer.refusals, wanted: answer.ok ? answer.wanted : null };
}

/** What is set stays as long as it works: automatic, where it comes down to the adapter that leads out, or where there is only one. */
function inForce(to: string | null, resolved: string | null, usable: readonly BridgeCandidate[]): string | null {
  if (to === null) return null;
  if (to !== 'automatic') return usable.some(({ adapter }) => adapter.name === to) ? to : null;
  return usable.length <= 1 || usable[0]?.adapter.name === resolved ? 'automatic' : null;
}

export function bridgedChange(state: HostState, { form, wish }: FilledBridge): FormChange {
  const chosen = chosenAdapter(state, form.adapter);
  const isOn = chosen === null || (chosen.adapter.vmnet === form.vmnet && chosen.adapter.connectAtPowerOn && chosen.adapter.mode !== 'lan-segment');
  const machine: MachineWish | null = isOn ? null : { machine: chosen.vm.path, adapter: chosen.adapter.index, mode: 'bridged', vmnet: form.vmnet, connected: true };
  return { networks: wish, machine };
}
