/** Words of the host virtual adapters' findings. */
import type { hostAdapterChecks } from '../../checks/host-adapter-checks.ts';
import type { WordsOf } from './words.ts';

const noHost = {
  en: ['Destination host unreachable', 'Request timed out', 'ssh: connect to host port 22: Connection timed out', 'VMnet8 missing', 'VMware Network Adapter VMnet8 not showing'],
  zh: ['无法访问目标主机', '请求超时', '主机 ping 不通虚拟机', '虚拟机 ping 不通主机', '没有 VMnet8 网卡', 'VMnet1 和 VMnet8 不见了', 'Xshell 连不上虚拟机'],
} as const;

const takeBack = {
  en: ({ data }: { readonly data: { readonly wanted: string | null } }) =>
    data.wanted === null ? 'Let the host give the adapter the address that VMware’s settings have.' : `Let the host give the adapter ${data.wanted} again.`,
  zh: ({ data }: { readonly data: { readonly wanted: string | null } }) =>
    data.wanted === null ? '让主机按 VMware 的设置重新配置该适配器的 IP。' : `让主机把该适配器的 IP 恢复为 ${data.wanted}。`,
} as const;

export const hostAdapterFindings: WordsOf<typeof hostAdapterChecks> = {
  'host-adapter-missing': {
    title: {
      en: ({ vmnet, data }) =>
        data.mayBeDisabled
          ? `VMnet${vmnet} has no working host virtual adapter: it is gone, or disabled`
          : `The host virtual adapter of VMnet${vmnet}${data.name === null ? '' : ` (${data.name})`} is missing`,
      zh: ({ vmnet, data }) =>
        data.mayBeDisabled
          ? `VMnet${vmnet} 没有可用的主机虚拟适配器：已丢失或被禁用`
          : `VMnet${vmnet} 的主机虚拟适配器${data.name === null ? '' : `（${data.name}）`}不存在`,
    },
    explanation: {
      en: ({ data }) =>
        `VMware’s settings want one${data.address === null ? '' : `, with ${data.address}`}, and it is not among the host’s adapters. Host and guests cannot reach each other, though the guests of a NAT network may still get out.` +
        (data.mayBeDisabled ? ' Windows does not list a disabled adapter here either.' : ''),
      zh: ({ data }) =>
        `VMware 的设置要求有该适配器${data.address === null ? '' : `（${data.address}）`}，但主机的网卡列表中没有它。主机与客户机无法互访，不过 NAT 网络中的客户机可能仍能上网。` +
        (data.mayBeDisabled ? '被禁用的适配器在 Windows 的列表中也不会出现。' : ''),
    },
    fix: {
      en: () => 'Let VMware create the adapter again.',
      zh: () => '让 VMware 重新创建该适配器。',
    },
    alias: noHost,
  },
  'host-adapter-disabled': {
    title: {
      en: ({ vmnet, data }) =>
        data.state === 'disabled'
          ? `The host virtual adapter of VMnet${vmnet} is disabled`
          : `The host virtual adapter of VMnet${vmnet} is not connected to its network`,
      zh: ({ vmnet, data }) =>
        data.state === 'disabled' ? `VMnet${vmnet} 的主机虚拟适配器已被禁用` : `VMnet${vmnet} 的主机虚拟适配器未连接`,
    },
    explanation: {
      en: () => 'Guests may still have the internet, but the host cannot reach them, nor they the host: no SSH, no shared folders, no ping.',
      zh: () => '客户机可能仍能上网，但主机与客户机无法互访：SSH、共享和 ping 都不通。',
    },
    fix: {
      en: () => 'Enable the adapter.',
      zh: () => '启用该适配器。',
    },
    alias: { en: [...noHost.en, 'Media disconnected', 'Network cable unplugged'], zh: [...noHost.zh, '媒体已断开连接', '网络电缆被拔出', '已禁用'] },
  },
  'host-adapter-apipa': {
    title: {
      en: ({ vmnet, data }) => `The host virtual adapter of VMnet${vmnet} gave itself ${data.address}: it got no address of ${data.subnet}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的主机虚拟适配器未获取到 ${data.subnet} 内的 IP，自动使用了 ${data.address}`,
    },
    explanation: {
      en: () => 'With an address that begins with 169.254 the host is not in the guests’ subnet: they cannot reach each other.',
      zh: () => '使用 169.254 开头的地址时，主机不在客户机所在的子网内，双方无法互访。',
    },
    fix: takeBack,
    alias: {
      en: [...noHost.en, '169.254', 'Autoconfiguration IPv4 Address', 'Unidentified network', 'limited connectivity'],
      zh: [...noHost.zh, '169.254 开头的地址', '自动配置 IPv4 地址', '未识别的网络'],
    },
  },
  'host-adapter-outside-subnet': {
    title: {
      en: ({ vmnet, data }) => `The host virtual adapter of VMnet${vmnet} has ${data.address}, which is not in its subnet ${data.subnet}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 主机虚拟适配器的 IP ${data.address} 不在其子网 ${data.subnet} 内`,
    },
    explanation: {
      en: () => 'The host and the guests are in different subnets and cannot reach each other. Somebody set the address by hand, or it remained after a change of the subnet.',
      zh: () => '主机与客户机不在同一子网，无法互访。该地址可能是手动设置的，或是更改子网后遗留的。',
    },
    fix: takeBack,
    alias: noHost,
  },
  'host-adapter-has-gateway': {
    title: {
      en: ({ vmnet, data }) => `The host virtual adapter of VMnet${vmnet} has a default gateway, ${data.gateway}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的主机虚拟适配器设置了默认网关 ${data.gateway}`,
    },
    explanation: {
      en: ({ data }) =>
        data.onlyWayOut
          ? 'It is the host’s only default gateway: the host itself reaches the internet through a guest, or not at all.'
          : 'The host may send what is for the internet into the virtual network, and lose its own connection as soon as it prefers this gateway.',
      zh: ({ data }) =>
        data.onlyWayOut
          ? '这是主机唯一的默认网关：主机只能经由客户机上网，否则完全无法上网。'
          : '主机可能把发往互联网的数据送进虚拟网络；一旦优先使用该网关，主机自身就会断网。',
    },
    fix: {
      en: ({ data }) => `Clear the default gateway of ${data.name}. Leave it only if a guest is meant to be the host’s router.`,
      zh: ({ data }) => `请清除 ${data.name} 的默认网关；只有当客户机确实充当主机的路由器时才保留。`,
    },
    alias: {
      en: ['host loses internet when VMware is running', 'No internet access', 'multiple default gateways'],
      zh: ['开虚拟机后主机上不了网', '主机断网', '多个默认网关'],
    },
  },
  'internet-sharing-on-vmnet': {
    title: {
      en: ({ vmnet, data }) => `Internet Connection Sharing has taken the host virtual adapter of VMnet${vmnet}: it has ${data.address}`,
      zh: ({ vmnet, data }) => `Internet 连接共享占用了 VMnet${vmnet} 的主机虚拟适配器，其 IP 变成了 ${data.address}`,
    },
    explanation: {
      en: ({ data }) =>
        `Windows gives ${data.address} to the adapter that a connection is shared to. It has left the subnet ${data.subnet}, so that guests and host no longer reach each other. VMware’s NAT needs no sharing.`,
      zh: ({ data }) =>
        `将网络连接共享给某个适配器时，Windows 会把它的 IP 改为 ${data.address}。它已不在子网 ${data.subnet} 内，主机与客户机无法互访。VMware 的 NAT 并不需要连接共享。`,
    },
    fix: {
      en: ({ data }) =>
        `Switch off sharing first, in the properties of the connection that is shared, tab Sharing. Then let the host give the adapter ${data.wanted ?? 'its own address'} again.`,
      zh: ({ data }) => `请先在被共享连接的“属性”→“共享”选项卡中取消共享，再让主机把该适配器的 IP 恢复为 ${data.wanted ?? '原来的地址'}。`,
    },
    alias: {
      en: ['192.168.137.1', 'Internet Connection Sharing', 'ICS', 'Allow other network users to connect through this computer’s Internet connection'],
      zh: ['192.168.137.1', 'Internet 连接共享', '允许其他网络用户通过此计算机的 Internet 连接来连接', '共享给 VMnet8 后 NAT 不能用'],
    },
  },
  'host-firewall-blocks-vmnet': {
    title: {
      en: ({ vmnet }) => `Windows counts VMnet${vmnet} among the public networks`,
      zh: ({ vmnet }) => `Windows 将 VMnet${vmnet} 视为公用网络`,
    },
    explanation: {
      en: ({ data }) =>
        data.blocksAll
          ? 'On public networks Windows’ firewall is set to turn away everything that comes in, whatever rules there are: pings, shared folders, a server on the host. The other way, and the internet, are not affected.'
          : 'On public networks Windows’ firewall usually turns away what guests send to the host: pings, shared folders, a server on the host. The other way, and the internet, are not affected. Which rules there are was not read.',
      zh: ({ data }) =>
        data.blocksAll
          ? '在公用网络上，Windows 防火墙被设为阻止所有传入连接，任何规则都不起作用：ping、共享文件夹和主机上的服务都无法访问；主机访问客户机和客户机上网不受影响。'
          : '在公用网络上，Windows 防火墙通常会拦截客户机对主机的访问，例如 ping、共享文件夹或主机上的服务；主机访问客户机和客户机上网不受影响。防火墙的具体规则未读取。',
    },
    fix: {
      en: ({ data }) =>
        data.subnet === null
          ? 'Only if guests must reach the host: add an inbound rule for this network’s addresses. Leave the firewall on.'
          : `Only if guests must reach the host: add an inbound rule for the addresses ${data.subnet}. Leave the firewall on.`,
      zh: ({ data }) =>
        data.subnet === null
          ? '仅当客户机需要访问主机时，请添加一条只针对该网络地址的入站规则；不要关闭防火墙。'
          : `仅当客户机需要访问主机时，请添加一条只针对 ${data.subnet} 的入站规则；不要关闭防火墙。`,
    },
    alias: {
      en: ['guest cannot ping host', 'Unidentified network', 'Public network', 'Request timed out'],
      zh: ['虚拟机 ping 不通主机', '主机能 ping 通虚拟机，虚拟机 ping 不通主机', '未识别的网络', '公用网络'],
    },
  },
};
