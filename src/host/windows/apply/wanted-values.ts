/** The registry values that a wanted network comes to, and which of them are not there yet (spec vmware-formats §6.1). */
import { parseMac } from '../../../core/formats/ip-text.ts';
import { portOf } from '../../../core/formats/nat.ts';
import { dwordOf, type RegistryValue } from '../../../core/formats/registry.ts';
import type { Values } from '../../../core/formats/registry-networks.ts';
import { formatIpv4 } from '../../../core/ipv4/address.ts';
import { maskOfPrefix, parseSubnet } from '../../../core/ipv4/subnet.ts';
import type { WantedNetwork } from '../../../core/plan/wanted.ts';
import type { DriverStep } from '../../apply/driver.ts';

/** `key` lies below the VMnet's own; empty: that one itself. `data` null: the value is to go. */
export interface WantedValue {
  readonly key: string;
  readonly name: string;
  readonly type: 'REG_SZ' | 'REG_DWORD';
  readonly data: string | null;
}

export interface ValueContext {
  /** What the VMnet's key holds now. */
  readonly now: Values;
  readonly steps: readonly DriverStep[];
}

/** Subnet and mask: `vnetlib64 -- set vnet`. */
export function subnetValues({ subnet }: WantedNetwork, { now }: ValueContext): readonly WantedValue[] {
  const parsed = parseSubnet(subnet ?? '');
  if (parsed === undefined) return [];
  return [text('', 'IPSubnetAddress', formatIpv4(parsed.ip)), text('', 'IPSubnetMask', maskOfPrefix(parsed.prefix))].filter(
    ({ name, data }) => stringOf(now, '', name) !== data,
  );
}

/** One of the three switches: `vnetlib64 -- add|remove adapter|dhcp|nat`. Off is how a key without the value reads. */
export function switchValue(which: 'Adapter' | 'DHCP' | 'NAT', on: boolean, { now }: ValueContext): readonly WantedValue[] {
  const name = `Use${which}`;
  const value = valueOf(now, which, name);
  const isOn = value !== undefined && (dwordOf(value) ?? 0) !== 0;
  return isOn === on ? [] : [{ key: which, name, type: 'REG_DWORD', data: on ? '1' : '0' }];
}

const fixedAddresses = 'DHCP\\FixedIPtoMac';

/** Nothing for a network without DHCP: its reservations mean nothing, and stay. */
export function reservationValues({ vmnet, dhcp }: WantedNetwork, { now, steps }: ValueContext): readonly WantedValue[] {
  if (dhcp === null) return [];
  const present = named(now, fixedAddresses, parseMac);
  const added = new Set(steps.flatMap((step) => (step.op === 'add-reservation' && step.vmnet === vmnet ? [step.reservation.mac] : [])));
  const wanted = new Map(dhcp.reservations.map(({ mac, address }) => [mac, address]));
  return [
    ...[...present].flatMap(([mac, { name }]) => (wanted.has(mac) ? [] : [gone(fixedAddresses, name)])),
    ...[...wanted].flatMap(([mac, address]) => {
      const stored = present.get(mac);
      // What only vmnetdhcp.conf holds stays there alone, unless it was asked for.
      if (stored === undefined && !added.has(mac)) return [];
      return stored?.data.trim() === address ? [] : [text(fixedAddresses, stored?.name ?? mac.toUpperCase(), address)];
    }),
  ];
}

/** Nothing for a network without NAT. There is no verb for forwards. */
export function forwardValues({ vmnet, mode, portForwards }: WantedNetwork, { now, steps }: ValueContext): readonly WantedValue[] {
  if (mode !== 'nat') return [];
  const added = new Set(
    steps.flatMap((step) => (step.op === 'add-forward' && step.vmnet === vmnet ? [`${step.forward.protocol}/${step.forward.hostPort}`] : [])),
  );
  return (['tcp', 'udp'] as const).flatMap((protocol) => {
    const key = `NAT\\${protocol.toUpperCase()}Forward`;
    const present = named(now, key, portOf);
    const wanted = new Map(portForwards.filter((one) => one.protocol === protocol).map((one) => [one.hostPort, one]));
    const unwanted = [...present].flatMap(([port, { name }]) => {
      if (wanted.has(port)) return [];
      const described = valueOf(now, key, `${name}Description`);
      return [gone(key, name), ...(described === undefined ? [] : [gone(key, described.name)])];
    });
    const missing = [...wanted.values()].flatMap(({ hostPort, guestAddress, guestPort, description }) => {
      const stored = present.get(hostPort);
      if (stored === undefined && !added.has(`${protocol}/${hostPort}`)) return [];
      const name = stored?.name ?? String(hostPort);
      const target = `${guestAddress}:${guestPort}`;
      const described = stringOf(now, key, `${name}Description`) ?? '';
      return [
        ...(stored?.data.replace(/\s/g, '') === target ? [] : [text(key, name, target)]),
        // As `reg query` printed it, with `?` for what the code page lacks, it compares equal and is left alone.
        ...(described === description ? [] : [description === '' ? gone(key, `${name}Description`) : text(key, `${name}Description`, description)]),
      ];
    });
    return [...unwanted, ...missing];
  });
}

export function valueOf(values: Values, key: string, name: string): RegistryValue | undefined {
  return values.get(key.toLowerCase())?.get(name.toLowerCase());
}

/** Whether the value is what it is to be. Of a text beyond ASCII `reg query` cannot tell: it prints what its code page has. */
export function holds(values: Values, { key, name, type, data }: WantedValue): boolean {
  const value = valueOf(values, key, name);
  if (data === null || value === undefined) return (data === null) === (value === undefined);
  if (type === 'REG_DWORD') return dwordOf(value) === Number(data);
  return value.data.trimEnd() === data.trimEnd() || !/^[\0-\x7f]*$/.test(data);
}

function stringOf(values: Values, key: string, name: string): string | undefined {
  return valueOf(values, key, name)?.data;
}

/** The values of a key that are about a MAC or a port, by it; the others are not ours. */
function named<Name>(values: Values, key: string, parse: (name: string) => Name | undefined): ReadonlyMap<Name, RegistryValue> {
  return new Map(
    [...(values.get(key.toLowerCase())?.values() ?? [])].flatMap((value) => {
      const name = parse(value.name);
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
}

function text(key: string, name: string, data: string): WantedValue {
  return { key, name, type: 'REG_SZ', data };
}

function gone(key: string, name: string): WantedValue {
  return { key, name, type: 'REG_SZ', data: null };
}
