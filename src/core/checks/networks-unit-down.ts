/** Linux: VMware's networks were not started, or ended; the kernel is ready for them, as far as that is known. */
import { evidenceAt, evidenceOf, type Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { automatic, check } from './check.ts';
import { evidence } from './networks.ts';
import { standstillOf } from './standstill.ts';

type Data = {
  /** systemd's word; null where it knows no such unit. */
  readonly active: string | null;
  /** False: it does not start with the system. */
  readonly starts: boolean | null;
};

export const networksUnitDown = check<'networks-unit-down', Data>('networks-unit-down', 'error', (state) => {
  if (standstillOf(state) !== 'networks-unit') return [];
  const unit = state.networksUnit?.value.loaded === true ? state.networksUnit : null;
  const told = unit === null ? null : evidenceOf(unit.source, `ActiveState=${unit.value.active}`);
  const proof = evidence(told, statusEvidence(state));
  if (proof === undefined) return [];
  const fileState = unit?.value.fileState ?? null;
  const starts = fileState === null ? null : fileState !== 'disabled' && fileState !== 'masked';
  return [{ data: { active: unit?.value.active ?? null, starts }, evidence: proof, fix: automatic('vmnet repair networks-unit-down') }];
});

/** The first service that does not run. */
function statusEvidence({ serviceStatus, services }: HostState): Evidence | null {
  const lines = services.flatMap(({ state, line }) => (state === 'running' || line === null ? [] : [line]));
  const firstLine = lines.length === 0 ? null : Math.min(...lines);
  return serviceStatus === null ? null : evidenceAt(serviceStatus, firstLine);
}
