import type { Page } from '@playwright/test';
import { textsIn } from '../../src/core/text/texts.ts';
import { large, windowsNat } from '../support/host-views.ts';
import { sickFindings, sickTexts } from '../support/sick-findings.ts';
import { english, languages, themes, violations } from './support/audit.ts';
import { expect, test } from './support/window.ts';

async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  // It is loaded when it is opened first.
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
}

const chosen = (page: Page) => page.locator('[role=option].Mui-focused');
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

for (const language of languages) {
  test(`a network, a machine, a finding, a page and an action are opened by the keyboard alone (${language})`, async ({ openWindow }) => {
    const t = textsIn(language);
    const { page, double } = await openWindow(undefined, { findings: { local: sickFindings }, texts: sickTexts, preferences: { language } });
    const closeDetails = page.getByRole('button', { name: t.details.close });

    await ask(page, '204.1');
    await expect(chosen(page)).toContainText('VMnet8');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: t.details.details })).toContainText('VMnet8');
    await expect(closeDetails).toBeFocused();

    await ask(page, 'windows 11');
    await expect(chosen(page)).toContainText('Windows 11');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(t.frame.machines);
    await expect(page.getByRole('row', { name: /Windows 11/ }).first()).toHaveAttribute('aria-selected', 'true');

    await ask(page, 'dhcp-range-reversed');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(t.frame.findings);
    await expect(page.getByRole('row', { selected: true })).toHaveCount(1);

    await ask(page, t.frame.learn);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(t.frame.learn);

    await ask(page, t.learn.natGateway);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await expect(chosen(page)).toContainText(t.learn.natGateway);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: t.learn.natGateway }).first()).toBeFocused();

    await ask(page, t.palette.onNetwork('VMnet1', t.review.dhcpOff));
    await page.keyboard.press('Enter');
    await expect.poll(() => double.asked.includes('planChange')).toBe(true);
    await expect(page).toHaveURL(/#\/review$/);
  });

  for (const theme of themes) {
    test(`the palette and the sheets pass axe and speak one language (${language}, ${theme})`, async ({ openWindow }) => {
      const t = textsIn(language);
      const { page } = await openWindow(undefined, { preferences: { language, theme } });
      const open = async (command: keyof typeof t.commands, dialog: string): Promise<void> => {
        await ask(page, t.commands[command]);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
        await check();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      };
      const check = async (): Promise<void> => {
        expect(await violations(page)).toEqual([]);
        if (language === 'zh-CN') expect(await english(page)).toEqual([]);
      };
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox')).toBeFocused();
      await check();
      await page.keyboard.type('vmnet8');
      await expect(chosen(page)).toContainText('VMnet8');
      await check();
      await page.keyboard.press('Escape');
      await open('keys', t.palette.keysTitle);
      await open('command-line', t.palette.commandLineTitle);
    });
  }
}

test('it is a combobox: the keyboard stays in the field, and what Enter would do is told', async ({ openWindow }) => {
  const { page } = await openWindow();
  const tab = page.getByRole('tab', { name: /Adapters/ });
  await tab.focus();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Command palette' });
  const active = async (): Promise<string | null> => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null);
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  const first = await active();
  await page.keyboard.press('ArrowDown');
  expect(await active()).not.toBe(first);
  await page.keyboard.press('End');
  const last = await active();
  expect(last).toBe(await page.getByRole('option').last().textContent());
  await page.keyboard.press('PageUp');
  expect(await active()).not.toBe(last);
  await page.keyboard.press('Home');
  expect(await active()).toBe(first);

  await page.keyboard.type('no such thing anywhere');
  await expect(page.getByRole('dialog')).toContainText('Nothing is called “no such thing anywhere” here.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(tab).toBeFocused();
});

test('an error message that nothing is called by is looked up among the findings', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, { findings: { local: sickFindings }, texts: sickTexts });
  await ask(page, '没有未桥接的主机网络适配器');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Findings');
  await expect(page.getByRole('region', { name: 'About what you searched for' })).toContainText('没有未桥接的主机网络适配器” means:');
});

test('what cannot be done now stays in the list with its reason, and does nothing', async ({ openWindow }) => {
  const { page, double } = await openWindow();
  await ask(page, 'undo the last change');
  const undo = page.getByRole('option', { name: /Undo the last change/ });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(undo).toContainText('no change to undo');
  await page.keyboard.press('Enter');
  await expect(undo).toBeVisible();
  expect(double.asked).not.toContain('planChange');
});

test('with 256 networks and 2,000 machines each is found, and the rest is counted', async ({ openWindow }) => {
  const { page } = await openWindow(large());
  await ask(page, 'node');
  await expect(page.getByRole('option')).toHaveCount(16);
  await expect(page.getByRole('listbox')).toContainText('1992 more: type more to narrow them down');
  await page.keyboard.type('-1999');
  await expect(chosen(page)).toContainText('node-1999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { selected: true })).toContainText('node-1999');
  await ask(page, 'vmnet255');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('VMnet255');
});

test('language and appearance change from the palette, and a menu of the desktop app reaches the same commands', async ({ openWindow }) => {
  const { page, double } = await openWindow();
  await ask(page, 'appearance dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await ask(page, '中文');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('概览');
  double.emit({ name: 'menuCommand', data: { command: 'page-history' } });
  await expect(heading(page)).toHaveText('历史记录');
  double.emit({ name: 'menuCommand', data: { command: 'open-capture' } });
  await expect(page.getByRole('dialog', { name: '打开采集文件' })).toBeVisible();
  double.emit({ name: 'menuCommand', data: { command: 'palette' } });
  await expect(page.getByRole('combobox', { name: '命令面板' })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('what is shown is copied as JSON, and said so', async ({ openWindow }) => {
  const { page } = await openWindow();
  await ask(page, 'copy everything');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied as JSON').first()).toBeVisible();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as unknown;
  expect(copied).toEqual(windowsNat());
});

test('the window opens as it was left: host, page, selection, table, order and zoom', async ({ openWindow }) => {
  const hosts = { local: windowsNat(), 'sample:linux-default': windowsNat({ host: { platform: 'linux', product: null, readAt: '2026-11-22T20:00:00Z' } }) };
  const { page, double } = await openWindow(undefined, { hosts, start: null });
  await ask(page, 'show linux');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /Machines/ }).click();
  await page.getByRole('columnheader', { name: 'Machine' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: 'Machine' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('row', { name: /Ubuntu/ }).first().click();
  await page.keyboard.press('8');
  await expect.poll(() => double.preferences().view).toMatchObject({ host: 'sample:linux-default', page: 'settings', tab: 'machine', 'sort.machines': '-machine', zoom: 1.1 });

  await page.goto('about:blank');
  await page.goto(double.url);
  await expect(heading(page)).toHaveText('Settings');
  await expect(page.getByRole('button', { name: /Choose a computer/ })).toContainText('Linux, default networks');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Ubuntu');
  await page.keyboard.press('1');
  await expect(page.getByRole('tab', { name: /Machines/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('columnheader', { name: 'Machine' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByText('110 %')).toBeVisible();

  await page.goto('about:blank');
  await page.goto(`${double.url}#/learn`);
  await expect(heading(page)).toHaveText('Learn');
});

test('a remembered capture that is gone is named, and this computer is shown', async ({ openWindow }) => {
  const { page, double } = await openWindow(undefined, { start: null, preferences: { view: { welcomed: true, host: '/srv/gone.zip', page: 'machines' } } });
  await expect(heading(page)).toHaveText('Machines');
  await expect(page.getByRole('button', { name: /Choose a computer/ })).toContainText('This computer');
  const notice = page.getByRole('alert').filter({ hasText: 'gone.zip' });
  await expect(notice).toContainText('could not be opened');
  expect(await violations(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(() => double.preferences().view).toMatchObject({ host: 'local' });
});

test('a host that was asked for goes before the one that is remembered', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, { start: 'local', preferences: { view: { host: 'sample:windows-nat' } } });
  await expect(page.getByRole('button', { name: /Choose a computer/ })).toContainText('This computer');
});
