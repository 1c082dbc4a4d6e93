/** Rewrites `ipconfig /all` for VMware's adapters only; a part that changes is written in Chinese or else in English. */
import { readIpconfig } from '../../../core/formats/ipconfig.ts';
import { splitLines } from '../../../core/formats/lines.ts';
import { formatIpv4 } from '../../../core/ipv4/address.ts';
import { parseSubnet } from '../../../core/ipv4/subnet.ts';
import { adapterText, type WindowsAdapter } from '../../samples/templates/ipconfig.ts';
import { hex } from '../../../core/formats/generated/text.ts';
import type { LiveAdapter } from '../simulation.ts';

/** An adapter's part of the text, or what stands before the first. */
export interface Part {
  /** Null: not one of VMware's. */
  readonly vmnet: number | null;
  /** With the empty line before its heading. */
  readonly text: string;
  readonly address: string | null;
  readonly name: string;
}

/** What DHCP, as the registry has it, adds to what is printed of an adapter. */
export interface Served {
  readonly dhcp: boolean;
  readonly server: string | null;
  readonly wins: string | null;
}

/** What must be unlike for each adapter, taken from a part that was printed of it, else made up. */
interface Identity {
  readonly index: number;
  readonly linkLocal: string;
}

export function ipconfigParts(text: string): readonly Part[] {
  const pieces: string[] = [''];
  let gap = '';
  for (const line of splitLines(text)) {
    if (line.trim() === '') gap += line;
    else {
      const heading = /^\S.*:\s*$/.test(line);
      if (heading) pieces.push(gap + line);
      else pieces.push(`${pieces.pop() ?? ''}${gap}${line}`);
      gap = '';
    }
  }
  const last = pieces.pop() ?? '';
  return [...pieces, last + gap].map(partOf);
}

function partOf(text: string): Part {
  const [adapter] = /^\s*\S.*:\s*$/m.test(text) ? readIpconfig(text).adapters : [];
  const [first] = adapter?.ipv4 ?? [];
  const address = first === undefined || first.prefix === null ? null : `${first.address}/${first.prefix}`;
  return { vmnet: adapter?.vmnet ?? null, text, address, name: adapter?.name ?? '' };
}

export function withAdapters(text: string, live: readonly LiveAdapter[], servedOn: (vmnet: number) => Served): string {
  const parts = ipconfigParts(text);
  const language = /适配器|配置/.test(text) ? 'zh-CN' : 'en';
  const duid = /(?:[\dA-F]{2}-){9,}[\dA-F]{2}/.exec(text)?.[0] ?? '00-01-00-01-00-00-00-00-00-00-00-00-00-00';
  const shown = live.filter(({ enabled }) => enabled);
  const print = (adapter: LiveAdapter, old: string | undefined): string => {
    const { index, linkLocal } = identityOf(adapter.vmnet, old);
    return adapterText(windowsAdapter(adapter, index, linkLocal, servedOn(adapter.vmnet)), language, duid);
  };
  const kept = parts.flatMap((part) => {
    if (part.vmnet === null) return [part.text];
    const adapter = shown.find(({ vmnet }) => vmnet === part.vmnet);
    if (adapter === undefined) return [];
    return [adapter.address === part.address ? part.text : print(adapter, part.text)];
  });
  const present = new Set(parts.map(({ vmnet }) => vmnet));
  const added = shown.filter(({ vmnet }) => !present.has(vmnet)).map((adapter) => print(adapter, adapter.text));
  return [...kept, ...added].join('');
}

function identityOf(vmnet: number, text: string | undefined): Identity {
  const [, linkLocal, index] = /(fe80:[\da-f:]+)%(\d+)/i.exec(text ?? '') ?? [];
  if (linkLocal !== undefined) return { linkLocal, index: Number(index) };
  return { linkLocal: `fe80::${hex(vmnet + 64)}c7:a05e:5be2:19${hex(vmnet)}`, index: 60 + vmnet };
}

/** The number by which Windows knows the adapter: `route print` lists it. */
export function indexOf(vmnet: number, text: string | undefined): number {
  return identityOf(vmnet, text).index;
}

function windowsAdapter({ vmnet, name, address }: LiveAdapter, index: number, linkLocal: string, served: Served): WindowsAdapter {
  const subnet = parseSubnet(address ?? '');
  const apipa = (address ?? '').startsWith('169.254.');
  const common: WindowsAdapter = {
    heading: 'ethernet',
    name,
    description: `VMware Virtual Ethernet Adapter for VMnet${vmnet}`,
    mac: `00:50:56:c0:00:${hex(vmnet)}`,
    index,
    // Windows gives itself an address only where it asked for one.
    dhcp: served.dhcp || apipa,
  };
  if (subnet === undefined) return common;
  return {
    ...common,
    up: {
      address: formatIpv4(subnet.ip),
      bits: subnet.prefix,
      linkLocal,
      ...(served.server === null || apipa ? {} : { dhcpServer: served.server }),
      ...(served.wins === null || apipa ? {} : { wins: served.wins }),
    },
  };
}
