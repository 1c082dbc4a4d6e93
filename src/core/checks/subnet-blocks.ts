/** What sort of addresses a subnet has, by the blocks of IANA's registries (RFC 6890). */
import { contains, normalSubnet, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import { overlap } from './taken.ts';

export type SpecialBlock = 'this-network' | 'loopback' | 'link-local' | 'multicast' | 'reserved';

const special: readonly (readonly [SpecialBlock, Subnet])[] = (
  [
    ['this-network', '0.0.0.0/8'],
    ['loopback', '127.0.0.0/8'],
    ['link-local', '169.254.0.0/16'],
    ['multicast', '224.0.0.0/4'],
    ['reserved', '240.0.0.0/4'],
  ] as const
).flatMap(([block, text]) => pair(block, text));

// Private, and those that no host on the Internet has: providers' NAT, tests and documentation.
const notPublic = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15', '192.0.0.0/24', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'].flatMap(
  (text) => parseSubnet(text) ?? [],
);

/** The first block that it has addresses of; null when none. */
export function specialBlockOf(subnet: Subnet): SpecialBlock | null {
  return special.find(([, block]) => overlap(block, subnet))?.[0] ?? null;
}

/** Whether hosts on the Internet may have some of its addresses. */
export function isPublic(subnet: Subnet): boolean {
  return !notPublic.some((block) => block.prefix <= subnet.prefix && contains(block, normalSubnet(subnet).ip));
}

function pair(block: SpecialBlock, text: string): readonly (readonly [SpecialBlock, Subnet])[] {
  const subnet = parseSubnet(text);
  return subnet === undefined ? [] : [[block, subnet]];
}
