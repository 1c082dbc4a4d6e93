import { describe, expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import { fileChecks } from '../../../src/core/checks/file-checks.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

const store = '/etc/vmware/networking';
const dhcpd = '/etc/vmware/vmnet8/dhcpd/dhcpd.conf';
const nat = '/etc/vmware/vmnet8/nat/nat.conf';
const registry = 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig';
const unhashed: Edit = { at: store, from: /^answer VNET_8_DHCP_CFG_HASH .*\n/m, to: '' };
const removed = (...all: readonly string[]): readonly Edit[] => all.map((at) => ({ at, remove: true }));
const fileCodes = new Set<string>(fileChecks.map(({ code }) => code));

async function codesOf(edits: readonly Edit[], sample = 'linux-default'): Promise<readonly string[]> {
  return findAll(await editedState(sample, edits))
    .map(({ code }) => code)
    .filter((code) => fileCodes.has(code));
}

const linuxGenerated = removed(
  ...[1, 8].flatMap((vmnet) => [`/etc/vmware/vmnet${vmnet}/dhcpd/dhcpd.conf`, `/etc/vmware/vmnet${vmnet}/dhcpd/dhcpd.leases`]),
  nat,
);

describe('what was not copied is not missing', () => {
  test('a copy of `networking` alone', async () => {
    const edits = [...linuxGenerated, ...removed('/etc/vmware/netmap.conf', 'ip -j addr')];
    expect(await codesOf(edits)).toEqual([]);
  });

  test('the tools’ outputs and `networking`, but none of the files made from it', async () => {
    expect(await codesOf([...linuxGenerated, ...removed('/etc/vmware/netmap.conf')])).toEqual([]);
  });

  test('files made from a store that nobody copied', async () => {
    const edits = removed('/etc/vmware/vmnet1/dhcpd/dhcpd.conf', store, '/etc/vmware/config', 'ip -j addr');
    const state = await editedState('linux-default', edits);
    const codes = findAll({ ...state, view: { ...state.view, host: { ...state.view.host, product: null } } }).map(({ code }) => code);
    expect(codes).not.toContain('network-config-missing');
    expect(codes).not.toContain('daemon-config-missing');
  });

  test('a Windows host of whose registry nothing is known', async () => {
    expect(await codesOf([{ at: registry, remove: true }, ...removed('vmnetnat.conf', 'netmap.conf')], 'windows-nat')).toEqual([]);
  });

  test('Windows has no netmap.conf until its editor was used', async () => {
    expect(await codesOf(removed('netmap.conf'), 'windows-nat')).toEqual([]);
  });

  test('a host without VMware', async () => {
    expect(await codesOf([], 'no-vmware')).toEqual([]);
  });
});

describe('left-overs', () => {
  const sample = 'linux-custom-bridges';

  test('a ruined nat.conf and dhcpd.conf of a network that is gone are read by nobody', async () => {
    const edits: readonly Edit[] = [
      { at: '/etc/vmware/vmnet5/nat/nat.conf', from: '[incomingtcp]', to: 'ruined' },
      { at: '/etc/vmware/vmnet5/dhcpd/dhcpd.conf', from: /\}/, to: '' },
    ];
    expect(await codesOf(edits, sample)).toEqual(await codesOf([], sample));
  });

  test('a network whose DHCP is off keeps a file, and the hash of old', async () => {
    const edits: readonly Edit[] = [
      { at: store, from: 'answer VNET_8_DHCP yes', to: 'answer VNET_8_DHCP no' },
      { at: dhcpd, from: 'range 192.168.82.128', to: 'range 192.168.83.128' },
    ];
    expect(await codesOf(edits)).toEqual([]);
  });
});

describe('drift', () => {
  test('a network that stands in another subnet as a whole is one finding, and its gateway is not called outside', async () => {
    const found = findAll(await editedState('linux-default', [{ at: store, from: 'VNET_8_HOSTONLY_SUBNET 192.168.82.0', to: 'VNET_8_HOSTONLY_SUBNET 192.168.83.0' }]));
    expect(found.filter(({ code }) => code === 'config-drift').map(({ severity, data }) => [severity, data])).toEqual([
      ['warning', { fact: 'subnet', configured: '192.168.83.0/24', dhcpFile: '192.168.82.0/24', natFile: '192.168.82.0/24', actual: '192.168.82.0/24' }],
    ]);
    expect(found.map(({ code }) => code)).not.toContain('gateway-outside-subnet');
    expect(found.map(({ code }) => code)).not.toContain('kept-only-in-generated-file');
  });

  test.each([
    ['another subnet', '10.9.9.1'],
    ['an address that Windows gave it', '169.254.20.30'],
    ['Internet sharing’s', '192.168.137.1'],
  ])('a host virtual adapter alone at %s is the adapter’s own fault', async (_, address) => {
    expect(await codesOf([{ at: 'ipconfig /all', from: '192.168.56.1(', to: `${address}(` }], 'windows-nat')).toEqual([]);
  });

  test('a gateway alone in another subnet is the gateway’s own fault', async () => {
    expect(await codesOf([{ at: nat, from: 'ip = 192.168.82.2\n', to: 'ip = 10.9.9.2\n' }])).toEqual([]);
  });

  test('host bits in the store’s subnet are no other subnet', async () => {
    expect(await codesOf([{ at: store, from: 'VNET_8_HOSTONLY_SUBNET 192.168.82.0', to: 'VNET_8_HOSTONLY_SUBNET 192.168.82.7' }])).not.toContain('config-drift');
  });

  test('a reservation below VMware’s part of dhcpd.conf stays, and is not told of', async () => {
    const own = 'host debian {\n\thardware ethernet 00:0c:29:1d:b8:66;\n\tfixed-address 192.168.82.20;\n}\n';
    expect(await codesOf([{ at: dhcpd, from: /$/, to: own }])).toEqual([]);
  });

  test('a host virtual adapter whose prefix no tool told', async () => {
    const state = await editedState('linux-default');
    const networks = state.networks.map((one) => ({
      ...one,
      adapter: one.adapter === null ? null : { ...one.adapter, ipv4: one.adapter.ipv4.map(({ address }) => ({ address, prefix: null })) },
    }));
    expect(findAll({ ...state, networks }).filter(({ code }) => code === 'config-drift')).toEqual([]);
  });

  test('forwards that a ruined nat.conf does not hold are not a second fault', async () => {
    const edits: readonly Edit[] = [{ at: 'vmnet8/nat.conf', from: /^2200 = .*$/m, to: '2200 = nobody' }];
    expect(await codesOf(edits, 'fusion-11')).toEqual(['nat-config-damaged']);
  });
});

describe('damage', () => {
  test('comments behind values, and between the lines of the store, are none', async () => {
    const edits: readonly Edit[] = [{ at: store, from: 'answer VNET_8_NAT yes', to: 'answer VNET_8_NAT yes  # the lab\n# by hand' }];
    expect(await codesOf(edits)).toEqual([]);
  });

  test('a name where an address could stand is none', async () => {
    const edits: readonly Edit[] = [unhashed, { at: dhcpd, from: /$/, to: 'host printer {\n\thardware ethernet 00:11:22:33:44:55;\n\tfixed-address printer.lab;\n}\n' }];
    expect(await codesOf(edits)).toEqual([]);
  });

  test('what Vagrant wrote and closed is none', async () => {
    const edits: readonly Edit[] = [{ at: nat, from: '#8080 = 172.16.3.128:80\n', to: '# VAGRANT-BEGIN: /home/lena/box\n# VAGRANT-END: /home/lena/box\n' }];
    expect(await codesOf(edits)).toEqual([]);
  });

  test('a port that is forwarded twice has a check of its own', async () => {
    expect(await codesOf([{ at: 'vmnetnat.conf', from: '8080 = 192.168.204.50:80', to: '8080 = 192.168.204.50:80\r\n8080 = 192.168.204.129:80' }], 'windows-nat')).toEqual([]);
  });

  test('of a file with thousands of ruined lines only the first are shown', async () => {
    const ruin = Array.from({ length: 3000 }, (_, index) => `garbage ${index}\n`).join('');
    const found = findAll(await editedState('linux-default', [{ at: nat, from: /$/, to: ruin }])).find(({ code }) => code === 'nat-config-damaged');
    expect(found?.data).toEqual({ reason: 'garbage', lines: 3000 });
    expect(found?.evidence).toHaveLength(5);
  });
});

test('the gateway of Fusion 12+ is not what its nat.conf says, and that is no finding', async () => {
  expect(await codesOf([{ at: 'vmnet8/nat.conf', from: /^ip = .*$/m, to: 'ip = 192.168.77.5' }], 'fusion-13')).toEqual([]);
});
