import { expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

const store = '/etc/vmware/networking';
const bindings = 'powershell -NoProfile -Command Get-NetAdapterBinding';

async function codesOf(sample: string, edits: readonly Edit[]): Promise<readonly string[]> {
  return findAll(await editedState(sample, edits))
    .map(({ code }) => code)
    .filter((code) => /bridge|nic$|unbridged/.test(code));
}

const bridged: Edit = { at: 'Debian 12.vmx', from: 'ethernet0.connectionType = "nat"', to: 'ethernet0.connectionType = "bridged"' };

test('every sample’s bridges are as they should be', async () => {
  for (const name of ['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware']) {
    expect([name, await codesOf(name, [])]).toEqual([name, []]);
  }
});

test.each([
  ['windows-nat', 'ipconfig /all'],
  ['linux-custom-bridges', 'ip -j addr'],
  ['fusion-11', 'ifconfig -a'],
] as const)('%s: nothing is said of bridges where the list of adapters is not known', async (sample, tool) => {
  expect(await codesOf(sample, [{ at: tool, remove: true }])).toEqual([]);
});

test('an interface that is not to be bridged need not be there', async () => {
  expect(await codesOf('linux-default', [{ at: store, from: /$/, to: 'add_bridge_mapping eth9 -1\n' }])).toEqual([]);
});

test('a second card that is up is no candidate when it is taken by another VMnet or excluded', async () => {
  const wifiUp: Edit = {
    at: 'ip -j addr',
    from: /"ifname":"wlp2s0","flags":\["NO-CARRIER","BROADCAST","MULTICAST","UP"\](.*?)"addr_info":\[\]/,
    to: '"ifname":"wlp2s0","flags":["UP","LOWER_UP"],"link_type":"ether","address":"8c:c6:81:3a:d7:04","addr_info":[{"family":"inet","local":"192.168.50.7","prefixlen":24}]',
  };
  for (const vmnet of [-1, 2]) {
    expect(await codesOf('linux-default', [bridged, wifiUp, { at: store, from: /$/, to: `add_bridge_mapping wlp2s0 ${vmnet}\n` }])).toEqual([]);
  }
});

test('a custom VMnet may be bridged to a virtual adapter on purpose: worth a word only', async () => {
  const found = findAll(await editedState('linux-custom-bridges', [{ at: store, from: /$/, to: 'add_bridge_mapping docker0 4\n' }]));
  expect(found.filter(({ vmnet }) => vmnet === 4).map(({ code, severity }) => [code, severity])).not.toContainEqual(['bridge-wrong-nic', 'warning']);
});

test('Wi-Fi that a bridged guest was seen on lets it through', async () => {
  const edits: readonly Edit[] = [
    { at: 'VMware Fusion/networking', from: /$/, to: 'add_bridge_mapping en1 0\n' },
    { at: 'ifconfig -a', from: /(?<=ether 8c:85:90:c7:3d:02 \n(?:\t.*\n)*?\tstatus: )inactive/, to: 'active' },
    { at: 'ifconfig -a', from: /(?<=ether 8c:85:90:1b:f4:6e \n(?:\t.*\n)*?\tstatus: )active/, to: 'inactive' },
  ];
  const state = await editedState('fusion-11', edits);
  expect(findAll(state).map(({ code }) => code)).toContain('wifi-bridge-unsupported');
  const mac = state.machines.flatMap(({ machine }) => machine.adapters).find(({ mode }) => mode === 'bridged')?.mac ?? null;
  const neighbours = state.neighbours && { ...state.neighbours, value: [{ address: '192.168.2.77', mac, interface: 'en1' }] };
  expect(findAll({ ...state, neighbours }).map(({ code }) => code)).not.toContain('wifi-bridge-unsupported');
});

test('Fusion 12 and newer: a machine that is bridged to Wi-Fi is Apple’s affair', async () => {
  const edits: readonly Edit[] = [{ at: 'Dev Debian.vmx', from: 'ethernet0.connectionType = "nat"', to: 'ethernet0.connectionType = "bridged"' }];
  expect(await codesOf('fusion-13', edits)).toEqual([]);
});

test('Windows: an adapter that is not bound is no fault while VMware is bound to one that leads out', async () => {
  expect(await codesOf('windows-nat', [{ at: bindings, from: /(?<="Name": {2}"WLAN",[^}]*"Enabled": {2})true/, to: 'false' }])).toEqual([]);
});

test('Windows: nothing is said of the protocol where its bindings are not known', async () => {
  expect(await codesOf('windows-many', [{ at: bindings, remove: true }])).toEqual([]);
});

test('Windows: an external switch of Hyper-V that VMware is bound to is no fault', async () => {
  const edits: readonly Edit[] = [
    { at: 'ipconfig /all', from: 'Ethernet adapter Ethernet:', to: 'Ethernet adapter vEthernet (External):' },
    { at: bindings, from: '"Name":  "Ethernet"', to: '"Name":  "vEthernet (External)"' },
  ];
  expect(await codesOf('windows-many', edits)).toEqual([]);
});
