import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { captureMachine } from '../../../src/host/capture/machine.ts';
import { openCapture } from '../../../src/host/capture/open.ts';
import type { Machine } from '../../../src/host/machine.ts';
import { temporaryFolder } from '../support/temporary.ts';

const networking = 'VERSION=1,0\nanswer VNET_1_DHCP yes\n';

async function opened(location: string): Promise<Machine | string> {
  const capture = await openCapture(location);
  return capture.ok ? captureMachine(capture.value) : capture.problem.code;
}

/** The platform seen, and whether the file is found where that platform looks for it. */
async function seen(location: string, file: string): Promise<string> {
  const machine = await opened(location);
  if (typeof machine === 'string') return machine;
  return `${machine.platform} ${(await machine.readFile(file)).ok}`;
}

const linuxStore = '/etc/vmware/networking';
const macStore = '/Library/Preferences/VMware Fusion/networking';
const windowsDhcp = 'C:\\ProgramData\\VMware\\vmnetdhcp.conf';

test.each([
  ['a Linux tree', 'etc/vmware/networking', networking, linuxStore, 'linux true'],
  ['a Linux tree under files', 'files/etc/vmware/networking', networking, linuxStore, 'linux true'],
  ["Linux's folder itself", 'networking', networking, linuxStore, 'linux true'],
  ['a Fusion tree', 'Library/Preferences/VMware Fusion/networking', networking, macStore, 'macos true'],
  ["Fusion's folder itself, by an id", 'networking', 'answer VNET_1_HOSTONLY_UUID 2A2E39DB\n', macStore, 'macos true'],
  ["Fusion's folder itself, by its DHCP file", 'vmnet8/dhcpd.conf', '', '/Library/Preferences/VMware Fusion/vmnet8/dhcpd.conf', 'macos true'],
  ["Fusion's folder itself, by its location", 'lastLocationUsed', '/x', '/Library/Preferences/VMware Fusion/lastLocationUsed', 'macos true'],
  ["Fusion's files in Linux's place", 'etc/vmware/vmnet1/dhcpd.conf', '', '/Library/Preferences/VMware Fusion/vmnet1/dhcpd.conf', 'macos true'],
  ['Linux, only generated files', 'vmnet8/nat/nat.conf', '', '/etc/vmware/vmnet8/nat/nat.conf', 'linux true'],
  ['a Windows tree', 'ProgramData/VMware/vmnetdhcp.conf', '', windowsDhcp, 'windows true'],
  ['a Windows tree in other case', 'programdata/VMWARE/VMNETDHCP.CONF', '', windowsDhcp, 'windows true'],
  ['a Windows tree with its drive', 'C/ProgramData/VMware/vmnetdhcp.conf', '', windowsDhcp, 'windows true'],
  ['a Windows tree under files', 'files/C/ProgramData/VMware/vmnetdhcp.conf', '', windowsDhcp, 'windows true'],
  ["Windows' folder itself", 'vmnetdhcp.conf', '', windowsDhcp, 'windows true'],
  ["Windows' folder itself, only NAT", 'vmnetnat.conf', '', 'C:\\ProgramData\\VMware\\vmnetnat.conf', 'windows true'],
  ['a Windows tree with only names', 'ProgramData/VMware/netmap.conf', '', 'C:\\ProgramData\\VMware\\netmap.conf', 'windows true'],
  ['a folder that holds none of it', 'etc/hosts', '', linuxStore, 'not-a-capture'],
  ['a folder of look-alikes', 'networking.default', networking, linuxStore, 'not-a-capture'],
])('%s', async (_, name, content, asked, answer) => {
  expect(await seen(await temporaryFolder({ [name]: content, 'other/file': '' }), asked)).toBe(answer);
});

test('the rest of the disk is found beside it', async () => {
  const folder = await temporaryFolder({ 'etc/vmware/networking': networking, 'home/a/vms/x.vmx': '' });
  const machine = await opened(folder);
  expect(typeof machine === 'object' && (await machine.findVmx())).toEqual(['/home/a/vms/x.vmx']);
});

test('a link that leaves a bare tree is not followed, and the tree is read without it', async () => {
  const folder = await temporaryFolder({ networking });
  await symlink('/etc/passwd', path.join(folder, 'netmap.conf'));
  const machine = await opened(folder);
  expect(typeof machine === 'object' && (await machine.readFile('/etc/vmware/netmap.conf'))).toMatchObject({
    failure: { code: 'unreadable', detail: 'leaves-capture' },
  });
});

const corpus = path.resolve('../shared/corpus/vmware');

test.skipIf(!existsSync(corpus)).each([
  ['ArchBak', linuxStore, 'linux true'],
  ['ArchBak/etc', linuxStore, 'linux true'],
  ['ArchBak/etc/vmware', linuxStore, 'linux true'],
  ['vagrant-vmware-networking-logs@c8be652', macStore, 'macos true'],
  ['transcribed/fusion-31452377653', macStore, 'macos true'],
  ['transcribed/fusion-34068750803', macStore, 'macos true'],
  ['transcribed/linux-23133230416', linuxStore, 'linux true'],
  ['transcribed/windows-26436932719', windowsDhcp, 'windows true'],
  ['transcribed/linux-52296686906', linuxStore, 'not-a-capture'],
  ['transcribed', linuxStore, 'not-a-capture'],
  ['fission', linuxStore, 'not-a-capture'],
  ['tokamak', linuxStore, 'not-a-capture'],
])('%s of the corpus (needs ../shared/corpus)', async (folder, file, answer) => {
  expect(await seen(path.join(corpus, folder), file)).toBe(answer);
});
