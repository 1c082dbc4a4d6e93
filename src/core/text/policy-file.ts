/** The comments of an exported policy. */
import type { Platform } from '../vnet/host-view.ts';
import type { Language } from './language.ts';

export interface ExportedFrom {
  readonly host: string;
  readonly product: string;
  readonly platform: Platform;
  readonly readAt: string;
  readonly apple: boolean;
}

export function policyComments({ host, product, platform, readAt, apple }: ExportedFrom, language: Language): { readonly head: readonly string[]; readonly others: string } {
  const from = [host, product, platform, readAt].filter((part) => part !== '').join(' · ');
  if (language === 'zh-CN') {
    return {
      head: [`导出自 ${from}`, '“vmnet verify 文件”将主机与本文件比较；未写出的字段保持主机的现有值。', ...(apple ? ['Fusion 12 及更高版本中，网关始终是第一个地址，因此未写出。'] : [])],
      others: '不改动未列出的网络；remove：将其移除',
    };
  }
  return {
    head: [
      `Exported from ${from}`,
      '“vmnet verify FILE” compares a host with this file. What is not written stays as the host has it.',
      ...(apple ? ['On Fusion 12 and newer the gateway is always the first address, so it is not written.'] : []),
    ],
    others: 'networks that are not named here are not touched; remove: they go',
  };
}
