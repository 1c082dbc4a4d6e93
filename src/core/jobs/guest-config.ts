/** A guest's network files: `ifcfg-*`, `/etc/network/interfaces`, netplan. Each block names a card, and may say how it is set. */
import { isIpv4 } from '../ipv4/address.ts';
import { prefixOfMask } from '../ipv4/subnet.ts';
import { parseMac } from '../formats/ip-text.ts';
import { prefixLength } from '../formats/printed-number.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { GuestConfig } from '../vnet/guest.ts';

/** `nic`: the card as the file wants it. */
export interface ConfigBlock extends GuestConfig {
  readonly nic: Adapter;
}

export function guestConfigs(lines: readonly string[]): readonly ConfigBlock[] {
  return [...ifcfgBlocks(lines), ...stanzas(lines)].map((block) => ({ ...block, nic: nicOf(block) }));
}

interface Block extends GuestConfig {
  readonly values: ReadonlyMap<string, string>;
}

const setting = /^\s{0,8}(DEVICE|NAME|HWADDR|MACADDR|ONBOOT|BOOTPROTO|TYPE|UUID|IPADDR\d?|PREFIX\d?|NETMASK\d?|GATEWAY\d?|DNS\d|DEFROUTE|PEERDNS|NM_CONTROLLED|PROXY_METHOD|BROWSER_ONLY|IPV\w+|ZONE|METRIC|USERCTL|BROADCAST|NETWORK|DOMAIN)=["']?([^"'#]*?)["']?\s*$/;

function ifcfgBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let values = new Map<string, string>();
  let places = new Map<string, number>();
  const close = (): void => {
    const device = values.get('DEVICE') ?? values.get('NAME') ?? null;
    const mac = parseMac(values.get('HWADDR') ?? '') ?? null;
    const [onBoot, protocol] = [values.get('ONBOOT'), values.get('BOOTPROTO')];
    if (device !== null || mac !== null || onBoot !== undefined || protocol !== undefined) {
      blocks.push({ device, mac, onBoot: onBoot === undefined ? null : /^(?:yes|true|1)$/i.test(onBoot), protocol: protocol?.toLowerCase() ?? null, line: telling(values, places), values });
    }
    values = new Map();
    places = new Map();
  };
  for (const [index, line] of lines.entries()) {
    const [, key, value = ''] = setting.exec(line.slice(0, 300)) ?? [];
    if (key === undefined) {
      if (line.trim() !== '' && !line.trimStart().startsWith('#')) close();
      continue;
    }
    // A second file, without a line between.
    if (values.has(key)) close();
    values.set(key, value.trim());
    places.set(key, index + 1);
  }
  close();
  return blocks;
}

/** The line for which the block is looked at: that it is not to be started, else the MAC, else the card's name. */
function telling(values: ReadonlyMap<string, string>, places: ReadonlyMap<string, number>): number {
  const first = /^no$/i.test(values.get('ONBOOT') ?? '') ? places.get('ONBOOT') : undefined;
  return first ?? places.get('HWADDR') ?? places.get('DEVICE') ?? places.get('NAME') ?? [...places.values()][0] ?? 1;
}

/** `iface ens33 inet dhcp` of Debian; under netplan's `ethernets:`, the name of each card. */
function stanzas(lines: readonly string[]): readonly Block[] {
  const found: Block[] = [];
  let depth: number | null = null;
  let values = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const short = line.slice(0, 300);
    const [, device, protocol] = /^\s*iface (\S+) inet (dhcp|static|manual)\s*$/.exec(short) ?? [];
    const [, key, value] = /^\s+(address|netmask|gateway|dns-nameservers)\s+(\S+)/.exec(short) ?? [];
    if (device !== undefined && protocol !== undefined) {
      values = new Map();
      found.push({ device, mac: null, onBoot: null, protocol, line: index + 1, values });
    } else if (key !== undefined && value !== undefined) values.set(key, value);
    const [, margin, name] = /^(\s*)([\w.-]+):\s*$/.exec(short) ?? [];
    if (name === 'ethernets' && margin !== undefined) depth = margin.length;
    else if (margin !== undefined && name !== undefined && depth !== null) {
      const known = found.at(-1)?.values.get('margin');
      if (margin.length <= depth) depth = null;
      else if (known === undefined || Number(known) === margin.length) {
        found.push({ device: name, mac: null, onBoot: null, protocol: null, line: index + 1, values: new Map([['margin', `${margin.length}`]]) });
      }
    }
  }
  return found;
}

function nicOf({ device, mac, protocol, values }: Block): Adapter {
  const [address = '', slash] = (values.get('IPADDR') ?? values.get('IPADDR0') ?? values.get('address') ?? '').split('/');
  const mask = values.get('NETMASK') ?? values.get('NETMASK0') ?? values.get('netmask') ?? '';
  const length = slash ?? values.get('PREFIX') ?? values.get('PREFIX0');
  const prefix = length === undefined ? (prefixOfMask(mask) ?? null) : (prefixLength(length, 4) ?? null);
  const gateway = values.get('GATEWAY') ?? values.get('GATEWAY0') ?? values.get('gateway') ?? '';
  const dns = ['DNS1', 'DNS2', 'DNS3', 'dns-nameservers'].flatMap((key) => values.get(key) ?? []).filter(isIpv4);
  return {
    name: device ?? 'eth0',
    description: null,
    mac,
    kind: 'ethernet',
    vmnet: null,
    state: 'unknown',
    dhcp: protocol === null ? null : protocol === 'dhcp',
    mtu: null,
    profile: null,
    ipv4: isIpv4(address) ? [{ address, prefix }] : [],
    ipv6: [],
    gateways: isIpv4(gateway) ? [gateway] : [],
    dns: dns.length === 0 ? null : dns,
  };
}
