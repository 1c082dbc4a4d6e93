/** Reads single values of a policy: the grammar of its words. The JSON Schema says the same (`schema.ts`). */
import { isIpv4 } from '../ipv4/address.ts';
import { parseSubnet } from '../ipv4/subnet.ts';
import { parseMac } from '../formats/ip-text.ts';
import type { Mode } from '../vnet/network.ts';
import type { YamlValue } from './yaml.ts';

export const modes: readonly Mode[] = ['nat', 'host-only', 'bridged', 'isolated'];
export const protocols = ['tcp', 'udp'] as const;
export const othersWords = ['keep', 'remove'] as const;
export const policyVersion = 'vmnet-policy/1';

/** dhcpd keeps times in 32 bits. */
export const longestLease = 4_294_967_295;

const secondsIn: ReadonlyMap<string, number> = new Map([['s', 1], ['m', 60], ['h', 3600], ['d', 86_400]]);

export const durationPattern = '^(?:[1-9]\\d{0,8}s?|[1-9]\\d{0,3}[mhd])$';

export function textOf(value: YamlValue): string | undefined {
  return value.kind === 'scalar' && typeof value.value === 'string' && value.value !== '' ? value.value : undefined;
}

export function oneOf<T extends string>(value: YamlValue, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => value.kind === 'scalar' && value.value === one);
}

export function addressOf(value: YamlValue): string | undefined {
  const text = textOf(value);
  return text !== undefined && isIpv4(text) ? text : undefined;
}

export function subnetOf(value: YamlValue): string | undefined {
  const text = textOf(value);
  return text !== undefined && parseSubnet(text) !== undefined ? text : undefined;
}

/** `off`, `none`, false and a written null. */
export function saysNone(value: YamlValue): boolean {
  return value.kind === 'scalar' && value.text !== '' && (value.value === null || value.value === false || value.value === 'off' || value.value === 'none');
}

/** `on` and true. */
export function saysOn(value: YamlValue): boolean {
  return value.kind === 'scalar' && (value.value === true || value.value === 'on');
}

/** Nothing stands behind the colon. */
export function isEmpty(value: YamlValue): boolean {
  return value.kind === 'scalar' && value.value === null && value.text === '';
}

export function portNumber(value: YamlValue): number | undefined {
  return value.kind === 'scalar' && isWhole(value.value, 1, 65_535) ? value.value : undefined;
}

/** `30m`, `2h`, `1d`, `90s` or seconds → seconds. */
export function durationOf(value: YamlValue): number | undefined {
  if (value.kind !== 'scalar') return undefined;
  if (isWhole(value.value, 1, longestLease)) return value.value;
  const text = typeof value.value === 'string' ? value.value : '';
  return new RegExp(durationPattern).test(text) ? parseInt(text, 10) * (secondsIn.get(text.slice(-1)) ?? 1) : undefined;
}

/** `192.168.204.50:80` */
export function targetOf(value: YamlValue): { readonly address: string; readonly port: number } | undefined {
  const [, address, port] = /^([\d.]+):([1-9]\d{0,4})$/.exec(textOf(value) ?? '') ?? [];
  return address !== undefined && isIpv4(address) && Number(port) <= 65_535 ? { address, port: Number(port) } : undefined;
}

export function macOf(key: string): string | undefined {
  return /^[\dA-Fa-f]{2}([:-])[\dA-Fa-f]{2}(?:\1[\dA-Fa-f]{2}){4}$/.test(key) ? parseMac(key) : undefined;
}

function isWhole(value: unknown, from: number, to: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
}
