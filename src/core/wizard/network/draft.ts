/** What a person changed of one VMnet and has not reviewed yet: only what was touched, so that everything else follows the host. */
import type { Mode, PortForward } from '../../vnet/network.ts';

/** Fields that are typed; a mask is a prefix length or dotted, a lease time `30m`. */
export const textFields = ['name', 'subnet', 'mask', 'hostAdapter', 'gateway', 'start', 'end', 'defaultLease', 'maxLease', 'bridge'] as const;

export type TextField = (typeof textFields)[number];

/** `network`: what no field here can mend. A reservation by its MAC, a forward by its id. */
export type NetworkField = TextField | 'network' | 'mode' | `reservation:${string}` | `hostPort:${string}` | `guestAddress:${string}` | `guestPort:${string}`;

export type ReservationEdit =
  | { readonly kind: 'removed' }
  /** Null: as the host has it, else a free one is proposed. */
  | { readonly kind: 'set'; readonly address: string | null };

/** A forward that was touched; null: as it was, or proposed. */
export interface ForwardEdit {
  /** Of a forward of the host `tcp/8080`; of a new one another name, unique in the draft. */
  readonly id: string;
  /** As the host had it when it was touched first; null: a new one. */
  readonly base: PortForward | null;
  readonly removed: boolean;
  readonly protocol: PortForward['protocol'] | null;
  readonly hostPort: string | null;
  readonly guestAddress: string | null;
  readonly guestPort: string | null;
  /** Empty: as it was, for nobody who leaves it out wants the old one to go. */
  readonly description: string | null;
}

export interface NetworkDraft {
  readonly vmnet: number;
  /** Added here: the host has no VMnet of this number yet. */
  readonly isNew: boolean;
  readonly mode: Mode | null;
  /** A NAT network's host virtual adapter; in the other modes the mode says it. */
  readonly hostReaches: boolean | null;
  readonly dhcpOn: boolean | null;
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  /** By MAC. */
  readonly reservations: Readonly<Record<string, ReservationEdit>>;
  readonly forwards: readonly ForwardEdit[];
}

/** By VMnet. */
export type Drafts = ReadonlyMap<number, NetworkDraft>;

export function emptyDraft(vmnet: number): NetworkDraft {
  return { vmnet, isNew: false, mode: null, hostReaches: null, dhcpOn: null, texts: {}, reservations: {}, forwards: [] };
}

export function addedDraft(vmnet: number, mode: Mode): NetworkDraft {
  return { ...emptyDraft(vmnet), isNew: true, mode };
}

/** Null: back to the host's value, or the derived one. */
export function withText(draft: NetworkDraft, field: TextField, text: string | null): NetworkDraft {
  const { [field]: _, ...rest } = draft.texts;
  return { ...draft, texts: { ...withoutOtherPrefix(rest, field, text), ...(text === null ? {} : { [field]: text }) } };
}

/** The prefix length can be typed behind the subnet as well: the one that was typed last counts. */
function withoutOtherPrefix(texts: NetworkDraft['texts'], field: TextField, text: string | null): NetworkDraft['texts'] {
  if (field === 'mask' && text !== null && texts.subnet !== undefined) return { ...texts, subnet: texts.subnet.replace(/\/.*$/, '') };
  if (field !== 'subnet' || text?.includes('/') !== true) return texts;
  const { mask: _, ...rest } = texts;
  return rest;
}

/** A whole subnet that was chosen, `a.b.c.d/n`: address and mask. Null: back to the host's. */
export function withSubnet(draft: NetworkDraft, subnet: string | null): NetworkDraft {
  const { subnet: _, mask: __, ...rest } = draft.texts;
  const [address = '', prefix = ''] = subnet?.split('/') ?? [];
  return { ...draft, texts: subnet === null ? rest : { ...rest, subnet: address, mask: prefix } };
}

export function withReservation(draft: NetworkDraft, mac: string, edit: ReservationEdit | null): NetworkDraft {
  const { [mac]: _, ...rest } = draft.reservations;
  return { ...draft, reservations: edit === null ? rest : { ...rest, [mac]: edit } };
}

const untouched: Omit<ForwardEdit, 'id' | 'base'> = { removed: false, protocol: null, hostPort: null, guestAddress: null, guestPort: null, description: null };

export function withNewForward(draft: NetworkDraft, set: Partial<ForwardEdit> = {}): { readonly draft: NetworkDraft; readonly id: string } {
  const ids = new Set(draft.forwards.map((one) => one.id));
  let number = draft.forwards.length + 1;
  while (ids.has(`new-${number}`)) number += 1;
  const id = `new-${number}`;
  return { draft: { ...draft, forwards: [...draft.forwards, { ...untouched, ...set, id, base: null }] }, id };
}

/** `base`: the forward as the host has it; null for a new one. */
export function withForward(draft: NetworkDraft, id: string, base: PortForward | null, set: Partial<Omit<ForwardEdit, 'id' | 'base'>>): NetworkDraft {
  const known = draft.forwards.find((one) => one.id === id);
  if (known === undefined) return { ...draft, forwards: [...draft.forwards, { ...untouched, ...set, id, base }] };
  return { ...draft, forwards: draft.forwards.map((one) => (one === known ? { ...one, ...set } : one)) };
}

/** As the host has it; a new one is gone. */
export function withoutForward(draft: NetworkDraft, id: string): NetworkDraft {
  return { ...draft, forwards: draft.forwards.filter((one) => one.id !== id) };
}

/** One field set: typed by a person, or to the value that is offered. `network` and `mode` are no texts, and stay. */
export function withField(draft: NetworkDraft, field: NetworkField, text: string | null, baseOf: (id: string) => PortForward | null): NetworkDraft {
  const at = field.indexOf(':');
  if (at === -1) return field === 'network' || field === 'mode' ? draft : withText(draft, field as TextField, text);
  const [part, id] = [field.slice(0, at), field.slice(at + 1)];
  if (part === 'reservation') return withReservation(draft, id, { kind: 'set', address: text });
  return withForward(draft, id, baseOf(id), { [part]: text });
}
