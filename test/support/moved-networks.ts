/** Edits that move a whole network of a sample to another /24, in every file and output that tells of it, so that all still agree. */
import type { Edit } from './edited-samples.ts';

/** `from` and `to` end with a full stop: `192.168.82.`. */
export function moved(from: string, to: string, places: readonly string[]): readonly Edit[] {
  const everywhere = new RegExp(`\\b${from.replaceAll('.', '\\.')}`, 'g');
  return places.map((at) => ({ at, from: everywhere, to }));
}

/** Whoever edits VMware's part of dhcpd.conf makes the store's hash of it wrong, which is a fault of its own. */
export function unhashed(at: string, vmnet: number): Edit {
  return { at, from: new RegExp(`^answer VNET_${vmnet}_DHCP_CFG_HASH .*\\n`, 'm'), to: '' };
}

const linux8 = ['/etc/vmware/networking', 'vmnet8/dhcpd/dhcpd.conf', 'vmnet8/dhcpd/dhcpd.leases', 'vmnet8/nat/nat.conf', 'ip -j addr', 'ip -j route', 'ip -j neigh'];
const linux1 = ['/etc/vmware/networking', 'vmnet1/dhcpd/dhcpd.conf', 'ip -j addr', 'ip -j route'];
const windows1 = ['VMnetConfig /s', 'vmnetdhcp.conf', 'vmnetdhcp.leases', 'ipconfig /all', 'route print', 'arp -a'];

/** VMnet8 of `linux-default`. */
export function linuxNat(to: string): readonly Edit[] {
  return [unhashed('/etc/vmware/networking', 8), ...moved('192.168.82.', to, linux8)];
}

/** VMnet1 of `linux-default`. */
export function linuxHostOnly(to: string): readonly Edit[] {
  return [unhashed('/etc/vmware/networking', 1), ...moved('172.16.137.', to, linux1)];
}

/** VMnet1 of `windows-nat`. */
export function windowsHostOnly(to: string): readonly Edit[] {
  return moved('192.168.56.', to, windows1.map((place) => (place === 'VMnetConfig /s' ? windowsStore : place)));
}

/** VMnet3 of `fusion-13`, whose host virtual adapter is not there. */
export function fusionCustom(to: string): readonly Edit[] {
  return [unhashed('VMware Fusion/networking', 3), ...moved('10.77.3.', to, ['VMware Fusion/networking', 'vmnet3/dhcpd.conf'])];
}

export const windowsStore = 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig';

/** A row of `route print`, among the active ones. */
export function windowsRoute(destination: string, mask: string, gateway: string, address: string, metric: number): Edit {
  return { at: 'route print', from: /^(?= +127\.0\.0\.0 )/m, to: `  ${destination}  ${mask}  ${gateway}  ${address}  ${metric}\r\n` };
}

/** A row among the persistent ones, which have no interface. */
export function persistentRoute(destination: string, mask: string, gateway: string, metric: string): Edit {
  return { at: 'route print', from: '永久路由:\r\n  无', to: `永久路由:\r\n  网络地址          网络掩码  网关地址  跃点数\r\n  ${destination}  ${mask}  ${gateway}  ${metric}` };
}

/** An adapter more in `ipconfig /all` of `windows-nat`. */
export function windowsAdapter(name: string, description: string, address: string, mask: string): Edit {
  const lines = [
    '',
    `未知适配器 ${name}:`,
    '',
    '   连接特定的 DNS 后缀 . . . . . . . : ',
    `   描述. . . . . . . . . . . . . . . : ${description}`,
    '   物理地址. . . . . . . . . . . . . : ',
    '   DHCP 已启用 . . . . . . . . . . . : 否',
    `   IPv4 地址 . . . . . . . . . . . . : ${address}(首选) `,
    `   子网掩码  . . . . . . . . . . . . : ${mask}`,
    '   默认网关. . . . . . . . . . . . . : ',
    '',
  ];
  return { at: 'ipconfig /all', from: /$/, to: lines.join('\r\n') };
}

/** An interface more in `ip -j addr`. */
export function linuxAdapter(name: string, address: string, prefix: number, linkType = 'none'): Edit {
  const one = { ifname: name, flags: ['UP', 'LOWER_UP'], operstate: 'UP', link_type: linkType, addr_info: [{ family: 'inet', local: address, prefixlen: prefix }] };
  return { at: 'ip -j addr', from: /\]\s*$/, to: `,${JSON.stringify(one)}]\n` };
}

/** A route more in `ip -j route`. */
export function linuxRoute(dst: string, dev: string, more: Readonly<Record<string, unknown>> = {}): Edit {
  return { at: 'ip -j route', from: /\]\s*$/, to: `,${JSON.stringify({ dst, dev, ...more, flags: [] })}]\n` };
}

/** An interface more in `ifconfig -a`; the mask in hexadecimal. */
export function macAdapter(name: string, flags: string, inet: string): Edit {
  return { at: 'ifconfig -a', from: /$/, to: `${name}: flags=8051<UP,${flags},RUNNING,MULTICAST> mtu 1500\n\tinet ${inet}\n` };
}

/** A row more in `netstat -rn`. */
export function macRoute(destination: string, gateway: string, name: string): Edit {
  return { at: 'netstat -rn', from: /^(?=127 )/m, to: `${destination.padEnd(19)}${gateway.padEnd(19)}UGSc           ${name}\n` };
}
