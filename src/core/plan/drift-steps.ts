/** The steps for what the store has as it is wanted, and VMware's generated files have not. */
import type { HostState } from '../vnet/host-state.ts';
import type { Step } from './step.ts';
import { truthTable } from './truth-table.ts';
import type { TruthFact } from './truth-row.ts';
import type { WantedNetwork } from './wanted.ts';

/** A network that `steps` change gets all its files anew anyway. */
export function driftSteps(state: HostState, networks: readonly WantedNetwork[], steps: readonly Step[]): readonly Step[] {
  const changed = new Set(steps.flatMap((step) => ('vmnet' in step && step.vmnet !== null ? [step.vmnet] : [])));
  const untouched = networks.filter(({ vmnet }) => !changed.has(vmnet));
  const rows = truthTable(state, { networks: untouched, remove: [] }).filter(({ wanted, generated }) => wanted !== null && generated !== null && generated !== wanted);
  const files = new Map<string, Step>();
  for (const { vmnet, fact } of rows) {
    const file = fileOf(fact);
    if (file !== null) files.set(`${vmnet} ${file}`, { op: 'restore-generated-file', vmnet, file });
  }
  return [...files.values()];
}

function fileOf(fact: TruthFact): 'dhcpd' | 'nat' | null {
  if (fact === 'gateway' || fact.startsWith('forward:')) return 'nat';
  // A network whose store is not there is known by its files alone.
  return fact === 'mode' || fact === 'bridge' ? null : 'dhcpd';
}
