/** Suggested subnets for people. */
import type { KeptAddress } from '../../core/plan/subnet-for.ts';
import type { Language } from '../../core/text/language.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

export function printSuggested(subnets: readonly string[], language: Language): string {
  if (subnets.length > 0) return subnets.map((one) => `${one}\n`).join('');
  return language === 'zh-CN' ? '没有这种大小的空闲私有子网。\n' : 'No private subnet of this size is free.\n';
}

export function printKept({ subnet, takenBy, hostAdapter, gateway, dhcp }: KeptAddress, language: Language): string {
  const chinese = language === 'zh-CN';
  const heading = chinese ? ['子网', '主机虚拟适配器', 'NAT 网关', 'DHCP 范围'] : ['SUBNET', 'HOST ADAPTER', 'NAT GATEWAY', 'DHCP RANGE'];
  const facts = table(heading, [[subnet, hostAdapter, gateway, `${dhcp.start}–${dhcp.end}`]]);
  if (takenBy.length === 0) return `${facts}\n${chinese ? '该子网空闲。' : 'The subnet is free.'}\n`;
  const owners = [...new Set(takenBy.map(({ name }) => printable(name)))].join(chinese ? '、' : ', ');
  return `${facts}\n${chinese ? `该子网已被占用：${owners}` : `The subnet is in use: ${owners}`}\n`;
}
