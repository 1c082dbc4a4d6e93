import { describe, expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

const store = '/etc/vmware/networking';
const nat = '/etc/vmware/vmnet8/nat/nat.conf';

const forward = (hostPort: number, guest: string): readonly Edit[] => [
  { at: store, from: /$/, to: `add_nat_portfwd 8 tcp ${hostPort} ${guest} 80\n` },
  { at: nat, from: '[incomingudp]', to: `${hostPort} = ${guest}:80\n\n[incomingudp]` },
];

async function codesOf(edits: readonly Edit[]): Promise<readonly string[]> {
  return findAll(await editedState('linux-default', edits)).map(({ code }) => code);
}

test('a low port that nat.conf allows by name is no fault', async () => {
  expect(await codesOf([...forward(80, '192.168.82.131'), { at: nat, from: /$/, to: '\n[privilegedTCP]\nport = 80\n' }])).not.toContain('port-forward-privileged');
});

test('a low port is no fault where nat.conf finds such ports out by itself', async () => {
  expect(await codesOf([...forward(80, '192.168.82.131'), { at: nat, from: /$/, to: '\n[PrivilegedTCP]\nautodetect = 1\n' }])).not.toContain('port-forward-privileged');
});

test('a target is not called stale when the leases could not be read', async () => {
  const edits: readonly Edit[] = [...forward(8080, '192.168.82.200'), { at: 'vmnet8/dhcpd/dhcpd.leases', remove: true }];
  expect(await codesOf(edits)).not.toContain('port-forward-stale-target');
});

test('a forward that the store has and nat.conf has not is not a duplicate', async () => {
  expect(await codesOf([{ at: nat, from: '[incomingudp]', to: '8080 = 192.168.82.131:80\n\n[incomingudp]' }])).not.toContain('port-forward-duplicate');
});

test('a forward into nat.conf’s own subnet, which the store no longer has, is not called outside', async () => {
  const edits: readonly Edit[] = [...forward(8080, '192.168.82.131'), { at: store, from: 'VNET_8_HOSTONLY_SUBNET 192.168.82.0', to: 'VNET_8_HOSTONLY_SUBNET 192.168.83.0' }];
  expect(await codesOf(edits)).not.toContain('port-forward-outside-subnet');
});

describe('a host port', () => {
  const listening = (process: string | null) => ({
    source: { path: 'netstat -ano', text: '  TCP    0.0.0.0:8080           0.0.0.0:0              LISTENING       4396\n' },
    value: [{ protocol: 'tcp', address: null, port: 8080, process, pid: 4396 } as const],
  });

  test('that VMware’s own NAT service has is not taken', async () => {
    const state = { ...(await editedState('windows-nat')), listeners: listening('vmnat.exe') };
    expect(findAll(state).map(({ code }) => code)).not.toContain('port-forward-host-port-taken');
  });

  test('that an unknown process has may be VMware’s', async () => {
    const state = { ...(await editedState('windows-nat')), listeners: listening(null) };
    expect(findAll(state).map(({ code }) => code)).not.toContain('port-forward-host-port-taken');
  });
});
