/** Which addresses of a host are in use, and by what: nothing new may overlap them. */
import { broadcastAddress, formatSubnet, normalSubnet, parseSubnet, subnetOfMask, type Subnet } from '../ipv4/subnet.ts';
import type { HostState } from '../vnet/host-state.ts';

export interface Taken {
  readonly subnet: Subnet;
  readonly by: 'vmnet' | 'adapter' | 'route' | 'lease' | 'neighbour';
  /** `vmnet8`, an adapter's name, a route's destination, an address. */
  readonly name: string;
}

/** Whether the two have an address in common. */
export function overlap(a: Subnet, b: Subnet): boolean {
  return normalSubnet(a).ip <= broadcastAddress(b) && normalSubnet(b).ip <= broadcastAddress(a);
}

const reserved = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3'].flatMap((text) => parseSubnet(text) ?? []);

/** Loopback, link-local, multicast and above, “this network”: no VMnet can have these. */
export function isReserved(subnet: Subnet): boolean {
  return reserved.some((one) => overlap(one, subnet));
}

/** Everything that is known: all sides of every VMnet, adapters, routes (VPN, Docker, WSL), guests and neighbours. */
export function takenOn(state: HostState): readonly Taken[] {
  const found: Taken[] = [];
  const add = (by: Taken['by'], name: string, text: string | null | undefined): void => {
    const subnet = text === null || text === undefined ? undefined : parseSubnet(text.includes('/') ? text : `${text}/32`);
    // A default route, whole or in two halves, goes everywhere and takes nothing.
    if (subnet !== undefined && subnet.prefix > 1) found.push({ subnet: normalSubnet(subnet), by, name });
  };
  for (const { vmnet, network, configured, dhcp, nat } of state.networks) {
    const name = `vmnet${vmnet}`;
    const stored = subnetOfMask(configured?.subnetIp?.value ?? '', configured?.subnetMask?.value ?? '');
    const device = subnetOfMask(nat?.gateway?.value ?? '', nat?.netmask?.value ?? '');
    const all = [network?.subnet, stored === undefined ? null : formatSubnet(stored), dhcp?.subnet?.value, device === undefined ? null : formatSubnet(device)];
    for (const text of new Set(all)) add('vmnet', name, text);
  }
  for (const { name, vmnet, ipv4, gateways } of state.view.adapters) {
    const [by, owner] = vmnet === null ? (['adapter', name] as const) : (['vmnet', `vmnet${vmnet}`] as const);
    for (const { address, prefix } of ipv4) add(by, owner, `${address}/${prefix ?? 32}`);
    for (const gateway of gateways) add(by, owner, gateway);
  }
  for (const { destination } of state.routes?.value ?? []) add('route', destination, destination);
  for (const { address } of state.leases) add('lease', address, address);
  for (const { address } of state.neighbours?.value ?? []) add('neighbour', address, address);
  return found;
}

/** Where the user's own VMnets are: new ones belong nearby. */
export function habitOn(state: HostState): readonly Subnet[] {
  return state.networks.flatMap(({ network }) => {
    const subnet = parseSubnet(network?.subnet ?? '');
    return subnet === undefined ? [] : [normalSubnet(subnet)];
  });
}
