import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { showHost } from '../../../src/core/jobs/show-host.ts';
import type { Host } from '../../../src/core/jobs/host.ts';
import { openCapture } from '../../../src/host/capture/open.ts';
import { openHost } from '../../../src/host/index.ts';
import { files } from '../../../src/host/linux/facts.ts';
import { openOrSaveSimulated, openSimulated, saveSimulated } from '../../../src/host/simulated/folder.ts';
import type { SimulatedMachine } from '../../../src/host/simulated/machine.ts';
import type { Opened } from '../../../src/host/problem.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { contentOf, fileText, network, play, playAll, show } from './support.ts';

function value<T>(opened: Opened<T>): T {
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function saved(name: string): Promise<{ readonly folder: string; readonly machine: SimulatedMachine }> {
  const folder = path.join(await temporaryFolder(), 'host');
  return { folder, machine: value(await saveSimulated(folder, await contentOf(name))) };
}

async function opened(folder: string): Promise<Host> {
  const answer = await openHost(folder, { cwd: '/', env: {} });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.host;
}

const commands: Readonly<Record<string, readonly string[]>> = {
  'linux-custom-bridges': ['vmware-networks --stop', `vmware-networks --migrate-network-settings ${files.networking}`],
  'fusion-13': ['vmnet-cli --stop', 'vmnet-cfgcli setsubnetaddr vmnet8 10.4.5.0', 'vmnet-cli --configure', 'vmnet-cli --start'],
  'windows-nat': ['vnetlib64 -- stop nat', 'vnetlib64 -- add adapter vmnet2', 'vnetlib64 -- disable adapter vmnet1'],
};

test.each(Object.entries(commands))('%s on the disk is what it is in memory, before and after every command', async (name, list) => {
  const { folder, machine } = await saved(name);
  expect(await show(value(await openSimulated(folder)))).toEqual(await show(machine));
  for (const command of list) {
    await play(machine, command);
    expect(await show(value(await openSimulated(folder))), command).toEqual(await show(machine));
    expect(await showHost(await opened(folder)), command).toEqual(await show(machine));
  }
});

test.each(Object.entries(commands))('%s goes on where another program left it', async (name, list) => {
  const { folder } = await saved(name);
  const alone = value(await saveSimulated(path.join(await temporaryFolder(), 'x'), await contentOf(name)));
  for (const command of list) expect(await play(value(await openSimulated(folder)), command)).toEqual(await play(alone, command));
  expect(await show(value(await openSimulated(folder)))).toEqual(await show(alone));
});

test('a folder that is not there or empty is made; a simulated host is continued; anything else is refused and left alone', async () => {
  const parent = await temporaryFolder({ 'other/notes.txt': 'mine', 'capture/capture.json': '{ "format": "vmnet-capture/1", "platform": "linux" }' });
  await mkdir(path.join(parent, 'empty'));
  const content = await contentOf('linux-default');
  for (const name of ['fresh', 'empty', 'deep/down']) {
    const machine = value(await openOrSaveSimulated(path.join(parent, name), content));
    await play(machine, 'vmware-networks --stop');
    const again = value(await openOrSaveSimulated(path.join(parent, name), content));
    expect((await network(again, 8)).nat?.service).toBe('stopped');
  }
  for (const name of ['other', 'capture']) {
    const before = await readdir(path.join(parent, name));
    expect(await openOrSaveSimulated(path.join(parent, name), content)).toMatchObject({ ok: false, problem: { code: 'not-a-capture', exit: 'malformed' } });
    expect(await readdir(path.join(parent, name))).toEqual(before);
  }
});

test('its history lies in .vmnet, which is no part of the host', async () => {
  const { folder, machine } = await saved('linux-default');
  await writeFile(path.join(folder, '.vmnet', 'history.json'), '{}');
  await play(machine, 'vmware-networks --stop');
  expect(await readdir(path.join(folder, '.vmnet'))).toEqual(['history.json']);
  expect([...value(await openSimulated(folder)).content().tree.entries.keys()].some((name) => name.includes('.vmnet'))).toBe(false);
});

test('writes, renames, removals and modes are kept', async () => {
  const { folder, machine } = await saved('linux-default');
  await machine.writeFile('/etc/vmware/new', 'new');
  await machine.rename(files.netmap, '/etc/vmware/netmap.old');
  await machine.remove('/etc/vmware/vmnet1');
  await machine.chmod('/dev/vmnet8', 0o666);
  const again = value(await openSimulated(folder));
  expect(await fileText(again, '/etc/vmware/new')).toBe('new');
  expect(await fileText(again, files.netmap)).toBeUndefined();
  expect(await fileText(again, '/etc/vmware/netmap.old')).toContain('network8.name');
  expect(await again.listFolder('/etc/vmware/vmnet1')).toMatchObject({ ok: false });
  expect(await again.mode('/dev/vmnet8')).toBe(0o666);
});

test('a switch may be written into capture.json by hand, and counts', async () => {
  const { folder } = await saved('linux-default');
  const file = path.join(folder, 'capture.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { simulation: object };
  await writeFile(file, JSON.stringify({ ...manifest, simulation: { ...manifest.simulation, ignoreVerb: ['stop'] } }));
  const machine = value(await openSimulated(folder));
  await playAll(machine, 'vmware-networks --stop');
  expect((await network(machine, 8)).nat?.service).toBe('running');
});

test('a host in a folder changes between two readings when another tool is said to write after the plan', async () => {
  const folder = path.join(await temporaryFolder(), 'host');
  const content = await contentOf('linux-default', { rewrittenByAnotherTool: [{ path: files.networking, after: 'plan', content: 'VERSION=1,0\n' }] });
  value(await saveSimulated(folder, content));
  const host = await opened(folder);
  expect((await showHost(host)).networks.map(({ vmnet }) => vmnet)).toEqual([0, 1, 8]);
  expect((await showHost(host)).networks.map(({ vmnet }) => vmnet)).toEqual([0]);
});

test('a change that was decided on and cut off is finished by who opens the folder next; one that was not has not happened', async () => {
  const { folder } = await saved('linux-default');
  await writeFile(path.join(folder, '.vmnet/pending-1-0'), 'new');
  expect(await fileText(value(await openSimulated(folder)), '/etc/vmware/new')).toBeUndefined();
  const list = { puts: [['pending-1-0', 'files/etc/vmware/new'], ['pending-1-1', 'files/etc/vmware/moved-already']], folders: [], gone: ['files/etc/vmware/netmap.conf'] };
  await writeFile(path.join(folder, '.vmnet/pending.json'), JSON.stringify(list));
  const again = value(await openSimulated(folder));
  expect(await fileText(again, '/etc/vmware/new')).toBe('new');
  expect(await fileText(again, files.netmap)).toBeUndefined();
  expect(await readdir(path.join(folder, '.vmnet'))).toEqual([]);
});

test('what a killed program had written beside goes with the next change; what another one is writing stays', async () => {
  const { folder, machine } = await saved('linux-default');
  const dead = spawnSync('true').pid;
  for (const pid of [dead, process.ppid]) await writeFile(path.join(folder, `.vmnet/pending-${pid}-0`), 'half');
  await play(machine, 'vmware-networks --stop');
  expect(await readdir(path.join(folder, '.vmnet'))).toEqual([`pending-${process.ppid}-0`]);
});

test('the capture that a simulated host was made of never changes', async () => {
  const folder = await temporaryFolder({
    'capture.json': JSON.stringify({ format: 'vmnet-capture/1', platform: 'linux', product: { name: 'VMware Workstation' } }),
    'files/etc/vmware/networking': 'VERSION=1,0\nanswer VNET_1_DHCP no\n',
  });
  const machine = value(await saveSimulated(path.join(await temporaryFolder(), 'x'), value(await openCapture(folder))));
  await machine.writeFile(files.networking, '');
  await machine.remove('/etc/vmware');
  expect(await readFile(path.join(folder, 'files/etc/vmware/networking'), 'utf8')).toBe('VERSION=1,0\nanswer VNET_1_DHCP no\n');
});
