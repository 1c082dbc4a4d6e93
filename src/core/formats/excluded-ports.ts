/** Reads `netsh int ipv4 show excludedportrange tcp` in any language: rows of a first and a last port, and perhaps a star. */
import type { PortRange } from '../vnet/listener.ts';
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';

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
  return { ranges, complaints: [] };
}
