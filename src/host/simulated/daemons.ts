/** Whether VMware's daemons would start on what their files say. */
import type { Bytes } from '../../core/formats/bytes.ts';
import { dhcpdModel, parseDhcpd } from '../../core/formats/dhcpd.ts';
import { natModel, parseNat } from '../../core/formats/nat.ts';
import { parseIpv4 } from '../../core/ipv4/address.ts';
import { contains, hasHostBits, parseSubnet } from '../../core/ipv4/subnet.ts';

/** A file that does not parse, host bits in a subnet and a range outside of it are fatal (spec vmware-formats §4.3). */
export function dhcpStarts(bytes: Bytes | undefined): boolean {
  if (bytes === undefined) return false;
  const file = parseDhcpd(bytes);
  if (file.complaints.some(({ severity }) => severity === 'error')) return false;
  const { subnets } = dhcpdModel(file);
  return subnets.every(({ subnet: text, ranges }) => {
    const subnet = parseSubnet(text ?? '');
    if (subnet === undefined || hasHostBits(subnet)) return false;
    return ranges.flat().every((address) => {
      const value = parseIpv4(address);
      return value !== undefined && contains(subnet, value);
    });
  });
}

/** Without a gateway there is nothing to be. */
export function natStarts(bytes: Bytes | undefined): boolean {
  return bytes !== undefined && natModel(parseNat(bytes)).gateway !== null;
}
