import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { editedSample } from '../support/edited-samples.ts';
import { saveSampleCapture } from '../support/saved-samples.ts';
import { printedError, vmnet, type Run } from '../support/vmnet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-plan-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function policy(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const seed = (gateway: string): string =>
  [
    'policy: vmnet-policy/1',
    'networks:',
    '  vmnet8:',
    '    mode: nat',
    '    subnet: 192.168.204.0/24',
    gateway,
    '    dhcp: { start: 192.168.204.128, end: 192.168.204.254, reservations: { "00:0c:29:aa:bb:cc": 192.168.204.60 } }',
    '    portForwards: [{ protocol: tcp, hostPort: 8081, to: "192.168.204.60:80", description: class web }]',
    '',
  ].join('\n');
const classRoom = policy('class.yaml', seed('    gateway: 192.168.204.2'));

interface PrintedPlan {
  readonly schema: string;
  readonly changes: boolean;
  readonly steps: readonly { readonly op: string; readonly vmnet: number | null; readonly summary: string; readonly files: readonly string[] }[];
  readonly diffs: readonly { readonly path: string; readonly diff: string }[];
  readonly affects: { readonly vms: readonly { readonly name: string; readonly why: string }[] };
  readonly fingerprint: string;
}

function planned(run: Run): PrintedPlan {
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as PrintedPlan;
}

describe('vmnet plan', () => {
  test('the class room on linux-default: 2, steps with their files, a diff for each file, whom it affects', () => {
    const run = vmnet(['plan', classRoom, '--json', '--lang', 'en', '--host', 'sample:linux-default']);
    expect(run.status).toBe(2);
    const plan = planned(run);
    expect(plan).toMatchObject({ schema: 'vmnet/plan/1', changes: true, fingerprint: expect.stringMatching(/^sha256:[\da-f]{64}$/) });
    expect(plan.diffs.map((one) => one.path)).toEqual(['/etc/vmware/networking', '/etc/vmware/vmnet8/dhcpd/dhcpd.conf', '/etc/vmware/vmnet8/nat/nat.conf']);
    for (const { path: name, diff } of plan.diffs) expect(diff.startsWith(`--- ${name}\n+++ ${name}\n@@ `)).toBe(true);
    expect(plan.steps[0]).toMatchObject({ op: 'set-subnet', vmnet: 8, summary: 'Subnet of VMnet8: 192.168.82.0/24 → 192.168.204.0/24', files: plan.diffs.map((one) => one.path) });
    expect(plan.steps.find(({ op }) => op === 'set-gateway')?.files).toEqual(['/etc/vmware/vmnet8/dhcpd/dhcpd.conf', '/etc/vmware/vmnet8/nat/nat.conf']);
    expect(plan.affects.vms).toContainEqual(expect.objectContaining({ name: 'Debian 12', why: 'lease-leaves-subnet', running: true }));
  });

  test.each([
    { name: 'windows-nat', status: 2 },
    { name: 'linux-custom-bridges', status: 2 },
    { name: 'fusion-11', status: 2 },
    { name: 'fusion-13', status: 4 },
  ])('the class room on $name: $status', ({ name, status }) => {
    expect(vmnet(['plan', classRoom, '--host', `sample:${name}`]).status).toBe(status);
  });

  test('Fusion 13 takes it without a gateway, and says with one where that is written', () => {
    expect(vmnet(['plan', policy('fusion.yaml', seed('')), '--host', 'sample:fusion-13']).status).toBe(2);
    const run = vmnet(['plan', classRoom, '--json', '--host', 'sample:fusion-13']);
    expect(printedError(run)).toMatchObject({ status: 4, code: 'gateway-fixed-by-fusion', file: classRoom, line: 6, column: 14 });
  });

  test('on Windows diffs are of registry keys and of files', () => {
    const { diffs } = planned(vmnet(['plan', classRoom, '--json', '--host', 'sample:windows-nat']));
    expect(diffs.map((one) => one.path.replace(/^.*VMnetConfig/, '…'))).toEqual([
      '…\\vmnet8\\DHCP\\FixedIPtoMac',
      '…\\vmnet8\\NAT\\TCPForward',
      'C:\\ProgramData\\VMware\\vmnetdhcp.conf',
      'C:\\ProgramData\\VMware\\vmnetnat.conf',
    ]);
    expect(diffs[1]?.diff).toContain('-8080Description    REG_SZ    网站 nginx\n');
  });

  test.each(['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13'])('%s: its own export needs no change, 0', (name) => {
    const host = `sample:${name}`;
    const exported = vmnet(['export', '--host', host]);
    const run = vmnet(['plan', '-', '--json', '--host', host], { input: exported.stdout });
    expect(run.status).toBe(0);
    expect(planned(run)).toMatchObject({ changes: false, steps: [], diffs: [], affects: { vms: [] } });
  });

  test('for people, in both languages', () => {
    const english = vmnet(['plan', classRoom, '--lang', 'en', '--host', 'sample:linux-default']).stdout;
    expect(english).toContain('6 steps:\n  1. Subnet of VMnet8');
    expect(english).toContain('Debian 12 (running, adapter 0): it will get another address');
    expect(english).toContain('+\trange 192.168.204.128 192.168.204.254;\n');
    const chinese = vmnet(['plan', classRoom, '--lang', 'zh-CN', '--host', 'sample:linux-default']).stdout;
    expect(chinese).toContain('共 6 步：\n  1. VMnet8 的子网：');
    expect(chinese).toContain('Debian 12（正在运行，适配器 0）：将获得新的地址');
    expect(vmnet(['plan', classRoom, '--lang', 'en', '--host', 'sample:windows-nat']).stdout).not.toContain('\\u000d');
  });

  test('what only the generated file holds is said', () => {
    const run = vmnet(['network', 'set', 'vmnet8', '--gateway', '192.168.82.9', '--dry-run', '--lang', 'en', '--host', 'sample:linux-default']);
    expect(run.stdout).toContain('Kept in the generated file only');
    expect(run.stdout).toContain('  VMnet8: NAT gateway\n');
  });

  test('a malformed policy: 65 with its place; a missing one: 64', () => {
    expect(printedError(vmnet(['plan', policy('bad.yaml', 'policy: vmnet-policy/1\nnetworks: { vmnet8: { mode: nut } }\n'), '--json', '--host', 'sample:linux-default']))).toMatchObject({ status: 65, line: 2 });
    expect(vmnet(['plan', path.join(folder, 'none.yaml'), '--host', 'sample:linux-default']).status).toBe(64);
  });
});

function dry(words: string, host = 'linux-default'): Run {
  const split = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
  return vmnet([...split, '--dry-run', '--json', '--lang', 'en', '--host', `sample:${host}`]);
}

describe('with --dry-run', () => {
  test.each([
    { words: 'network set vmnet8 --gateway 192.168.82.9', ops: ['set-gateway'] },
    { words: 'network set VMnet8 --dhcp 192.168.82.100-192.168.82.200 --default-lease 30m --max-lease 1d', ops: ['set-dhcp-range', 'set-lease-times'] },
    { words: 'network set vmnet8 --dhcp off', ops: ['set-dhcp'] },
    { words: 'network set vmnet1 --host-adapter none', ops: ['set-mode'] },
    { words: 'network set vmnet1 --host-adapter 172.16.137.9', ops: ['set-host-adapter'] },
    { words: 'network set vmnet1 --name Lab', ops: ['set-display-name'] },
    { words: 'network set vmnet0 --bridge wlp2s0', ops: ['set-bridge'] },
    { words: 'network add vmnet3 --subnet 10.3.0.0/24 --dhcp off', ops: ['add-network', 'set-subnet', 'set-host-adapter'] },
    { words: 'network add --mode isolated --dhcp off', ops: ['add-network', 'set-subnet'] },
    { words: 'network remove vmnet1', ops: ['remove-network'] },
    { words: 'forward add vmnet8 tcp 8080 192.168.82.128:80 --description web', ops: ['add-forward'] },
    { words: 'reserve add vmnet8 00-0C-29-AA-BB-CC 192.168.82.60', ops: ['add-reservation'] },
    { words: 'reserve add vmnet8 "Debian 12"', ops: ['add-reservation'] },
    { words: 'reserve add vmnet8 "Fedora Workstation:0" 192.168.82.61', ops: ['add-reservation'] },
    { words: 'vm set "Fedora Workstation" --mode custom --network vmnet1', ops: ['set-vm-adapter'] },
    { words: 'vm set "Fedora Workstation" --adapter 1 --connected yes', ops: ['set-vm-adapter'] },
  ])('$words: 2', ({ words, ops }) => {
    const run = dry(words);
    expect(run.status).toBe(2);
    expect(planned(run).steps.map(({ op }) => op)).toEqual(ops);
  });

  test.each([
    'network set vmnet8 --gateway 192.168.82.2',
    'network set vmnet8 --mode nat --subnet 192.168.82.0/24',
    'forward remove vmnet8 tcp 8080',
    'reserve remove vmnet8 00:0c:29:aa:bb:cc',
    'vm set "Fedora Workstation" --mode nat',
    'repair dhcp-option-not-gateway vmnet8',
  ])('%s: so already, 0', (words) => {
    const run = dry(words);
    expect(run.status).toBe(0);
    expect(planned(run).steps).toEqual([]);
  });

  test.each([
    { words: 'network set vmnet8 --gateway 10.0.0.1', code: 'gateway-not-usable' },
    { words: 'network set vmnet8 --gateway 192.168.82.1', code: 'gateway-is-host-adapter' },
    { words: 'network set vmnet8 --subnet 192.168.82.7/24', code: 'subnet-host-bits' },
    { words: 'network set vmnet8 --dhcp 192.168.82.200-192.168.82.100', code: 'dhcp-range-reversed' },
    { words: 'network set vmnet9 --dhcp off', code: 'vmnet-missing' },
    { words: 'network add vmnet8', code: 'vmnet-exists' },
    { words: 'network add vmnet300', code: 'vmnet-number-impossible' },
    { words: 'network add --mode bridged', code: 'second-automatic-bridge' },
    { words: 'network remove vmnet8', code: 'network-has-vms' },
    { words: 'network remove vmnet0', code: 'vmnet0-stays' },
    { words: 'network remove vmnet9', code: 'vmnet-missing' },
    { words: 'forward add vmnet1 tcp 80 172.16.137.5:80', code: 'not-nat' },
    { words: 'forward add vmnet8 tcp 80 10.0.0.1:80', code: 'forward-not-usable' },
    { words: 'reserve add vmnet8 nobody', code: 'vm-not-found' },
    { words: 'reserve add vmnet8 "Debian 12:7"', code: 'vm-adapter-missing' },
    { words: 'reserve add vmnet8 00:0c:29:aa:bb:cc 192.168.82.2', code: 'reservation-on-taken-address' },
    { words: 'vm set "Debian 12" --mode bridged', code: 'vm-running' },
    { words: 'vm set "Fedora Workstation" --mode custom --network vmnet7', code: 'vmnet-does-not-exist' },
    { words: 'vm set "Fedora Workstation" --adapter 5 --mode nat', code: 'vm-adapter-missing' },
    { words: 'vm set nobody --mode nat', code: 'vm-not-found' },
  ])('$words: refused, 4', ({ words, code }) => {
    const run = dry(words);
    expect(run.status).toBe(4);
    expect(printedError(run)).toMatchObject({ status: 4, code });
  });

  test.each([
    'network set eth0 --dhcp off',
    'network set vmnet8',
    'network set vmnet8 --mode natted',
    'network set vmnet8 --gateway 192.168.82',
    'network set vmnet8 --subnet 192.168.82.0',
    'network set vmnet8 --dhcp 192.168.82.100',
    'network set vmnet8 --dhcp off --max-lease 60',
    'network set vmnet8 --default-lease 0',
    'network set vmnet8 --colour red',
    'forward add vmnet8 icmp 80 192.168.82.5:80',
    'forward add vmnet8 tcp 65536 192.168.82.5:80',
    'forward add vmnet8 tcp 80',
    'forward add vmnet8 tcp 80 192.168.82.5',
    'reserve add vmnet8 00:0c:29:aa:bb:cc 192.168.82',
    'vm set "Fedora Workstation"',
    'vm set "Fedora Workstation" --mode custom',
    'vm set "Fedora Workstation" --mode nat --adapter x',
    'repair no-such-code',
  ])('%s: wrong usage, 64', (words) => {
    const run = dry(words);
    expect(run.status).toBe(64);
    expect(printedError(run).status).toBe(64);
  });

  test('a forward that is there: another target changes it, a wrong one does not remove it', () => {
    const changed = planned(dry('forward add vmnet8 tcp 8080 192.168.204.50:81', 'windows-nat'));
    expect(changed.steps.map(({ op }) => op)).toEqual(['remove-forward', 'add-forward']);
    expect(printedError(dry('forward remove vmnet8 tcp 8080 192.168.204.50:81', 'windows-nat'))).toMatchObject({ status: 4, code: 'forward-leads-elsewhere' });
    expect(dry('forward remove vmnet8 tcp 8080 192.168.204.50:80', 'windows-nat').status).toBe(2);
  });

  test('a second NAT network and a second bridge are refused on Windows', () => {
    expect(printedError(dry('network add vmnet3 --mode nat', 'windows-nat'))).toMatchObject({ status: 4, code: 'second-nat-on-windows' });
    expect(printedError(dry('network add vmnet3 --bridge WLAN', 'windows-nat'))).toMatchObject({ status: 4, code: 'second-bridge-on-windows' });
    expect(planned(dry('network set vmnet0 --bridge 以太网', 'windows-nat')).steps.map(({ op }) => op)).toEqual(['bind-bridge']);
  });
});

describe('vmnet repair', () => {
  test('makes a generated file anew', async () => {
    const sample = await editedSample('linux-default', [{ at: 'vmnet8/dhcpd/dhcpd.conf', from: 'option routers 192.168.82.2', to: 'option routers 192.168.82.1' }]);
    const host = saveSampleCapture(sample, path.join(folder, 'router'));
    const run = vmnet(['repair', 'dhcp-option-not-gateway', '--dry-run', '--json', '--host', host]);
    expect(run.status).toBe(2);
    const plan = planned(run);
    expect(plan.steps).toMatchObject([{ op: 'restore-generated-file', vmnet: 8, file: 'dhcpd', files: ['/etc/vmware/vmnet8/dhcpd/dhcpd.conf'] }]);
    expect(plan.diffs[0]?.diff).toContain('-\toption routers 192.168.82.1;\n+\toption routers 192.168.82.2;\n');
  });

  test('carries out the command that a finding names', async () => {
    const sample = await editedSample('linux-default', [{ at: 'vmnet8/dhcpd/dhcpd.conf', from: 'range 192.168.82.128 192.168.82.254', to: 'range 192.168.82.254 192.168.82.128' }]);
    const host = saveSampleCapture(sample, path.join(folder, 'reversed'));
    const run = vmnet(['repair', 'dhcp-range-reversed', 'vmnet8', '--dry-run', '--json', '--host', host]);
    expect(run.status).toBe(2);
    expect(planned(run).steps.map(({ op }) => op)).toEqual(['set-dhcp-range']);
  });

  test('what has no automatic fix is refused, 4', async () => {
    const sample = await editedSample('linux-default', [{ at: 'vmware/networking', from: 'answer VNET_8_NAT yes', to: 'answer VNET_8_NAT yes\nadd_nat_portfwd 8 tcp 80 10.9.9.9 80' }]);
    const host = saveSampleCapture(sample, path.join(folder, 'manual'));
    expect(printedError(vmnet(['repair', 'port-forward-outside-subnet', '--dry-run', '--json', '--host', host]))).toMatchObject({ status: 4, code: 'not-automatic' });
  });
});

test('without a terminal and without --yes nothing is read: 64, even of a host that is not there', () => {
  for (const words of [['network', 'set', 'vmnet8', '--dhcp', 'off'], ['forward', 'remove', 'vmnet8', 'tcp', '80'], ['reserve', 'remove', 'vmnet8', '00:0c:29:aa:bb:cc'], ['vm', 'set', 'x', '--mode', 'nat'], ['repair', 'dhcp-range-reversed']]) {
    const run = vmnet([...words, '--json', '--host', path.join(folder, 'no-such-host')]);
    expect(printedError(run)).toMatchObject({ status: 64, code: 'needs-yes' });
  }
});

test('two virtual machines of one name: 64, and their paths', async () => {
  const sample = await editedSample('linux-default', [{ at: 'Fedora/Fedora.vmx', from: 'displayName = "Fedora Workstation"', to: 'displayName = "Debian 12"' }]);
  const host = saveSampleCapture(sample, path.join(folder, 'twins'));
  for (const words of [['vm', 'set', 'Debian 12', '--mode', 'nat'], ['reserve', 'add', 'vmnet8', 'Debian 12']]) {
    const run = vmnet([...words, '--dry-run', '--json', '--host', host]);
    expect(run.status).toBe(64);
    expect(printedError(run).message).toContain('/home/lena/vmware/Fedora/Fedora.vmx');
  }
});
