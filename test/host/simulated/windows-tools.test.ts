import { expect, test } from 'vitest';
import { fileText, network, output, play, playAll, show, simulated } from './support.ts';

const store = String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`;
const nat = 'VMware NAT Service';

test('net stops and starts a service by its name or display name, and ends with 2 when there is nothing to do', async () => {
  const machine = await simulated('windows-nat');
  expect((await play(machine, ['net', 'stop', nat])).text).toContain('The VMware NAT Service service was stopped successfully.');
  expect(await play(machine, ['net', 'stop', nat])).toMatchObject({ exitCode: 2, text: expect.stringContaining('3521') });
  expect((await network(machine, 8)).nat?.service).toBe('stopped');
  expect((await play(machine, ['net', 'start', 'vmware nat service'])).exitCode).toBe(0);
  expect(await play(machine, ['net', 'start', nat])).toMatchObject({ exitCode: 2, text: expect.stringContaining('2182') });
  expect((await play(machine, ['net', 'stop', 'VMware DHCP Service'])).exitCode).toBe(0);
  expect((await network(machine, 8)).dhcp?.service).toBe('stopped');
});

test('sc stops and starts, and ends with Windows’ error number', async () => {
  const machine = await simulated('windows-nat');
  expect(await play(machine, ['sc', 'stop', nat])).toMatchObject({ exitCode: 0, text: expect.stringContaining('STOP_PENDING') });
  expect((await play(machine, ['sc', 'stop', nat])).exitCode).toBe(1062);
  expect(await play(machine, ['sc', 'start', nat])).toMatchObject({ exitCode: 0, text: expect.stringContaining('START_PENDING') });
  expect((await play(machine, ['sc', 'start', nat])).exitCode).toBe(1056);
  expect(await output(machine, ['sc', 'query', nat])).toContain('4  RUNNING');
});

test('a disabled service does not start, an automatic one does; only that line of `sc qc` changes', async () => {
  const machine = await simulated('windows-nat');
  const before = await output(machine, ['sc', 'qc', nat]);
  await play(machine, ['sc', 'stop', nat]);
  expect((await play(machine, ['sc', 'config', nat, 'start=', 'disabled'])).exitCode).toBe(0);
  expect((await network(machine, 8)).nat?.service).toBe('disabled');
  expect((await play(machine, ['sc', 'start', nat])).exitCode).toBe(1058);
  expect((await play(machine, ['net', 'start', nat])).text).toContain('1058');
  expect((await play(machine, ['sc', 'config', nat, 'start=auto'])).exitCode).toBe(0);
  expect(await output(machine, ['sc', 'qc', nat])).toBe(before);
  expect((await play(machine, ['sc', 'start', nat])).exitCode).toBe(0);
  expect((await play(machine, ['sc', 'config', nat, 'start=', 'whenever'])).exitCode).not.toBe(0);
});

test('reg add and delete change one value or one key, and ask for /f', async () => {
  const machine = await simulated('windows-nat');
  const key = String.raw`${store}\vmnet8`;
  expect((await play(machine, ['reg', 'add', key, '/v', 'IPSubnetAddress', '/t', 'REG_SZ', '/d', '10.1.2.0', '/f'])).exitCode).toBe(0);
  expect((await network(machine, 8)).subnet).toBe('10.1.2.0/24');
  expect((await play(machine, ['reg', 'add', String.raw`${key}\NAT`, '/v', 'UseNAT', '/t', 'REG_DWORD', '/d', 'x', '/f'])).exitCode).toBe(1);
  expect((await play(machine, ['reg', 'add', String.raw`${key}\NAT`, '/v', 'UseNAT', '/t', 'REG_DWORD', '/d', '0', '/f'])).exitCode).toBe(0);
  expect((await network(machine, 8)).mode).toBe('host-only');
  const forward = String.raw`${key}\NAT\TCPForward`;
  expect((await play(machine, ['reg', 'delete', forward, '/v', '8080'])).exitCode).toBe(1);
  expect((await play(machine, ['reg', 'delete', forward, '/v', '8080', '/f'])).exitCode).toBe(0);
  expect((await play(machine, ['reg', 'delete', forward, '/v', '8080', '/f'])).exitCode).toBe(1);
  expect((await play(machine, ['reg', 'delete', key, '/f'])).exitCode).toBe(0);
  expect((await show(machine)).networks.map(({ vmnet }) => vmnet)).toEqual([0, 1]);
});

test('reg query tells a key, a value, and what is not there', async () => {
  const machine = await simulated('windows-nat');
  const key = String.raw`${store}\vmnet1`;
  expect((await play(machine, ['reg', 'query', key, '/v', 'IPSubnetAddress'])).text).toContain('IPSubnetAddress    REG_SZ    192.168.56.0');
  expect((await play(machine, ['reg', 'query', key])).text).not.toContain('UseAdapter');
  expect((await play(machine, ['reg', 'query', key, '/s'])).text).toContain('UseAdapter');
  expect((await play(machine, ['reg', 'query', String.raw`${store}\vmnet7`])).exitCode).toBe(1);
});

test('what reg exports it imports again, in UTF-16, on top of what is there', async () => {
  const machine = await simulated('windows-nat');
  const before = await show(machine);
  expect((await play(machine, ['reg', 'export', store, 'C:\\kept.reg', '/y'])).exitCode).toBe(0);
  const bytes = (await fileText(machine, 'C:\\kept.reg')) ?? '';
  expect(bytes.startsWith('\xff\xfeW\0i\0n\0')).toBe(true);
  await play(machine, ['reg', 'delete', String.raw`${store}\vmnet8`, '/f']);
  await play(machine, ['reg', 'add', String.raw`${store}\vmnet5`, '/v', 'IPSubnetAddress', '/d', '10.5.0.0', '/f']);
  expect((await play(machine, ['reg', 'import', 'C:\\kept.reg'])).exitCode).toBe(0);
  const after = await show(machine);
  expect(after.networks.filter(({ vmnet }) => vmnet !== 5)).toEqual(before.networks);
  expect((await play(machine, ['reg', 'import', 'C:\\nowhere.reg'])).exitCode).toBe(1);
});

test('other parts of the registry are as they were recorded', async () => {
  const machine = await simulated('windows-nat');
  expect(await machine.execute(['reg', 'add', String.raw`HKLM\SOFTWARE\Other`, '/f'])).toEqual({ code: 'absent' });
  expect(await output(machine, ['reg', 'query', String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMware Workstation`])).toContain('ProductVersion');
});

const powershell = (script: string): readonly string[] => ['powershell', '-NoProfile', '-Command', script];

test('PowerShell switches an adapter off and on; on brings the registry’s address', async () => {
  const machine = await simulated('windows-nat');
  await playAll(machine, 'vnetlib64 -- set vnet vmnet1 addr 10.1.0.0');
  await play(machine, powershell('Disable-NetAdapter -Name "VMware Network Adapter VMnet1" -Confirm:$false'));
  expect((await network(machine, 1)).hostAdapter?.state).toBe('disabled');
  await play(machine, powershell("Enable-NetAdapter -Name 'vmware network adapter vmnet1'"));
  expect((await network(machine, 1)).hostAdapter).toMatchObject({ state: 'up', actual: '10.1.0.1/24' });
  expect((await play(machine, powershell('Restart-NetAdapter -Name "VMware Network Adapter VMnet8"'))).exitCode).toBe(0);
  expect((await play(machine, powershell('Enable-NetAdapter -Name "VMnet77"'))).exitCode).toBe(1);
});

test('an address can be given by hand, through PowerShell and through netsh', async () => {
  const machine = await simulated('windows-nat', { adapterComesUpApipa: [2] });
  await play(machine, 'vnetlib64 -- add adapter vmnet2');
  await play(machine, powershell('New-NetIPAddress -InterfaceAlias "VMware Network Adapter VMnet2" -IPAddress 10.2.0.1 -PrefixLength 24'));
  expect((await network(machine, 2)).hostAdapter?.actual).toBe('10.2.0.1/24');
  await play(machine, ['netsh', 'interface', 'ip', 'set', 'address', 'name=VMware Network Adapter VMnet2', 'static', '10.3.0.1', '255.255.0.0']);
  expect((await network(machine, 2)).hostAdapter?.actual).toBe('10.3.0.1/16');
  expect((await play(machine, ['netsh', 'interface', 'ip', 'set', 'address', 'name=Nothing', 'static', '10.3.0.1', '255.0.0.0'])).exitCode).toBe(1);
});

test('the bridge protocol is bound and unbound for one card and no other', async () => {
  const machine = await simulated('windows-many');
  const query = powershell('Get-NetAdapterBinding -ComponentID vmware_bridge | ConvertTo-Json');
  const bound = async (): Promise<unknown> => (JSON.parse(await output(machine, query)) as { Name: string; Enabled: boolean }[]).filter(({ Enabled }) => Enabled).map(({ Name }) => Name);
  expect(await bound()).toEqual(['Ethernet', 'Ethernet 2', 'Wi-Fi']);
  await play(machine, powershell('Disable-NetAdapterBinding -Name "Ethernet" -ComponentID vmware_bridge'));
  expect(await bound()).toEqual(['Ethernet 2', 'Wi-Fi']);
  await play(machine, powershell('Enable-NetAdapterBinding -Name "Ethernet" -ComponentID vmware_bridge'));
  expect(await bound()).toEqual(['Ethernet', 'Ethernet 2', 'Wi-Fi']);
  expect((await play(machine, powershell('Enable-NetAdapterBinding -Name "Token Ring" -ComponentID vmware_bridge'))).exitCode).toBe(1);
});
