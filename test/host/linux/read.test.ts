import { expect, test } from 'vitest';
import { readLinux } from '../../../src/host/linux/read.ts';
import { captureMachine } from '../../../src/host/capture/machine.ts';
import { captureOf, machineOf } from '../support/captures.ts';

const vmware = 'files/etc/vmware';
const inventory = '.encoding = "UTF-8"\nvmlist1.config = "/home/a/vms/u.vmx"\nvmlist1.DisplayName = "Ubuntu"\nvmlist2.config = ""\n';

const host = {
  manifest: { home: '/home/a', processes: [{ pid: 1, name: 'init' }] },
  files: {
    [`${vmware}/networking`]: 'VERSION=1,0\n',
    [`${vmware}/netmap.conf`]: 'netmap',
    [`${vmware}/config`]: 'config',
    [`${vmware}/vmnet1/dhcpd/dhcpd.conf`]: 'd1',
    [`${vmware}/vmnet10/nat/nat.conf`]: 'n10',
    [`${vmware}/vmnet8/dhcpd/dhcpd.conf`]: 'd8',
    [`${vmware}/vmnet8/dhcpd/dhcpd.leases`]: 'l8',
    [`${vmware}/vmnet8/nat/nat.conf`]: 'n8',
    [`${vmware}/vmnet999/nat/nat.conf`]: 'no VMnet has this number',
    [`${vmware}/vmnet08/nat/nat.conf`]: 'nor this',
    'files/home/a/.vmware/inventory.vmls': inventory,
    'files/home/a/vms/u.vmx': 'vmx',
    'files/home/a/vms/u.vmx.lck/M12345.lck': 'lock',
    'files/home/a/vms/u.vmx.lck/D12345.lck': 'transient',
    'files/srv/other.vmx': 'other',
  },
  commands: { 'ip -j addr': '[{"ifname":"lo"}]', 'ip -j route': '[]', 'vmware-networks --status': 'running', 'vmrun list': 'Total running VMs: 0' },
} as const;

test('every file lands in its role', async () => {
  const snapshot = await readLinux(machineOf(host));
  expect(snapshot).toMatchObject({
    platform: 'linux',
    takenAt: '2026-11-22T20:00:00Z',
    networking: { ok: true, path: '/etc/vmware/networking', bytes: 'VERSION=1,0\n' },
    netmap: { bytes: 'netmap' },
    productConfig: { bytes: 'config' },
    registry: null,
    appleLeases: null,
    processes: [{ pid: 1, name: 'init' }],
  });
  const found = (files: typeof snapshot.nat): unknown[] => files.map(({ vmnet, file }) => [vmnet, file.ok ? file.bytes : file.failure.code]);
  expect(found(snapshot.dhcpd)).toEqual([[1, 'd1'], [8, 'd8'], [10, 'missing']]);
  expect(found(snapshot.nat)).toEqual([[1, 'missing'], [8, 'n8'], [10, 'n10']]);
  expect(found(snapshot.leases)).toEqual([[1, 'missing'], [8, 'l8'], [10, 'missing']]);
});

test('machines come from the list and from what is found, each once, with its locks', async () => {
  const { machines } = await readLinux(machineOf(host));
  expect(machines).toEqual([
    {
      vmx: { ok: true, path: '/home/a/vms/u.vmx', bytes: 'vmx' },
      locks: [{ ok: true, path: '/home/a/vms/u.vmx.lck/M12345.lck', bytes: 'lock' }],
      lockFolder: true,
    },
    { vmx: { ok: true, path: '/srv/other.vmx', bytes: 'other' }, locks: [], lockFolder: false },
  ]);
});

test('a listed machine whose file is gone is named with its failure', async () => {
  const files = { 'files/home/a/.vmware/inventory.vmls': inventory };
  const { machines } = await readLinux(machineOf({ ...host, files }));
  expect(machines).toMatchObject([{ vmx: { ok: false, path: '/home/a/vms/u.vmx', failure: { code: 'missing' } }, lockFolder: false }]);
});

test("ip's word is enough; net-tools are asked when it has none", async () => {
  const { tools } = await readLinux(machineOf(host));
  expect(tools).toMatchObject({ ipAddr: { ok: true }, ifconfig: null, ipRoute: { ok: true }, routes: null });
  const old = { 'ip -j addr': 'Option "-j" is unknown, try "ip -help".', 'ifconfig -a': 'eth0', 'route -n': 'Kernel' };
  const without = await readLinux(machineOf({ ...host, commands: old }));
  expect(without.tools).toMatchObject({ ipAddr: { code: 'failed' }, ifconfig: { text: 'eth0' }, ipRoute: { code: 'absent' }, routes: { text: 'Kernel' } });
});

test("what belongs to another platform is not asked, and says so", async () => {
  const { tools } = await readLinux(machineOf(host));
  expect(tools).toMatchObject({ ipconfig: null, services: [], connectionProfiles: null, bridgeBindings: null, hardwarePorts: null });
});

test('a computer without VMware has nothing but its tools', async () => {
  const snapshot = await readLinux(machineOf({ commands: { 'ip -j addr': '[]' } }));
  expect(snapshot).toMatchObject({
    product: null,
    networking: { ok: false, failure: { code: 'missing' } },
    productConfig: { ok: false },
    dhcpd: [],
    nat: [],
    machines: [],
    inventory: null,
    processes: null,
    tools: { vmwareNetworks: { ok: false, code: 'absent' } },
  });
});

test('a folder that cannot be looked into is a failure, not a folder without networks', async () => {
  const content = captureOf(host);
  const blocked = { kind: 'blocked', failure: { code: 'unreadable', detail: 'EACCES' } } as const;
  const entries = new Map([['files/etc/vmware', blocked]]);
  const snapshot = await readLinux(captureMachine({ ...content, tree: { ...content.tree, entries } }));
  expect(snapshot.dhcpd).toEqual([{ vmnet: null, file: { ok: false, path: '/etc/vmware', failure: blocked.failure } }]);
});

test('a list of machines in another encoding is decoded by its own name for it', async () => {
  const files = {
    'files/home/a/.vmware/inventory.vmls': '.encoding = "GBK"\nvmlist1.config = "/home/a/\xd0\xe9/u.vmx"\n',
    'files/home/a/虚/u.vmx': 'found',
  };
  const { machines } = await readLinux(machineOf({ ...host, files }));
  expect(machines).toMatchObject([{ vmx: { ok: true, path: '/home/a/虚/u.vmx', bytes: 'found' } }]);
});
