/** What is wrong with a file that its parser complains about, as one finding. */
import type { Severity } from '../vnet/finding.ts';
import type { FileState, HostState } from '../vnet/host-state.ts';
import { automatic, manual, type Found } from './check.ts';
import { firstLines, type ReadFile } from './files.ts';
import { evidence } from './networks.ts';

/** `complaints`: their codes (`core/text/complaints.ts` has the words), each once; `lines`: how many lines are meant. */
export type DamageData = { readonly complaints: readonly string[]; readonly lines: number };

type Complaint = FileState['complaints'][number];

/** Null when none of the complaints is left; the severest of them says how bad it is. */
export function damageOf(file: ReadFile, vmnet: number | null, complaints: readonly Complaint[]): Found<DamageData> | null {
  const worst = complaints.filter(({ severity }) => severity === 'error');
  const lines = [...new Set((worst.length > 0 ? worst : complaints).map(({ line }) => line))];
  const proof = evidence(...firstLines(file, lines));
  if (proof === undefined) return null;
  const codes = [...new Set(complaints.map(({ code }) => code))].toSorted();
  const severity: Severity = worst.length > 0 ? 'error' : 'warning';
  return { vmnet, severity, data: { complaints: codes, lines: new Set(complaints.map(({ line }) => line)).size }, evidence: proof };
}

/** A generated file can be made anew where the store that it is made from could be read. */
export function regenerate({ store }: HostState, code: string, vmnet: number | null): NonNullable<Found<never>['fix']> {
  if (store === null) return manual;
  return automatic(vmnet === null ? `vmnet repair ${code}` : `vmnet repair ${code} vmnet${vmnet}`);
}
