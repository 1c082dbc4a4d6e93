import { hostOnly, windowsNat } from '../support/host-views.ts';
import { manyFindings, sickFindings, sickTexts } from '../support/sick-findings.ts';
import { cutTexts, english, languages, themes, violations } from './support/audit.ts';
import { expect, test } from './support/window.ts';

const sick = { findings: { local: sickFindings }, texts: sickTexts };

test('the list is sorted by severity, and a finding is shown with its lines in the file', async ({ openWindow }) => {
  const { page, double } = await openWindow(undefined, sick);
  await expect(page.getByRole('link', { name: 'Findings 4' })).toBeVisible();
  await page.keyboard.press('4');
  const rows = page.getByRole('grid', { name: 'Findings' }).getByRole('row');
  await expect(rows).toHaveCount(5);
  await expect(rows.getByRole('gridcell').nth(0)).toHaveText('Error');
  await expect(rows.last()).toContainText('Note');

  await rows.filter({ hasText: '10.20.30.2' }).click();
  const details = page.getByRole('region', { name: 'Chosen finding' });
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('The NAT gateway 10.20.30.2 of VMnet8 is outside its subnet 192.168.204.0/24');
  await expect(details).toContainText('with this setting no guest gets out');
  const file = details.getByRole('group', { name: 'vmnetnat.conf' });
  await expect(file.getByRole('listitem').filter({ hasText: 'This line:' })).toHaveText(/6ip = 10\.20\.30\.2$/);
  await expect(file).toContainText('# NAT gateway address');
  await expect(details.getByRole('group', { name: 'vmnetdhcp.conf' })).toContainText('range 192.168.204.128 192.168.204.254;');
  expect(double.asked.filter((call) => call === 'readEvidence')).toHaveLength(2);

  await details.getByRole('button', { name: 'Copy the command' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Command copied' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('vmnet network set vmnet8 --gateway 192.168.204.2');

  await details.getByRole('button', { name: 'Show VMnet8 in the picture' }).click();
  await expect(page.getByRole('button', { name: /^NAT device/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Close the details' })).toBeFocused();
});

test('what cannot be shown from the file is shown from the finding itself', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, { ...sick, texts: { ...sickTexts, 'C:\\ProgramData\\VMware\\vmnetnat.conf': 'all\nnew\n' } });
  await page.keyboard.press('4');
  await page.getByRole('row', { name: /10\.20\.30\.2/ }).click();
  const details = page.getByRole('region', { name: 'Chosen finding' });
  await expect(details).toContainText('The text has changed since it was checked.');
  await expect(details.getByRole('group', { name: 'vmnetnat.conf' })).toHaveText(/ip = 10\.20\.30\.2$/);
});

test('badges stand on what a finding is about, and lead to it', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, sick);
  await expect(page.getByRole('button', { name: /^NAT device.*, 1 finding, error$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ubuntu 24\.04.*, 1 finding, warning$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^VMnet8.*2 findings, worst: error/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '2 errors 1 warning 1 note' })).toBeVisible();

  await page.getByRole('button', { name: /^Ubuntu 24\.04/ }).click();
  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: /^Ubuntu 24\.04 asks/ }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Findings');
  await expect(page.getByRole('button', { name: 'Close this finding' })).toBeFocused();
  await expect(page.getByRole('grid').getByRole('row', { selected: true })).toContainText('Ubuntu 24.04');
});

test('arrows walk the list, Enter opens, Esc returns to the row', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, sick);
  await page.keyboard.press('4');
  const rows = page.getByRole('grid', { name: 'Findings' }).getByRole('row');
  await rows.nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Close this finding' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Chosen finding' })).toBeHidden();
  await expect(rows.nth(2)).toBeFocused();
});

test('severities are hidden and shown, and one code can be linked to', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, sick);
  await page.keyboard.press('4');
  const rows = page.getByRole('grid', { name: 'Findings' }).getByRole('row');
  await page.getByRole('button', { name: '2 errors' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: '2 errors' }).click();
  await rows.nth(1).click();
  await page.getByRole('link', { name: 'All with this code' }).click();
  await expect(page).toHaveURL(/#\/findings\/dhcp-range-reversed$/);
  await expect(rows).toHaveCount(2);
  await page.getByRole('link', { name: 'Only dhcp-range-reversed' }).click();
  await expect(rows).toHaveCount(5);
});

test('a Chinese error message is explained in an English window, also when the host does not show it', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, sick);
  await page.keyboard.press('/');
  await page.keyboard.type('没有未桥接的主机网络适配器');
  await page.getByRole('main').getByRole('link', { name: 'Open Findings' }).click();
  const answers = page.getByRole('region', { name: 'About what you searched for' });
  await expect(answers).toContainText('没有未桥接的主机网络适配器” means:');
  await expect(answers).toContainText('No physical adapter is left for another bridge');
  await page.getByRole('searchbox').fill('虚拟机获取不到 IP');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3);
  await page.getByRole('searchbox').fill('port-forward-duplicate');
  await expect(answers).toContainText('Host port forwarded twice: this host does not show it.');
  await expect(answers).toContainText('Looked at: each forwarded port');
});

test('a host without findings says what was checked; findings follow the host', async ({ openWindow }) => {
  const { page, double } = await openWindow();
  await expect(page.getByRole('main').getByRole('link', { name: 'No findings' })).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Nothing was found');
  await expect(page.getByRole('main')).toContainText('ranges, reservations, options and lease times');
  await expect(page.getByRole('main')).toContainText('1 part could not be read');
  double.find('local', sickFindings);
  double.change('local', windowsNat({ networks: [hostOnly(1, 56)] }));
  await expect(page.getByRole('grid', { name: 'Findings' }).getByRole('row')).toHaveCount(5);
});

test('two thousand findings are walked to the end, and only those in sight are drawn', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, { findings: { local: manyFindings(2000) }, texts: sickTexts });
  await page.keyboard.press('4');
  const grid = page.getByRole('grid', { name: 'Findings' });
  await expect(grid).toHaveAttribute('aria-rowcount', '2001');
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('End');
  await expect(grid.locator('[aria-rowindex="2001"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(grid.locator('[aria-rowindex="2001"]')).toBeFocused();
});

for (const language of languages) {
  test(`the page passes axe in both themes, and nothing is cut or left in English: ${language}`, async ({ openWindow }) => {
    for (const theme of themes) {
      const { page } = await openWindow(undefined, { ...sick, preferences: { language, theme } });
      await page.keyboard.press('1');
      expect(await violations(page), `${theme}, badges`).toEqual([]);
      await page.keyboard.press('4');
      await page.getByRole('row', { name: /10\.20\.30\.2/ }).click();
      await expect(page.locator('[data-marked]')).toHaveCount(2);
      expect(await violations(page), theme).toEqual([]);
      await page.getByRole('searchbox').fill('169.254');
      expect(await violations(page), `${theme}, search`).toEqual([]);
      for (const [width, height] of [[1024, 700], [1920, 1080]] as const) {
        await page.setViewportSize({ width, height });
        expect(await page.evaluate(cutTexts), `${width}`).toEqual([]);
        await page.keyboard.press('Escape');
      }
      // Codes, commands and lines of files are the same in every language.
      if (language === 'zh-CN') expect(await english(page, 'code, [data-marked], [data-details] ol, [data-details] .copyable')).toEqual([]);
    }
  });
}
