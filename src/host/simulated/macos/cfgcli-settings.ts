/** The verbs of `vmnet-cfgcli` that set what the store says of a VMnet, and that tell it. */
import { parseMac } from '../../../core/formats/ip-text.ts';
import { isIpv4 } from '../../../core/ipv4/address.ts';
import { prefixOfMask } from '../../../core/ipv4/subnet.ts';
import type { VirtualNetwork } from '../../../core/vnet/network.ts';
import { unusedSubnet } from '../network-facts.ts';
import type { Store } from '../unix/store.ts';
import type { Played, World } from '../world.ts';
import { append, ended, failed, told } from './cfgcli-store.ts';

/** Undefined for a verb that sets or tells nothing. */
export async function settings(
  world: World,
  verb: string,
  vmnet: number,
  args: readonly string[],
  { model, networks }: Store,
  network: VirtualNetwork | undefined,
): Promise<Played | undefined> {
  const [first = '', second = '', third = '', fourth = ''] = args;
  const subnet = network?.subnet ?? null;
  const answer = (key: string, value: string): string => `answer VNET_${vmnet}_${key} ${value}`;
  switch (verb) {
    case 'getdhcpusage':
      return told(network?.dhcp?.enabled === true ? 'yes' : 'no');
    case 'getnatusage':
      return told(network?.mode === 'nat' ? 'yes' : 'no');
    case 'setdhcpusage':
      return yesOrNo(first) ? ended(await append(world, answer('DHCP', first))) : failed;
    case 'setnatusage':
      return yesOrNo(first) ? ended(await append(world, answer('NAT', first))) : failed;
    case 'setsubnetaddr':
      // Host bits are taken as they come: the DHCP server will not start on them.
      return isIpv4(first) ? ended(await append(world, answer('HOSTONLY_SUBNET', first))) : failed;
    case 'setsubnetmask':
      return prefixOfMask(first) === undefined ? failed : ended(await append(world, answer('HOSTONLY_NETMASK', first)));
    case 'assignsubnet':
      return subnet === null ? failed : told(subnet.split('/')[0] ?? '');
    case 'setdhcpmac2ip':
      if (parseMac(first) === undefined || !isIpv4(second)) return failed;
      return ended(await append(world, `add_dhcp_mac_to_ip ${vmnet} ${first.toUpperCase()} ${second}`));
    case 'getdhcpmac2ip': {
      const reserved = model.reservations.find((one) => one.vmnet === vmnet && one.mac === parseMac(first));
      return reserved === undefined ? failed : told(reserved.address);
    }
    case 'enumdhcpmac2ip':
      return told(model.reservations.filter((one) => one.vmnet === vmnet).map(({ mac, address }) => `${mac.toUpperCase()} ${address}`).join('\n'));
    case 'setnatportfwd': {
      if (!/^(?:tcp|udp)$/.test(first) || !isPort(second)) return failed;
      if (third === '') return ended(await append(world, `remove_nat_portfwd ${vmnet} ${first} ${second}`));
      return isIpv4(third) && isPort(fourth) ? ended(await append(world, `add_nat_portfwd ${vmnet} ${first} ${second} ${third} ${fourth}`)) : failed;
    }
    case 'getnatportfwd': {
      const forward = model.portForwards.find((one) => one.vmnet === vmnet && one.protocol === first && String(one.hostPort) === second);
      return forward === undefined ? failed : told(`${forward.guestAddress} ${forward.guestPort}`);
    }
    case 'enumportfwd': {
      const forwards = model.portForwards.filter((one) => one.vmnet === vmnet && (first === '' || one.protocol === first));
      return told(forwards.map((one) => `${one.protocol} ${one.hostPort} ${one.guestAddress} ${one.guestPort}`).join('\n'));
    }
    case 'addadapter': {
      const free = unusedSubnet(vmnet, networks.flatMap((one) => one.subnet ?? []));
      const fresh = subnet === null ? [answer('HOSTONLY_NETMASK', '255.255.255.0'), answer('HOSTONLY_SUBNET', free)] : [];
      return ended(await append(world, ...fresh, answer('VIRTUAL_ADAPTER', 'yes')));
    }
    case 'removeadapter':
      return ended(await append(world, answer('VIRTUAL_ADAPTER', 'no')));
    case 'deletevnet':
      return ended(await append(world, ...[...(model.vnets.get(vmnet)?.keys() ?? [])].map((key) => `remove_answer VNET_${vmnet}_${key}`)));
    default:
      return undefined;
  }
}

function yesOrNo(word: string): boolean {
  return word === 'yes' || word === 'no';
}

function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;
}
