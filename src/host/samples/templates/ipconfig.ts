/** What `ipconfig /all` prints, in English and in Simplified Chinese. */
import { windowsText } from '../../../core/formats/generated/text.ts';

export interface WindowsAdapter {
  readonly heading: 'ethernet' | 'wifi';
  readonly name: string;
  readonly description: string;
  /** Lower case with colons. */
  readonly mac: string;
  /** Windows' interface number: the zone of link-local addresses, and the first column of `route print`. */
  readonly index: number;
  readonly dhcp: boolean;
  /** Absent: the medium is disconnected. */
  readonly up?: {
    readonly address: string;
    readonly bits: number;
    readonly linkLocal: string;
    readonly gateway?: string;
    readonly dhcpServer?: string;
    /** In the words of the host's language. */
    readonly lease?: readonly [obtained: string, expires: string];
    readonly dns?: readonly string[];
    readonly wins?: string;
  };
  readonly suffix?: string;
}

export interface WindowsHost {
  readonly language: 'en' | 'zh-CN';
  readonly hostName: string;
  readonly duid: string;
  readonly adapters: readonly WindowsAdapter[];
}

const english = {
  title: 'Windows IP Configuration',
  hostName: '   Host Name . . . . . . . . . . . . : ',
  primarySuffix: '   Primary Dns Suffix  . . . . . . . : ',
  nodeType: '   Node Type . . . . . . . . . . . . : Hybrid',
  routing: '   IP Routing Enabled. . . . . . . . : No',
  proxy: '   WINS Proxy Enabled. . . . . . . . : No',
  ethernet: 'Ethernet adapter ',
  wifi: 'Wireless LAN adapter ',
  disconnected: '   Media State . . . . . . . . . . . : Media disconnected',
  suffix: '   Connection-specific DNS Suffix  . : ',
  description: '   Description . . . . . . . . . . . : ',
  mac: '   Physical Address. . . . . . . . . : ',
  dhcp: '   DHCP Enabled. . . . . . . . . . . : ',
  autoconfiguration: '   Autoconfiguration Enabled . . . . : Yes',
  linkLocal: '   Link-local IPv6 Address . . . . . : ',
  address: '   IPv4 Address. . . . . . . . . . . : ',
  mask: '   Subnet Mask . . . . . . . . . . . : ',
  obtained: '   Lease Obtained. . . . . . . . . . : ',
  expires: '   Lease Expires . . . . . . . . . . : ',
  gateway: '   Default Gateway . . . . . . . . . : ',
  server: '   DHCP Server . . . . . . . . . . . : ',
  iaid: '   DHCPv6 IAID . . . . . . . . . . . : ',
  duid: '   DHCPv6 Client DUID. . . . . . . . : ',
  dns: '   DNS Servers . . . . . . . . . . . : ',
  wins: '   Primary WINS Server . . . . . . . : ',
  netbios: '   NetBIOS over Tcpip. . . . . . . . : Enabled',
  preferred: '(Preferred) ',
  yes: 'Yes',
  no: 'No',
};

const chinese: typeof english = {
  title: 'Windows IP 配置',
  hostName: '   主机名  . . . . . . . . . . . . . : ',
  primarySuffix: '   主 DNS 后缀 . . . . . . . . . . . : ',
  nodeType: '   节点类型  . . . . . . . . . . . . : 混合',
  routing: '   IP 路由已启用 . . . . . . . . . . : 否',
  proxy: '   WINS 代理已启用 . . . . . . . . . : 否',
  ethernet: '以太网适配器 ',
  wifi: '无线局域网适配器 ',
  disconnected: '   媒体状态  . . . . . . . . . . . . : 媒体已断开连接',
  suffix: '   连接特定的 DNS 后缀 . . . . . . . : ',
  description: '   描述. . . . . . . . . . . . . . . : ',
  mac: '   物理地址. . . . . . . . . . . . . : ',
  dhcp: '   DHCP 已启用 . . . . . . . . . . . : ',
  autoconfiguration: '   自动配置已启用. . . . . . . . . . : 是',
  linkLocal: '   本地链接 IPv6 地址. . . . . . . . : ',
  address: '   IPv4 地址 . . . . . . . . . . . . : ',
  mask: '   子网掩码  . . . . . . . . . . . . : ',
  obtained: '   获得租约的时间  . . . . . . . . . : ',
  expires: '   租约过期的时间  . . . . . . . . . : ',
  gateway: '   默认网关. . . . . . . . . . . . . : ',
  server: '   DHCP 服务器 . . . . . . . . . . . : ',
  iaid: '   DHCPv6 IAID . . . . . . . . . . . : ',
  duid: '   DHCPv6 客户端 DUID  . . . . . . . : ',
  dns: '   DNS 服务器  . . . . . . . . . . . : ',
  wins: '   主 WINS 服务器  . . . . . . . . . : ',
  netbios: '   TCPIP 上的 NetBIOS  . . . . . . . : 已启用',
  preferred: '(首选) ',
  yes: '是',
  no: '否',
};

const placeholders = ['fec0:0:0:ffff::1%1', 'fec0:0:0:ffff::2%1', 'fec0:0:0:ffff::3%1'];

export function ipconfigAll({ language, hostName, duid, adapters }: WindowsHost): string {
  const words = language === 'en' ? english : chinese;
  return windowsText([
    '',
    words.title,
    '',
    `${words.hostName}${hostName}`,
    words.primarySuffix,
    words.nodeType,
    words.routing,
    words.proxy,
    ...adapters.flatMap((adapter) => ['', ...adapterLines(adapter, words, duid)]),
  ]);
}

/** One adapter's part, with the empty line before it. */
export function adapterText(adapter: WindowsAdapter, language: WindowsHost['language'], duid: string): string {
  return windowsText(['', ...adapterLines(adapter, language === 'en' ? english : chinese, duid)]);
}

function adapterLines(adapter: WindowsAdapter, words: typeof english, duid: string): readonly string[] {
  const { up } = adapter;
  return [
    `${words[adapter.heading]}${adapter.name}:`,
    '',
    ...(up === undefined ? [words.disconnected] : []),
    `${words.suffix}${adapter.suffix ?? ''}`,
    `${words.description}${adapter.description}`,
    `${words.mac}${dashed(adapter.mac)}`,
    `${words.dhcp}${adapter.dhcp ? words.yes : words.no}`,
    words.autoconfiguration,
    ...(up === undefined ? [] : addressLines(adapter, up, words, duid)),
  ];
}

function addressLines(
  { index, mac }: WindowsAdapter,
  up: NonNullable<WindowsAdapter['up']>,
  words: typeof english,
  duid: string,
): readonly string[] {
  const [firstDns = '', ...otherDns] = up.dns ?? placeholders;
  // Windows makes the number out of the interface and the first bytes of its address.
  const iaid = index * 16_777_216 + parseInt(mac.slice(0, 8).replaceAll(':', ''), 16);
  return [
    `${words.linkLocal}${up.linkLocal}%${index}${words.preferred}`,
    `${words.address}${up.address}${words.preferred}`,
    `${words.mask}${maskOf(up.bits)}`,
    ...(up.lease === undefined ? [] : [`${words.obtained}${up.lease[0]}`, `${words.expires}${up.lease[1]}`]),
    `${words.gateway}${up.gateway ?? ''}`,
    ...(up.dhcpServer === undefined ? [] : [`${words.server}${up.dhcpServer}`]),
    `${words.iaid}${iaid}`,
    `${words.duid}${duid}`,
    `${words.dns}${firstDns}`,
    ...otherDns.map((server) => `${' '.repeat(39)}${server}`),
    ...(up.wins === undefined ? [] : [`${words.wins}${up.wins}`]),
    words.netbios,
  ];
}

export function dashed(mac: string): string {
  return mac.toUpperCase().replaceAll(':', '-');
}

export function maskOf(bits: number): string {
  return [0, 8, 16, 24].map((from) => 256 - 2 ** (8 - Math.min(8, Math.max(0, bits - from)))).join('.');
}
