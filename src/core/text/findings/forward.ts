/** Words of the port forwards' findings. */
import type { forwardChecks } from '../../checks/forward-checks.ts';
import type { WordsOf } from './words.ts';

interface Port {
  readonly protocol: 'tcp' | 'udp';
  readonly hostPort: number;
}

const portOf = ({ protocol, hostPort }: Port): string => `${protocol.toUpperCase()} ${hostPort}`;
const targetOf = ({ guestAddress, guestPort }: { readonly guestAddress: string; readonly guestPort: number }): string => `${guestAddress}:${guestPort}`;

const deadForward = {
  en: ['Connection refused', 'Connection timed out', 'port forwarding not working'],
  zh: ['端口转发不生效', '端口映射不通', '连接被拒绝', '连接超时'],
} as const;

export const forwardFindings: WordsOf<typeof forwardChecks> = {
  'port-forward-duplicate': {
    title: {
      en: ({ vmnet, data }) =>
        data.vmnets.length > 1
          ? `Several networks forward ${portOf(data)}: ${data.vmnets.map((one) => `VMnet${one}`).join(', ')}`
          : `VMnet${vmnet} forwards ${portOf(data)} twice: ${data.targets.join(', ')}`,
      zh: ({ vmnet, data }) =>
        data.vmnets.length > 1
          ? `多个网络都转发 ${portOf(data)}：${data.vmnets.map((one) => `VMnet${one}`).join('、')}`
          : `VMnet${vmnet} 重复转发 ${portOf(data)}：${data.targets.join('、')}`,
    },
    explanation: {
      en: ({ data }) =>
        data.vmnets.length > 1
          ? 'Only one NAT device can listen on a port of the host: the forwards of the others are dead, and their NAT service may not start.'
          : 'Only one of the two is in force, and which one is left to chance.',
      zh: ({ data }) =>
        data.vmnets.length > 1
          ? '主机的一个端口只能由一个 NAT 设备监听：其余网络的转发无效，其 NAT 服务甚至可能无法启动。'
          : '两条转发中只有一条生效，具体是哪条无法确定。',
    },
    fix: {
      en: ({ fix }) => (fix.kind === 'automatic' ? 'Write nat.conf anew, as the network settings have it.' : 'Keep one of them and give the others another host port.'),
      zh: ({ fix }) => (fix.kind === 'automatic' ? '按网络设置重新生成 nat.conf。' : '请保留其中一条，其余改用其他主机端口。'),
    },
    alias: deadForward,
  },
  'port-forward-outside-subnet': {
    title: {
      en: ({ vmnet, data }) => `${portOf(data)} is forwarded to ${targetOf(data)}, which is not in the subnet ${data.subnet} of VMnet${vmnet}`,
      zh: ({ vmnet, data }) => `${portOf(data)} 转发到 ${targetOf(data)}，而该地址不在 VMnet${vmnet} 的子网 ${data.subnet} 内`,
    },
    explanation: {
      en: () => 'The NAT device finds no guest there: connections to this port fail. It often remains after a change of the subnet.',
      zh: () => 'NAT 设备在那里找不到客户机：对该端口的连接会失败。更改子网后常会遗留这种情况。',
    },
    fix: {
      en: ({ data }) => `Forward ${portOf(data)} to the guest’s address in ${data.subnet}, or remove the forward.`,
      zh: ({ data }) => `请将 ${portOf(data)} 转发到客户机在 ${data.subnet} 内的地址，或删除该转发。`,
    },
    alias: deadForward,
  },
  'port-forward-stale-target': {
    title: {
      en: ({ vmnet, data }) => `Nothing shows that anybody on VMnet${vmnet} has ${data.guestAddress}, where ${portOf(data)} is forwarded to`,
      zh: ({ vmnet, data }) => `${portOf(data)} 转发到 ${targetOf(data)}，但没有迹象表明 VMnet${vmnet} 上有客户机使用该地址`,
    },
    explanation: {
      en: ({ data }) =>
        data.lastHolder !== null
          ? `${data.lastHolder} had it last, by a lease that has ended. It may get another address, and the forward leads nowhere, or to another guest.`
          : data.inRange
            ? 'No lease, reservation or neighbour of the host has this address of the DHCP range: the guest has another one by now, and the forward leads nowhere.'
            : 'No lease, reservation or neighbour of the host has this address. A guest with a static address that is switched off looks the same.',
      zh: ({ data }) =>
        data.lastHolder !== null
          ? `该地址上次由 ${data.lastHolder} 租用，租约已到期。它可能得到其他地址，届时转发会失效，或转到别的客户机。`
          : data.inRange
            ? '该地址位于 DHCP 范围内，却不在任何租约、地址保留或主机的邻居表中：客户机可能已换了地址，转发无效。'
            : '该地址不在任何租约、地址保留或主机的邻居表中；使用静态 IP 且已关机的客户机也是如此。',
    },
    fix: {
      en: () => 'Reserve an address for the guest by its MAC, and forward the port there.',
      zh: () => '请按 MAC 为客户机保留一个地址，并将端口转发到该地址。',
    },
    alias: deadForward,
  },
  'port-forward-host-port-taken': {
    title: {
      en: ({ data }) =>
        data.excludedRange === null
          ? `${portOf(data)}, forwarded to ${targetOf(data)}, is in use by ${data.process ?? 'another program'}`
          : `${portOf(data)}, forwarded to ${targetOf(data)}, is one of the ports ${data.excludedRange.join('–')} that Windows keeps back`,
      zh: ({ data }) =>
        data.excludedRange === null
          ? `转发到 ${targetOf(data)} 的 ${portOf(data)} 已被 ${data.process ?? '其他程序'} 占用`
          : `转发到 ${targetOf(data)} 的 ${portOf(data)} 位于 Windows 保留的端口范围 ${data.excludedRange.join('–')} 内`,
    },
    explanation: {
      en: ({ data }) =>
        data.excludedRange === null
          ? `It listens on ${data.listensOn === '*' ? 'all addresses' : (data.listensOn ?? 'all addresses')}: VMware’s NAT device does not get the port. The forward is dead, and the NAT service may stop altogether.`
          : 'No program may listen there, nor VMware’s NAT device: the forward is dead, and the NAT service may stop altogether.',
      zh: ({ data }) =>
        data.excludedRange === null
          ? `它正在${data.listensOn === '*' ? '所有地址' : ` ${data.listensOn ?? '所有地址'} `}上监听，VMware 的 NAT 设备无法使用该端口：转发无效，NAT 服务甚至可能整个停止。`
          : '任何程序（包括 VMware 的 NAT 设备）都不能监听这些端口：转发无效，NAT 服务甚至可能整个停止。',
    },
    fix: {
      en: () => 'Forward another port of the host, or stop the program that has this one.',
      zh: () => '请改用其他主机端口，或停止占用该端口的程序。',
    },
    alias: {
      en: ['Address already in use', 'An attempt was made to access a socket in a way forbidden by its access permissions', 'error 1067', 'bind failed'],
      zh: ['端口被占用', '以一种访问权限不允许的方式做了一个访问套接字的尝试', '通常每个套接字地址只允许使用一次', '错误 1067: 进程意外终止'],
    },
  },
  'port-forward-privileged': {
    title: {
      en: ({ vmnet, data }) => `VMnet${vmnet} forwards ${portOf(data)}, a port below 1024`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 转发的 ${portOf(data)} 是小于 1024 的特权端口`,
    },
    explanation: {
      en: () => 'On Linux and macOS only the system’s own services may listen there. The NAT device may not get the port, and then the forward is dead.',
      zh: () => '在 Linux 和 macOS 上，这些端口只允许系统服务监听。NAT 设备可能无法使用该端口，转发因此无效。',
    },
    fix: {
      en: ({ data }) => `Forward a port from 1024 up, such as ${data.hostPort + 8000}.`,
      zh: ({ data }) => `请改用 1024 或以上的主机端口，例如 ${data.hostPort + 8000}。`,
    },
    alias: { en: ['Permission denied', 'privileged port'], zh: ['权限不够', '特权端口'] },
  },
};
