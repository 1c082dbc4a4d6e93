import { expect, test } from 'vitest';
import { readWindows } from '../../../src/host/windows/read.ts';
import { machineOf, type Recorded } from '../support/captures.ts';

const shared = 'files/C/ProgramData/VMware';
const key = 'HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.';

function command(argv: readonly string[], index: number) {
  return { argv, exitCode: 0, stdout: `commands/${index}`, codePage: null };
}

const asked = [
  ['C:\\Windows\\system32\\ipconfig.exe', '/all'],
  ['route', 'print'],
  ['reg', 'query', `${key}\\VMnetLib\\VMnetConfig`, '/s'],
  ['reg', 'query', `${key}\\VMware Workstation`],
  ['sc', 'query', 'VMware NAT Service'],
  ['sc', 'qc', 'VMware NAT Service'],
  ['powershell.exe', '-NoProfile', '-Command', 'Get-NetConnectionProfile | ConvertTo-Json'],
  ['powershell', '-NoProfile', '-Command', 'Get-NetAdapterBinding -ComponentID vmware_bridge | ConvertTo-Json'],
  ['vmrun', 'list'],
];

function printed(argv: readonly string[]): string {
  return argv[0] === 'reg' ? `HKEY_LOCAL_MACHINE of ${argv.join(' ')}` : `says ${argv.at(-1) ?? ''}`;
}

const host: Recorded = {
  manifest: {
    platform: 'windows',
    home: 'C:\\Users\\a',
    environment: { ProgramData: 'C:\\ProgramData' },
    commands: asked.map(command),
  },
  files: {
    [`${shared}/vmnetdhcp.conf`]: 'dhcp',
    [`${shared}/vmnetdhcp.leases`]: 'leases',
    [`${shared}/vmnetnat.conf`]: 'nat',
    [`${shared}/netmap.conf`]: 'netmap',
    'files/C/Users/a/AppData/Roaming/VMware/inventory.vmls': 'vmlist1.config = "c:\\vms\\u.vmx"\n',
    'files/C/VMs/U.vmx': 'vmx',
    ...Object.fromEntries(asked.map((argv, index) => [`commands/${index}`, printed(argv)])),
  },
};

test('every file and output lands in its role', async () => {
  const snapshot = await readWindows(machineOf(host));
  expect(snapshot).toMatchObject({
    platform: 'windows',
    networking: null,
    registry: { ok: true, command: `reg query "${key}\\VMnetLib\\VMnetConfig" /s`, text: expect.stringMatching(/^HKEY_.* \/s$/) },
    productRegistry: { ok: true },
    netmap: { bytes: 'netmap' },
    dhcpd: [{ vmnet: null, file: { bytes: 'dhcp', path: 'C:\\ProgramData\\VMware\\vmnetdhcp.conf' } }],
    nat: [{ vmnet: null, file: { bytes: 'nat' } }],
    leases: [{ vmnet: null, file: { bytes: 'leases' } }],
    tools: {
      ipconfig: { text: 'says /all' },
      routes: { text: 'says print' },
      connectionProfiles: { ok: true },
      bridgeBindings: { ok: true },
      vmrunList: { text: 'says list' },
      ipAddr: null,
    },
  });
});

test('each service is asked for its state and its settings', async () => {
  const { tools } = await readWindows(machineOf(host));
  expect(tools.services).toMatchObject([
    { service: 'VMware NAT Service', query: { ok: true }, config: { ok: true } },
    { service: 'VMnetDHCP', query: { code: 'absent' }, config: { code: 'absent' } },
    { service: 'VMnetBridge' },
    { service: 'VMnetuserif' },
  ]);
});

test('a machine that is listed and found, in different case, is one machine', async () => {
  const { machines } = await readWindows(machineOf(host));
  expect(machines).toMatchObject([{ vmx: { ok: true, path: 'c:\\vms\\u.vmx', bytes: 'vmx' } }]);
});

test("APPDATA and PROGRAMDATA are the host's own", async () => {
  const environment = { appdata: 'D:\\Roaming', PROGRAMDATA: 'D:\\Data' };
  const files = { 'files/D/Roaming/VMware/inventory.vmls': 'vmlist1.config = "D:\\x.vmx"', 'files/D/Data/VMware/netmap.conf': 'here' };
  const snapshot = await readWindows(machineOf({ manifest: { ...host.manifest, environment }, files }));
  expect(snapshot.netmap).toMatchObject({ bytes: 'here' });
  expect(snapshot.machines).toMatchObject([{ vmx: { path: 'D:\\x.vmx' } }]);
});

const narrow = ['reg', 'query', `${key}\\VMnetLib\\VMnetConfig`, '/s'];
const wide = ['reg', 'query', 'HKLM\\SOFTWARE\\VMware, Inc.\\VMnetLib\\VMnetConfig', '/s'];

async function registryOf(...outputs: readonly (readonly [readonly string[], string])[]) {
  const commands = outputs.map(([argv], index) => command(argv, index));
  const files = Object.fromEntries(outputs.map(([, text], index) => [`commands/${index}`, text]));
  return (await readWindows(machineOf({ manifest: { platform: 'windows', commands }, files }))).registry;
}

test('a store in the 64-bit view of the registry is found there', async () => {
  expect(await registryOf([wide, 'HKEY_wide'])).toMatchObject({ ok: true, text: 'HKEY_wide' });
  expect(await registryOf([narrow, 'HKEY_narrow'], [wide, 'HKEY_wide'])).toMatchObject({ ok: true, text: 'HKEY_narrow' });
});

test.each(['reg: Unable to find the specified registry key\r\n', 'reg: no se puede encontrar la clave\r\n'])('%o is no store', async (sentence) => {
  expect(await registryOf([narrow, sentence], [wide, 'HKEY_wide'])).toMatchObject({ ok: true, text: 'HKEY_wide' });
  expect(await registryOf([narrow, sentence], [wide, sentence])).toMatchObject({ ok: false, code: 'empty' });
});

test('a Windows computer without VMware has neither store nor files', async () => {
  const snapshot = await readWindows(machineOf({ manifest: { platform: 'windows' } }));
  expect(snapshot).toMatchObject({
    registry: { ok: false, code: 'absent', command: `reg query "${key}\\VMnetLib\\VMnetConfig" /s` },
    dhcpd: [{ file: { ok: false, failure: { code: 'missing' } } }],
    inventory: null,
    machines: [],
  });
});
