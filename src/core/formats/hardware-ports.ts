/** Reads `networksetup -listallhardwareports` of macOS, which alone says which `enN` is the wireless one. */
import type { Complaint } from './complaint.ts';
import { parseMac, textLines } from './ip-text.ts';

export interface HardwarePort {
  /** `Wi-Fi`, `Thunderbolt Bridge`, `USB 10/100/1000 LAN`. */
  readonly port: string;
  /** `en0`. */
  readonly device: string;
  readonly mac: string | null;
  readonly kind: 'wifi' | 'ethernet' | 'bridge' | 'other';
}

/** The labels are English in every language of macOS. */
export function readHardwarePorts(text: string): { readonly ports: readonly HardwarePort[]; readonly complaints: readonly Complaint[] } {
  const ports: HardwarePort[] = [];
  let port: string | undefined;
  for (const line of textLines(text)) {
    const [, label, value = ''] = /^(Hardware Port|Device|Ethernet Address): ?(.*)$/.exec(line.trim()) ?? [];
    const last = ports.at(-1);
    if (label === 'Hardware Port') port = value.trim();
    else if (label === 'Device' && port !== undefined) ports.push({ port, device: value.trim(), mac: null, kind: kindOf(port) });
    else if (label === 'Ethernet Address' && last !== undefined) ports.splice(-1, 1, { ...last, mac: parseMac(value.trim()) ?? null });
  }
  if (ports.length > 0) return { ports, complaints: [] };
  return { ports, complaints: [{ code: 'unknown-line', severity: 'warning', line: 1, column: 1, text: text.trim().slice(0, 80) }] };
}

function kindOf(port: string): HardwarePort['kind'] {
  if (/wi-?fi|airport/i.test(port)) return 'wifi';
  if (/bridge/i.test(port)) return 'bridge';
  return /ethernet|\bLAN\b|thunderbolt \d|thunderbolt ethernet/i.test(port) ? 'ethernet' : 'other';
}
