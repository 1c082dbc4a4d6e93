/** The checks ask what a host is, not in which order its files and tools tell of it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import type { HostState, Told } from '../../../src/core/vnet/host-state.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';
import { bridgeCases } from './cases/bridge.ts';
import { dhcpCases } from './cases/dhcp.ts';
import { fileCases } from './cases/file.ts';
import { forwardCases } from './cases/forward.ts';
import { hostAdapterCases } from './cases/host-adapter.ts';
import { machineCases } from './cases/machine.ts';
import { natCases } from './cases/nat.ts';
import { serviceCases } from './cases/service.ts';
import { subnetCases } from './cases/subnet.ts';

const cases = [subnetCases, natCases, hostAdapterCases, dhcpCases, forwardCases, bridgeCases, fileCases, serviceCases, machineCases].flat();
const samples = ['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware'];

const hosts: readonly { readonly name: string; readonly sample: string; readonly edits: readonly Edit[]; readonly facts?: Partial<HostState> }[] = [
  ...samples.map((sample) => ({ name: sample, sample, edits: [] })),
  ...cases.map(({ code, story, sample, edits, facts = {} }) => ({ name: `${code}: ${story}`, sample, edits, facts })),
];

/** Every list that has no order of its own, in another one. */
function shuffled(state: HostState, seed: number): HostState {
  const turn = <T>(list: readonly T[]): readonly T[] => {
    const [one = list] = fc.sample(fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }), { seed, numRuns: 1 });
    return one;
  };
  const told = <T>(one: Told<readonly T[]> | null): Told<readonly T[]> | null => (one === null ? null : { ...one, value: turn(one.value) });
  return {
    ...state,
    view: { ...state.view, networks: turn(state.view.networks), adapters: turn(state.view.adapters), vms: turn(state.view.vms) },
    networks: turn(state.networks),
    adapters: told(state.adapters),
    routes: told(state.routes),
    neighbours: told(state.neighbours),
    leases: turn(state.leases),
    leaseJournals: turn(state.leaseJournals),
    machines: turn(state.machines),
    services: turn(state.services),
    files: turn(state.files),
    bridgeBindings: told(state.bridgeBindings),
    listeners: told(state.listeners),
    excludedPorts: told(state.excludedPorts),
  };
}

describe.each(hosts)('$name', ({ sample, edits, facts = {} }) => {
  test('the findings are the same in whatever order the host is told, and when they are looked for again', async () => {
    const state = { ...(await editedState(sample, edits)), ...facts };
    const found = findAll(state);
    expect(findAll(state)).toEqual(found);
    for (const seed of [1, 7, 20_250_214]) expect(findAll(shuffled(state, seed))).toEqual(found);
  });
});
