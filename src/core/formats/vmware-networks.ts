/**
 * Reads `vmware-networks --status` (Linux) and `vmnet-cli --status` (macOS), which speak English only. The lines
 * of `--start` and `--stop` are understood as well: "Started Bridge networking", but "Stopped Bridged networking".
 */
import type { ServiceState } from '../vnet/network.ts';
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';
import { nothingRead } from './nothing-read.ts';
import { wholeNumber } from './printed-number.ts';

export type VmwareServiceKind = 'bridge' | 'dhcp' | 'nat' | 'host-adapter';

export interface VmwareService {
  readonly vmnet: number;
  readonly kind: VmwareServiceKind;
  /** A host virtual adapter that is enabled counts as running. */
  readonly state: ServiceState;
}

const kinds: readonly (readonly [RegExp, VmwareServiceKind])[] = [
  [/\bbridged? networking\b/i, 'bridge'],
  [/\bDHCP service\b/i, 'dhcp'],
  [/\bNAT service\b/i, 'nat'],
  [/\bhost-?\s?only virtual adapter\b/i, 'host-adapter'],
];

/** One entry per service and VMnet, the last line about it winning. A text without any is complained about. Summary lines ("All the services …") are no service's. */
export function readVmwareNetworksStatus(text: string): {
  readonly services: readonly VmwareService[];
  readonly complaints: readonly Complaint[];
} {
  const services = new Map<string, VmwareService>();
  const complaints: Complaint[] = [];
  for (const [index, raw] of textLines(text).entries()) {
    const line = raw.trim();
    const service = serviceOf(line);
    if (service !== undefined) services.set(`${service.kind} ${service.vmnet}`, service);
    else if (/vmnet\d/i.test(line)) {
      complaints.push({ code: 'unknown-line', severity: 'warning', line: index + 1, column: 1, text: line.slice(0, 80) });
    }
  }
  if (services.size === 0 && complaints.length === 0) complaints.push(...nothingRead(text));
  return { services: [...services.values()], complaints };
}

function serviceOf(line: string): VmwareService | undefined {
  const vmnet = wholeNumber(/\bvmnet(\d{1,3})\b/i.exec(line)?.[1], 255);
  const kind = kinds.find(([words]) => words.test(line))?.[1];
  const state = stateOf(line);
  return vmnet === undefined || kind === undefined || state === undefined ? undefined : { vmnet, kind, state };
}

function stateOf(line: string): ServiceState | undefined {
  if (/\bnot (?:running|enabled|started)\b|\bstopped\b|^failed to (?:start|enable)\b/i.test(line)) return 'stopped';
  if (/\bdisabled\b/i.test(line)) return 'disabled';
  return /\b(?:running|enabled|started)\b/i.test(line) ? 'running' : undefined;
}
