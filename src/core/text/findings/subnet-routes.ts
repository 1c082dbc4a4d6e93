/** Words of routes that lead elsewhere than to the VMnet. */
import type { routeWrongInterface } from '../../checks/route-wrong-interface.ts';
import type { stalePersistentRoute } from '../../checks/stale-persistent-route.ts';
import type { tunProxyTakesRoute } from '../../checks/tun-proxy-takes-route.ts';
import type { vpnTakesRoute } from '../../checks/vpn-takes-route.ts';
import type { WordsOf } from './words.ts';

interface Taken {
  readonly subnet: string;
  readonly destination: string;
  readonly reason: 'narrower' | 'metric' | 'own-missing';
}

/** What of the VMnet goes astray. */
const takenOf = {
  en: (vmnet: number | null, { reason, destination, subnet }: Taken): string => (reason === 'narrower' ? `${destination} of VMnet${vmnet}` : `VMnet${vmnet} (${subnet})`),
  zh: (vmnet: number | null, { reason, destination, subnet }: Taken): string => (reason === 'narrower' ? ` VMnet${vmnet} 中的 ${destination} ` : ` VMnet${vmnet}（${subnet}）`),
} as const;

const addressOf = (destination: string): string => destination.replace(/\/.*/, '');

const unreachable = {
  en: ['cannot ping VM from host', 'ssh: connect to host port 22: Connection timed out', 'Request timed out', 'No route to host'],
  zh: ['主机 ping 不通虚拟机', 'SSH 连不上虚拟机', '请求超时', '连接超时'],
} as const;

export const routeFindings: WordsOf<
  readonly [typeof routeWrongInterface, typeof vpnTakesRoute, typeof tunProxyTakesRoute, typeof stalePersistentRoute]
> = {
  'route-wrong-interface': {
    title: {
      en: ({ vmnet, data }) => `The host looks for ${takenOf.en(vmnet, data)} behind ${data.adapter}, not behind the host virtual adapter`,
      zh: ({ vmnet, data }) => `主机经“${data.adapter}”而不是主机虚拟适配器访问${takenOf.zh(vmnet, data).trimEnd()}`,
    },
    explanation: {
      en: ({ data }) =>
        data.reason === 'own-missing'
          ? 'The host virtual adapter has an address of the VMnet, but the host has no route to it: packets to guests leave in the wrong direction, and connections time out.'
          : `The route to ${data.destination}${data.gateway === null ? '' : ` by ${data.gateway}`} is the best that the host has: packets to guests leave in the wrong direction, and connections time out.`,
      zh: ({ data }) =>
        data.reason === 'own-missing'
          ? '主机虚拟适配器有该网络的地址，但主机没有到该网络的路由：发给客户机的数据走错了方向，连接会超时。'
          : `主机选中的是到 ${data.destination} 的路由${data.gateway === null ? '' : `（网关 ${data.gateway}）`}：发给客户机的数据走错了方向，连接会超时。`,
    },
    fix: {
      en: ({ data }) =>
        data.reason === 'own-missing'
          ? 'Switch the host virtual adapter off and on again: its route comes back with it.'
          : `Delete the route to ${data.destination}, or find out which program sets it.`,
      zh: ({ data }) =>
        data.reason === 'own-missing' ? '请先禁用再启用主机虚拟适配器，其路由会随之恢复。' : `请删除到 ${data.destination} 的路由，或查明是哪个程序添加了它。`,
    },
    alias: unreachable,
  },
  'vpn-takes-route': {
    title: {
      en: ({ vmnet, data }) => `The VPN ${data.adapter} takes what the host sends to ${takenOf.en(vmnet, data)}`,
      zh: ({ vmnet, data }) => `VPN “${data.adapter}”接管了主机到${takenOf.zh(vmnet, data)}的路由`,
    },
    explanation: {
      en: ({ data }) =>
        data.reason === 'own-missing'
          ? 'The VMnet’s own route is gone, as VPNs do it that forbid the local network: as long as the VPN is up, the host does not reach the guests.'
          : `Its route to ${data.destination} is better than the VMnet’s own: as long as the VPN is up, the host does not reach the guests.`,
      zh: ({ data }) =>
        data.reason === 'own-missing'
          ? '该虚拟网络自身的路由已被删除，禁止访问本地网络的 VPN 常会如此：VPN 连接期间，主机无法访问虚拟机。'
          : `它到 ${data.destination} 的路由优先于该虚拟网络自身的路由：VPN 连接期间，主机无法访问虚拟机。`,
    },
    fix: {
      en: ({ data }) =>
        data.reason === 'own-missing'
          ? 'Allow access to the local network in the VPN’s settings, or disconnect the VPN while you work with the guests.'
          : `Move the VMnet to a subnet that the VPN does not carry${data.free === null ? '' : `, such as ${data.free}`}, or allow access to the local network in the VPN’s settings.`,
      zh: ({ data }) =>
        data.reason === 'own-missing'
          ? '请在 VPN 设置中允许访问本地网络，或在使用虚拟机时断开 VPN。'
          : `请将该网络改到 VPN 不涉及的子网${data.free === null ? '' : `（例如 ${data.free}）`}，或在 VPN 设置中允许访问本地网络。`,
    },
    alias: {
      en: [...unreachable.en, 'cannot reach VM when VPN is connected', 'AnyConnect VMware'],
      zh: [...unreachable.zh, '连上 VPN 后主机访问不了虚拟机', 'EasyConnect 虚拟机'],
    },
  },
  'tun-proxy-takes-route': {
    title: {
      en: ({ data }) =>
        data.takes === 'subnet'
          ? `The proxy ${data.adapter} takes what the host sends to ${data.vmnets.map((one) => `VMnet${one}`).join(', ')}`
          : `The proxy ${data.adapter} takes the host’s default route, and so the traffic of ${data.vmnets.map((one) => `VMnet${one}`).join(', ')}`,
      zh: ({ data }) =>
        data.takes === 'subnet'
          ? `代理“${data.adapter}”的 TUN 模式接管了主机到 ${data.vmnets.map((one) => `VMnet${one}`).join('、')} 的路由`
          : `代理“${data.adapter}”的 TUN 模式接管了主机的默认路由，因而也接管了 ${data.vmnets.map((one) => `VMnet${one}`).join('、')} 的流量`,
    },
    explanation: {
      en: ({ data }) =>
        data.takes === 'subnet'
          ? 'Packets of the host to its guests go to the proxy and are lost: the guests get out, but the host does not reach them.'
          : 'What guests send by NAT goes through the proxy and its rules: names may resolve to addresses of 198.18.0.0/15, ping gets no answer, and Windows reports no Internet. Bridged guests do not go through it.',
      zh: ({ data }) =>
        data.takes === 'subnet'
          ? '主机发给客户机的数据会进入代理而丢失：客户机可以上网，但主机无法访问它们。'
          : '客户机经 NAT 发出的流量都要经过该代理及其规则：域名可能解析为 198.18.0.0/15 的地址，ping 没有回应，Windows 提示无 Internet 访问。桥接的客户机不经过代理。',
    },
    fix: {
      en: ({ data }) =>
        data.takes === 'subnet'
          ? 'Switch strict routes off in the proxy, or exclude the VMnet’s subnet from TUN.'
          : 'If guests have trouble: switch TUN mode off, exclude the VMnet’s subnet, or let guests use the proxy’s port on the host instead.',
      zh: ({ data }) =>
        data.takes === 'subnet'
          ? '请在代理中关闭严格路由，或把该虚拟网络的子网排除在 TUN 之外。'
          : '如果虚拟机上网异常：请关闭 TUN 模式，或排除该虚拟网络的子网，也可让客户机改用主机上的代理端口。',
    },
    alias: {
      en: ['Clash TUN mode VM no internet', 'mihomo', 'sing-box', '198.18.0.1', 'fake-ip', 'strict_route'],
      zh: ['Clash 开启 TUN 后虚拟机无法上网', '虚拟机 NAT 模式上不了网', '代理软件虚拟网卡', '严格路由'],
    },
  },
  'stale-persistent-route': {
    title: {
      en: ({ vmnet, data }) => `A persistent route leads ${data.destination} of VMnet${vmnet} to ${data.gateway}`,
      zh: ({ vmnet, data }) => `一条永久路由将 VMnet${vmnet} 的 ${data.destination} 指向了 ${data.gateway}`,
    },
    explanation: {
      en: ({ data }) =>
        data.wins
          ? 'It is better than the VMnet’s own route, so that the host does not reach the guests. Windows sets it again after every start.'
          : 'At this moment it is not in use or loses against the VMnet’s own route. Windows sets it again after every start, and it wins when its metric is lower.',
      zh: ({ data }) =>
        data.wins
          ? '它优先于该虚拟网络自身的路由，因此主机无法访问虚拟机；Windows 每次启动都会重新添加它。'
          : '它目前未生效，或不敌该虚拟网络自身的路由；但 Windows 每次启动都会重新添加它，跃点数更低时就会生效。',
    },
    fix: {
      en: ({ data }) => `Delete it in a command prompt of an administrator: route delete ${addressOf(data.destination)}.`,
      zh: ({ data }) => `请在管理员命令提示符中删除它：route delete ${addressOf(data.destination)}。`,
    },
    alias: { en: [...unreachable.en, 'route -p add'], zh: [...unreachable.zh, '永久路由', '静态路由'] },
  },
};
