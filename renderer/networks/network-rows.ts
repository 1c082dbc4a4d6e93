/** The networks as they are to be, those that are added here among them: what the table shows. */
import { wantedOf, type WantedNetwork } from '../../src/core/plan/wanted.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { networkWords, type Search } from '../app/search.ts';
import { machinesPerNetwork } from '../tables/machine-rows.ts';
import type { Editor } from './use-editor.ts';

export interface NetworkRow {
  readonly vmnet: number;
  readonly name: string | null;
  readonly wanted: WantedNetwork;
  readonly mark: 'none' | 'edited' | 'added' | 'faulty';
  readonly machines: number;
}

/** What is added stays in sight, whatever is searched for. */
export function networkRows(view: HostView, { all, checks }: Editor, search: Search): readonly NetworkRow[] {
  const machines = machinesPerNetwork(view);
  const known = view.networks.filter((network) => search(networkWords(network))).map((network): NetworkRow => {
    const { vmnet, name } = network;
    const filled = all.networks.get(vmnet);
    const row = { vmnet, name, wanted: wantedOf(network), mark: 'none' as const, machines: machines.get(vmnet) ?? 0 };
    if (filled === undefined) return row;
    return { ...row, name: filled.shown.name === '' ? null : filled.shown.name, wanted: filled.isEdited ? filled.resolved.wanted : row.wanted, mark: isFaulty(checks, vmnet) ? 'faulty' : filled.isEdited ? 'edited' : 'none' };
  });
  const numbers = new Set(view.networks.map(({ vmnet }) => vmnet));
  const added = [...all.networks.values()]
    .filter(({ vmnet }) => !numbers.has(vmnet))
    .map(({ vmnet, shown, resolved }): NetworkRow => ({ vmnet, name: shown.name === '' ? null : shown.name, wanted: resolved.wanted, mark: isFaulty(checks, vmnet) ? 'faulty' : 'added', machines: machines.get(vmnet) ?? 0 }));
  return [...known, ...added].toSorted((a, b) => a.vmnet - b.vmnet);
}

function isFaulty(checks: Editor['checks'], vmnet: number): boolean {
  return (checks.get(vmnet)?.faults.length ?? 0) > 0;
}
