/** The lists of a network, reservations and forwards, with what a person did to them. */
import { parseIpv4 } from '../../ipv4/address.ts';
import { normalSubnet, nthAddress } from '../../ipv4/subnet.ts';
import type { Resolved } from '../../plan/resolve-network.ts';
import type { HostState } from '../../vnet/host-state.ts';
import type { PortForward, Reservation, VirtualNetwork } from '../../vnet/network.ts';
import { portNumber } from '../addressed-form.ts';
import { freeAddress } from '../free-address.ts';
import { vmnetAddresses } from '../guest-address.ts';
import { freeHostPort, services } from '../host-ports.ts';
import type { Moved } from '../move-along.ts';
import type { ForwardEdit, NetworkDraft } from './draft.ts';

/** `moved`: along with the subnet. */
export type EntryStatus = 'as-now' | 'moved' | 'added' | 'changed' | 'removed';

export interface ReservationRow {
  readonly mac: string;
  /** As typed, as on the host, or proposed; empty: there is none to propose. */
  readonly address: string;
  readonly typed: boolean;
  readonly status: EntryStatus;
}

export interface ForwardRow {
  readonly id: string;
  /** As the host has it; null: it is not there. */
  readonly now: PortForward | null;
  readonly protocol: PortForward['protocol'];
  readonly hostPort: string;
  readonly guestAddress: string;
  readonly guestPort: string;
  readonly description: string;
  readonly edit: ForwardEdit | null;
  readonly status: EntryStatus;
}

/** What is in a list besides: for proposals. */
export interface Place {
  readonly state: HostState;
  readonly network: VirtualNetwork | null;
  readonly resolved: Resolved;
  /** Host ports that other drafts give away. */
  readonly elsewhere: ReadonlySet<number>;
}

/** Outside the DHCP range and nobody's; null: there is none. `others`: given away in the same form. */
export function proposedAddress({ state, network, resolved: { subnet, wanted } }: Omit<Place, 'elsewhere'>, mac: string | null, others: readonly string[]): string | null {
  if (subnet === null) return null;
  const known = network === null || network.mode === 'bridged' ? [] : vmnetAddresses(state, network, mac);
  const { dhcp, hostAdapter, gateway } = wanted;
  const range = dhcp === null || dhcp.start === null || dhcp.end === null ? null : { start: dhcp.start, end: dhcp.end };
  const devices = [hostAdapter, gateway].flatMap((one) => one ?? []);
  return freeAddress({ subnet, avoid: [...devices, ...known, ...others], range, from: nthAddress(subnet, 10) ?? normalSubnet(subnet).ip });
}

export function reservationRows(place: Place, moved: Moved, { reservations }: NetworkDraft): readonly ReservationRow[] {
  const before = new Map((place.network?.dhcp?.reservations ?? []).map(({ mac, address }) => [mac, address]));
  const rows: ReservationRow[] = moved.reservations.map(({ mac, address }) => {
    const edit = reservations[mac];
    const was = before.get(mac);
    if (edit?.kind === 'removed') return { mac, address: was ?? address, typed: false, status: 'removed' };
    const shown = edit?.address ?? address;
    return { mac, address: shown, typed: typeof edit?.address === 'string', status: shown === was ? 'as-now' : shown === address ? 'moved' : 'changed' };
  });
  const given = [...rows.map(({ address }) => address), ...Object.values(reservations).flatMap((one) => (one.kind === 'set' ? (one.address ?? []) : []))];
  for (const [mac, edit] of Object.entries(reservations)) {
    if (before.has(mac) || edit.kind === 'removed') continue;
    const address = edit.address ?? proposedAddress(place, mac, given) ?? '';
    given.push(address);
    rows.push({ mac, address, typed: edit.address !== null, status: 'added' });
  }
  return rows;
}

/** Undefined: an entry is none yet that a host could have. */
export function reservationOf({ mac, address, status }: ReservationRow): Reservation | undefined {
  return status === 'removed' || parseIpv4(address) === undefined ? undefined : { mac, address };
}

export function forwardKey({ protocol, hostPort }: Pick<PortForward, 'protocol' | 'hostPort'>): string {
  return `${protocol}/${hostPort}`;
}

const usualGuestPort = '80';

/** `guest`: an address that a new forward goes to as long as nobody chose one. */
export function forwardRows(place: Place, moved: Moved, { forwards }: NetworkDraft, guest: string): readonly ForwardRow[] {
  const before = place.network?.nat?.portForwards ?? [];
  const edits = new Map(forwards.map((one) => [one.id, one]));
  const rows = moved.forwards.map((one, index) => rowOf(forwardKey(one), one, before[index] ?? one, edits.get(forwardKey(one)) ?? null));
  const known = new Set(rows.map(({ id }) => id));
  const given = new Set([...rows.map(({ hostPort }) => Number(hostPort)), ...forwards.map(({ hostPort }) => Number(hostPort ?? 0))]);
  for (const edit of forwards) {
    // What the host lost meanwhile, and somebody changed here, is added anew.
    if (known.has(edit.id) || edit.removed) continue;
    const guestPort = edit.guestPort ?? String(edit.base?.guestPort ?? usualGuestPort);
    const protocol = edit.protocol ?? edit.base?.protocol ?? 'tcp';
    const hostPort = edit.hostPort ?? (edit.base === null ? freePort(place, guestPort, given, protocol) : String(edit.base.hostPort));
    given.add(Number(hostPort));
    const fields = { protocol, hostPort, guestAddress: edit.guestAddress ?? edit.base?.guestAddress ?? guest, guestPort, description: edit.description ?? edit.base?.description ?? '' };
    // The host may have it meanwhile: once is enough.
    const isThere = rows.some((row) => row.status !== 'removed' && row.now !== null && textOf(fields, '') === textOf(row, ''));
    rows.push({ ...fields, id: edit.id, now: null, edit, status: isThere ? 'as-now' : 'added' });
  }
  return rows;
}

function rowOf(id: string, moved: PortForward, now: PortForward, edit: ForwardEdit | null): ForwardRow {
  if (edit?.removed === true) return { ...fieldsOf(now), id, now, edit, status: 'removed' };
  const shown = {
    protocol: edit?.protocol ?? moved.protocol,
    hostPort: edit?.hostPort ?? String(moved.hostPort),
    guestAddress: edit?.guestAddress ?? moved.guestAddress,
    guestPort: edit?.guestPort ?? String(moved.guestPort),
    description: edit?.description === undefined || edit.description === null ? moved.description : edit.description,
  };
  const text = textOf(shown, now.description);
  const status = text === textOf(fieldsOf(now), '') ? 'as-now' : text === textOf(fieldsOf(moved), '') ? 'moved' : 'changed';
  return { ...shown, id, now, edit, status };
}

type ForwardFields = Pick<ForwardRow, 'protocol' | 'hostPort' | 'guestAddress' | 'guestPort' | 'description'>;

/** `otherwise`: what an empty description comes to. */
function textOf({ protocol, hostPort, guestAddress, guestPort, description }: ForwardFields, otherwise: string): string {
  return JSON.stringify([protocol, hostPort, guestAddress, guestPort, description === '' ? otherwise : description]);
}

function fieldsOf({ protocol, hostPort, guestAddress, guestPort, description }: PortForward): ForwardFields {
  return { protocol, hostPort: String(hostPort), guestAddress, guestPort: String(guestPort), description };
}

/** The one that people know for the guest's port, else the guest's own, or the next that is free. */
export function freePort({ state, resolved, elsewhere }: Place, guestPort: string, given: ReadonlySet<number>, protocol: PortForward['protocol']): string {
  const port = portNumber(guestPort) ?? Number(usualGuestPort);
  const usual = Object.values(services).find((one) => one.guestPort === port)?.hostPort ?? port;
  return String(freeHostPort(state, usual, new Set([...given, ...elsewhere]), resolved.wish.vmnet, protocol) ?? '');
}

/** Undefined: an entry is none yet that a host could have. */
export function forwardOf({ protocol, hostPort, guestAddress, guestPort, description, now, status }: ForwardRow): PortForward | undefined {
  const [from, to] = [portNumber(hostPort), portNumber(guestPort)];
  if (status === 'removed' || (status === 'as-now' && now === null) || from === null || to === null || parseIpv4(guestAddress) === undefined) return undefined;
  return { protocol, hostPort: from, guestAddress, guestPort: to, description: description === '' ? (now?.description ?? '') : description };
}
