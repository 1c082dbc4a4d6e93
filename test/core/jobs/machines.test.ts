import { describe, expect, test } from 'vitest';
import type { VirtualMachine } from '../../../src/core/vnet/machine.ts';
import { machine, missing, output, view, vmx, type HostTexts } from '../../support/snapshots.ts';

const path = '/vms/Ubuntu/Ubuntu.vmx';
const networking = 'VERSION=1,0\nanswer VNET_8_NAT yes\nanswer VNET_8_VIRTUAL_ADAPTER yes\n';
const lock = '4c4c4544-0042-3610 4242-1763840000(vmware-vmx) 1 X 1763840000 lc=1a2b';

function only(texts: HostTexts): VirtualMachine | undefined {
  return view({ networking, ...texts }).vms[0];
}

describe('whether a machine runs', () => {
  const locked = [machine(path, vmx('Ubuntu', 'nat'), [lock])];
  test.each([
    { why: 'without a lock is off', texts: { machines: [machine(path, vmx('Ubuntu', 'nat'))] }, state: 'off' },
    { why: 'with the lock of a live vmware-vmx is running', texts: { machines: locked, processes: [{ pid: 4242, name: 'vmware-vmx' }] }, state: 'running' },
    { why: 'with the lock of a dead process is off', texts: { machines: locked, processes: [{ pid: 1, name: 'init' }] }, state: 'off' },
    { why: 'with a lock whose number another program has now is off', texts: { machines: locked, processes: [{ pid: 4242, name: 'firefox' }] }, state: 'off' },
    { why: "with the lock of VMware's window is unknown", texts: { machines: locked, processes: [{ pid: 4242, name: 'vmware' }] }, state: 'unknown' },
    { why: 'with a lock and no list of processes is unknown', texts: { machines: locked }, state: 'unknown' },
    { why: 'with a lock that is no lock is unknown', texts: { machines: [machine(path, vmx('Ubuntu', 'nat'), ['?'])], processes: [] }, state: 'unknown' },
    { why: 'with a lock folder that could not be read is unknown', texts: { machines: [machine(path, vmx('Ubuntu', 'nat'), [], true)], processes: [] }, state: 'unknown' },
    { why: 'listed by vmrun is running', texts: { machines: [machine(path, vmx('Ubuntu', 'nat'))], tools: { vmrunList: output(`Total running VMs: 1\n${path}\n`) } }, state: 'running' },
    { why: 'not listed by vmrun but locked and alive is running', texts: { machines: locked, processes: [{ pid: 4242, name: 'vmware-vmx' }], tools: { vmrunList: output('Total running VMs: 0\n') } }, state: 'running' },
    { why: 'with a checkpoint is suspended', texts: { machines: [machine(path, vmx('Ubuntu', 'nat', ['checkpoint.vmState = "Ubuntu.vmss"']))] }, state: 'suspended' },
  ] satisfies readonly { why: string; texts: HostTexts; state: string }[])('$why', ({ texts, state }) => {
    expect(only(texts)?.state).toBe(state);
  });
});

describe('the lease of an adapter', () => {
  const lease = (address: string, ends: string, mac = '00:0c:29:aa:bb:cc'): string =>
    `lease ${address} {\n\tstarts 0 2026/11/22 19:00:00;\n\tends 0 2026/11/22 ${ends};\n\thardware ethernet ${mac};\n}\n`;
  const machines = [machine(path, vmx('Ubuntu', 'nat'))];

  test('is the unexpired one of its MAC, whether or not the machine runs', () => {
    const leases = { 8: lease('192.168.40.130', '19:30:00') + lease('192.168.40.131', '20:30:00') };
    expect(only({ machines, leases })?.adapters[0]?.lease).toEqual({ address: '192.168.40.131', ends: '2026-11-22T20:30:00Z' });
  });

  test('is null when the only one ends at this very moment', () => {
    expect(only({ machines, leases: { 8: lease('192.168.40.130', '20:00:00') } })?.adapters[0]?.lease).toBeNull();
  });

  test("is its own VMnet's before a newer one of another", () => {
    const leases = { 1: lease('172.16.1.130', '20:45:00'), 8: lease('192.168.40.130', '20:30:00') };
    expect(only({ machines, leases })?.adapters[0]?.lease?.address).toBe('192.168.40.130');
  });

  test('of another MAC is not its own', () => {
    const leases = { 8: lease('192.168.40.130', '20:30:00', '00:0c:29:00:00:01') };
    expect(only({ machines, leases })?.adapters[0]?.lease).toBeNull();
  });
});

test('a machine whose file is gone keeps its name from the inventory and is a problem', () => {
  const inventory = 'vmlist1.config = "/vms/Ubuntu/Ubuntu.vmx"\nvmlist1.DisplayName = "Ubuntu 24.04"\n';
  const found = view({ networking, inventory, machines: [{ vmx: missing(path), locks: [], lockFolder: false }] });
  expect(found.vms).toEqual([{ name: 'Ubuntu 24.04', path, state: 'unknown', encrypted: false, adapters: [] }]);
  expect(found.problems).toMatchObject([{ code: 'vmx-missing', source: path }]);
});

test('Windows names files without regard to case', () => {
  const registry = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig` + '\r\n';
  const machines = [machine(String.raw`C:\VMs\Ubuntu\Ubuntu.vmx`, vmx('Ubuntu', 'nat'))];
  const tools = { vmrunList: output('Total running VMs: 1\r\nc:\\vms\\ubuntu\\UBUNTU.VMX\r\n') };
  expect(view({ platform: 'windows', registry, machines, tools }).vms[0]?.state).toBe('running');
});
