/** What the registry of a Windows host says of each VMnet, with the line of every fact in `reg query`'s output. */
import type { Stated } from '../vnet/evidence.ts';
import type { ConfiguredNetwork } from '../vnet/host-state.ts';
import { dwordOf, type RegistryFile } from './registry.ts';
import { forwardsOf, reservationsOf, valuesByVmnet, type Values } from './registry-networks.ts';

export function configuredInRegistry(file: RegistryFile): ReadonlyMap<number, ConfiguredNetwork> {
  return new Map([...valuesByVmnet(file)].map(([vmnet, values]) => [vmnet, networkOf(vmnet, values)]));
}

function networkOf(vmnet: number, values: Values): ConfiguredNetwork {
  return {
    vmnet,
    subnetIp: textOf(values, 'ipsubnetaddress'),
    subnetMask: textOf(values, 'ipsubnetmask'),
    nat: switchOf(values, 'nat', 'usenat'),
    dhcp: switchOf(values, 'dhcp', 'usedhcp'),
    hostAdapter: switchOf(values, 'adapter', 'useadapter'),
    hostAdapterAddress: null,
    displayName: null,
    dhcpConfigHash: null,
    reservations: reservationsOf(values),
    portForwards: [...forwardsOf('tcp', values), ...forwardsOf('udp', values)],
  };
}

function textOf(values: Values, name: string): Stated<string> | null {
  const value = values.get('')?.get(name);
  return value === undefined || value.data === '' ? null : { value: value.data, line: value.line };
}

function switchOf(values: Values, sub: string, name: string): Stated<boolean> | null {
  const value = values.get(sub)?.get(name);
  return value === undefined ? null : { value: (dwordOf(value) ?? 0) !== 0, line: value.line };
}
