/** Policies that the program writes, with comments in the person's language: a host's networks, and the standard VMnet8 to start from. */
import { exportPolicy, type PolicyJson } from '../policy/export-policy.ts';
import { printPolicy } from '../policy/print-policy.ts';
import { policyVersion } from '../policy/values.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { Platform } from '../vnet/host-view.ts';
import { modes } from './facts.ts';
import { wordsIn, type Language } from './language.ts';

const othersKept = { en: 'networks that are not named here are not touched; remove: they go', zh: '不改动未列出的网络；remove：将其移除' };

interface ExportedFrom {
  readonly host: string;
  readonly product: string;
  readonly platform: Platform;
  readonly readAt: string;
  readonly apple: boolean;
}

function policyComments({ host, product, platform, readAt, apple }: ExportedFrom, language: Language): { readonly head: readonly string[]; readonly others: string } {
  const from = [host, product, platform, readAt].filter((part) => part !== '').join(' · ');
  if (language === 'zh-CN') {
    return {
      head: [`导出自 ${from}`, '“vmnet verify 文件”将主机与本文件比较；未写出的字段保持主机的现有值。', ...(apple ? ['Fusion 12 及更高版本中，网关始终是第一个地址，因此未写出。'] : [])],
      others: othersKept.zh,
    };
  }
  return {
    head: [
      `Exported from ${from}`,
      '“vmnet verify FILE” compares a host with this file. What is not written stays as the host has it.',
      ...(apple ? ['On Fusion 12 and newer the gateway is always the first address, so it is not written.'] : []),
    ],
    others: othersKept.en,
  };
}

/** What `vmnet export` prints. `host`: its name; `policy`: of this very state. */
export function exportedPolicy(state: HostState, host: string, language: Language, policy: PolicyJson = exportPolicy(state, null)): string {
  const { platform, product, readAt } = state.view.host;
  const comments = policyComments({ host, product: [product?.name, product?.version].filter(Boolean).join(' '), platform, readAt, apple: state.apple }, language);
  const there = new Map(state.view.networks.map((network) => [`vmnet${network.vmnet}`, network]));
  const nameOf = (key: string): string => {
    const network = there.get(key);
    return network === undefined ? '' : (network.name ?? wordsIn(language, modes[network.mode]));
  };
  return printPolicy(policy, { ...comments, network: nameOf });
}

/** The usual VMnet8, written out. Lists are not written, so that a host keeps its reservations and forwards. */
export function standardPolicy({ apple }: Pick<HostState, 'apple'>, language: Language): string {
  const policy: PolicyJson = {
    schema: 'vmnet/export/1',
    policy: policyVersion,
    networks: {
      vmnet8: {
        mode: 'nat',
        subnet: '192.168.204.0/24',
        // Fusion 12+ gives the gateway and the host the first address, whatever is written.
        ...(apple ? {} : { gateway: '192.168.204.2', hostAdapter: '192.168.204.1' }),
        dhcp: { start: '192.168.204.128', end: '192.168.204.254', defaultLease: 1800, maxLease: 7200 },
      },
    },
    others: 'keep',
  };
  const head = apple
    ? { en: 'A standard VMnet8. On Fusion 12 and newer the gateway is always the first address, so it is not written.', zh: '标准的 VMnet8。Fusion 12 及更高版本中，网关始终是第一个地址，因此未写出。' }
    : { en: 'A standard VMnet8: the same file means the same thing on Windows, Linux and macOS with Fusion up to 11.', zh: '标准的 VMnet8：同一文件在 Windows、Linux 以及使用 Fusion 11 及更早版本的 macOS 上含义相同。' };
  const keeps = { en: 'Reservations and port forwards stay as the host has them, unless they are written.', zh: '未写出的地址保留和端口转发保持主机的现有内容。' };
  return printPolicy(policy, { head: [wordsIn(language, head), wordsIn(language, keeps)], network: () => wordsIn(language, modes.nat), others: wordsIn(language, othersKept) });
}
