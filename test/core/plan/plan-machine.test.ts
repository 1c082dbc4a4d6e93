import { assert, boolean, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverse } from '../../../src/core/plan/inverse.ts';
import { machineAfter } from '../../../src/core/plan/machine-after.ts';
import { planMachine, type MachineWish } from '../../../src/core/plan/plan-machine.ts';
import type { MachineStep } from '../../../src/core/plan/step.ts';
import { unifiedDiff } from '../../../src/core/plan/unified-diff.ts';
import { hostState } from '../../../src/core/jobs/host-state.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { describeVmx, parseVmx } from '../../../src/core/formats/vmx.ts';
import { decodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { machine, snapshot, vmx } from '../../support/snapshots.ts';

const path = '/vms/a/a.vmx';
const decode = (bytes: string): string | undefined => decodeUtf8(bytes);
const networking = [
  'VERSION=1,0',
  'answer VNET_1_HOSTONLY_SUBNET 192.168.56.0',
  'answer VNET_1_HOSTONLY_NETMASK 255.255.255.0',
  'answer VNET_1_VIRTUAL_ADAPTER yes',
  'answer VNET_8_HOSTONLY_SUBNET 192.168.204.0',
  'answer VNET_8_HOSTONLY_NETMASK 255.255.255.0',
  'answer VNET_8_NAT yes',
  'answer VNET_8_VIRTUAL_ADAPTER yes',
  '',
].join('\n');

function host(text: string, locks: readonly string[] = []): HostState {
  return hostState(snapshot({ networking, machines: [machine(path, text, locks)], processes: [{ pid: 77, name: 'vmware-vmx' }] }), decode);
}

const wish = (change: Partial<MachineWish>): MachineWish => ({ machine: path, adapter: 0, mode: null, vmnet: null, connected: null, ...change });
const codes = (state: HostState, change: Partial<MachineWish>): readonly string[] => {
  const planned = planMachine(state, wish(change));
  return planned.ok ? [] : planned.refusals.map(({ code }) => code);
};
const steps = (state: HostState, change: Partial<MachineWish>): readonly MachineStep[] => {
  const planned = planMachine(state, wish(change));
  if (!planned.ok) throw new Error(planned.refusals[0].code);
  return planned.value;
};

describe('switching an adapter', () => {
  test('from NAT to bridged changes one line of the file', () => {
    const text = vmx('a', 'nat');
    const after = machineAfter(text, steps(host(text), { mode: 'bridged' }), 'linux', decode);
    expect(unifiedDiff('a.vmx', text, after).split('\n').filter((line) => /^[+-][^+-]/.test(line))).toEqual([
      '-ethernet0.connectionType = "nat"',
      '+ethernet0.connectionType = "bridged"',
    ]);
  });

  test('to a VMnet of its own writes the device as the product does', () => {
    const text = vmx('a', 'nat');
    const change = steps(host(text), { mode: 'custom', vmnet: 1 });
    expect(machineAfter(text, change, 'windows', decode)).toContain('ethernet0.vnet = "VMnet1"');
    expect(machineAfter(text, change, 'linux', decode)).toContain('ethernet0.vnet = "/dev/vmnet1"');
    expect(machineAfter(text, change, 'macos', decode)).toContain('ethernet0.vnet = "vmnet1"');
  });

  test('to what it is already needs no step', () => {
    expect(steps(host(vmx('a', 'nat')), { mode: 'nat', connected: true })).toEqual([]);
  });

  test('there and back leaves what the file said', () => {
    assert(
      property(constantFrom('nat', 'bridged', 'hostonly'), constantFrom('nat', 'bridged', 'host-only'), boolean(), (was, mode, connected) => {
        const text = vmx('a', was, ['ethernet0.startConnected = "TRUE"', '# kept', 'odd line']);
        const there = steps(host(text), { mode, connected });
        const after = machineAfter(text, there, 'linux', decode);
        const back = machineAfter(after, inverse(there) as readonly MachineStep[], 'linux', decode);
        expect(describeVmx(parseVmx(back, decode)).adapters).toEqual(describeVmx(parseVmx(text, decode)).adapters);
      }),
    );
  });
});

describe('is refused', () => {
  test('while the machine runs', () => {
    const lock = '564d 77-123(vmware-vmx) 1 X 123 lc=1';
    expect(codes(host(vmx('a', 'nat'), [lock]), { mode: 'bridged' })).toEqual(['vm-running']);
  });

  test('while it is suspended', () => {
    expect(codes(host(vmx('a', 'nat', ['checkpoint.vmState = "a.vmss"'])), { mode: 'bridged' })).toEqual(['vm-suspended']);
  });

  test('when it is encrypted', () => {
    expect(codes(host(vmx('a', 'nat', ['encryption.keySafe = "vmware:key"'])), { mode: 'bridged' })).toEqual(['vm-encrypted']);
  });

  test('for an adapter that is not there, and a VMnet that is not: both are told', () => {
    expect(codes(host(vmx('a', 'nat')), { adapter: 3, mode: 'custom', vmnet: 5 })).toEqual(['vm-adapter-missing', 'vmnet-does-not-exist']);
  });

  test('for NAT on a VMnet that is host-only', () => {
    expect(codes(host(vmx('a', 'nat')), { mode: 'nat', vmnet: 1 })).toEqual(['vmnet-has-other-mode']);
  });
});
