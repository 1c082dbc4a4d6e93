/**
 * Windows' host virtual adapter asks for its address as guests do, and `ipconfig` names the server that answered:
 * VMware's own always has the last address of the subnet, so that any other is a second server on the VMnet.
 */
import { formatIpv4, type Ipv4 } from '../ipv4/address.ts';
import { contains, parseSubnet } from '../ipv4/subnet.ts';
import { evidenceAt } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { check } from './check.ts';
import { addressedNetworks, configuredAt, evidence, ipv4, type AddressedState } from './networks.ts';
import { linkIn, otherLinks } from './other-links.ts';
import { dhcpServerAddress, subnetOf } from './reserved-addresses.ts';

type Data = { readonly server: string; readonly usual: string };

export const secondDhcpServer = check<'second-dhcp-server', Data>('second-dhcp-server', 'warning', (state) => {
  if (state.view.host.platform !== 'windows' || state.adapters === null) return [];
  const { source } = state.adapters;
  // Windows has twenty VMnets at most.
  const networks = addressedNetworks(state).filter(
    (one) => one.network.dhcp.enabled && one.adapter !== null && !sharesSubnet(state, one),
  );
  return source.text.split('\n').flatMap((line, index) => {
    const [, server = ''] = /DHCP(?!v6)[^:]*:\s*(\d{1,3}(?:\.\d{1,3}){3})\s*$/i.exec(line) ?? [];
    const ip = ipv4(server);
    if (ip === null) return [];
    return networks.flatMap((one) => {
      const subnet = subnetOf(one);
      const usual = subnet === null ? undefined : dhcpServerAddress(subnet);
      if (subnet === null || usual === undefined || usual === ip || !contains(subnet, ip)) return [];
      // The store may have another mask than the server that runs.
      if (lastAddresses(one).includes(ip)) return [];
      const proof = evidence(evidenceAt(source, index + 1), configuredAt(state, one, ({ dhcp }) => dhcp));
      if (proof === undefined) return [];
      return [{ vmnet: one.vmnet, data: { server, usual: formatIpv4(usual) }, evidence: proof }];
    });
  });
});

/** Another link of the host has the subnet, with a DHCP server of its own. */
function sharesSubnet(state: HostState, one: AddressedState): boolean {
  const { physical, vpn, container } = otherLinks(state);
  return [physical, vpn, container].some((links) => linkIn(one, links) !== null);
}

/** Of the subnets that dhcpd.conf and the host virtual adapter have. */
function lastAddresses({ dhcp, adapter }: AddressedState): readonly Ipv4[] {
  const subnets = [dhcp?.subnet?.value ?? '', ...(adapter?.ipv4 ?? []).map(({ address, prefix }) => `${address}/${prefix ?? ''}`)];
  return subnets.flatMap((text) => {
    const subnet = parseSubnet(text);
    return subnet === undefined ? [] : (dhcpServerAddress(subnet) ?? []);
  });
}
