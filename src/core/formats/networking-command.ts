/** The commands of a `networking` file, and what their words may be. */
import { isIpv4 } from '../ipv4/address.ts';
import { prefixOfMask } from '../ipv4/subnet.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';
import { numberAt, type Word } from './words.ts';

/** A command that adds to the state; a later one of the same identity replaces it. `line` counts from 1. */
export type AddCommand =
  | {
      readonly code: 'answer';
      readonly line: number;
      readonly key: string;
      /** Null for keys that are not `VNET_n_…` with an n that VMware has. */
      readonly vmnet: number | null;
      /** The key behind `VNET_n_`. */
      readonly suffix: string;
      readonly value: string;
    }
  | {
      readonly code: 'add_nat_portfwd';
      readonly line: number;
      readonly vmnet: number;
      readonly protocol: 'tcp' | 'udp';
      readonly hostPort: number;
      readonly guestAddress: string;
      readonly guestPort: number;
      readonly description: string;
    }
  | {
      readonly code: 'add_dhcp_mac_to_ip';
      readonly line: number;
      readonly vmnet: number;
      readonly mac: string;
      readonly address: string;
    }
  | { readonly code: 'add_bridge_mapping'; readonly line: number; readonly interface: string; readonly vmnet: number }
  | { readonly code: 'add_nat_prefix'; readonly line: number; readonly vmnet: number; readonly bits: number };

/** A command that takes away what earlier lines added. */
export type RemoveCommand =
  | { readonly code: 'remove_answer'; readonly line: number; readonly key: string }
  | {
      readonly code: 'remove_nat_portfwd';
      readonly line: number;
      readonly vmnet: number;
      readonly protocol: 'tcp' | 'udp';
      readonly hostPort: number;
    }
  | { readonly code: 'remove_dhcp_mac_to_ip'; readonly line: number; readonly vmnet: number; readonly mac: string }
  | { readonly code: 'remove_bridge_mapping'; readonly line: number; readonly interface: string }
  | { readonly code: 'remove_nat_prefix'; readonly line: number; readonly vmnet: number; readonly bits: number };

export type NetworkingCommand = AddCommand | RemoveCommand;

/** Hears of what is wrong; inside a line that is always a warning. Offsets are into the file. */
export type Complain = (code: ComplaintCode, about: Pick<Word, 'text' | 'start'>, severity?: Complaint['severity']) => void;

export function isAdding(command: NetworkingCommand): command is AddCommand {
  return !command.code.startsWith('remove_');
}

/** What a line adds or removes. Two commands of the same identity are about the same thing. */
export function identityOf(command: NetworkingCommand): string {
  switch (command.code) {
    case 'answer':
    case 'remove_answer':
      return answerIdentity(command.key);
    case 'add_nat_portfwd':
    case 'remove_nat_portfwd':
      return forwardIdentity(command);
    case 'add_dhcp_mac_to_ip':
    case 'remove_dhcp_mac_to_ip':
      return reservationIdentity(command);
    case 'add_bridge_mapping':
    case 'remove_bridge_mapping':
      return mappingIdentity(command.interface);
    case 'add_nat_prefix':
    case 'remove_nat_prefix':
      return `prefix ${command.vmnet} ${command.bits}`;
  }
}

// A key has no spaces and the others begin with their kind and a space: none is taken for another.
export const answerIdentity = (key: string): string => key;

export const mappingIdentity = (name: string): string => `mapping ${name}`;

export function forwardIdentity(forward: {
  readonly vmnet: number;
  readonly protocol: string;
  readonly hostPort: number;
}): string {
  return `forward ${forward.vmnet} ${forward.protocol} ${forward.hostPort}`;
}

export function reservationIdentity(reservation: { readonly vmnet: number; readonly mac: string }): string {
  return `reservation ${reservation.vmnet} ${reservation.mac.toLowerCase()}`;
}

type ValueKind = 'flag' | 'address' | 'mask' | 'number' | 'bridge' | 'word' | 'text';

const valueKinds: ReadonlyMap<string, ValueKind> = new Map([
  ['DHCP', 'flag'],
  ['NAT', 'flag'],
  ['VIRTUAL_ADAPTER', 'flag'],
  ['HOSTONLY_SUBNET', 'address'],
  ['VIRTUAL_ADAPTER_ADDR', 'address'],
  ['HOSTONLY_HOSTADDR', 'address'],
  ['HOSTONLY_NETMASK', 'mask'],
  ['NAT_PARAM_UDP_TIMEOUT', 'number'],
  ['MTU', 'number'],
  ['DHCP_CFG_HASH', 'word'],
  ['HOSTONLY_UUID', 'word'],
  ['INTERFACE', 'word'],
  ['DISPLAY_NAME', 'text'],
]);

/** The parts of an answer's key. Keys we do not know take the rest of the line, as a display name does. */
export function readKey(key: string): { readonly number: string | null; readonly suffix: string; readonly kind: ValueKind } {
  if (key === 'VNL_DEFAULT_BRIDGE_VNET') return { number: null, suffix: key, kind: 'bridge' };
  const end = key.startsWith('VNET_') ? key.indexOf('_', 5) : -1;
  const number = end === -1 ? '' : key.slice(5, end);
  if (vmnetNumber(number) === undefined && !/^\d+$/.test(number)) return { number: null, suffix: key, kind: 'text' };
  const suffix = key.slice(end + 1);
  return { number, suffix, kind: valueKinds.get(suffix) ?? 'text' };
}

/** 0–255, the VMnets that the kernel module has; undefined for anything else, however long. */
export function vmnetNumber(text: string): number | undefined {
  const number = numberAt(text, 0, text.length);
  return number !== undefined && number <= 255 ? number : undefined;
}

/** As `vmnetNumber`, and -1, which stands for no VMnet where a bridge is meant. */
export function bridgeNumber(text: string): number | undefined {
  return text === '-1' ? -1 : vmnetNumber(text);
}

/** Whether an answer's value may stand. An empty value is VMware's own way of saying nothing. */
export function valueComplaint(kind: ValueKind, value: string): ComplaintCode | undefined {
  if (value === '') return undefined;
  switch (kind) {
    case 'flag':
      return value === 'yes' || value === 'no' || /^(?:yes|no)$/i.test(value) ? undefined : 'not-yes-or-no';
    case 'address':
      return isIpv4(value) ? undefined : 'not-an-address';
    case 'mask':
      return value === '255.255.255.0' || prefixOfMask(value) !== undefined ? undefined : 'not-an-address';
    case 'number':
      return /^\d{1,9}$/.test(value) ? undefined : 'not-a-number';
    case 'bridge':
      return bridgeNumber(value) === undefined ? 'not-a-vmnet-number' : undefined;
    case 'word':
    case 'text':
      return undefined;
  }
}
