import { describe, expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

const store = '/etc/vmware/networking';
const dhcpd = '/etc/vmware/vmnet8/dhcpd/dhcpd.conf';
const leases = '/etc/vmware/vmnet8/dhcpd/dhcpd.leases';

async function codesOf(edits: readonly Edit[], sample = 'linux-default'): Promise<readonly string[]> {
  return findAll(await editedState(sample, edits)).map(({ code }) => code);
}

test('the DHCP server’s own address at the end of VMware’s usual range is no fault', async () => {
  expect(await codesOf([])).not.toContain('dhcp-range-covers-reserved');
});

test('a range is not judged where DHCP is off', async () => {
  const edits: readonly Edit[] = [
    { at: store, from: 'answer VNET_8_DHCP yes', to: 'answer VNET_8_DHCP no' },
    { at: dhcpd, from: 'range 192.168.82.128', to: 'range 192.168.82.1' },
  ];
  expect(await codesOf(edits)).not.toContain('dhcp-range-covers-reserved');
});

test('a range in the subnet that dhcpd.conf itself serves is not called outside when the store has another', async () => {
  expect(await codesOf([{ at: store, from: 'VNET_8_HOSTONLY_SUBNET 192.168.82.0', to: 'VNET_8_HOSTONLY_SUBNET 192.168.83.0' }])).not.toContain(
    'dhcp-range-outside-subnet',
  );
});

test('DHCP options are not compared with a gateway that is itself at fault', async () => {
  for (const gateway of ['10.9.9.2', '192.168.82.1', '192.168.82.0', '192.168.82.255']) {
    expect(await codesOf([{ at: 'vmnet8/nat/nat.conf', from: /^ip = .*$/m, to: `ip = ${gateway}` }])).not.toContain('dhcp-option-not-gateway');
  }
});

test('a reservation that the store and dhcpd.conf have otherwise is drift, not a duplicate', async () => {
  const edits: readonly Edit[] = [
    { at: store, from: /$/, to: 'add_dhcp_mac_to_ip 8 00:0C:29:1D:B8:66 192.168.82.20\n' },
    { at: dhcpd, from: /$/, to: 'host one {\n\thardware ethernet 00:0c:29:1d:b8:66;\n\tfixed-address 192.168.82.21;\n}\n' },
  ];
  expect(await codesOf(edits)).not.toContain('reservation-duplicate');
});

describe('one client id with two MACs', () => {
  const lease = (mac: string, at: number): string =>
    `lease 192.168.82.140 {\n\tstarts 5 2025/02/14 08:${at}:00;\n\tends 5 2025/02/14 09:${at}:00;\n\thardware ethernet ${mac};\n\tuid ff:01:02;\n}\n`;

  test('is no clone when a machine was given another MAC', async () => {
    const journal = lease('00:0c:29:00:00:01', 10) + lease('00:0c:29:00:00:02', 20);
    expect(await codesOf([{ at: leases, from: /$/, to: journal }])).not.toContain('clones-share-client-id');
  });

  test('is no clone when the MACs are those of one machine', async () => {
    const journal = lease('00:0c:29:f2:85:37', 10) + lease('00:0c:29:f2:85:41', 20);
    expect(await codesOf([{ at: 'vmnet-dhcpd-vmnet8.leases', from: /$/, to: journal }], 'fusion-13')).not.toContain('clones-share-client-id');
  });
});

test('a guest of which nothing is known is worth a word only', async () => {
  const edits: readonly Edit[] = [
    { at: store, from: 'answer VNET_8_DHCP yes', to: 'answer VNET_8_DHCP no' },
    { at: leases, remove: true },
    { at: 'ip -j neigh', remove: true },
  ];
  const found = findAll(await editedState('linux-default', edits)).filter(({ code }) => code === 'dhcp-off-guest-dynamic');
  expect(found.map(({ severity, data }) => [severity, data])).toEqual([
    ['info', { machines: ['Debian 12', 'Fedora Workstation'], shownBy: null, address: null }],
  ]);
});
