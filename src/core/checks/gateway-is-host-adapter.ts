/** The NAT device and the host virtual adapter with one address: guests reach the host instead of the way out. Fusion 12+ makes them one. */
import { formatIpv4 } from '../ipv4/address.ts';
import { contains } from '../ipv4/subnet.ts';
import { evidenceAt } from '../vnet/evidence.ts';
import type { Fix } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import { linesOfAddresses } from './address-lines.ts';
import { automatic, check, manual } from './check.ts';
import { gatewayFix, statedGateway } from './nat-gateway.ts';
import { addressedNetworks, configuredAt, evidence, ipv4, statedAt, subnetEvidence, type AddressedState } from './networks.ts';
import { subnetOf } from './reserved-addresses.ts';
import { usualGateway, usualHostAdapter } from './usual-addresses.ts';

type Data = {
  readonly address: string;
  /** `actual`: the settings give the adapter another address, but it has this one. */
  readonly hostAdapter: 'configured' | 'actual';
  /** What the one that is not as usual should have. */
  readonly right: string | null;
  readonly change: 'gateway' | 'host-adapter';
};

export const gatewayIsHostAdapter = check<'gateway-is-host-adapter', Data>('gateway-is-host-adapter', 'error', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const gateway = statedGateway(state, one);
    const subnet = subnetOf(one);
    if (gateway === null || subnet === null || !contains(subnet, gateway)) return [];
    const text = formatIpv4(gateway);
    const configured = one.network.hostAdapter.configured && ipv4(one.network.hostAdapter.address) === gateway;
    const actual = one.adapter?.ipv4.some(({ address }) => address === text) === true;
    if (!configured && !actual) return [];
    const stated = statedAt(one.nat, one.nat?.gateway ?? null);
    const place = configuredAt(state, one, ({ hostAdapterAddress }) => hostAdapterAddress) ?? statedAt(one.dhcp, one.dhcp?.hostAdapter ?? null) ?? subnetEvidence(state, one);
    const proof = evidence(stated, configured ? place : null, actual ? actualAt(state, text) : null);
    if (proof === undefined) return [];
    const { right, change, fix } = changeOf(one, text, configured);
    return [{ vmnet: one.vmnet, data: { address: text, hostAdapter: configured ? 'configured' : 'actual', right, change }, evidence: proof, fix }];
  }),
);

function actualAt({ adapters }: HostState, address: string): ReturnType<typeof evidenceAt> | null {
  return adapters === null ? null : evidenceAt(adapters.source, linesOfAddresses(adapters.source).get(address) ?? null);
}

function changeOf(one: AddressedState, address: string, configured: boolean): Pick<Data, 'right' | 'change'> & { readonly fix: Fix } {
  const subnet = subnetOf(one);
  if (subnet === null) return { right: null, change: 'gateway', fix: manual };
  // The address that somebody set on the adapter by hand, beside VMware's settings.
  if (!configured) return { right: one.network.hostAdapter.address, change: 'host-adapter', fix: manual };
  if (usualGateway(subnet) !== address) {
    const { usual, fix } = gatewayFix(one, subnet);
    return { right: usual, change: 'gateway', fix };
  }
  const right = usualHostAdapter(subnet);
  return { right, change: 'host-adapter', fix: right === null ? manual : automatic(`vmnet network set vmnet${one.vmnet} --host-adapter ${right}`) };
}
