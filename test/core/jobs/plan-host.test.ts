import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { hostState } from '../../../src/core/jobs/host-state.ts';
import { planHost, planInDetail } from '../../../src/core/jobs/plan-host.ts';
import { planRepair } from '../../../src/core/jobs/plan-repair.ts';
import { planMachine } from '../../../src/core/plan/plan-machine.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import type { Step } from '../../../src/core/plan/step.ts';
import { unifiedDiff } from '../../../src/core/plan/unified-diff.ts';
import type { NetworkWish } from '../../../src/core/plan/wish.ts';
import { simulated } from '../../host/simulated/support.ts';
import { editedState } from '../../support/edited-samples.ts';
import { machine, snapshot, vmx } from '../../support/snapshots.ts';
import { seedWish, seen, stepsFor, type Seen } from '../plan/on-hosts.ts';

const decode = (bytes: string): string | undefined => decodeUtf8(bytes);

async function planOf(name: string, ...wishes: readonly NetworkWish[]): Promise<{ readonly plan: Plan; readonly host: Seen }> {
  const host = await seen(await simulated(name));
  return { plan: planHost(host.snapshot, decode, stepsFor(host.state, ...wishes)), host };
}

/** The lines of a diff that change something. */
function changes(plan: Plan, end: string): readonly string[] {
  const found = plan.diffs.filter(({ path }) => path.endsWith(end));
  expect(found).toHaveLength(1);
  return (found[0]?.diff ?? '').split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line)).map((line) => line.replace('\r', ''));
}

describe('the diffs of the class room', () => {
  const forwards = ['+add_nat_portfwd 8 tcp 8081 192.168.204.60 80 class web'];
  const moved = ['answer VNET_8_HOSTONLY_SUBNET 192.168.204.0'];

  test('on linux-default: store, dhcpd.conf and nat.conf', async () => {
    const { plan } = await planOf('linux-default', seedWish());
    expect(changes(plan, '/networking')).toEqual(['-answer VNET_8_HOSTONLY_SUBNET 192.168.82.0', `+${moved[0] ?? ''}`, '+add_dhcp_mac_to_ip 8 00:0C:29:AA:BB:CC 192.168.204.60', ...forwards]);
    expect(changes(plan, 'nat.conf')).toEqual(['-ip = 192.168.82.2', '+ip = 192.168.204.2', '+8081 = 192.168.204.60:80']);
    expect(changes(plan, 'dhcpd.conf').filter((line) => line.startsWith('+'))).toEqual([
      '+subnet 192.168.204.0 netmask 255.255.255.0 {',
      '+\trange 192.168.204.128 192.168.204.254;',
      '+\toption broadcast-address 192.168.204.255;',
      '+\toption domain-name-servers 192.168.204.2;',
      '+\toption netbios-name-servers 192.168.204.2;',
      '+\toption routers 192.168.204.2;',
      '+\tfixed-address 192.168.204.1;',
      '+host vmnet8-000c29aabbcc {',
      '+\thardware ethernet 00:0C:29:AA:BB:CC;',
      '+\tfixed-address 192.168.204.60;',
      '+}',
    ]);
  });

  test('on linux-custom-bridges comments and left-over lines of the store stay', async () => {
    const { plan } = await planOf('linux-custom-bridges', seedWish());
    const gone = changes(plan, '/networking').filter((line) => line.startsWith('-'));
    expect(gone.every((line) => / (?:8|VNET_8_)/.test(line) || line.includes('VNET_8_'))).toBe(true);
    expect(gone.some((line) => line.includes('#'))).toBe(false);
  });

  test('on fusion-11 and fusion-13 in their own folders; Apple’s gateway is nobody’s to set, its file follows the subnet', async () => {
    const eleven = await planOf('fusion-11', seedWish());
    expect(eleven.plan.diffs.map(({ path }) => path.replace('/Library/Preferences/VMware Fusion/', ''))).toEqual(['networking', 'vmnet8/dhcpd.conf', 'vmnet8/nat.conf']);
    const thirteen = await planOf('fusion-13', seedWish({ gateway: false }));
    expect(changes(thirteen.plan, 'nat.conf')).toContain('+ip = 192.168.204.2');
    expect(changes(thirteen.plan, 'dhcpd.conf')).toContain('+\toption routers 192.168.204.1;');
    expect(thirteen.plan.keptOnlyInGeneratedFile).toEqual([]);
  });

  test('on windows-nat registry keys and files with their line ends', async () => {
    const { plan } = await planOf('windows-nat', seedWish());
    expect(changes(plan, 'FixedIPtoMac')).toEqual(['-00:0C:29:5B:17:2E    REG_SZ    192.168.204.50', '+00:0C:29:AA:BB:CC    REG_SZ    192.168.204.60']);
    expect(changes(plan, 'vmnetnat.conf')).toEqual(['-8080 = 192.168.204.50:80', '+8081 = 192.168.204.60:80']);
    expect(plan.diffs.find(({ path }) => path.endsWith('vmnetdhcp.conf'))?.diff).toContain('+host vmnet8-000c29aabbcc {\r\n');
  });
});

describe('a plan', () => {
  test('of no steps shows no files, and is made from the same host all the same', async () => {
    const { plan, host } = await planOf('linux-default', { vmnet: 8 });
    expect(plan).toMatchObject({ steps: [], diffs: [], affects: { vms: [] }, keptOnlyInGeneratedFile: [] });
    expect(planHost(host.snapshot, decode, stepsFor(host.state, seedWish())).fingerprint).toBe(plan.fingerprint);
  });

  test('names what only generated files hold', async () => {
    const kept = async (name: string, wish: NetworkWish): Promise<readonly string[]> => (await planOf(name, wish)).plan.keptOnlyInGeneratedFile.map(({ vmnet, fact }) => `${vmnet} ${fact}`);
    expect(await kept('linux-default', { vmnet: 8, gateway: '192.168.82.9', dhcp: { start: '192.168.82.100', maxLease: 9000 } })).toEqual(['8 gateway', '8 dhcp-start', '8 max-lease']);
    expect(await kept('linux-default', { vmnet: 8, hostAdapter: '192.168.82.9' })).toEqual([]);
    expect(await kept('windows-nat', { vmnet: 8, hostAdapter: '192.168.204.9' })).toEqual(['8 host-adapter']);
  });

  test('of a new network shows the files that VMware will make', async () => {
    const { plan } = await planOf('linux-default', { vmnet: 5, mode: 'nat', subnet: '10.5.0.0/16' });
    const fresh = plan.diffs.filter(({ diff }) => diff.startsWith('--- /dev/null\n')).map(({ path }) => path);
    expect(fresh).toEqual(['/etc/vmware/vmnet5/dhcpd/dhcpd.conf', '/etc/vmware/vmnet5/nat/nat.conf']);
    expect(changes(plan, 'vmnet5/dhcpd/dhcpd.conf')).toContain('+\trange 10.5.128.0 10.5.255.254;');
    expect(changes(plan, 'netmap.conf')).toEqual(['+network5.name = "vmnet5"', '+network5.device = "vmnet5"']);
  });

  test('of a NAT network that goes from Windows takes the file of the NAT service along', async () => {
    const host = await seen(await simulated('windows-nat'));
    const plan = planHost(host.snapshot, decode, [{ op: 'remove-network', vmnet: 8, mode: 'nat' }]);
    expect(plan.diffs.find(({ path }) => path.endsWith('vmnetnat.conf'))?.diff).toContain('+++ /dev/null\n');
    expect(changes(plan, 'vmnetdhcp.conf')).toContain('-# Virtual ethernet segment 8');
    expect(changes(plan, 'vmnetdhcp.conf').some((line) => line.includes('segment 1'))).toBe(false);
  });

  test('of a machine changes its .vmx alone, and is bound to it', () => {
    const texts = snapshot({ networking: 'VERSION=1,0\nanswer VNET_8_NAT yes\n', machines: [machine('/vms/a/a.vmx', vmx('a', 'bridged'))], processes: [] });
    const state = hostState(texts, decode);
    const planned = planMachine(state, { machine: '/vms/a/a.vmx', adapter: 0, mode: 'nat', vmnet: null, connected: null });
    const steps = planned.ok ? planned.value : [];
    const { plan, files } = planInDetail(texts, state, decode, steps);
    expect(changes(plan, 'a.vmx')).toEqual(['-ethernet0.connectionType = "bridged"', '+ethernet0.connectionType = "nat"']);
    expect(files).toEqual([['/vms/a/a.vmx']]);
    const other = { ...texts, machines: [machine('/vms/a/a.vmx', vmx('a', 'bridged', ['# edited']))] };
    expect(planHost(other, decode, steps).fingerprint).not.toBe(plan.fingerprint);
    expect(planHost(other, decode, []).fingerprint).toBe(planHost(texts, decode, []).fingerprint);
  });

  test('tells of no file that it could not read', async () => {
    const host = await seen(await simulated('linux-default'));
    const nat = host.snapshot.nat.map((one) => ({ ...one, file: { ok: false as const, path: one.file.path, failure: { code: 'unreadable' as const, detail: 'EACCES' } } }));
    const plan = planHost({ ...host.snapshot, nat }, decode, stepsFor(host.state, seedWish()));
    expect(plan.diffs.some(({ path }) => path.endsWith('nat.conf'))).toBe(false);
  });
});

test('a damaged file that is made anew keeps what a person wrote, and gets the facts that are in force', async () => {
  const state = await editedState('linux-default');
  const host = await seen(await simulated('linux-default'));
  const steps: readonly Step[] = [{ op: 'restore-generated-file', vmnet: 8, file: 'nat' }];
  const damaged = host.snapshot.nat.map((one) => (one.file.ok ? { ...one, file: { ...one.file, bytes: one.file.bytes.replace('[incomingtcp]\n', '').replace('activeFTP = 1', 'activeFTP = 0\n# ours') } } : one));
  expect(changes(planHost({ ...host.snapshot, nat: damaged }, decode, steps), 'nat.conf')).toEqual(['+[incomingtcp]']);
  expect(state.view.networks).toHaveLength(3);
});

describe('vmnet repair', () => {
  test('tells codes that there are none, and fixes that are nobody’s but a person’s', async () => {
    const state = await editedState('linux-default');
    expect(planRepair(state, 'nonsense', null, null)).toMatchObject({ kind: 'refused', code: 'unknown-code' });
    expect(planRepair(state, 'dhcp-range-reversed', null, null)).toEqual({ kind: 'steps', steps: [] });
  });

  test('names the command of a finding, of the network alone that is asked for', async () => {
    const state = await editedState('linux-default', [{ at: 'vmnet8/dhcpd/dhcpd.conf', from: 'range 192.168.82.128 192.168.82.254', to: 'range 192.168.82.254 192.168.82.128' }]);
    expect(planRepair(state, 'dhcp-range-reversed', 8, null)).toEqual({ kind: 'commands', commands: ['vmnet network set vmnet8 --dhcp 192.168.82.128-192.168.82.254'] });
    expect(planRepair(state, 'dhcp-range-reversed', 1, null)).toEqual({ kind: 'steps', steps: [] });
  });

  test('makes the DHCP server’s file anew where it names another router', async () => {
    const state = await editedState('windows-nat', [{ at: 'vmnetdhcp.conf', from: 'option routers 192.168.204.2', to: 'option routers 192.168.204.1' }]);
    expect(planRepair(state, 'dhcp-option-not-gateway', null, null)).toEqual({ kind: 'steps', steps: [{ op: 'restore-generated-file', vmnet: 8, file: 'dhcpd' }] });
  });
});

describe('unified diffs', () => {
  test('begin with the path as it is, whatever is in it', () => {
    expect(unifiedDiff('C:\\虚拟机\\a "b".vmx', 'x\n', 'y\n')).toBe('--- C:\\虚拟机\\a "b".vmx\n+++ C:\\虚拟机\\a "b".vmx\n@@ -1,1 +1,1 @@\n-x\n+y\n');
  });

  test('of more changes than anybody reads are one piece, and whole', () => {
    const text = (mark: string): string => `first\n${Array.from({ length: 3000 }, (_, index) => `${index} ${mark}\n`).join('')}last`;
    const diff = unifiedDiff('f', text('a'), text('b'));
    expect(diff).toContain('@@ -2,3000 +2,3000 @@\n-0 a\n');
    expect(diff.split('\n').filter((line) => line.startsWith('+') && line.endsWith(' b'))).toHaveLength(3000);
    expect(diff).not.toContain('first');
  });
});
