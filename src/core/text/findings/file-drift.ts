/** Words of what the sides of a VMnet say otherwise, and of what only a generated file says. */
import type { fileChecks } from '../../checks/file-checks.ts';
import type { Finding } from '../../vnet/finding.ts';
import type { Words } from '../language.ts';
import type { FindingText, FindingWords, WordsOf } from './words.ts';

type Codes = 'config-drift' | 'kept-only-in-generated-file' | 'dhcp-block-edited';
type Group = WordsOf<typeof fileChecks>;
type DataOf<C extends Codes> = Group[C] extends FindingWords<infer D> ? D : never;
type DriftData = DataOf<'config-drift'>;
type KeptData = DataOf<'kept-only-in-generated-file'>;

const sideWords: Readonly<Record<'configured' | 'dhcpFile' | 'natFile' | 'actual', Words>> = {
  configured: { en: 'the settings', zh: '网络设置' },
  dhcpFile: { en: 'the DHCP server’s file', zh: 'DHCP 配置文件' },
  natFile: { en: 'the NAT device’s file', zh: 'NAT 配置文件' },
  actual: { en: 'the host virtual adapter', zh: '主机虚拟适配器' },
};

/** `the settings 192.168.83.0/24, the DHCP server’s file 192.168.82.0/24` */
function allSides(data: DriftData, language: 'en' | 'zh'): string {
  const said = (['configured', 'dhcpFile', 'natFile', 'actual'] as const).flatMap((side) => {
    const value = data[side];
    return value === null ? [] : [`${sideWords[side][language]} ${typeof value === 'string' ? value : listed(value, language)}`];
  });
  return said.join(language === 'en' ? ', ' : '，');
}

const shown = 4;

/** A list that is too long for a title is cut off. */
function listed(values: string | readonly string[] | null, language: 'en' | 'zh'): string {
  const all = typeof values === 'string' ? [values] : (values ?? []);
  const first = all.slice(0, shown).join(language === 'en' ? ', ' : '、');
  if (all.length <= shown) return first;
  return language === 'en' ? `${first} and ${all.length - shown} more` : `${first} 等 ${all.length} 项`;
}

const driftTitle: FindingText<DriftData> = {
  en: ({ vmnet, data }) => {
    switch (data.fact) {
      case 'subnet':
        return `The subnet of VMnet${vmnet} is not the same everywhere: ${allSides(data, 'en')}`;
      case 'host-adapter':
        return data.configured === 'none'
          ? `VMnet${vmnet} has a host virtual adapter (${data.actual ?? ''}), and by the settings it has none`
          : `The host virtual adapter’s address of VMnet${vmnet} is not the same everywhere: ${allSides(data, 'en')}`;
      case 'dhcp':
        return data.configured === 'on'
          ? `DHCP is on for VMnet${vmnet}, but the DHCP server’s file does not have this network`
          : `DHCP is off for VMnet${vmnet}, but the DHCP server’s file still serves it`;
      case 'nat':
        return `By the settings VMnet${vmnet} has NAT, but the NAT device’s file serves ${listed(data.natFile, 'en')}`;
      case 'reservations':
        return `Address reservations of VMnet${vmnet} are not in the DHCP server’s file as they are set: ${listed(data.configured, 'en')}`;
      case 'forwards':
        return `Port forwards of VMnet${vmnet} are not in the NAT device’s file as they are set: ${listed(data.configured, 'en')}`;
    }
  },
  zh: ({ vmnet, data }) => {
    switch (data.fact) {
      case 'subnet':
        return `VMnet${vmnet} 的子网各处不一致：${allSides(data, 'zh')}`;
      case 'host-adapter':
        return data.configured === 'none'
          ? `按网络设置 VMnet${vmnet} 没有主机虚拟适配器，但主机上有（${data.actual ?? ''}）`
          : `VMnet${vmnet} 的主机虚拟适配器地址各处不一致：${allSides(data, 'zh')}`;
      case 'dhcp':
        return data.configured === 'on'
          ? `VMnet${vmnet} 已启用 DHCP，但 DHCP 配置文件中没有该网络`
          : `VMnet${vmnet} 已关闭 DHCP，但 DHCP 配置文件仍在为其服务`;
      case 'nat':
        return `按网络设置 VMnet${vmnet} 使用 NAT，但 NAT 配置文件服务的是 ${listed(data.natFile, 'zh')}`;
      case 'reservations':
        return `VMnet${vmnet} 的地址保留与 DHCP 配置文件不一致：${listed(data.configured, 'zh')}`;
      case 'forwards':
        return `VMnet${vmnet} 的端口转发与 NAT 配置文件不一致：${listed(data.configured, 'zh')}`;
    }
  },
};

const driftExplanation: FindingText<DriftData> = {
  en: ({ severity, data }) => {
    switch (data.fact) {
      case 'subnet':
        return severity === 'error'
          ? 'Guests may get addresses with which they cannot reach the host, the gateway or each other.'
          : 'Guests are served by the files, not by the settings. The next time that VMware writes the files, the network moves to the subnet of the settings, and guests with fixed addresses lose it.';
      case 'host-adapter':
        return data.configured === 'none'
          ? 'The host reaches the guests of this network, which the settings rule out; somebody made the adapter by hand, or a change was not carried out.'
          : 'Guests and notes that go by the one address do not find the host at the other; VMware sets it back when it updates the adapter.';
      case 'dhcp':
        return data.configured === 'on'
          ? 'The DHCP server does not know of this network: guests get no address, or one that begins with 169.254.'
          : 'One server serves all networks by this file: guests go on getting addresses here.';
      case 'nat':
        return 'The NAT device serves the other network: guests of this one get no further than the host.';
      case 'reservations':
        return data.dhcpFile === null || data.dhcpFile.length === 0
          ? 'The DHCP server goes by its file: it gives these guests any address of its range.'
          : `The DHCP server goes by its file, and gives ${listed(data.dhcpFile, 'en')}.`;
      case 'forwards':
        return data.natFile === null || data.natFile.length === 0
          ? 'The NAT device goes by its file: connections to these ports of the host are refused.'
          : `The NAT device goes by its file, and forwards ${listed(data.natFile, 'en')}.`;
    }
  },
  zh: ({ severity, data }) => {
    switch (data.fact) {
      case 'subnet':
        return severity === 'error'
          ? '客户机得到的地址可能无法访问主机或网关，彼此之间也可能无法访问。'
          : '为客户机服务的是配置文件，而不是网络设置；VMware 下次重新生成这些文件时会改用网络设置中的子网，使用固定 IP 的客户机将断网。';
      case 'host-adapter':
        return data.configured === 'none'
          ? '主机因此能访问该网络的客户机，而网络设置并不允许：适配器可能是手工添加的，也可能是某次更改没有生效。'
          : '按其中一个地址访问主机的客户机在另一个地址找不到主机；VMware 更新适配器时会把地址改回去。';
      case 'dhcp':
        return data.configured === 'on'
          ? 'DHCP 服务器不知道该网络：客户机获取不到 IP，或只得到 169.254 开头的地址。'
          : 'DHCP 服务按这一个文件为所有网络服务：客户机仍会在此得到地址。';
      case 'nat':
        return 'NAT 设备服务的是另一个网络：本网络的客户机无法访问主机以外。';
      case 'reservations':
        return data.dhcpFile === null || data.dhcpFile.length === 0
          ? 'DHCP 服务器以其配置文件为准：这些客户机会得到地址范围内的任意地址。'
          : `DHCP 服务器以其配置文件为准，分配的是 ${listed(data.dhcpFile, 'zh')}。`;
      case 'forwards':
        return data.natFile === null || data.natFile.length === 0
          ? 'NAT 设备以其配置文件为准：连接主机的这些端口会被拒绝。'
          : `NAT 设备以其配置文件为准，转发的是 ${listed(data.natFile, 'zh')}。`;
    }
  },
};

const keptWords: Readonly<Record<KeptData['fact'], Words>> = {
  gateway: { en: 'the NAT gateway', zh: 'NAT 网关' },
  'dhcp-range': { en: 'the DHCP range', zh: 'DHCP 地址范围' },
  'lease-times': { en: 'the lease times in seconds (default, maximum)', zh: '租用时间（秒，默认与最长）' },
  'host-adapter': { en: 'the host virtual adapter’s address', zh: '主机虚拟适配器的地址' },
  reservations: { en: 'address reservations', zh: '地址保留' },
  forwards: { en: 'port forwards', zh: '端口转发' },
};

/** Between Chinese and Latin letters stands a space. */
const spaced = (words: string): string => (/^[A-Z]/.test(words) ? ` ${words}` : words);

const fileOfFact = ({ data: { fact } }: Finding<string, KeptData>): Words =>
  fact === 'gateway' || fact === 'forwards' ? sideWords.natFile : sideWords.dhcpFile;

export const driftFindings: Pick<Group, Codes> = {
  'config-drift': {
    title: driftTitle,
    explanation: driftExplanation,
    fix: {
      en: ({ vmnet, fix }) =>
        fix.kind === 'automatic'
          ? `Make the files and the adapter anew, as the settings have them. If the settings are what is wrong, set VMnet${vmnet} right first.`
          : 'Give the network a host virtual adapter in the settings, or remove the adapter from the host.',
      zh: ({ vmnet, fix }) =>
        fix.kind === 'automatic'
          ? `按网络设置重新生成配置文件和适配器；如果错的是网络设置，请先改正 VMnet${vmnet} 的设置。`
          : '请在网络设置中为该网络启用主机虚拟适配器，或从主机上移除该适配器。',
    },
    alias: {
      en: ['settings not applied', 'change of the subnet has no effect', 'Virtual Network Editor shows another subnet', 'port forwarding not working'],
      zh: ['虚拟网络编辑器设置不生效', '修改子网后不生效', '子网与虚拟网卡 IP 不一致', '端口转发不生效'],
    },
  },
  'kept-only-in-generated-file': {
    title: {
      en: (finding) => `Only ${fileOfFact(finding).en} of VMnet${finding.vmnet} has ${keptWords[finding.data.fact].en}: ${listed(finding.data.value, 'en')}`,
      zh: (finding) => `VMnet${finding.vmnet} 的${spaced(keptWords[finding.data.fact].zh)}只写在${spaced(fileOfFact(finding).zh)}中：${listed(finding.data.value, 'zh')}`,
    },
    explanation: {
      en: ({ data }) =>
        data.usual.length === 0
          ? 'It is in force. VMware’s settings do not hold it, though: when VMware writes the file anew, it may be gone.'
          : `It is in force. VMware’s settings do not hold it, though: when VMware writes the file anew, it may become ${data.usual.join(', ')} again.`,
      zh: ({ data }) =>
        data.usual.length === 0
          ? '目前有效，但 VMware 的网络设置中没有保存：重新生成该文件时可能会丢失。'
          : `目前有效，但 VMware 的网络设置中没有保存：重新生成该文件时可能会恢复为 ${data.usual.join('、')}。`,
    },
    fix: {
      en: () => 'Nothing is wrong. Keep a policy of the networks (vmnet export), so that it can be put back.',
      zh: () => '无需处理。建议将网络导出为策略文件（vmnet export），以便日后恢复。',
    },
  },
  'dhcp-block-edited': {
    title: {
      en: ({ vmnet, data }) =>
        data.actual === null
          ? `The marks around VMware’s part of VMnet${vmnet}’s DHCP file are gone`
          : `Somebody edited VMware’s own part of VMnet${vmnet}’s DHCP file`,
      zh: ({ vmnet, data }) =>
        data.actual === null ? `VMnet${vmnet} 的 DHCP 配置文件中，VMware 部分的起止标记已丢失` : `VMnet${vmnet} 的 DHCP 配置文件中由 VMware 生成的部分被改动过`,
    },
    explanation: {
      en: () => 'The edit is in force until VMware writes the file the next time: then it is put aside under another name, and the edit with it. What stands below VMware’s part stays.',
      zh: () => '改动目前有效，但 VMware 下次生成该文件时会将其改名备份，改动随之失效；写在 VMware 部分之后的内容会保留。',
    },
    fix: {
      en: () => 'Move your own lines below VMware’s part, and let it write its part anew.',
      zh: () => '请将自己的内容移到 VMware 部分之后，再让 VMware 重新生成该部分。',
    },
    alias: { en: ['DO NOT MODIFY SECTION', 'dhcpd.conf changes are lost'], zh: ['dhcpd.conf 修改丢失', '修改 dhcpd.conf 后被还原'] },
  },
};
