/** Words of a command line as values. What is none is wrong usage (64), whatever the host. */
import { isIpv4 } from '../core/ipv4/address.ts';
import { parseSubnet } from '../core/ipv4/subnet.ts';
import { portOf } from '../core/formats/nat.ts';
import { longestLease, macOf } from '../core/policy/values.ts';
import { wordsIn, type Language, type Words } from '../core/text/language.ts';
import { exitStatus, refusal, type Refusal } from './outcome.ts';

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function usage(language: Language, words: Words): Refusal {
  return refusal(exitStatus.usage, 'usage', wordsIn(language, words));
}

type Reader<T> = (text: string, language: Language, option?: string) => Read<T>;

/** `what`: “is no …”. */
function reader<T>(parse: (text: string) => T | undefined, what: Words): Reader<T> {
  return (text, language, option) => {
    const value = parse(text);
    if (value !== undefined) return { ok: true, value };
    const name = option === undefined ? '' : `${option} `;
    return { ok: false, refusal: usage(language, { en: `${name}“${text}” ${what.en}`, zh: `${name}“${text}”${what.zh}` }) };
  };
}

export const vmnetOf = reader((text) => {
  const digits = /^vmnet(0|[1-9]\d{0,5})$/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}, { en: 'is no VMnet; write a name such as vmnet8', zh: '不是 VMnet；请写 vmnet8 之类的名称' });

export const addressOf = reader((text) => (isIpv4(text) ? text : undefined), { en: 'is no IPv4 address', zh: '不是 IPv4 地址' });

export const subnetOf = reader((text) => (parseSubnet(text) === undefined ? undefined : text), { en: 'is no subnet; write one such as 192.168.204.0/24', zh: '不是子网；请写 192.168.204.0/24 之类的子网' });

export const hostAdapterOf = reader((text) => (text === 'none' ? null : isIpv4(text) ? text : undefined), { en: 'is neither an IPv4 address nor “none”', zh: '既不是 IPv4 地址，也不是“none”' });

export type DhcpWords = 'on' | 'off' | { readonly start: string; readonly end: string };

export const dhcpOf = reader<DhcpWords>((text) => {
  if (text === 'on' || text === 'off') return text;
  const [start = '', end = '', more] = text.split('-');
  return isIpv4(start) && isIpv4(end) && more === undefined ? { start, end } : undefined;
}, { en: 'is no range; write START-END with two IPv4 addresses, or “off”', zh: '不是地址范围；请写“起始地址-结束地址”，或“off”' });

const secondsIn: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };

export const secondsOf = reader((text) => {
  const [, number, unit = ''] = /^([1-9]\d{0,9})([smhd]?)$/.exec(text) ?? [];
  const seconds = Number(number) * (secondsIn[unit] ?? 1);
  return number !== undefined && seconds <= longestLease ? seconds : undefined;
}, { en: 'is no time; write seconds, or 30m, 2h, 1d', zh: '不是时间；请写秒数，或 30m、2h、1d' });

export const protocolOf = reader<'tcp' | 'udp'>((text) => (text === 'tcp' || text === 'udp' ? text : undefined), { en: 'is neither tcp nor udp', zh: '既不是 tcp，也不是 udp' });

export const portNumberOf = reader((text) => portOf(text), { en: 'is no port; write a number from 1 to 65535', zh: '不是端口；请写 1 到 65535 的数字' });

export const targetOf = reader((text) => {
  const at = text.lastIndexOf(':');
  const [address, port] = [text.slice(0, Math.max(at, 0)), portOf(text.slice(at + 1))];
  return isIpv4(address) && port !== undefined ? { address, port } : undefined;
}, { en: 'is no target; write GUESTIP:PORT, such as 192.168.204.50:80', zh: '不是转发目标；请写“虚拟机地址:端口”，例如 192.168.204.50:80' });

/** Undefined: the text is no MAC, and names a machine. */
export function macIn(text: string): string | undefined {
  return macOf(text);
}

/** Exactly one line, as VMware's files take it. */
export const textOf = reader((text) => (/[\u0000-\u001f\u007f]/.test(text) || text.length > 1024 ? undefined : text.trim()), { en: 'has more than one line, or is too long', zh: '包含换行或控制字符，或过长' });

export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return reader((text) => words.find((word) => word === text), { en: `is none of: ${words.join(', ')}`, zh: `应为以下之一：${words.join('、')}` });
}

/** Of the options that were given. The first that cannot be read ends it. */
export function readOptions<T extends Readonly<Record<string, unknown>>>(readers: { readonly [K in keyof T]: Read<T[K]> | undefined }): Read<Partial<T>> {
  const values: Partial<T> = {};
  for (const key of Object.keys(readers) as (keyof T)[]) {
    const read = readers[key];
    if (read === undefined) continue;
    if (!read.ok) return read;
    values[key] = read.value;
  }
  return { ok: true, value: values };
}
