/** Proxies that take the host's traffic by an adapter of their own: Clash, mihomo, sing-box in TUN mode. */
import { contains, parseSubnet } from '../ipv4/subnet.ts';
import type { Adapter } from '../vnet/adapter.ts';
import { ipv4 } from './networks.ts';

// RFC 2544's test network, which these programs give their adapter, and names from which they answer.
const fakeAddresses = parseSubnet('198.18.0.0/15');

const names = /^meta$|meta tunnel|clash|mihomo|sing-?box|sing-?tun|\bv2ray|\bxray\b|hiddify|nekoray/i;

export function isTunProxy({ kind, name, description, ipv4: addresses }: Adapter): boolean {
  if (kind !== 'vpn' && kind !== 'tunnel' && kind !== 'virtual') return false;
  const fake = addresses.some(({ address }) => {
    const ip = ipv4(address);
    return ip !== null && fakeAddresses !== undefined && contains(fakeAddresses, ip);
  });
  return fake || names.test(name) || names.test(description ?? '');
}
