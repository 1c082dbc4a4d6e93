/** `vmnet show` for people: the host in one line, then networks, adapters, VMs and what could not be read. */
import { adapterKinds, adapterStates, hostAdapterStates, modes, serviceStates, vmAdapterModes, vmStates } from '../../core/text/facts.ts';
import { wordsIn, type Language } from '../../core/text/language.ts';
import { problemPlace, problemReason } from '../../core/text/problems.ts';
import type { HostView } from '../../core/vnet/host-view.ts';
import type { VirtualMachine } from '../../core/vnet/machine.ts';
import type { VirtualNetwork } from '../../core/vnet/network.ts';
import type { Globals } from '../globals.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

const none = '–';

const words = {
  noVmware: {
    en: 'No VMware product was found on this host (`vmnet samples` lists built-in hosts to look at)',
    'zh-CN': '此主机上未找到 VMware 产品（“vmnet samples”列出可供查看的内置示例主机）',
  },
  read: { en: 'read', 'zh-CN': '读取于' },
  networks: { en: ['NETWORK', 'NAME', 'MODE', 'SUBNET', 'HOST ADAPTER', 'GATEWAY', 'DHCP', 'FORWARDS'], 'zh-CN': ['网络', '名称', '模式', '子网', '主机虚拟适配器', '网关', 'DHCP', '端口转发'] },
  adapters: { en: ['ADAPTER', 'KIND', 'STATE', 'ADDRESS', 'GATEWAY', 'VMNET'], 'zh-CN': ['适配器', '类型', '状态', '地址', '网关', 'VMNET'] },
  machines: { en: ['VM', 'STATE', 'ADAPTER', 'MODE', 'VMNET', 'MAC', 'LEASE'], 'zh-CN': ['虚拟机', '状态', '适配器', '模式', 'VMNET', 'MAC', '租约'] },
  problems: { en: 'Could not be read, or only partly:', 'zh-CN': '无法读取或只能部分读取：' },
  off: { en: 'off', 'zh-CN': '关闭' },
} as const;

export function printView(view: HostView, { language }: Pick<Globals, 'language'>): string {
  const { product, platform, readAt } = view.host;
  const title = product === null && view.networks.length === 0 ? words.noVmware[language] : [product?.name ?? 'VMware', product?.version].filter(Boolean).join(' ');
  const parts = [`${printable(title)} · ${platform} · ${words.read[language]} ${readAt}\n`];
  if (view.networks.length > 0) parts.push(table(words.networks[language], view.networks.map((one) => networkRow(one, language))));
  if (view.adapters.length > 0) {
    const rows = view.adapters.map((one) => [
      one.name,
      wordsIn(language, adapterKinds[one.kind]),
      wordsIn(language, adapterStates[one.state]),
      one.ipv4.map(({ address, prefix }) => (prefix === null ? address : `${address}/${prefix}`)).join(', ') || none,
      one.gateways.join(', ') || none,
      one.vmnet === null ? none : `vmnet${one.vmnet}`,
    ]);
    parts.push(table(words.adapters[language], rows));
  }
  if (view.vms.length > 0) parts.push(printMachines(view.vms, language));
  if (view.problems.length > 0) {
    const lines = view.problems.map(
      (problem) => `  ${printable(problemPlace(problem, language))}: ${printable(problemReason(problem, language))} (${printable(problem.detail)})\n`,
    );
    parts.push(`${words.problems[language]}\n${lines.join('')}`);
  }
  return parts.join('\n');
}

export function printMachines(vms: readonly VirtualMachine[], language: Language): string {
  return table(words.machines[language], vms.flatMap((one) => machineRows(one, language)));
}

function networkRow(network: VirtualNetwork, language: Language): readonly string[] {
  const { vmnet, name, mode } = network;
  const start = [`vmnet${vmnet}`, name ?? none, wordsIn(language, modes[mode])];
  if (network.mode === 'bridged') {
    const { to, resolved } = network.bridge;
    return [...start, none, resolved === null || resolved === to ? to : `${to} → ${resolved}`, none, none, none];
  }
  const { hostAdapter, dhcp, nat } = network;
  const range = `${dhcp.start ?? '?'}–${dhcp.end ?? '?'}`;
  return [
    ...start,
    network.subnet ?? none,
    hostAdapter.configured ? `${hostAdapter.address ?? '?'} (${wordsIn(language, hostAdapterStates[hostAdapter.state ?? 'unknown'])})` : none,
    nat === null ? none : `${nat.gateway ?? '?'} (${wordsIn(language, serviceStates[nat.service ?? 'unknown'])})`,
    dhcp.enabled ? `${range} (${wordsIn(language, serviceStates[dhcp.service ?? 'unknown'])})` : words.off[language],
    String(nat?.portForwards.length ?? none),
  ];
}

function machineRows(machine: VirtualMachine, language: Language): readonly (readonly string[])[] {
  const start = [machine.name, wordsIn(language, vmStates[machine.state])];
  const present = machine.adapters.filter((adapter) => adapter.present);
  if (present.length === 0) return [[...start, none, none, none, none, none]];
  return present.map(({ index, mode, vmnet, mac, lease }) => [
    ...start,
    String(index),
    wordsIn(language, vmAdapterModes[mode]),
    vmnet === null ? none : `vmnet${vmnet}`,
    mac ?? none,
    lease?.address ?? none,
  ]);
}
