/** `networking`, the store of Linux and macOS, in the order in which VMware writes it (spec vmware-formats §2). */
import type { SampleNetwork } from './network.ts';

export interface StoredNetwork {
  readonly network: SampleNetwork;
  /** SHA-1 of the generated section of the network's `dhcpd.conf`; the tests prove it. */
  readonly hash?: string;
  /** `VNET_n_DISPLAY_NAME`; an empty one is written as well. */
  readonly displayName?: string;
  readonly uuid?: string;
}

export function networkingLines(stored: readonly StoredNetwork[], more: readonly string[] = []): readonly string[] {
  return ['VERSION=1,0', ...stored.flatMap(answers), ...more, ...stored.flatMap(({ network }) => additions(network))];
}

export function answers({ network, hash, displayName, uuid }: StoredNetwork): readonly string[] {
  const { vmnet, net, mode, dhcp, udpTimeout } = network;
  const answer = (key: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`answer VNET_${vmnet}_${key} ${value}`];
  return [
    ...answer('DHCP', dhcp ? 'yes' : 'no'),
    ...answer('DHCP_CFG_HASH', hash),
    ...answer('DISPLAY_NAME', displayName),
    ...answer('HOSTONLY_NETMASK', '255.255.255.0'),
    ...answer('HOSTONLY_SUBNET', `${net}.0`),
    ...answer('HOSTONLY_UUID', uuid),
    ...answer('NAT', mode === 'nat' ? 'yes' : mode === 'isolated' ? 'no' : undefined),
    ...answer('NAT_PARAM_UDP_TIMEOUT', udpTimeout?.toString()),
    ...answer('VIRTUAL_ADAPTER', mode === 'isolated' ? 'no' : 'yes'),
  ];
}

function additions({ vmnet, net, forwards = [], reservations = [] }: SampleNetwork): readonly string[] {
  return [
    ...reservations.map(({ mac, guest }) => `add_dhcp_mac_to_ip ${vmnet} ${mac.toUpperCase()} ${net}.${guest}`),
    ...forwards.map(({ protocol, hostPort, guest, guestPort, description }) =>
      [`add_nat_portfwd ${vmnet} ${protocol} ${hostPort} ${net}.${guest} ${guestPort}`, description].filter(Boolean).join(' '),
    ),
  ];
}
