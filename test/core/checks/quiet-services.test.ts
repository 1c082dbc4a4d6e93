import { expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

const codes = ['nat-service-stopped', 'dhcp-service-stopped', 'service-disabled', 'networks-unit-down', 'kernel-module-missing', 'secure-boot-blocks-module'];

async function codesOf(sample: string, edits: readonly Edit[]): Promise<readonly string[]> {
  return findAll(await editedState(sample, edits))
    .map(({ code }) => code)
    .filter((code) => codes.includes(code));
}

test('Windows: no service is stopped where nobody was asked', async () => {
  const edits = ['VMware NAT Service', 'VMnetDHCP', 'VMnetBridge', 'VMnetuserif'].map((service): Edit => ({ at: `sc query ${service}`, remove: true }));
  expect(await codesOf('windows-nat', edits)).toEqual([]);
});

test('Windows: a service whose configuration is missing is another fault', async () => {
  const edits: readonly Edit[] = [
    { at: 'sc query VMware NAT Service', from: '4  RUNNING', to: '1  STOPPED' },
    { at: 'vmnetnat.conf', remove: true },
  ];
  expect(await codesOf('windows-nat', edits)).toEqual([]);
});

test('Windows: a service that no network needs may be off and disabled', async () => {
  const edits: readonly Edit[] = [
    { at: 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib', from: /(?<=UseNAT\s+REG_DWORD\s+)0x1/g, to: '0x0' },
    { at: 'sc query VMware NAT Service', from: '4  RUNNING', to: '1  STOPPED' },
    { at: 'sc qc VMware NAT Service', from: '2   AUTO_START', to: '4   DISABLED' },
  ];
  expect(await codesOf('windows-nat', edits)).toEqual([]);
});

test('Linux: nothing is said of services, the unit and modules where nobody was asked', async () => {
  const edits = ['vmware-networks --status', 'systemctl show vmware-networks', 'lsmod', 'mokutil --sb-state'].map((at): Edit => ({ at, remove: true }));
  expect(await codesOf('linux-default', edits)).toEqual([]);
});

test('Linux: networks that somebody started without the unit run all the same', async () => {
  expect(await codesOf('linux-default', [{ at: 'systemctl show vmware-networks', from: 'ActiveState=active', to: 'ActiveState=inactive' }])).toEqual([]);
});

test('Linux: a unit that is down proves nothing when neither adapters nor services are known', async () => {
  const edits: readonly Edit[] = [
    { at: 'systemctl show vmware-networks', from: 'ActiveState=active', to: 'ActiveState=inactive' },
    { at: 'vmware-networks --status', remove: true },
    { at: 'ip -j addr', remove: true },
  ];
  expect(await codesOf('linux-default', edits)).toEqual([]);
});

test('Linux: systemd need not know the unit', async () => {
  expect(await codesOf('linux-default', [{ at: 'systemctl show vmware-networks', from: /^.*$/s, to: 'LoadState=not-found\nActiveState=inactive\n' }])).toEqual([]);
});

test('Linux: Secure Boot is no fault as long as the modules are loaded', async () => {
  expect(await codesOf('linux-default', [{ at: 'mokutil --sb-state', from: 'disabled', to: 'enabled' }])).toEqual([]);
});

test('Linux: a host without VMware misses no module and no unit', async () => {
  expect(await codesOf('no-vmware', [{ at: 'mokutil --sb-state', from: 'disabled', to: 'enabled' }])).toEqual([]);
});

test('Fusion 12 and newer: VMware’s own services need not run', async () => {
  const edits: readonly Edit[] = [{ at: 'vmnet-cli --status', from: /is running/g, to: 'is not running' }];
  expect(await codesOf('fusion-13', edits)).toEqual([]);
});
