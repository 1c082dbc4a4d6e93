/** The steps of a plan, and whom they affect, in words. */
import type { AffectedReason } from '../plan/plan.ts';
import type { Step, VmConnection } from '../plan/step.ts';
import { modes, vmAdapterModes } from './facts.ts';
import { type Language, type Words, wordsIn } from './language.ts';

type OpOf<Op extends Step['op']> = Extract<Step, { readonly op: Op }>;

type StepWords = { readonly [Op in Step['op']]: { readonly en: (step: OpOf<Op>) => string; readonly zh: (step: OpOf<Op>) => string } };

const services = {
  dhcp: { en: 'DHCP service', zh: 'DHCP 服务' },
  nat: { en: 'NAT service', zh: 'NAT 服务' },
  bridge: { en: 'bridge protocol', zh: '桥接协议' },
} as const;

const files = {
  dhcpd: { en: 'the DHCP server’s file', zh: 'DHCP 服务器的配置文件' },
  nat: { en: 'the NAT device’s file', zh: 'NAT 设备的配置文件' },
  netmap: { en: 'netmap.conf', zh: 'netmap.conf' },
} as const;

const english = { none: 'none' };

const onNetwork = (vmnet: number | null): { readonly en: string; readonly zh: string } =>
  vmnet === null ? { en: '', zh: '' } : { en: ` of VMnet${vmnet}`, zh: `（VMnet${vmnet}）` };

const stepWords: StepWords = {
  'add-network': {
    en: ({ vmnet, mode }) => `Add VMnet${vmnet} (${modes[mode].en})`,
    zh: ({ vmnet, mode }) => `添加 VMnet${vmnet}（${modes[mode].zh}）`,
  },
  'remove-network': {
    en: ({ vmnet }) => `Remove VMnet${vmnet}`,
    zh: ({ vmnet }) => `移除 VMnet${vmnet}`,
  },
  'set-mode': {
    en: ({ vmnet, to, was }) => `Switch VMnet${vmnet}${was === null ? '' : ` from ${modes[was].en}`} to ${modes[to].en}`,
    zh: ({ vmnet, to, was }) => `将 VMnet${vmnet}${was === null ? '' : ` 从${modes[was].zh}`}切换为${modes[to].zh}`,
  },
  'set-subnet': {
    en: ({ vmnet, to, was }) => `Subnet of VMnet${vmnet}: ${was ?? english.none} → ${to}`,
    zh: ({ vmnet, to, was }) => `VMnet${vmnet} 的子网：${was ?? '无'} → ${to}`,
  },
  'set-host-adapter': {
    en: ({ vmnet, to, was }) => `Host virtual adapter of VMnet${vmnet}: ${was ?? english.none} → ${to ?? english.none}`,
    zh: ({ vmnet, to, was }) => `VMnet${vmnet} 的主机虚拟适配器：${was ?? '无'} → ${to ?? '无'}`,
  },
  'set-gateway': {
    en: ({ vmnet, to, was }) => `NAT gateway of VMnet${vmnet}: ${was ?? english.none} → ${to}`,
    zh: ({ vmnet, to, was }) => `VMnet${vmnet} 的 NAT 网关：${was ?? '无'} → ${to}`,
  },
  'set-dhcp': {
    en: ({ vmnet, to }) => `Turn the DHCP server of VMnet${vmnet} ${to ? 'on' : 'off'}`,
    zh: ({ vmnet, to }) => `${to ? '启用' : '停用'} VMnet${vmnet} 的 DHCP 服务器`,
  },
  'set-dhcp-range': {
    en: ({ vmnet, to, was }) => `DHCP addresses of VMnet${vmnet}: ${rangeOf(was, english.none)} → ${rangeOf(to, english.none)}`,
    zh: ({ vmnet, to, was }) => `VMnet${vmnet} 的 DHCP 地址范围：${rangeOf(was, '无')} → ${rangeOf(to, '无')}`,
  },
  'set-lease-times': {
    en: ({ vmnet, to }) => `Lease times of VMnet${vmnet}: ${to.defaultLease} s, at most ${to.maxLease} s`,
    zh: ({ vmnet, to }) => `VMnet${vmnet} 的租约时间：默认 ${to.defaultLease} 秒，最长 ${to.maxLease} 秒`,
  },
  'add-reservation': {
    en: ({ vmnet, reservation }) => `Reserve ${reservation.address} on VMnet${vmnet} for ${reservation.mac}`,
    zh: ({ vmnet, reservation }) => `在 VMnet${vmnet} 上为 ${reservation.mac} 保留地址 ${reservation.address}`,
  },
  'remove-reservation': {
    en: ({ vmnet, reservation }) => `Drop the reservation of ${reservation.address} on VMnet${vmnet} for ${reservation.mac}`,
    zh: ({ vmnet, reservation }) => `取消 VMnet${vmnet} 上为 ${reservation.mac} 保留的地址 ${reservation.address}`,
  },
  'add-forward': {
    en: ({ vmnet, forward }) => `Forward host port ${forward.protocol}/${forward.hostPort} to ${forward.guestAddress}:${forward.guestPort} on VMnet${vmnet}`,
    zh: ({ vmnet, forward }) => `将主机端口 ${forward.protocol}/${forward.hostPort} 转发到 VMnet${vmnet} 上的 ${forward.guestAddress}:${forward.guestPort}`,
  },
  'remove-forward': {
    en: ({ vmnet, forward }) => `Stop forwarding host port ${forward.protocol}/${forward.hostPort} to ${forward.guestAddress}:${forward.guestPort} on VMnet${vmnet}`,
    zh: ({ vmnet, forward }) => `取消将主机端口 ${forward.protocol}/${forward.hostPort} 转发到 VMnet${vmnet} 上的 ${forward.guestAddress}:${forward.guestPort}`,
  },
  'set-bridge': {
    en: ({ vmnet, to, was }) => `Bridge VMnet${vmnet} to ${to}${was === null ? '' : ` (was ${was})`}`,
    zh: ({ vmnet, to, was }) => `将 VMnet${vmnet} 桥接到 ${adapterZh(to)}${was === null ? '' : `（原为 ${adapterZh(was)}）`}`,
  },
  'set-display-name': {
    en: ({ vmnet, to }) => (to === '' ? `Take away the name of VMnet${vmnet}` : `Name VMnet${vmnet} “${to}”`),
    zh: ({ vmnet, to }) => (to === '' ? `清除 VMnet${vmnet} 的名称` : `将 VMnet${vmnet} 命名为“${to}”`),
  },
  'start-service': {
    en: ({ service, vmnet }) => `Start the ${services[service].en}${onNetwork(vmnet).en}`,
    zh: ({ service, vmnet }) => `启动 ${services[service].zh}${onNetwork(vmnet).zh}`,
  },
  'set-service-automatic': {
    en: ({ service }) => `Let the ${services[service].en} start with Windows`,
    zh: ({ service }) => `将 ${services[service].zh} 设为随 Windows 自动启动`,
  },
  'enable-host-adapter': {
    en: ({ vmnet }) => `Enable the host virtual adapter of VMnet${vmnet}`,
    zh: ({ vmnet }) => `启用 VMnet${vmnet} 的主机虚拟适配器`,
  },
  'recreate-host-adapter': {
    en: ({ vmnet }) => `Make the host virtual adapter of VMnet${vmnet} anew`,
    zh: ({ vmnet }) => `重新创建 VMnet${vmnet} 的主机虚拟适配器`,
  },
  'renew-host-adapter': {
    en: ({ vmnet }) => `Give the host virtual adapter of VMnet${vmnet} its own address again`,
    zh: ({ vmnet }) => `让 VMnet${vmnet} 的主机虚拟适配器重新取得自己的地址`,
  },
  'restore-generated-file': {
    en: ({ vmnet, file }) => `Make ${files[file].en} of VMnet${vmnet} anew`,
    zh: ({ vmnet, file }) => `重新生成 VMnet${vmnet} 的${files[file].zh}`,
  },
  'bind-bridge': {
    en: ({ adapter, bound }) => `Switch VMware’s bridge protocol ${bound ? 'on' : 'off'} for ${adapter}`,
    zh: ({ adapter, bound }) => `${bound ? '启用' : '停用'} ${adapter} 上的 VMware 桥接协议`,
  },
  'set-vm-adapter': {
    en: ({ machine, adapter, to }) => `Network adapter ethernet${adapter} of ${nameOf(machine)}: ${connectionEn(to)}`,
    zh: ({ machine, adapter, to }) => `${nameOf(machine)} 的网络适配器 ethernet${adapter}：${connectionZh(to)}`,
  },
};

const reasons: Readonly<Record<AffectedReason, Words>> = {
  'adapter-on-network': { en: 'its network changes', zh: '其所在网络将改变' },
  'static-address-leaves-subnet': { en: 'its own address will lie outside the subnet', zh: '其自设地址将不在子网内' },
  'lease-leaves-subnet': { en: 'it will get another address', zh: '将获得新的地址' },
  'reservation-changes': { en: 'its reserved address changes', zh: '其保留地址将改变' },
  'forward-changes': { en: 'a port forward to it changes', zh: '指向它的端口转发将改变' },
  'mode-changes': { en: 'its network gets another mode', zh: '其所在网络的模式将改变' },
  'network-removed': { en: 'its network goes away', zh: '其所在网络将被移除' },
  'adapter-changes': { en: 'its network adapter changes', zh: '其网络适配器将改变' },
  'networks-restart': { en: 'all networks stop for a moment', zh: '所有虚拟网络将短暂停止' },
};

/** One line, without a full stop. */
export function stepText(step: Step, language: Language): string {
  const words = stepWords[step.op][language === 'en' ? 'en' : 'zh'] as (step: Step) => string;
  return words(step);
}

export function affectedText(reason: AffectedReason, language: Language): string {
  return wordsIn(language, reasons[reason]);
}

function rangeOf(range: { readonly start: string; readonly end: string } | null, none: string): string {
  return range === null ? none : `${range.start}–${range.end}`;
}

function adapterZh(name: string): string {
  return name === 'automatic' ? '自动' : name;
}

/** The last part of a path without `.vmx`, whichever slash the host uses. */
function nameOf(machine: string): string {
  return machine.replace(/^.*[\\/]/, '').replace(/\.vmx$/i, '');
}

function connectionEn({ mode, vmnet, connectAtPowerOn }: VmConnection): string {
  const parts = [
    mode === null ? '' : mode === 'custom' ? `VMnet${vmnet}` : vmAdapterModes[mode].en,
    connectAtPowerOn === null ? '' : connectAtPowerOn ? 'connected at power on' : 'not connected at power on',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function connectionZh({ mode, vmnet, connectAtPowerOn }: VmConnection): string {
  const parts = [
    mode === null ? '' : mode === 'custom' ? `VMnet${vmnet}` : vmAdapterModes[mode].zh,
    connectAtPowerOn === null ? '' : connectAtPowerOn ? '启动时连接' : '启动时不连接',
  ];
  return parts.filter((part) => part !== '').join('，');
}
