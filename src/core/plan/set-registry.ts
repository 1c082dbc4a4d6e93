/**
 * What the steps of a plan do to VMware's part of the registry (vmware-formats §6.1), as values below `VMnetConfig`. The gateway, the DHCP range,
 * lease times and the host adapter's address have no place there.
 */
import { parseRegistry, printRegistry, removeRegistryValue, setRegistryValue, type RegistryFile, type RegistryValue } from '../formats/registry.ts';
import { valuesByVmnet } from '../formats/registry-networks.ts';
import { parseMac } from '../formats/ip-text.ts';
import { formatIpv4 } from '../ipv4/address.ts';
import { maskOfPrefix, parseSubnet } from '../ipv4/subnet.ts';
import type { Mode, PortForward } from '../vnet/network.ts';
import { isNetworkStep } from './affects.ts';
import type { NetworkStep, Step } from './step.ts';

/** `key` is the path below `VMnetConfig`: `vmnet8\NAT\TCPForward`. `data` null: the value goes. A DWORD's is `0x1`. */
export interface RegistryChange {
  readonly key: string;
  readonly name: string;
  readonly type: 'REG_SZ' | 'REG_DWORD';
  readonly data: string | null;
}

/** `text`: what `reg query …\VMnetConfig /s` printed, or an export. In order; a value that is as it should be is left out. */
export function registryWith(text: string, steps: readonly Step[]): readonly RegistryChange[] {
  const file = parseRegistry(text);
  const wanted = new Map<string, RegistryChange>();
  const vmnets = valuesByVmnet(file);
  const valuesOf = (vmnet: number): readonly RegistryValue[] => [...(vmnets.get(vmnet)?.values() ?? [])].flatMap((bag) => [...bag.values()]);
  const macNames = macNamesIn(file);
  for (const step of steps.filter(isNetworkStep)) {
    for (const change of changesOf(step, { valuesOf, macNames, earlier: () => [...wanted.values()] })) wanted.set(`${change.key}\\${change.name}`.toLowerCase(), change);
  }
  const present = new Map(file.values.map((value) => [`${below(value.key)}\\${value.name}`.toLowerCase(), value]));
  return [...wanted].flatMap(([id, change]) => (isSo(present.get(id), change) ? [] : [change]));
}

/** The text with the changes in it, a line for each. `root`: the path of `VMnetConfig` for keys that are not there yet. */
export function registryTextWith(text: string, changes: readonly RegistryChange[], root: string): string {
  let file = parseRegistry(text);
  for (const { key, name, type, data } of changes) {
    const path = `${rootOf(file) ?? root}\\${key}`;
    file = data === null ? (removeRegistryValue(file, path, name) ?? file) : setRegistryValue(file, path, name, type, data);
  }
  return printRegistry(file);
}

function isSo(present: RegistryValue | undefined, { type, data }: RegistryChange): boolean {
  if (data === null || present === undefined) return data === null && present === undefined;
  return present.type === type && (type === 'REG_DWORD' ? Number(present.data) === Number(data) : present.data === data);
}

/** `HKEY_…\VMnetLib\VMnetConfig\vmnet8\NAT` → `vmnet8\NAT` */
function below(path: string): string {
  return path.replace(/^.*\\vmnetlib\\vmnetconfig\\?/i, '');
}

function rootOf({ keys }: RegistryFile): string | undefined {
  const found = keys.find(({ path }) => /\\vmnetlib\\vmnetconfig(?:\\|$)/i.test(path))?.path;
  return found === undefined ? undefined : /^.*?\\vmnetlib\\vmnetconfig/i.exec(found)?.[0];
}

interface Present {
  readonly valuesOf: (vmnet: number) => readonly RegistryValue[];
  /** As the registry spells a MAC. */
  readonly macNames: (vmnet: number, mac: string) => readonly string[];
  /** What earlier steps of the plan change. */
  readonly earlier: () => readonly RegistryChange[];
}

function macNamesIn({ values }: RegistryFile): Present['macNames'] {
  const names = new Map<string, string[]>();
  for (const { key, name } of values) {
    const mac = /\\fixediptomac$/i.test(key) ? parseMac(name) : undefined;
    const id = `${below(key).toLowerCase().split('\\', 1)[0] ?? ''} ${mac ?? ''}`;
    if (mac !== undefined) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return (vmnet, mac) => names.get(`vmnet${vmnet} ${mac.toLowerCase()}`) ?? [];
}

function changesOf(step: NetworkStep, { valuesOf, macNames, earlier }: Present): readonly RegistryChange[] {
  const root = `vmnet${step.vmnet}`;
  const use = (what: 'Adapter' | 'DHCP' | 'NAT', on: boolean): RegistryChange => ({ key: `${root}\\${what}`, name: `Use${what}`, type: 'REG_DWORD', data: on ? '0x1' : '0x0' });
  const value = (name: string, data: string | null, ...sub: readonly string[]): RegistryChange => ({ key: [root, ...sub].join('\\'), name, type: 'REG_SZ', data });
  switch (step.op) {
    case 'add-network':
      return modeChanges(step.mode, use);
    case 'set-mode':
      return modeChanges(step.to, use);
    case 'remove-network':
      return [
        ...valuesOf(step.vmnet).map(({ key, name, type }): RegistryChange => ({ key: below(key), name, type: type === 'REG_DWORD' ? 'REG_DWORD' : 'REG_SZ', data: null })),
        // What an earlier step of the plan would have made is not to come either.
        ...earlier().filter(({ key }) => key.toLowerCase() === root || key.toLowerCase().startsWith(`${root}\\`)).map((one) => ({ ...one, data: null })),
      ];
    case 'set-subnet': {
      const subnet = parseSubnet(step.to);
      return subnet === undefined ? [] : [value('IPSubnetAddress', formatIpv4(subnet.ip)), value('IPSubnetMask', maskOfPrefix(subnet.prefix))];
    }
    case 'set-host-adapter':
      return [use('Adapter', step.to !== null)];
    case 'set-dhcp':
      return [use('DHCP', step.to)];
    case 'add-reservation': {
      const { mac, address } = step.reservation;
      const name = macNames(step.vmnet, mac)[0] ?? mac.toUpperCase();
      return [value(name, address, 'DHCP', 'FixedIPtoMac')];
    }
    case 'remove-reservation': {
      const { mac } = step.reservation;
      return [...new Set([...macNames(step.vmnet, mac), mac.toUpperCase()])].map((name) => value(name, null, 'DHCP', 'FixedIPtoMac'));
    }
    case 'add-forward':
      return forwardChanges(step.forward, step.forward, value);
    case 'remove-forward':
      return forwardChanges(step.forward, null, value);
    case 'set-gateway':
    case 'set-dhcp-range':
    case 'set-lease-times':
    case 'set-bridge':
    case 'set-display-name':
      return [];
  }
}

function modeChanges(mode: Mode, use: (what: 'Adapter' | 'DHCP' | 'NAT', on: boolean) => RegistryChange): readonly RegistryChange[] {
  if (mode === 'bridged') return [use('NAT', false), use('DHCP', false), use('Adapter', false)];
  return mode === 'nat' ? [use('NAT', true)] : [use('NAT', false), use('Adapter', mode === 'host-only')];
}

function forwardChanges(
  { protocol, hostPort }: PortForward,
  to: PortForward | null,
  value: (name: string, data: string | null, ...sub: readonly string[]) => RegistryChange,
): readonly RegistryChange[] {
  const sub = protocol === 'tcp' ? 'TCPForward' : 'UDPForward';
  const description = to === null || to.description === '' ? null : to.description;
  return [
    value(String(hostPort), to === null ? null : `${to.guestAddress}:${to.guestPort}`, 'NAT', sub),
    value(`${hostPort}Description`, description, 'NAT', sub),
  ];
}
