import { expect, test } from 'vitest';
import { wantedProbes } from '../../../src/core/doctor/probe/wanted-probes.ts';
import { mostProbes } from '../../../src/core/vnet/probe.ts';
import { editedState } from '../../support/edited-samples.ts';
import { asked } from './doctor-case.ts';

test('packets go to the guest, the gateway of its VMnet, and the host’s gateway and name servers, and to nobody else', async () => {
  const { patient } = asked(await editedState('windows-nat'), { vm: 'Ubuntu 22.04' });
  expect(wantedProbes(patient)).toEqual([
    { kind: 'ping', address: '192.168.204.50', payload: null },
    { kind: 'tcp', address: '192.168.204.50', port: 22 },
    { kind: 'ping', address: '192.168.204.50', payload: 1472 },
    { kind: 'dns', address: '192.168.204.2' },
    { kind: 'ping', address: '192.168.1.1', payload: null },
    { kind: 'dns', address: '192.168.1.1' },
  ]);
});

test.each(['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware'])('%s: never more than are allowed, for any machine', async (name) => {
  const state = await editedState(name);
  for (const vm of [undefined, ...state.machines.map(({ machine }) => machine.name)]) {
    expect(wantedProbes(asked(state, vm === undefined ? {} : { vm }).patient).length).toBeLessThanOrEqual(mostProbes);
  }
});
