/** Reads `ufw status` in English: whether it is active, and which interfaces its rules name. */
import type { UfwStatus } from '../vnet/host-state.ts';
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';

/** `status` is null when the text is none of its. */
export function readUfwStatus(text: string): { readonly status: UfwStatus | null; readonly complaints: readonly Complaint[] } {
  const lines = textLines(text);
  const at = lines.findIndex((line) => /^Status: (?:in)?active\b/.test(line));
  if (at === -1) return { status: null, complaints: [] };
  // `Anywhere on vmnet8           ALLOW       Anywhere`, or `ALLOW FWD  Anywhere on vmnet8`.
  const interfaces = lines.flatMap((line) => (/\bALLOW\b/.test(line) ? [...line.matchAll(/\bon (\S+)/g)].map(([, name = '']) => name) : []));
  return { status: { active: lines[at]?.startsWith('Status: active') === true, interfaces: [...new Set(interfaces)], line: at + 1 }, complaints: [] };
}
