/** Reads `vmrun listHostNetworks`. */
import { subnetOfMask, formatSubnet } from '../ipv4/subnet.ts';
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';

export interface VmrunNetwork {
  readonly vmnet: number;
  readonly name: string;
  readonly mode: 'bridged' | 'host-only' | 'nat';
  readonly dhcp: boolean;
  /** Null where vmrun prints `empty`. */
  readonly subnet: string | null;
}

export function readVmrunNetworks(text: string): {
  readonly networks: readonly VmrunNetwork[];
  readonly complaints: readonly Complaint[];
} {
  const networks: VmrunNetwork[] = [];
  const complaints: Complaint[] = [];
  for (const [index, line] of textLines(text).entries()) {
    const words = line.trim().split(/\s+/);
    if (!/^\d+$/.test(words[0] ?? '')) continue;
    const network = networkOf(words);
    if (network === undefined) complaints.push(unknownLine(line, index + 1));
    else networks.push(network);
  }
  if (networks.length === 0 && !/^Total host networks: \d+/m.test(text)) complaints.push({ ...unknownLine(text.trim(), 1), severity: 'error' });
  return { networks, complaints };
}

const modes: ReadonlyMap<string, VmrunNetwork['mode']> = new Map([
  ['bridged', 'bridged'],
  ['hostonly', 'host-only'],
  ['nat', 'nat'],
]);

function networkOf([index = '', name = '', type = '', dhcp = '', ip = '', mask = '']: readonly string[]): VmrunNetwork | undefined {
  const mode = modes.get(type.toLowerCase());
  const vmnet = Number(/^vmnet(\d{1,3})$/i.exec(name)?.[1] ?? index);
  if (mode === undefined || vmnet > 255) return undefined;
  const subnet = subnetOfMask(ip, mask);
  return { vmnet, name, mode, dhcp: dhcp === 'true', subnet: subnet === undefined ? null : formatSubnet(subnet) };
}

function unknownLine(line: string, number: number): Complaint {
  return { code: 'unknown-line', severity: 'warning', line: number, column: 1, text: line.slice(0, 80) };
}
