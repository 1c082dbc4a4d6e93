/** All edits of a host's networks together: one wish, one review. */
import { parseSubnet } from '../../ipv4/subnet.ts';
import type { Taken } from '../../checks/taken.ts';
import { subnetFault } from '../../plan/refuse-network.ts';
import type { NetworkWish, Wish } from '../../plan/wish.ts';
import { portNumber } from '../addressed-form.ts';
import { pinFirst } from '../bridge-candidates.ts';
import type { WizardHost } from '../facts.ts';
import { emptyDraft, withForward, withNewForward, type Drafts, type NetworkDraft } from './draft.ts';
import { fillNetwork, type FilledNetwork } from './fill-network.ts';
import { typedSubnet } from './typed-subnet.ts';

/** VMnet0 is automatic and holds every adapter: it is pinned to `adapter` first, so that `vmnet` gets one. */
export interface Pin {
  readonly vmnet: number;
  readonly adapter: string;
}

export interface FilledDrafts {
  readonly host: WizardHost;
  /** By VMnet, ascending: those of the drafts whose network is there, or is added. */
  readonly networks: ReadonlyMap<number, FilledNetwork>;
  readonly pins: readonly Pin[];
  /** Empty: nothing was changed. */
  readonly wish: Wish;
}

/** A draft of a network that the host has no more is nobody's: it comes back with the network. */
export function fillDrafts(host: WizardHost, drafts: Drafts): FilledDrafts {
  const known = new Set(host.state.view.networks.map(({ vmnet }) => vmnet));
  const valid = [...drafts.values()].filter(({ vmnet, isNew }) => isNew || known.has(vmnet)).toSorted((a, b) => a.vmnet - b.vmnet);
  const networks = new Map<number, FilledNetwork>();
  for (const draft of valid) networks.set(draft.vmnet, fillNetwork(around(host, valid, networks, draft.vmnet), draft, portsOf(valid, draft.vmnet)));
  const edited = [...networks.values()].filter(({ isEdited }) => isEdited);
  const pins = edited.flatMap(({ vmnet, wish }): readonly Pin[] => {
    const adapter = wish.adapter === undefined || wish.adapter === 'automatic' || networks.get(0)?.wish.adapter !== undefined ? null : (pinFirst(host.state, vmnet, wish.adapter)?.adapter ?? null);
    return adapter === null ? [] : [{ vmnet, adapter }];
  });
  const wishes: NetworkWish[] = edited.map(({ wish }) => wish);
  const [pin] = pins;
  const all = pin === undefined ? wishes : [{ ...wishes.find(({ vmnet }) => vmnet === 0), vmnet: 0, adapter: pin.adapter }, ...wishes.filter(({ vmnet }) => vmnet !== 0)];
  return { host, networks, pins: pins.slice(0, 1), wish: { networks: all, others: 'keep' } };
}

/** One network of the host or of the drafts; undefined: neither has it. */
export function filledNetwork({ host, networks }: FilledDrafts, vmnet: number): FilledNetwork | undefined {
  const known = networks.get(vmnet);
  if (known !== undefined) return known;
  return host.state.view.networks.some((one) => one.vmnet === vmnet) ? fillNetwork(host, emptyDraft(vmnet)) : undefined;
}

/** A draft with one forward more, filled in with what is proposed for it now: it keeps that port, whatever else comes. */
export function withProposedForward({ host, networks }: FilledDrafts, draft: NetworkDraft): { readonly draft: NetworkDraft; readonly id: string } {
  const fresh = withNewForward(draft);
  const elsewhere = portsOf([...networks.values()].map((one) => one.draft), draft.vmnet);
  const { hostPort, guestAddress, guestPort, protocol } = fillNetwork(host, fresh.draft, elsewhere).forwards.find(({ id }) => id === fresh.id) ?? {};
  return { id: fresh.id, draft: withForward(fresh.draft, fresh.id, null, { hostPort: hostPort ?? null, guestAddress: guestAddress ?? null, guestPort: guestPort ?? null, protocol: protocol ?? null }) };
}

/** The host with what the other drafts take: whatever is proposed for one is not proposed for another. */
function around(host: WizardHost, drafts: readonly NetworkDraft[], filled: ReadonlyMap<number, FilledNetwork>, vmnet: number): WizardHost {
  const others = drafts.flatMap((draft): readonly Taken[] => {
    if (draft.vmnet === vmnet) return [];
    const text = filled.get(draft.vmnet)?.resolved.wanted.subnet ?? typedSubnet(draft, null).written;
    const subnet = text === null ? undefined : parseSubnet(text);
    return subnet === undefined || subnetFault(subnet) !== null ? [] : [{ subnet, by: 'vmnet', name: `vmnet${draft.vmnet}` }];
  });
  return others.length === 0 ? host : { ...host, taken: [...host.taken, ...others] };
}

/** Host ports that the drafts of other networks name. */
function portsOf(drafts: readonly NetworkDraft[], vmnet: number): ReadonlySet<number> {
  return new Set(drafts.flatMap((one) => (one.vmnet === vmnet ? [] : one.forwards.flatMap(({ hostPort }) => portNumber(hostPort ?? '') ?? []))));
}
