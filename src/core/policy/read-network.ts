/** One network of a policy: `vmnet8: { mode: nat, … }`. */
import type { DhcpWish, NetworkWish } from '../plan/wish.ts';
import type { PortForward, Reservation } from '../vnet/network.ts';
import { fieldsOf, pathTo, read, wrong, type PolicyReader } from './reader.ts';
import { addressOf, durationOf, isEmpty, macOf, modes, oneOf, portNumber, protocols, saysNone, saysOn, subnetOf, targetOf, textOf } from './values.ts';
import type { YamlValue } from './yaml.ts';

export const networkKeys = ['mode', 'subnet', 'gateway', 'hostAdapter', 'dhcp', 'portForwards', 'adapter', 'name'] as const;
export const dhcpKeys = ['start', 'end', 'defaultLease', 'maxLease', 'reservations'] as const;
export const forwardKeys = ['protocol', 'hostPort', 'to', 'description'] as const;

export function readNetwork(reader: PolicyReader, vmnet: number, value: YamlValue): NetworkWish {
  const where = `vmnet${vmnet}`;
  const fields = fieldsOf(reader, value, where, networkKeys);
  const mode = read(reader, fields, where, 'mode', 'mode', (one) => oneOf(one, modes));
  const subnet = read(reader, fields, where, 'subnet', 'subnet', subnetOf);
  const gateway = read(reader, fields, where, 'gateway', 'address', addressOf);
  const hostAdapter = read(reader, fields, where, 'hostAdapter', 'address-or-none', (one) => (saysNone(one) ? null : addressOf(one)));
  const dhcpValue = fields.get('dhcp');
  const dhcp = dhcpValue === undefined ? undefined : readDhcp(reader, dhcpValue.value, pathTo(where, 'dhcp'), dhcpValue.place);
  const forwards = fields.get('portForwards');
  const portForwards = forwards === undefined ? undefined : readForwards(reader, forwards.value, pathTo(where, 'portForwards'), forwards.place);
  const adapter = read(reader, fields, where, 'adapter', 'text', textOf);
  const name = read(reader, fields, where, 'name', 'text', textOf);
  return {
    vmnet,
    ...(mode === undefined ? {} : { mode }),
    ...(subnet === undefined ? {} : { subnet }),
    ...(gateway === undefined ? {} : { gateway }),
    ...(hostAdapter === undefined ? {} : { hostAdapter }),
    ...(dhcp === undefined ? {} : { dhcp }),
    ...(portForwards === undefined ? {} : { portForwards }),
    ...(adapter === undefined ? {} : { adapter }),
    ...(name === undefined ? {} : { name }),
  };
}

type Place = Parameters<typeof wrong>[4];

function readDhcp(reader: PolicyReader, value: YamlValue, where: string, place: Place): DhcpWish | null | undefined {
  if (saysNone(value)) return null;
  if (saysOn(value)) return {};
  if (value.kind !== 'map') {
    wrong(reader, value, where, 'dhcp', place);
    return undefined;
  }
  const fields = fieldsOf(reader, value, where, dhcpKeys);
  const start = read(reader, fields, where, 'start', 'address', addressOf);
  const end = read(reader, fields, where, 'end', 'address', addressOf);
  const defaultLease = read(reader, fields, where, 'defaultLease', 'duration', durationOf);
  const maxLease = read(reader, fields, where, 'maxLease', 'duration', durationOf);
  const list = fields.get('reservations');
  const reservations = list === undefined ? undefined : readReservations(reader, list.value, pathTo(where, 'reservations'), list.place);
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(defaultLease === undefined ? {} : { defaultLease }),
    ...(maxLease === undefined ? {} : { maxLease }),
    ...(reservations === undefined ? {} : { reservations }),
  };
}

function readReservations(reader: PolicyReader, value: YamlValue, where: string, place: Place): readonly Reservation[] | undefined {
  if (value.kind !== 'map') {
    wrong(reader, value, where, 'mapping', place);
    return undefined;
  }
  const lines = new Map<string, number>();
  const found: Reservation[] = [];
  for (const { key, place: keyPlace, value: item } of value.entries) {
    const mac = macOf(key);
    if (mac === undefined) {
      reader.complaints.push({ code: 'wrong-value', field: where, value: key, expected: 'mac', ...keyPlace });
      continue;
    }
    const field = pathTo(where, mac);
    const first = lines.get(mac);
    if (first === undefined) lines.set(mac, keyPlace.line);
    else reader.complaints.push({ code: 'key-twice', key, first, ...keyPlace });
    reader.places.set(field, isEmpty(item) ? keyPlace : item.place);
    const address = addressOf(item);
    if (address === undefined) wrong(reader, item, field, 'address', keyPlace);
    else found.push({ mac, address });
  }
  return found;
}

function readForwards(reader: PolicyReader, value: YamlValue, where: string, place: Place): readonly PortForward[] | undefined {
  if (value.kind !== 'list') {
    wrong(reader, value, where, 'list', place);
    return undefined;
  }
  return value.items.flatMap((item, index) => readForward(reader, item, pathTo(where, String(index))));
}

function readForward(reader: PolicyReader, value: YamlValue, where: string): readonly PortForward[] {
  reader.places.set(where, value.place);
  if (value.kind !== 'map') {
    wrong(reader, value, where, 'mapping');
    return [];
  }
  const fields = fieldsOf(reader, value, where, forwardKeys);
  for (const key of ['protocol', 'hostPort', 'to']) {
    if (!fields.has(key)) reader.complaints.push({ code: 'key-missing', key, within: where, ...value.place });
  }
  const protocol = read(reader, fields, where, 'protocol', 'protocol', (one) => oneOf(one, protocols));
  const hostPort = read(reader, fields, where, 'hostPort', 'port', portNumber);
  const to = read(reader, fields, where, 'to', 'target', targetOf);
  const description = read(reader, fields, where, 'description', 'text', (one) => (one.kind === 'scalar' && one.value === '' ? '' : textOf(one))) ?? '';
  if (protocol === undefined || hostPort === undefined || to === undefined) return [];
  return [{ protocol, hostPort, guestAddress: to.address, guestPort: to.port, description }];
}
