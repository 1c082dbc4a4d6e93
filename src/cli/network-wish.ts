/** The options of `vmnet network set` and `add` as a wish. */
import type { NetworkWish } from '../core/plan/wish.ts';
import { modes } from '../core/policy/values.ts';
import type { Language } from '../core/text/language.ts';
import { addressOf, dhcpOf, hostAdapterOf, oneOf, readOptions, secondsOf, subnetOf, textOf, usage, type DhcpWords, type Read } from './arguments.ts';

export interface NetworkOptions {
  readonly mode?: string;
  readonly subnet?: string;
  readonly gateway?: string;
  readonly hostAdapter?: string;
  readonly dhcp?: string;
  readonly defaultLease?: string;
  readonly maxLease?: string;
  readonly bridge?: string;
  readonly name?: string;
}

interface Values extends Readonly<Record<string, unknown>> {
  readonly mode: (typeof modes)[number];
  readonly subnet: string;
  readonly gateway: string;
  readonly hostAdapter: string | null;
  readonly dhcp: DhcpWords;
  readonly defaultLease: number;
  readonly maxLease: number;
  readonly bridge: string;
  readonly name: string;
}

/** `vmnet` is added by the command. */
export function readNetworkWish(options: NetworkOptions, language: Language): Read<Omit<NetworkWish, 'vmnet'>> {
  const { mode, subnet, gateway, hostAdapter, dhcp, defaultLease, maxLease, bridge, name } = options;
  const read = readOptions<Values>({
    mode: mode === undefined ? undefined : oneOf(modes)(mode, language, '--mode'),
    subnet: subnet === undefined ? undefined : subnetOf(subnet, language, '--subnet'),
    gateway: gateway === undefined ? undefined : addressOf(gateway, language, '--gateway'),
    hostAdapter: hostAdapter === undefined ? undefined : hostAdapterOf(hostAdapter, language, '--host-adapter'),
    dhcp: dhcp === undefined ? undefined : dhcpOf(dhcp, language, '--dhcp'),
    defaultLease: defaultLease === undefined ? undefined : secondsOf(defaultLease, language, '--default-lease'),
    maxLease: maxLease === undefined ? undefined : secondsOf(maxLease, language, '--max-lease'),
    bridge: bridge === undefined ? undefined : textOf(bridge, language, '--bridge'),
    name: name === undefined ? undefined : textOf(name, language, '--name'),
  });
  if (!read.ok) return read;
  const { value } = read;
  const times = { ...(value.defaultLease === undefined ? {} : { defaultLease: value.defaultLease }), ...(value.maxLease === undefined ? {} : { maxLease: value.maxLease }) };
  const timed = Object.keys(times).length > 0;
  if (value.dhcp === 'off' && timed) return { ok: false, refusal: usage(language, { en: '--dhcp off has no lease times', zh: '--dhcp off 不能同时设置租约时间' }) };
  const range = typeof value.dhcp === 'object' ? value.dhcp : {};
  return {
    ok: true,
    value: {
      ...(value.mode === undefined ? {} : { mode: value.mode }),
      ...(value.subnet === undefined ? {} : { subnet: value.subnet }),
      ...(value.gateway === undefined ? {} : { gateway: value.gateway }),
      ...(value.hostAdapter === undefined ? {} : { hostAdapter: value.hostAdapter }),
      ...(value.dhcp === 'off' ? { dhcp: null } : value.dhcp === undefined && !timed ? {} : { dhcp: { ...range, ...times } }),
      ...(value.bridge === undefined ? {} : { adapter: value.bridge }),
      ...(value.name === undefined ? {} : { name: value.name }),
    },
  };
}
