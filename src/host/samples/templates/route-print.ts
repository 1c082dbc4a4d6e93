/** What `route print` and `arp -a` print on Windows, worked out from the adapters. */
import { dashed, maskOf, type WindowsAdapter, type WindowsHost } from './ipconfig.ts';
import { windowsText } from '../../../core/formats/generated/text.ts';

const rule = '='.repeat(75);

const english = {
  interfaces: 'Interface List',
  ipv4: 'IPv4 Route Table',
  ipv6: 'IPv6 Route Table',
  active: 'Active Routes:',
  columns: 'Network Destination        Netmask          Gateway       Interface  Metric',
  columns6: ' If Metric Network Destination      Gateway',
  persistent: 'Persistent Routes:',
  none: '  None',
  onLink: 'On-link',
};

const chinese: typeof english = {
  interfaces: '接口列表',
  ipv4: 'IPv4 路由表',
  ipv6: 'IPv6 路由表',
  active: '活动路由:',
  columns: '网络目标        网络掩码          网关       接口   跃点数',
  columns6: ' 接口跃点数网络目标                网关',
  persistent: '永久路由:',
  none: '  无',
  onLink: '在链路上',
};

type Up = WindowsAdapter & { readonly up: NonNullable<WindowsAdapter['up']> };
type Row = readonly [destination: string, mask: string, gateway: string | null, address: string, metric: number];

export function routePrint({ language, adapters }: WindowsHost): string {
  const words = language === 'en' ? english : chinese;
  const connected = adapters.filter((adapter): adapter is Up => adapter.up !== undefined);
  return windowsText([
    rule,
    words.interfaces,
    ...adapters.map(({ index, mac, description }) => `${`${index}`.padStart(3)}...${mac.replaceAll(':', ' ')} ......${description}`),
    '  1...........................Software Loopback Interface 1',
    rule,
    '',
    words.ipv4,
    rule,
    words.active,
    words.columns,
    ...ipv4Rows(connected).map((row) => ipv4Line(row, words.onLink)),
    rule,
    words.persistent,
    words.none,
    '',
    words.ipv6,
    rule,
    words.active,
    words.columns6,
    ...ipv6Lines(connected, words.onLink),
    rule,
    words.persistent,
    words.none,
  ]);
}

function ipv4Line([destination, mask, gateway, address, metric]: Row, onLink: string): string {
  const way = gateway === null ? onLink.padStart(16) + address.padStart(18) : gateway.padStart(17) + address.padStart(17);
  return destination.padStart(17) + mask.padStart(17) + way + `${metric}`.padStart(7);
}

function ipv4Rows(connected: readonly Up[]): readonly Row[] {
  const everywhere = [{ address: '127.0.0.1', metric: 331 }, ...connected.map(({ up }) => ({ address: up.address, metric: metricOf(up) }))];
  const full = '255.255.255.255';
  return [
    ...connected.flatMap(({ up }): readonly Row[] =>
      up.gateway === undefined ? [] : [['0.0.0.0', '0.0.0.0', up.gateway, up.address, 25]],
    ),
    ['127.0.0.0', '255.0.0.0', null, '127.0.0.1', 331],
    ['127.0.0.1', full, null, '127.0.0.1', 331],
    ['127.255.255.255', full, null, '127.0.0.1', 331],
    ...connected.flatMap(({ up }): readonly Row[] => {
      const mask = maskOf(up.bits);
      return [
        [masked(up.address, mask, 0), mask, null, up.address, metricOf(up)],
        [up.address, full, null, up.address, metricOf(up)],
        [masked(up.address, mask, 255), full, null, up.address, metricOf(up)],
      ];
    }),
    ...everywhere.map(({ address, metric }): Row => ['224.0.0.0', '240.0.0.0', null, address, metric]),
    ...everywhere.map(({ address, metric }): Row => [full, full, null, address, metric]),
  ];
}

// The adapter with the default route is the faster one.
function metricOf({ gateway }: Up['up']): number {
  return gateway === undefined ? 291 : 281;
}

/** The network address with `host` 0, the broadcast address with 255. */
function masked(address: string, mask: string, host: 0 | 255): string {
  const masks = mask.split('.').map(Number);
  return address
    .split('.')
    .map((part, at) => (Number(part) & (masks[at] ?? 0)) | (host & ~(masks[at] ?? 0)))
    .join('.');
}

function ipv6Lines(connected: readonly Up[], onLink: string): readonly string[] {
  const line = (index: number, metric: number, destination: string): readonly string[] => {
    const left = `${`${index}`.padStart(3)}${`${metric}`.padStart(7)} `;
    // A destination that fills its column sends the gateway to the next line.
    return destination.length < 24 ? [`${left}${destination.padEnd(25)}${onLink}`] : [left + destination, `${' '.repeat(36)}${onLink}`];
  };
  return [
    ...line(1, 331, '::1/128'),
    ...connected.flatMap(({ index, up }) => line(index, metricOf(up), 'fe80::/64')),
    ...connected.flatMap(({ index, up }) => line(index, metricOf(up), `${up.linkLocal}/128`)),
    ...line(1, 331, 'ff00::/8'),
    ...connected.flatMap(({ index, up }) => line(index, metricOf(up), 'ff00::/8')),
  ];
}

/** Neighbours are given by the adapter's name; broadcast and multicast rows come by themselves. */
export function arpTable(
  { language, adapters }: WindowsHost,
  neighbours: Readonly<Record<string, readonly (readonly [address: string, mac: string])[]>>,
): string {
  const zh = language === 'zh-CN';
  const row = (address: string, mac: string, type: string): string => `  ${address.padEnd(22)}${dashed(mac).toLowerCase().padEnd(22)}${type}     `;
  return windowsText(
    adapters.flatMap(({ name, index, up }) => {
      if (up === undefined) return [];
      return [
        '',
        `${zh ? '接口' : 'Interface'}: ${up.address} --- 0x${index.toString(16)}`,
        zh ? '  Internet 地址         物理地址              类型' : '  Internet Address      Physical Address      Type',
        ...(neighbours[name] ?? []).map(([address, mac]) => row(address, mac, zh ? '动态  ' : 'dynamic')),
        row(masked(up.address, maskOf(up.bits), 255), 'ff:ff:ff:ff:ff:ff', zh ? '静态  ' : 'static '),
        row('224.0.0.22', '01:00:5e:00:00:16', zh ? '静态  ' : 'static '),
        row('224.0.0.251', '01:00:5e:00:00:fb', zh ? '静态  ' : 'static '),
      ];
    }),
  );
}
