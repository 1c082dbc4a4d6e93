import { expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import { machineChecks } from '../../../src/core/checks/machine-checks.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

const machineCodes = new Set<string>(machineChecks.map(({ code }) => code));

async function codesOf(sample: string, edits: readonly Edit[]): Promise<readonly string[]> {
  return findAll(await editedState(sample, edits))
    .map(({ code }) => code)
    .filter((code) => machineCodes.has(code));
}

const sample = 'linux-custom-bridges';

test('nothing is said of an adapter that is not in the machine', async () => {
  const edits: readonly Edit[] = [
    { at: 'inspector.vmx', from: 'ethernet2.connectionType = "bridged"', to: 'ethernet2.connectionType = "custom"\nethernet2.vnet = "vmnet77"\nethernet2.startConnected = "FALSE"' },
    { at: 'inspector.vmx', from: 'ethernet2.addressType = "generated"', to: 'ethernet2.addressType = "static"\nethernet2.address = "52:54:00:00:00:01"' },
  ];
  expect(await codesOf(sample, edits)).toEqual([]);
});

test('a static MAC of VMware’s range is as it should be, in any case of letters', async () => {
  expect(await codesOf(sample, [{ at: 'controller.vmx', from: '00:50:56:3a:00:60', to: '00:50:56:3F:FF:FF' }])).toEqual([]);
});

test('a MAC that VMware was told not to look at is meant', async () => {
  const own = 'ethernet0.addressType = "static"\nethernet0.address = "52:54:00:00:00:01"\nethernet0.checkMACAddress = "FALSE"';
  expect(await codesOf(sample, [{ at: 'relay.vmx', from: 'ethernet0.addressType = "generated"', to: own }])).toEqual([]);
});

test('one MAC on two VMnets meets nobody', async () => {
  expect(await codesOf(sample, [{ at: 'relay.vmx', from: '00:0c:29:07:f5:3c', to: '00:0c:29:c8:2e:94' }])).toEqual([]);
});

test('LAN segments are no VMnets', async () => {
  expect(await codesOf(sample, [{ at: 'relay.vmx', from: '"nat"', to: '"pvn"' }])).toEqual([]);
});

test('which VMnets there are is not known without the store', async () => {
  const edits: readonly Edit[] = [
    { at: '/etc/vmware/networking', remove: true },
    { at: 'sandbox.vmx', from: '"/dev/vmnet3"', to: '"/dev/vmnet77"' },
  ];
  expect(await codesOf(sample, edits)).toEqual([]);
});

test('of two machines with one name the command names the path; a name that no shell takes as it is gets no command', async () => {
  const disconnected: Edit = { at: 'sandbox.vmx', from: 'ethernet0.present = "TRUE"', to: 'ethernet0.present = "TRUE"\nethernet0.startConnected = "FALSE"' };
  const fixWith = async (name: string): Promise<unknown> => {
    const named: Edit = { at: 'sandbox.vmx', from: 'displayName = "Sandbox Windows 10"', to: `displayName = "${name}"` };
    return findAll(await editedState(sample, [named, disconnected])).find(({ code }) => code === 'vm-adapter-disconnected')?.fix;
  };
  expect(await fixWith('Mail relay')).toEqual({ kind: 'automatic', command: 'vmnet vm set /home/omar/vmware/sandbox/sandbox.vmx --adapter 0 --connected yes' });
  expect(await fixWith('$(reboot)')).toEqual({ kind: 'manual', command: null });
});
