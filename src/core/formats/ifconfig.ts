/**
 * Reads `ifconfig`: net-tools old ("Link encap:") and new ("flags="), in their translations, BusyBox, macOS and
 * FreeBSD. Addresses are told apart by where they stand, never by the words before them.
 */
import type { Adapter, AdapterState } from '../vnet/adapter.ts';
import { adapterKind, vmnetOfName } from './adapter-kind.ts';
import type { Complaint } from './complaint.ts';
import { emptyBlock, readHead, type IfconfigBlock } from './ifconfig-head.ts';
import { readBodyLine } from './ifconfig-body.ts';
import { textLines } from './ip-text.ts';
import { noAdapters } from './no-adapters.ts';

/** Aliases (`ens33:1`, `eth0:avah`) are further addresses of their adapter. Never throws. */
export function readIfconfig(text: string): { readonly adapters: readonly Adapter[]; readonly complaints: readonly Complaint[] } {
  const blocks = new Map<string, IfconfigBlock>();
  let block: IfconfigBlock | undefined;
  for (const line of textLines(text)) {
    const head = readHead(line);
    if (head !== undefined) {
      const name = head.name.replace(/:.*$/, '');
      block = blocks.get(name) ?? emptyBlock(name);
      if (head.name === name || !blocks.has(name)) Object.assign(block, head, { name });
      blocks.set(name, block);
    } else if (line.trim() !== '' && /^\S/.test(line)) {
      // A prompt, another command's output: nothing below belongs to the adapter above.
      block = undefined;
    } else if (block !== undefined) {
      readBodyLine(block, line.trim());
    }
  }
  const adapters = [...blocks.values()].map(adapterOf);
  return { adapters, complaints: noAdapters(adapters, text) };
}

function adapterOf(block: IfconfigBlock): Adapter {
  const { name, mac } = block;
  const vmnet = vmnetOfName(name);
  const adapter: Adapter = {
    name,
    description: null,
    mac,
    kind: adapterKind({ name, mac, loopback: block.loopback, pointToPoint: block.pointToPoint }, vmnet),
    vmnet,
    state: stateOf(block),
    dhcp: null,
    mtu: block.mtu,
    profile: null,
    ipv4: block.ipv4,
    ipv6: block.ipv6,
    gateways: [],
    dns: null,
  };
  return block.members.length === 0 ? adapter : { ...adapter, members: block.members };
}

// `status:` is macOS's and FreeBSD's; an unplugged card keeps RUNNING there.
function stateOf({ up, running, status }: IfconfigBlock): AdapterState {
  if (!up) return 'down';
  return running && status !== 'inactive' && status !== 'no' ? 'up' : 'disconnected';
}
