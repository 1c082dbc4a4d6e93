import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ContractEvent } from '../../src/core/contract/contract.ts';
import { done, refused } from '../../src/core/contract/problem.ts';
import { createService, type NativeShell } from '../../src/server/handlers.ts';
import { openSettings } from '../../src/server/settings-store.ts';
import { serviceParts, temporaryFolder } from './support.ts';

async function folderWithMachines(...machines: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const machine of machines) {
    const file = path.join(folder, machine);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'displayName = "one"\n');
  }
  return folder;
}

const saved = (folder: string, found: number) => ({ path: folder, from: 'settings', found, problem: null, passedBy: 0 });

test('a folder that is added is searched, saved, and the computer is read again', async () => {
  const folder = await folderWithMachines('Ubuntu/Ubuntu.vmx', 'lab/a/Alpine.vmx', 'notes.txt');
  const parts = await serviceParts();
  const service = createService(parts);
  const events: ContractEvent[] = [];
  service.subscribe((event) => events.push(event));
  expect(await service.handlers.addVmFolder({ path: `${folder}/` })).toEqual(done({ folders: [saved(folder, 2)] }));
  expect(parts.settings.current().vmFolders).toEqual([folder]);
  expect(events).toEqual([{ name: 'hostChanged', data: { host: 'local' } }]);

  expect(await service.handlers.removeVmFolder({ path: folder })).toEqual(done({ folders: [] }));
  expect(parts.settings.current().vmFolders).toEqual([]);
  expect(events).toHaveLength(2);
});

test('what is no folder that can be searched is refused, each for its reason', async () => {
  const folder = await folderWithMachines('one.vmx');
  const { handlers } = createService(await serviceParts({ namedVmFolders: ['/named'] }));
  await handlers.addVmFolder({ path: folder });
  const file = path.join(folder, 'one.vmx');
  const gone = path.join(folder, 'gone');
  expect(await handlers.addVmFolder({ path: 'vms' })).toEqual(refused('folder-not-absolute', '', 'vms'));
  expect(await handlers.addVmFolder({ path: gone })).toEqual(refused('folder-missing', 'ENOENT', gone));
  expect(await handlers.addVmFolder({ path: file })).toEqual(refused('not-a-folder', '', file));
  expect(await handlers.addVmFolder({ path: `${folder}/.` })).toEqual(refused('folder-listed', '', folder));
  expect(await handlers.addVmFolder({ path: '/named' })).toEqual(refused('folder-listed', '', '/named'));
  expect(await handlers.removeVmFolder({ path: '/named' })).toEqual(refused('folder-not-listed', '', '/named'));
  expect(await handlers.vmFolders({})).toMatchObject({ value: { folders: [{ path: folder }, { path: '/named', from: 'environment' }] } });
});

test('a folder that went since stays on the list with its reason', async () => {
  const parts = await serviceParts();
  await parts.settings.change({ vmFolders: ['/no/such/folder'] });
  const wanted = { path: '/no/such/folder', from: 'settings', found: 0, problem: { code: 'missing', detail: 'ENOENT' }, passedBy: 0 };
  expect(await createService(parts).handlers.vmFolders({})).toEqual(done({ folders: [wanted] }));
});

test('a native page adds what the person chose in the system’s dialog, and nothing else', async () => {
  const folder = await folderWithMachines('one.vmx');
  let answer: string | null = null;
  const native: NativeShell = { choosePath: async () => answer, chooseTarget: async () => null, openDocs: async () => undefined };
  const { handlers } = createService(await serviceParts({ native }));
  expect(await handlers.addVmFolder({ path: folder })).toEqual(refused('folder-not-chosen', '', folder));
  expect(await handlers.chooseVmFolder({})).toEqual(done(null));
  answer = folder;
  expect(await handlers.chooseVmFolder({})).toEqual(done({ folders: [saved(folder, 1)] }));
});

test('a browser has no such dialog', async () => {
  expect(await createService(await serviceParts()).handlers.chooseVmFolder({})).toEqual(refused('not-in-browser'));
});

test('a list that could not be saved holds all the same, and the file is named', async () => {
  const folder = await folderWithMachines('one.vmx');
  // A folder where the file should be: unwritable for every account.
  const file = await temporaryFolder();
  const { handlers } = createService(await serviceParts({ settings: await openSettings(file) }));
  expect(await handlers.addVmFolder({ path: folder })).toEqual(refused('settings-not-saved', 'EISDIR', file));
  expect(await handlers.vmFolders({})).toEqual(done({ folders: [saved(folder, 1)] }));
});
