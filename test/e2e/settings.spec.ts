import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RestoreStore, VmFolder } from '../../src/core/contract/kept-schema.ts';
import { done, refused } from '../../src/core/contract/problem.ts';
import type { Handlers } from '../../src/core/contract/serve.ts';
import { windowsNat } from '../support/host-views.ts';
import { cutTexts, english, languages, themes, violations } from './support/audit.ts';
import { vmnetUi } from './support/launch.ts';
import { expect, test } from './support/window.ts';

const folder = (given: Partial<VmFolder> & { readonly path: string }): VmFolder => ({ from: 'settings', found: 0, problem: null, passedBy: 0, ...given });

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');

const store = (given: Partial<RestoreStore>): RestoreStore => ({
  holds: 'machines',
  folder: 'C:\\Users\\ada\\AppData\\Local\\vmnet-manager',
  keeper: 'user',
  points: [2, 12, 45, 100].map((days) => ({ id: `point-${days}`, at: daysAgo(days), outcome: 'verified' })),
  bytes: 34_400,
  problem: null,
  ...given,
});

/** Folders that are added and removed, and restore points that are deleted. */
function keeping(folders: readonly VmFolder[], stores: readonly RestoreStore[]): Partial<Handlers> {
  let [kept, left] = [folders, stores];
  return {
    vmFolders: async () => done({ folders: kept }),
    chooseVmFolder: async () => done({ folders: (kept = [...kept, folder({ path: 'E:\\Chosen', found: 3 })]) }),
    addVmFolder: async ({ path: added }) =>
      /^[A-Z]:\\/.test(added) ? done({ folders: (kept = [...kept, folder({ path: added, found: 1 })]) }) : refused('folder-not-absolute', '', added),
    removeVmFolder: async ({ path: removed }) => done({ folders: (kept = kept.filter((one) => one.path !== removed)) }),
    restorePoints: async () => done({ rule: { most: 50, days: 180 }, stores: left }),
    deleteRestorePoints: async ({ days }) => {
      const own = left.find(({ keeper }) => keeper === 'user');
      const points = (own?.points ?? []).filter(({ at }, index) => index === 0 || at >= daysAgo(days));
      left = left.map((one) => (one === own ? { ...one, points } : one));
      return done({ deleted: (own?.points.length ?? 0) - points.length });
    },
  };
}

const everything = (): Partial<Handlers> => keeping(
  [
    folder({ path: 'D:\\VMs', found: 12, passedBy: 1 }),
    folder({ path: 'F:\\Lab', problem: { code: 'missing', detail: 'ENOENT' } }),
    folder({ path: 'G:\\Private', problem: { code: 'unreadable', detail: 'EACCES' } }),
    folder({ path: 'H:\\Shared', found: 2, from: 'environment' }),
  ],
  [store({ holds: 'networks', keeper: 'administrator', folder: 'C:\\ProgramData\\VMnet Manager', points: [], bytes: 0, problem: 'EACCES' }), store({})],
);

test('each folder says what was found in it, or why nothing could be', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, { handlers: everything() });
  await page.keyboard.press('8');
  const rows = page.getByRole('list', { name: 'Folders searched for virtual machines' }).getByRole('listitem');
  await expect(rows).toContainText([
    /D:\\VMs.*12 virtual machines found there · 1 folder in it could not be read/,
    /F:\\Lab.*is not there/,
    /G:\\Private.*is not readable by this account \(EACCES\)/,
    /H:\\Shared.*2 virtual machines found there · named by VMNET_VM_FOLDERS/,
  ]);
  await expect(rows.nth(3).getByRole('button')).toHaveCount(0);
});

test('a folder is added and removed with the keyboard, and what was typed wrong stays with the reason', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, { handlers: keeping([], []) });
  await page.keyboard.press('8');
  await expect(page.getByText('No folder is added yet')).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Whole path of a folder' });
  await field.focus();
  await page.keyboard.type('VMs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Type the whole path of the folder');
  await expect(field).toHaveValue('VMs');
  await field.fill('D:\\VMs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'D:\\VMs' })).toContainText('1 virtual machine found there');
  await expect(field).toHaveValue('');
  await page.getByRole('button', { name: 'Remove D:\\VMs from the list' }).press('Enter');
  await expect(page.getByText('No folder is added yet')).toBeVisible();
  await expect(field).toBeFocused();
});

test('in the desktop app the system’s own dialog chooses the folder, also from Machines', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, { shell: 'electron', handlers: keeping([], []) });
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Folders to search…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Folders searched for virtual machines' });
  await dialog.getByRole('button', { name: 'Add a folder…' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('3 virtual machines found there');
  await expect(dialog.getByRole('button', { name: 'Add a folder…' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Folders to search…' })).toBeFocused();
});

test('restore points: where, how many, by what rule, and old ones of one’s own deleted after one question', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, { handlers: everything() });
  await page.keyboard.press('8');
  const main = page.getByRole('main');
  await expect(main).toContainText('In each place the newest 50 are kept, for 180 days.');
  const networks = main.getByRole('region', { name: 'Of changes to networks' });
  await expect(networks).toContainText('The folder could not be read (EACCES)');
  await expect(networks.getByRole('button', { name: /Delete/ })).toHaveCount(0);
  const machines = main.getByRole('region', { name: 'Of changes to virtual machines' });
  await expect(machines).toContainText('4 restore points, 34 kB');

  await machines.getByRole('button', { name: 'Delete older restore points…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete older restore points' });
  await expect(dialog.getByRole('radio', { name: 'Older than 90 days: 1' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Older than 30 days: 2' }).check();
  await expect(dialog).toContainText('can no longer be undone');
  await dialog.getByRole('button', { name: 'Delete 2 restore points' }).click();
  await expect(dialog).toBeHidden();
  await expect(main.getByRole('alert')).toHaveText('2 restore points were deleted.');
  await expect(machines).toContainText('2 restore points, 34 kB');

  await machines.getByRole('button', { name: 'Delete older restore points…' }).click();
  await dialog.getByRole('radio', { name: 'All that may go: 1' }).check();
  await dialog.getByRole('button', { name: 'Delete 1 restore point' }).click();
  await expect(machines.getByRole('button', { name: 'Delete older restore points…' })).toBeDisabled();
  await expect(machines).toContainText('what is here always stays');
  await main.getByRole('link', { name: 'Open History' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History');
});

test('of a capture it is said that it holds its own machines and has no restore points', async ({ openWindow }) => {
  const capture = 'D:\\captures\\office-pc.zip';
  const { page } = await openWindow(undefined, { start: capture, hosts: { [capture]: windowsNat() }, handlers: keeping([], []) });
  await page.keyboard.press('8');
  await expect(page.getByText(/holds its own machines; these folders are searched on this computer only/)).toBeVisible();
  await expect(page.getByText('A capture can only be looked at.')).toBeVisible();
});

for (const language of languages) {
  for (const theme of themes) {
    test(`Settings is clean and whole: ${language}, ${theme}`, async ({ openWindow }) => {
      const { page } = await openWindow(undefined, { preferences: { language, theme }, handlers: everything() });
      await page.setViewportSize({ width: 1024, height: 700 });
      await page.keyboard.press('8');
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(4);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(cutTexts)).toEqual([]);
      if (language === 'zh-CN') expect(await english(page, '.path')).toEqual(['EACCES', 'EACCES']);
      await page.getByRole('main').getByRole('region').last().getByRole('button').last().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page), 'the dialog').toEqual([]);
    });
  }
}

test('the program itself finds the machines of a folder that is added', async ({ page }) => {
  const folderOnDisk = mkdtempSync(path.join(tmpdir(), 'vmnet-vms-'));
  mkdirSync(path.join(folderOnDisk, 'Alpine'));
  writeFileSync(path.join(folderOnDisk, 'Alpine/Alpine.vmx'), '.encoding = "UTF-8"\ndisplayName = "Alpine lab"\nethernet0.present = "TRUE"\n');
  const started = await vmnetUi([]);
  try {
    await page.goto(`${started.url}#/settings`);
    await page.getByRole('textbox', { name: 'Whole path of a folder' }).fill(`${folderOnDisk}/gone`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('There is no such folder on this computer.');
    await page.getByRole('textbox', { name: 'Whole path of a folder' }).fill(folderOnDisk);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem').filter({ hasText: folderOnDisk })).toContainText('1 virtual machine found there');
    await expect(page.getByRole('main').getByRole('region', { name: 'Of all changes' })).toContainText('None yet: the first change makes one.');
    await page.getByRole('link', { name: 'Machines' }).click();
    await expect(page.getByRole('row', { name: /Alpine lab/ })).toBeVisible();
  } finally {
    await started.close();
    rmSync(folderOnDisk, { recursive: true, force: true });
  }
});
