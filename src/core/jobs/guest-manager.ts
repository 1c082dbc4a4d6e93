/** What `nmcli` and `systemctl status NetworkManager` say inside a guest. */
import { isIpv4 } from '../ipv4/address.ts';
import { parseMac } from '../formats/ip-text.ts';
import { prefixLength } from '../formats/printed-number.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { GuestManager } from '../vnet/guest.ts';

const types = 'ethernet|wifi|loopback|bridge|tun|vlan|bond|team|dummy|veth|wireguard';

// `ens33  ethernet  unmanaged  --` and, with -t, `ens33:ethernet:unmanaged:`.
const rows = [new RegExp(String.raw`^\s{0,4}(\S{1,32})\s{1,20}(?:${types})\s{1,20}(\S.{0,60}?)\s*$`), new RegExp(`^([^\\s:]{1,32}):(?:${types}):([^:]{1,60})(?::|$)`)];

const off = /^(?:Error: )?NetworkManager is not running|^NETWORKING\s*:?\s*disabled|^networking\.? ?(?:is )?disabled/i;

/** Null: nothing of it was pasted. */
export function guestManager(lines: readonly string[]): GuestManager | null {
  const devices = lines.flatMap((line, index) => {
    const [, device, state] = rows.map((row) => row.exec(line.slice(0, 200))).find((found) => found !== null) ?? [];
    return device === undefined || state === undefined ? [] : [{ device, managed: !/\bunmanaged\b|未托管|未管理/.test(state), line: index + 1 }];
  });
  const at = lines.findIndex((line, index) => off.test(line.trim()) || isDead(lines, index) || isDisabled(lines, index));
  if (at === -1 && devices.length === 0) return null;
  return { on: at === -1, line: at === -1 ? null : at + 1, devices };
}

/** `systemctl status NetworkManager`, a few lines under the unit's name. */
function isDead(lines: readonly string[], index: number): boolean {
  return /^\s*Active: (?:inactive|failed)/.test(lines[index] ?? '') && lines.slice(Math.max(0, index - 4), index).some((line) => /NetworkManager\.service/.test(line));
}

/** The answer to `nmcli networking`. */
function isDisabled(lines: readonly string[], index: number): boolean {
  return /^disabled\s*$/.test(lines[index] ?? '') && /\bnmcli n(?:etworking)?\s*$/.test(lines[index - 1] ?? '');
}

/** Cards as `nmcli device show` tells of them. */
export function nmcliNics(lines: readonly string[]): readonly Adapter[] {
  const blocks: Map<string, string[]>[] = [];
  for (const line of lines) {
    const [, key, value = ''] = /^((?:GENERAL|IP4)\.[A-Z]+)(?:\[\d+\])?:\s*(\S.*)?$/.exec(line.slice(0, 300)) ?? [];
    if (key === undefined) continue;
    if (key === 'GENERAL.DEVICE') blocks.push(new Map());
    const block = blocks.at(-1);
    block?.set(key, [...(block.get(key) ?? []), value.trim()]);
  }
  return blocks.map((block): Adapter => {
    const all = (key: string): readonly string[] => block.get(key) ?? [];
    const state = all('GENERAL.STATE')[0] ?? '';
    return {
      name: all('GENERAL.DEVICE')[0] ?? '',
      description: null,
      mac: parseMac(all('GENERAL.HWADDR')[0] ?? '') ?? null,
      kind: all('GENERAL.TYPE')[0] === 'loopback' ? 'loopback' : all('GENERAL.TYPE')[0] === 'ethernet' ? 'ethernet' : 'other',
      vmnet: null,
      state: state.startsWith('100') ? 'up' : state.startsWith('20') ? 'disconnected' : 'unknown',
      dhcp: null,
      mtu: null,
      profile: null,
      ipv4: all('IP4.ADDRESS').flatMap((text) => addressOf(text)),
      ipv6: [],
      gateways: all('IP4.GATEWAY').filter(isIpv4),
      dns: all('IP4.DNS').filter(isIpv4),
    };
  });
}

function addressOf(text: string): Adapter['ipv4'] {
  const [address = '', prefix] = text.split('/');
  return isIpv4(address) ? [{ address, prefix: prefixLength(prefix, 4) ?? null }] : [];
}
