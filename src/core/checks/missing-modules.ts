/** What the two checks of VMware's kernel modules have in common. */
import { evidenceAt, type Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { Found } from './check.ts';
import { evidence } from './networks.ts';
import { missingModules, standstillOf } from './standstill.ts';

export type ModuleData = { readonly modules: readonly string[]; readonly kernel: string | null };

/** `first`: what is shown before the list that they are not in. */
export function missingModulesFound(state: HostState, first: Evidence | null): readonly Found<ModuleData>[] {
  const { kernelModules, kernelRelease } = state;
  if (kernelModules === null || standstillOf(state) !== 'kernel-modules') return [];
  const running = kernelRelease === null ? null : evidenceAt(kernelRelease.source, 1);
  const proof = evidence(first, evidenceAt(kernelModules.source, null), running);
  if (proof === undefined) return [];
  return [{ data: { modules: missingModules(state), kernel: kernelRelease?.value ?? null }, evidence: proof }];
}
