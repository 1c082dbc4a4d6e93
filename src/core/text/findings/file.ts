/** Words of the file findings. */
import type { fileChecks } from '../../checks/file-checks.ts';
import type { FindingWords, WordsOf } from './words.ts';
import { complaintWords } from '../complaints.ts';
import { driftFindings } from './file-drift.ts';

type Group = WordsOf<typeof fileChecks>;
type DamageData = Group['dhcp-config-damaged'] extends FindingWords<infer D> ? D : never;

function complaintsIn({ complaints }: DamageData, language: 'en' | 'zh'): string {
  return complaints.flatMap((code) => complaintWords(code)?.[language] ?? []).join(language === 'en' ? ' ' : '');
}

const lineCount = {
  en: (count: number): string => (count === 1 ? 'one line' : `${count} lines`),
  zh: (count: number): string => `${count} 行`,
};

const noDhcp = {
  en: ['Failed to start DHCP service on vmnet8', 'VMnetDHCP started and then stopped', 'No DHCPOFFERS received', '169.254'],
  zh: ['DHCP 服务无法启动', 'VMware DHCP Service 启动后停止', '虚拟机获取不到 IP'],
} as const;

const noNat = {
  en: ['Failed to start NAT service on vmnet8', 'error 1067', 'The process terminated unexpectedly', 'port forwarding not working'],
  zh: ['错误 1067: 进程意外终止', 'VMware NAT Service 无法启动', '端口转发不生效'],
} as const;

export const fileFindings: Group = {
  ...driftFindings,
  'network-config-missing': {
    title: {
      en: ({ data }) => (data.file === 'networking' ? 'VMware’s network settings, the file “networking”, are missing' : 'netmap.conf, the list of the networks’ names, is missing'),
      zh: ({ data }) => (data.file === 'networking' ? 'VMware 的网络设置文件 networking 不存在' : '网络名称列表 netmap.conf 不存在'),
    },
    explanation: {
      en: ({ data }) =>
        data.file === 'networking'
          ? 'No virtual network can be started without it, and VMware’s Virtual Network Editor may crash.'
          : 'VMware’s Virtual Network Editor may crash without it, and tools that look for networks by name find none.',
      zh: ({ data }) =>
        data.file === 'networking' ? '没有该文件，任何虚拟网络都无法启动，虚拟网络编辑器也可能崩溃。' : '没有该文件，虚拟网络编辑器可能崩溃，按名称查找网络的工具也找不到网络。',
    },
    fix: {
      en: ({ data }) =>
        data.file === 'networking'
          ? 'Put a copy back (networking.bak.0 beside it, or a restore point), or let VMware make it: sudo vmware-networks --postinstall on Linux, a start of Fusion on a Mac.'
          : 'Write the list anew from the settings.',
      zh: ({ data }) =>
        data.file === 'networking'
          ? '请恢复其副本（同一文件夹中的 networking.bak.0 或还原点），或让 VMware 重新生成：Linux 上运行 sudo vmware-networks --postinstall，Mac 上启动 Fusion。'
          : '按网络设置重新生成该列表。',
    },
    alias: {
      en: ['Network configuration is missing. Ensure that /etc/vmware/networking exists.', 'vmware-netcfg segmentation fault'],
      zh: ['网络配置丢失', 'vmware-netcfg 段错误', '虚拟网络编辑器打不开'],
    },
  },
  'network-config-damaged': {
    title: {
      en: ({ severity, data }) =>
        severity === 'error' ? 'VMware’s network settings, the file “networking”, are damaged' : `VMware’s network settings hold ${lineCount.en(data.lines)} that cannot be made out`,
      zh: ({ severity, data }) => (severity === 'error' ? 'VMware 的网络设置文件 networking 已损坏' : `VMware 的网络设置文件中有 ${lineCount.zh(data.lines)}无法识别`),
    },
    explanation: {
      en: ({ severity, data }) =>
        severity === 'error'
          ? `${complaintsIn(data, 'en')} VMware’s tools may refuse the whole file, and then no virtual network is started.`
          : `${complaintsIn(data, 'en')} What these lines say is not in force, and VMware drops them when it writes the file anew.`,
      zh: ({ severity, data }) =>
        severity === 'error'
          ? `${complaintsIn(data, 'zh')}VMware 的工具可能拒绝整个文件，届时任何虚拟网络都无法启动。`
          : `${complaintsIn(data, 'zh')}这些行不生效，VMware 重新生成该文件时会将其删除。`,
    },
    fix: {
      en: ({ data }) =>
        data.complaints.includes('version-line-missing')
          ? 'Put VERSION=1,0 back as the first line; networking.bak.0 beside the file has VMware’s previous version.'
          : 'Correct these lines or remove them; networking.bak.0 beside the file has VMware’s previous version.',
      zh: ({ data }) =>
        data.complaints.includes('version-line-missing')
          ? '请在首行补上 VERSION=1,0；同一文件夹中的 networking.bak.0 是 VMware 保存的上一版本。'
          : '请更正或删除这些行；同一文件夹中的 networking.bak.0 是 VMware 保存的上一版本。',
    },
  },
  'daemon-config-missing': {
    title: {
      en: ({ vmnet, data }) => `The file of VMware’s ${data.daemon === 'dhcp' ? 'DHCP server' : 'NAT device'}${vmnet === null ? '' : ` for VMnet${vmnet}`} is missing`,
      zh: ({ vmnet, data }) => `${vmnet === null ? '' : `VMnet${vmnet} 的`} VMware ${data.daemon === 'dhcp' ? 'DHCP' : 'NAT'} 配置文件不存在`.trim(),
    },
    explanation: {
      en: ({ data }) =>
        data.running
          ? 'It still runs with what it has read. After the next start of the service it is gone.'
          : data.daemon === 'dhcp'
            ? 'The DHCP server does not start without it: guests get no address, or one that begins with 169.254.'
            : 'The NAT device does not start without it: guests get no further than the host.',
      zh: ({ data }) =>
        data.running
          ? '服务仍按已读入的内容运行，但重启后将无法启动。'
          : data.daemon === 'dhcp'
            ? '没有该文件，DHCP 服务器无法启动：客户机获取不到 IP，或只得到 169.254 开头的地址。'
            : '没有该文件，NAT 设备无法启动：客户机无法访问主机以外。',
    },
    fix: {
      en: () => 'Let VMware make the file anew from the network settings. “Restore Defaults” is not needed: it would wipe your own networks.',
      zh: () => '让 VMware 按网络设置重新生成该文件。不必“还原默认设置”，那会清除您自己的网络。',
    },
    alias: {
      en: [...noDhcp.en, ...noNat.en, 'Can’t open vmnetdhcp.conf'],
      zh: [...noDhcp.zh, ...noNat.zh, 'vmnetdhcp.conf 丢失', 'vmnetnat.conf 丢失'],
    },
  },
  'dhcp-config-damaged': {
    title: {
      en: ({ vmnet, data }) => `The DHCP server’s file${vmnet === null ? '' : ` of VMnet${vmnet}`} is damaged (${lineCount.en(data.lines)})`,
      zh: ({ vmnet, data }) => `${vmnet === null ? '' : `VMnet${vmnet} 的 `}DHCP 配置文件已损坏（${lineCount.zh(data.lines)}）`,
    },
    explanation: {
      en: ({ data }) => `${complaintsIn(data, 'en')} VMware’s DHCP server does not start with such a file: guests get no address, or one that begins with 169.254.`,
      zh: ({ data }) => `${complaintsIn(data, 'zh')}VMware 的 DHCP 服务器无法使用这样的文件启动：客户机获取不到 IP，或只得到 169.254 开头的地址。`,
    },
    fix: {
      en: ({ fix }) => (fix.kind === 'automatic' ? 'Let VMware make the file anew from the network settings.' : 'Correct these lines, or put a copy of the file back.'),
      zh: ({ fix }) => (fix.kind === 'automatic' ? '让 VMware 按网络设置重新生成该文件。' : '请更正这些行，或恢复该文件的副本。'),
    },
    alias: noDhcp,
  },
  'nat-config-damaged': {
    title: {
      en: ({ vmnet, data }) => `The NAT device’s file${vmnet === null ? '' : ` of VMnet${vmnet}`} ${natDamage[data.reason].en(data.lines)}`,
      zh: ({ vmnet, data }) => `${vmnet === null ? '' : `VMnet${vmnet} 的 `}NAT 配置文件${natDamage[data.reason].zh(data.lines)}`,
    },
    explanation: {
      en: ({ severity, data }) =>
        severity === 'error'
          ? 'The NAT device does not start with such a file, or serves nobody: guests get no further than the host.'
          : data.reason === 'unclosed-block'
            ? 'Vagrant finds its lines again by these marks. Without the end it does not know which are its own, and writes more with every start.'
            : 'Port forwards may not be in force, and tools that write into the file may ruin it further.',
      zh: ({ severity, data }) =>
        severity === 'error'
          ? 'NAT 设备无法使用这样的文件启动，或不为任何网络服务：客户机无法访问主机以外。'
          : data.reason === 'unclosed-block'
            ? 'Vagrant 靠这些标记识别自己写入的内容；缺少结束标记时无法识别，每次启动都会写入更多内容。'
            : '端口转发可能不生效，写入该文件的工具还可能使其进一步损坏。',
    },
    fix: {
      en: ({ fix }) => (fix.kind === 'automatic' ? 'Let VMware make the file anew from the network settings.' : 'Correct the file, or put a copy of it back.'),
      zh: ({ fix }) => (fix.kind === 'automatic' ? '让 VMware 按网络设置重新生成该文件。' : '请更正该文件，或恢复其副本。'),
    },
    alias: noNat,
  },
  'netmap-incomplete': {
    title: {
      en: ({ vmnet }) => `VMnet${vmnet} is not in netmap.conf`,
      zh: ({ vmnet }) => `netmap.conf 中没有 VMnet${vmnet}`,
    },
    explanation: {
      en: () => 'The list has the names of the networks: VMware’s windows may not offer this one, and tools such as Packer do not find it. The network itself works.',
      zh: () => '该列表保存网络的名称：VMware 的界面可能不显示该网络，Packer 等工具也找不到它。网络本身可以使用。',
    },
    fix: {
      en: ({ vmnet }) => `Add VMnet${vmnet} to the list.`,
      zh: ({ vmnet }) => `将 VMnet${vmnet} 加入该列表。`,
    },
    alias: { en: ['could not find netmap conf file', 'no network device found for NAT'], zh: ['netmap.conf 缺少 vmnet8'] },
  },
};

const natDamage = {
  'no-gateway': { en: () => 'does not say which address the NAT gateway has', zh: () => '中没有 NAT 网关的地址' },
  'no-device': { en: () => 'does not say which VMnet it is for', zh: () => '没有指明用于哪个 VMnet' },
  'no-incomingtcp': { en: () => 'has no section [incomingtcp]', zh: () => '缺少 [incomingtcp] 节' },
  'unclosed-block': {
    en: (lines: number) => `has ${lines === 1 ? 'a VAGRANT-BEGIN' : `${lines} times VAGRANT-BEGIN`} without VAGRANT-END`,
    zh: (lines: number) => `中有 ${lines} 处 VAGRANT-BEGIN 没有对应的 VAGRANT-END`,
  },
  garbage: { en: (lines: number) => `holds ${lineCount.en(lines)} that cannot be made out`, zh: (lines: number) => `中有 ${lineCount.zh(lines)}无法识别` },
} as const;
