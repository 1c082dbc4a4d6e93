import { expect, test } from 'vitest';
import { findingItems, marksOf } from '../../../renderer/findings/finding-item.ts';
import { placesIn, placesOf } from '../../../renderer/findings/places.ts';
import type { Finding } from '../../../src/core/vnet/finding.ts';
import { machine, vmAdapter, windowsNat } from '../../support/host-views.ts';
import { sickFindings } from '../../support/sick-findings.ts';

const view = windowsNat();
const bare: Finding = { code: 'subnet-overlap', severity: 'error', vmnet: 8, vm: null, adapter: null, data: {}, evidence: [], fix: { kind: 'manual', command: null } };
const placed = (changes: Partial<Finding>, host = view) => placesOf({ ...bare, ...changes }, placesIn(host));
const part = (vmnet: number, one: 'dhcp' | 'nat' | 'host-adapter') => ({ kind: 'network', vmnet, part: one });

test.each([
  ['subnet-overlap', [{ kind: 'network', vmnet: 8 }]],
  ['a-code-of-a-newer-program', [{ kind: 'network', vmnet: 8 }]],
  ['dhcp-range-reversed', [part(8, 'dhcp')]],
  ['reservation-duplicate', [part(8, 'dhcp')]],
  ['second-dhcp-server', [part(8, 'dhcp')]],
  ['gateway-outside-subnet', [part(8, 'nat')]],
  ['port-forward-duplicate', [part(8, 'nat')]],
  ['host-adapter-apipa', [part(8, 'host-adapter'), { kind: 'adapter', name: 'VMware Network Adapter VMnet8' }]],
])('%s of VMnet8 is about its part', (code, wanted) => {
  expect(placed({ code })).toEqual(wanted);
});

test('a part that is not drawn gives its badge to the switch', () => {
  expect(placed({ code: 'gateway-outside-subnet', vmnet: 1 })).toEqual([{ kind: 'network', vmnet: 1 }]);
});

test('a network that is not there has no place', () => {
  expect(placed({ vmnet: 19 })).toEqual([]);
});

test('an adapter of the host is its own place, before the network', () => {
  expect(placed({ code: 'bridge-wrong-nic', vmnet: 0, adapter: 'Wi-Fi' })).toEqual([
    { kind: 'adapter', name: 'Wi-Fi' },
    { kind: 'network', vmnet: 0 },
  ]);
  expect(placed({ code: 'bridge-adapter-gone', vmnet: 0, adapter: 'Ethernet 9' })).toEqual([{ kind: 'network', vmnet: 0 }]);
});

test('the number of a machine’s adapter is no adapter of the host', () => {
  expect(placed({ code: 'vm-adapter-disconnected', vm: 'Windows 11', adapter: 0 })[0]).toEqual({
    kind: 'machine',
    path: 'C:\\VMs\\Windows 11\\Windows 11.vmx',
  });
});

test('of two machines with one name the file that proves it tells which', () => {
  const twins = windowsNat({
    vms: [machine('lab', 'off', [vmAdapter(0)], { path: '/a/lab.vmx' }), machine('lab', 'off', [vmAdapter(0)], { path: '/b/lab.vmx' })],
  });
  const evidence = [{ source: '/b/lab.vmx', line: 3, text: 'ethernet0.vnet = "VMnet9"' }];
  expect(placed({ code: 'vmnet-does-not-exist', vmnet: null, vm: 'lab', evidence }, twins)).toEqual([{ kind: 'machine', path: '/b/lab.vmx' }]);
  expect(placed({ code: 'vmnet-does-not-exist', vmnet: null, vm: 'lab' }, twins)).toHaveLength(2);
});

test('a service that serves all networks is about each that has it', () => {
  expect(placed({ code: 'dhcp-service-stopped', vmnet: null })).toEqual([part(1, 'dhcp'), part(8, 'dhcp')]);
  expect(placed({ code: 'kernel-module-missing', vmnet: null })).toEqual([]);
});

test('networks that a finding names together are all its places, each once', () => {
  expect(placed({ vmnet: 8, data: { vmnets: [1, 8] } })).toEqual([
    { kind: 'network', vmnet: 8 },
    { kind: 'network', vmnet: 1 },
  ]);
});

test('a switch has its own findings, its row those of its devices too', () => {
  const items = findingItems([...sickFindings, bare], view, 'en');
  const { byNode, byRow } = marksOf(items);
  expect(byNode.get('network:8')?.items.map(({ finding }) => finding.code)).toEqual(['subnet-overlap']);
  expect(byNode.get('network:8/dhcp')?.items.map(({ finding }) => finding.code)).toEqual(['dhcp-off-guest-dynamic']);
  expect(byRow.get('network:8')?.items).toHaveLength(3);
  expect(byRow.get('network:8')?.worst).toBe('error');
  expect(byNode.get('network:8/nat')?.items).toHaveLength(1);
  expect(byNode.get('machine:C:\\VMs\\Ubuntu 24.04\\Ubuntu 24.04.vmx')?.worst).toBe('warning');
});

test('the same finding has the same name in the next reading, and twins have two', () => {
  const names = (findings: readonly Finding[]) => findingItems(findings, view, 'en').map(({ id }) => id);
  const moved = { ...bare, evidence: [{ source: '/x', line: 9, text: null }] };
  expect(names([moved])).toEqual(names([bare]));
  expect(new Set(names([bare, bare])).size).toBe(2);
});
