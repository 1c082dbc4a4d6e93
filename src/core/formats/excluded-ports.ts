/** Reads `netsh int ipv4 show excludedportrange tcp` in any language: rows of a first and a last port, and perhaps a star. */
import type { PortRange } from '../vnet/listener.ts';
import type { Complaint } from './complaint.ts';
import { firstLine, textLines } from './ip-text.ts';

export interface ExcludedPorts {
  readonly ranges: readonly PortRange[];
  readonly complaints: readonly Complaint[];
}

export function readExcludedPorts(text: string): ExcludedPorts {
  const ranges = textLines(text).flatMap((line): readonly PortRange[] => {
    const [, first, last] = /^\s*(\d{1,5})\s+(\d{1,5})(?:\s+\*)?\s*$/.exec(line) ?? [];
    const [start, end] = [Number(first), Number(last)];
    return first !== undefined && start <= end && end <= 65_535 ? [{ start, end }] : [];
  });
  // No port need be kept back: then there are headings and the line below them.
  if (ranges.length > 0 || text.trim() === '' || /^-{4,20} {1,12}-{4,20}\s*$/m.test(text)) return { ranges, complaints: [] };
  return { ranges, complaints: [{ code: 'unknown-line', severity: 'error', line: 1, column: 1, text: firstLine(text) }] };
}
