/** One fact of a VMnet as each side has it. */
import type { Adapter } from '../vnet/adapter.ts';
import { evidenceAt, evidenceOf, type Evidence } from '../vnet/evidence.ts';
import type { GeneratedDhcp, GeneratedNat, HostState } from '../vnet/host-state.ts';
import { linesOfAddresses } from './address-lines.ts';
import type { Found } from './check.ts';
import type { AddressedState } from './networks.ts';

export type DriftFact = 'subnet' | 'host-adapter' | 'dhcp' | 'nat' | 'reservations' | 'forwards';

/**
 * By the store, dhcpd.conf, nat.conf and the host's tools; null: that side does not say, or is not asked. A list has the
 * entries that are not the same: `00:0c:29:aa:bb:cc 192.168.204.50`, `tcp/8080 192.168.204.50:80`.
 */
export type DriftData = {
  readonly fact: DriftFact;
  readonly configured: string | readonly string[] | null;
  readonly dhcpFile: string | readonly string[] | null;
  readonly natFile: string | readonly string[] | null;
  readonly actual: string | null;
};

export type Drift = Found<DriftData>;

/** What is not given is null. */
export function sides(fact: DriftFact, given: Partial<Omit<DriftData, 'fact'>>): DriftData {
  return { fact, configured: null, dhcpFile: null, natFile: null, actual: null, ...given };
}

/** The DHCP file, unless DHCP is off: then it is a left-over. */
export function servedDhcp({ network, dhcp }: AddressedState): GeneratedDhcp | null {
  return network.dhcp.enabled ? dhcp : null;
}

export function servedNat({ network, nat }: AddressedState): GeneratedNat | null {
  return network.mode === 'nat' ? nat : null;
}

/** Where the host's tool shows the adapter: its first address, else its name. */
export function adapterEvidence({ adapters }: HostState, { name, ipv4 }: Adapter): Evidence | null {
  if (adapters === null) return null;
  const line = ipv4[0] === undefined ? undefined : linesOfAddresses(adapters.source).get(ipv4[0].address);
  return line === undefined ? evidenceOf(adapters.source, name) : evidenceAt(adapters.source, line);
}
