/**
 * Reads `netsh advfirewall show allprofiles` in any language: the domain's, the private and the public profile stand in
 * this order, each under a line of dashes; the first row is whether it is on, the second its policy, which is not translated.
 */
import type { FirewallProfile } from '../vnet/host-state.ts';
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';

const order = ['domain', 'private', 'public'] as const;

/** Off, in languages that people were seen to paste; whatever else is on. */
const off = /\s(?:OFF|关闭|關閉|Desactivado|Désactivé|Inaktiv|AUS)\s*$/i;

export function readFirewallProfiles(text: string): { readonly profiles: readonly FirewallProfile[]; readonly complaints: readonly Complaint[] } {
  const lines = textLines(text);
  const heads = lines.flatMap((line, index) => (/^-{20,}\s*$/.test(line) ? [index] : []));
  if (heads.length !== order.length) return { profiles: [], complaints: [] };
  const profiles = order.flatMap((profile, at): readonly FirewallProfile[] => {
    const head = heads[at] ?? 0;
    const state = lines[head + 1] ?? '';
    const policy = lines[head + 2] ?? '';
    if (!/\b(?:Block|Allow)Inbound/.test(policy)) return [];
    return [{ profile, on: !off.test(state), blocksAll: /\bBlockInboundAlways\b/.test(policy), line: head + 3 }];
  });
  return { profiles, complaints: [] };
}
