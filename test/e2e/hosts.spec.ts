import { noVmware, windowsNat } from '../support/host-views.ts';
import { expect, test } from './support/window.ts';

test('the chooser says whose networks these are', async ({ openWindow }) => {
  const { page } = await openWindow(windowsNat(), {
    hosts: { local: windowsNat(), 'sample:no-vmware': noVmware(), 'D:\\captures\\office-pc.zip': windowsNat() },
  });
  const chooser = page.getByRole('banner').getByRole('button', { name: /^Choose a computer/ });
  await expect(chooser).toHaveText(/This computer/);
  await chooser.click();
  await expect(page.getByRole('menuitem', { name: /Windows, default networks/ })).toContainText('simulated');
  await page.getByRole('menuitem', { name: /office-pc\.zip/ }).click();
  await expect(chooser).toHaveText(/office-pc\.zip.*taken .*2026/);
});

test('a capture that cannot be opened keeps what was typed and names file, line and column', async ({ openWindow }) => {
  const file = '/captures/bad/capture.json';
  const { page } = await openWindow(windowsNat(), {
    hosts: {
      local: windowsNat(),
      '/captures/bad': { code: 'capture-json-syntax', file, line: 7, column: 3, detail: 'ValueExpected' },
      '/captures/good': noVmware(),
    },
  });
  await page.getByRole('button', { name: /^Choose a computer/ }).click();
  await page.getByRole('menuitem', { name: 'Open a capture…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a capture' });
  const field = dialog.getByRole('textbox', { name: 'Folder or zip of the capture' });
  await expect(field).toBeFocused();
  await field.fill('/captures/bad');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('capture.json is not valid JSON');
  await expect(dialog.getByRole('alert')).toContainText(`${file}, line 7, column 3`);
  await expect(field).toHaveValue('/captures/bad');

  await field.fill('/captures/good');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('VMware was not found here');
});

test('a capture is saved where the person says, redacted unless they want it whole', async ({ openWindow }) => {
  const { page, double } = await openWindow(windowsNat());
  await page.getByRole('button', { name: /^Choose a computer/ }).click();
  await page.getByRole('menuitem', { name: 'Save a capture…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save a capture of this host' });
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('pc.zip');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Written to /home/ada/pc.zip: 14 files and the output of 21 commands.');
  await expect(dialog).toContainText('1 could not be read');
  expect(double.asked).toContain('saveCapture');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('the system’s own dialog is offered in the desktop app only', async ({ openWindow }) => {
  const { page, double } = await openWindow(windowsNat(), { shell: 'electron' });
  await page.getByRole('button', { name: /^Choose a computer/ }).click();
  await page.getByRole('menuitem', { name: 'Open a capture…' }).click();
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect.poll(() => double.asked).toContain('chooseCapture');
});

test('a host that cannot be read at all says why and offers a way on', async ({ openWindow }) => {
  const { page } = await openWindow(windowsNat(), { start: '/captures/gone', hosts: { local: windowsNat() } });
  await expect(page.getByRole('alert')).toContainText('There is no such file or folder.');
  await expect(page.getByRole('alert')).toContainText('/captures/gone');
  await page.getByRole('alert').getByRole('button', { name: 'This computer' }).click();
  await expect(page.getByRole('button', { name: /^VMnet8/ })).toBeVisible();
});

test('language and appearance are saved', async ({ openWindow }) => {
  const { page, double } = await openWindow();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: '简体中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置');
  await page.getByRole('button', { name: '深色' }).click();
  await expect.poll(() => double.preferences()).toMatchObject({ language: 'zh-CN', theme: 'dark' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置');
});
