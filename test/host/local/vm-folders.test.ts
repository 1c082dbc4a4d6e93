import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { showHost } from '../../../src/core/jobs/show-host.ts';
import { openHost } from '../../../src/host/index.ts';
import { readLinux } from '../../../src/host/linux/read.ts';
import { localMachine } from '../../../src/host/local/machine.ts';
import { findVmxFiles, type Search } from '../../../src/host/local/vm-folders.ts';
import type { Run } from '../../../src/host/run.ts';
import { temporaryFolder } from '../support/temporary.ts';

const here: Search = { platform: 'linux', onDisk: (file) => file };

/** Paths below `root`, so that a test does not repeat it. */
async function found(root: string, added: readonly string[] = [root], search: Partial<Search> = {}) {
  const { paths, unlisted } = await findVmxFiles(added, { ...here, ...search });
  const short = (file: string): string => path.relative(root, file);
  return { paths: paths.map(short), unlisted: unlisted.map(({ path: folder, failure }) => [short(folder), failure.code, failure.detail]) };
}

const noTools: Run = () => Promise.resolve({ code: 'absent' });

test('VMs are found at any usual depth, in any case, and nothing else is', async () => {
  const root = await temporaryFolder({
    'a.vmx': '',
    'Ubuntu/Ubuntu.VMX': '',
    'customer/project/CentOS 7/虚拟机.vmx': '',
    'Ubuntu/Ubuntu.vmxf': '',
    'Ubuntu/Ubuntu.vmdk': '',
    'Ubuntu/Ubuntu.VMX.lck/x.vmx': 'a lock is no VM',
    'folder.vmx/note.txt': 'nor is a folder of that name',
    '$RECYCLE.BIN/old.vmx': 'nor what was thrown away',
    '.Trash-1000/files/old.vmx': '',
    'lost+found/old.vmx': '',
  });
  expect(await found(root)).toEqual({ paths: ['Ubuntu/Ubuntu.VMX', 'a.vmx', 'customer/project/CentOS 7/虚拟机.vmx'], unlisted: [] });
});

test('the search ends eight levels down', async () => {
  const root = await temporaryFolder({ '1/2/3/4/5/6/7/8/in.vmx': '', '1/2/3/4/5/6/7/8/9/out.vmx': '' });
  expect((await found(root)).paths).toEqual(['1/2/3/4/5/6/7/8/in.vmx']);
});

test('a link is followed, a loop of links ends, and a folder reached twice counts once', async () => {
  const elsewhere = await temporaryFolder({ 'disk/Debian/Debian.vmx': '', 'one.vmx': '' });
  const root = await temporaryFolder({ 'Ubuntu/Ubuntu.vmx': '' });
  await symlink(path.join(elsewhere, 'disk'), path.join(root, 'disk'));
  await symlink(path.join(elsewhere, 'disk'), path.join(root, 'disk again'));
  await symlink(path.join(elsewhere, 'one.vmx'), path.join(root, 'one.vmx'));
  await symlink(root, path.join(root, 'Ubuntu', 'up'));
  await symlink(path.join(root, 'b'), path.join(root, 'a'));
  await symlink(path.join(root, 'a'), path.join(root, 'b'));
  await symlink('nowhere.vmx', path.join(root, 'dangling.vmx'));
  const { paths, unlisted } = await found(root, [root, path.join(root, 'Ubuntu')]);
  expect(paths.filter((file) => file.endsWith('Debian.vmx'))).toHaveLength(1);
  expect(paths.filter((file) => !file.endsWith('Debian.vmx'))).toEqual(['Ubuntu/Ubuntu.vmx', 'one.vmx']);
  expect(unlisted).toEqual([]);
});

test('a folder that is missing, is a file, or is named by half a path is told of', async () => {
  const root = await temporaryFolder({ file: '' });
  const added = [path.join(root, 'gone'), path.join(root, 'file')];
  expect((await found(root, added)).unlisted).toEqual([['gone', 'missing', 'ENOENT'], ['file', 'unreadable', 'ENOTDIR']]);
  expect(await findVmxFiles(['vms'], here)).toEqual({ paths: [], unlisted: [{ path: 'vms', failure: { code: 'missing', detail: 'not absolute' } }] });
});

test.skipIf(process.getuid?.() === 0)('a folder that this account may not list is told of (skipped for root, who may)', async () => {
  const root = await temporaryFolder({ 'mine/a.vmx': '', 'theirs/b.vmx': '' });
  await chmod(path.join(root, 'theirs'), 0);
  expect(await found(root)).toEqual({ paths: ['mine/a.vmx'], unlisted: [['theirs', 'unreadable', 'EACCES']] });
  await chmod(path.join(root, 'theirs'), 0o700);
});

test('10,000 files in 1,000 folders are searched whole', async () => {
  const root = await temporaryFolder();
  const folders = Array.from({ length: 1000 }, (_, number) => path.join(root, `vm${number}`));
  await Promise.all(folders.map((folder) => mkdir(folder)));
  for (const folder of folders) {
    await Promise.all(Array.from({ length: 10 }, (_, number) => writeFile(path.join(folder, `${number}.${number === 0 ? 'vmx' : 'vmdk'}`), '')));
  }
  const { paths, unlisted } = await findVmxFiles([root], here);
  expect(paths).toHaveLength(1000);
  expect(unlisted).toEqual([]);
});

test('a search that would not end says where it gave up', async () => {
  const root = await temporaryFolder({ 'a/1.vmx': '', 'a/2.vmx': '', 'a/b/3.vmx': '' });
  expect(await found(root, [root], { most: 2 })).toEqual({ paths: ['a/1.vmx', 'a/2.vmx'], unlisted: [['a/b', 'too-large', 'over 2 names']] });
});

test('a local host shows the VMs of its list, of the added folders, and those that only vmrun knows, each once', async () => {
  const root = await temporaryFolder({
    'home/a/.vmware/inventory.vmls': 'vmlist1.config = "/vms/listed/listed.vmx"\n',
    'vms/listed/listed.vmx': 'displayName = "Listed"\n',
    'vms/added/added.vmx': 'displayName = "Added"\n',
    'srv/running.vmx': 'displayName = "Running"\n',
  });
  const run: Run = ([tool]) =>
    Promise.resolve(
      tool === 'vmrun'
        ? { code: 'done', exitCode: 0, complaint: '', stdout: Buffer.from('Total running VMs: 3\n/srv/running.vmx\n/vms/added/added.vmx\n/srv/gone.vmx\n') }
        : { code: 'absent' },
    );
  const snapshot = await readLinux(
    localMachine({ platform: 'linux', environment: {}, home: '/home/a', root, run, vmFolders: () => Promise.resolve(['/vms']) }),
  );
  expect(snapshot.machines.map(({ vmx }) => vmx.path)).toEqual(['/vms/listed/listed.vmx', '/vms/added/added.vmx', '/srv/running.vmx']);
});

test('the added folders are asked for by every read', async () => {
  const root = await temporaryFolder({ 'vms/a.vmx': '' });
  const folders: string[] = [];
  const machine = localMachine({ platform: 'linux', environment: {}, home: null, root, run: noTools, vmFolders: () => Promise.resolve(folders) });
  expect(await machine.findVmx()).toEqual([]);
  folders.push('/vms');
  expect(await machine.findVmx()).toEqual(['/vms/a.vmx']);
});

test('folders come from the settings and from VMNET_VM_FOLDERS, and one that cannot be read is a problem', async () => {
  const root = await temporaryFolder({ 'saved/a.vmx': '', 'named/b.vmx': '', 'here/c.vmx': '' });
  const opened = await openHost('local', {
    cwd: root,
    env: { HOME: root, PATH: '', VMNET_VM_FOLDERS: ['here', path.join(root, 'named'), '', path.join(root, 'gone')].join(path.delimiter) },
    vmFolders: () => [path.join(root, 'saved')],
  });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { vms, problems } = await showHost(opened.host);
  expect(vms.map((vm) => path.relative(root, vm.path)).toSorted()).toEqual(['here/c.vmx', 'named/b.vmx', 'saved/a.vmx']);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'unreadable', source: path.join(root, 'gone'), detail: 'ENOENT' }));
});
