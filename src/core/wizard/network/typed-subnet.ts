/** Subnet and mask of a network as two fields, as VMware's own editor has them. */
import { parseIpv4 } from '../../ipv4/address.ts';
import { maskOfPrefix, parseSubnet, prefixOfMask } from '../../ipv4/subnet.ts';
import type { NetworkDraft } from './draft.ts';

export interface TypedSubnet {
  /** As the two fields show it. */
  readonly address: string;
  readonly mask: string;
  readonly isAddress: boolean;
  readonly isMask: boolean;
  /** `a.b.c.d/n` as typed, host bits and all; null: nothing was typed, or it is no subnet. */
  readonly written: string | null;
  /** Nothing was typed: the base as it is. */
  readonly proposed: string | null;
}

/** Strict: `255.255.255.0`, `24` or `/24`. */
export function parseMask(text: string): number | null {
  const [, prefix] = /^\/?(0|[1-9]\d?)$/.exec(text) ?? [];
  if (prefix !== undefined) return Number(prefix) <= 32 ? Number(prefix) : null;
  return prefixOfMask(text) ?? null;
}

/** `base`: the host's subnet, or the one proposed; null: neither is there. */
export function typedSubnet({ texts }: NetworkDraft, base: string | null): TypedSubnet {
  const parsed = parseSubnet(base ?? '');
  const address = texts.subnet ?? (parsed === undefined ? '' : (base ?? '').replace(/\/.*$/, ''));
  const behind = /\/(.*)$/.exec(texts.subnet ?? '')?.[1];
  const prefix = texts.mask === undefined ? (behind === undefined ? (parsed?.prefix ?? null) : parseMask(behind)) : parseMask(texts.mask);
  const mask = texts.mask ?? (prefix === null ? '' : maskOfPrefix(prefix));
  const alone = address.replace(/\/.*$/, '');
  const isAddress = parseIpv4(alone) !== undefined && (behind === undefined || prefix !== null);
  const isTyped = texts.subnet !== undefined || texts.mask !== undefined;
  return {
    address,
    mask,
    isAddress: isAddress || (texts.subnet === undefined && base === null),
    isMask: prefix !== null || texts.mask === undefined,
    proposed: isTyped ? null : base,
    written: isTyped && isAddress && prefix !== null ? `${alone}/${prefix}` : null,
  };
}
