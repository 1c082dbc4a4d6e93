/** Reads `pfctl -sn`: the interfaces on which addresses are translated. */
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';

export function readPfctlNat(text: string): { readonly interfaces: readonly string[]; readonly complaints: readonly Complaint[] } {
  const interfaces = textLines(text).flatMap((line) => /^nat on (\S+) /.exec(line)?.[1] ?? []);
  return { interfaces: [...new Set(interfaces)], complaints: [] };
}
