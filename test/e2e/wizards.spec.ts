import type { Page } from '@playwright/test';
import type { Language } from '../../src/core/text/language.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { cutTexts, english, languages, themes, violations } from './support/audit.ts';
import { confirm } from './support/changes.ts';
import { expect, test } from './support/program.ts';

async function next(page: Page, t: Texts): Promise<void> {
  await page.getByRole('button', { name: t.wizard.next, exact: true }).click();
}

/** Reviews, makes and leaves each change that the last page lists. */
async function makeAll(page: Page, t: Texts, expected: number): Promise<void> {
  const review = page.getByRole('button', { name: t.wizard.reviewIt });
  for (let made = 0; made < expected; made += 1) {
    await review.click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.review.title);
    await confirm(page, t, t.review.confirm);
    await expect(page.getByText(t.review.verified)).toBeVisible();
    await page.getByRole('button', { name: t.review.done, exact: true }).click();
  }
  await expect(page.getByText(t.wizard.allDone)).toBeVisible();
  await expect(review).toHaveCount(0);
}

async function testAndUndo(page: Page, t: Texts, mode: string, notes: number): Promise<void> {
  await page.getByRole('button', { name: t.wizard.testNow }).click();
  await expect(page.getByText(notes === 0 ? t.wizard.testClean : t.wizard.testFound(notes))).toBeVisible();
  for (const severity of [t.findings.error, t.findings.warning]) await expect(page.getByRole('main').getByText(severity, { exact: true })).toHaveCount(0);
  await page.keyboard.press('6');
  await page.getByRole('grid', { name: t.frame.history }).getByRole('row').nth(1).click();
  await page.getByRole('region', { name: t.history.details }).first().getByRole('button', { name: t.history.undo }).click();
  await confirm(page, t, t.review.confirmUndo);
  await expect(page.getByText(t.review.verifiedUndo)).toBeVisible();
  // Nothing is called done that is not so any more.
  await page.goto(`${page.url().split('#')[0] ?? ''}#/overview/${mode}`);
  await expect(page.getByRole('button', { name: t.wizard.reviewIt })).toBeVisible();
}

interface Story {
  readonly host: string;
  /** The machine and its adapter, as the radio says. */
  readonly vm: RegExp;
  readonly changes: number;
  /** Remarks that the test shows afterwards: a range that VMware's store has no place for, another adapter that is not connected. */
  readonly notes: number;
}

function inBoth<One extends Story>(stories: readonly One[]): readonly (One & { readonly language: Language })[] {
  return stories.flatMap((one) => languages.map((language) => ({ ...one, language })));
}

const nat: readonly Story[] = [
  { host: 'sample:windows-nat', vm: /^CentOS 7/, changes: 2, notes: 0 },
  { host: 'sample:linux-default', vm: /^Fedora Workstation.*(?:Adapter|适配器) 1/, changes: 1, notes: 1 },
  { host: 'sample:fusion-13', vm: /^Windows 11.*(?:Adapter|适配器) 2/, changes: 2, notes: 0 },
];

for (const { host, language, vm, changes, notes } of inBoth(nat)) {
  test(`NAT on ${host} in ${language}: a fixed address and SSH from outside, made, tested and undone`, async ({ openProgram }) => {
    const { page, t } = await openProgram(host, language);
    await page.getByRole('navigation', { name: t.wizard.ways }).getByRole('link', { name: t.wizard.nat }).click();
    await page.getByRole('radio', { name: vm }).check();
    await next(page, t);
    await next(page, t);
    await page.getByRole('checkbox', { name: t.wizard.serviceSsh }).check();
    const port = await page.getByRole('textbox', { name: t.wizard.hostPortOf(t.wizard.serviceSsh) }).inputValue();
    // From the LAN the machine is reached through that port, once the change is made.
    await expect(page.getByRole('complementary').getByRole('row', { name: new RegExp(t.learn.fromLan) })).toContainText(`tcp/${port}`);
    await next(page, t);
    await makeAll(page, t, changes);
    await expect(page.getByRole('complementary').getByText(t.wizard.now)).toBeVisible();
    await expect(page.getByRole('complementary').getByRole('row', { name: new RegExp(t.learn.fromLan) })).toContainText(`tcp/${port}`);
    await testAndUndo(page, t, 'nat', notes);
  });
}

const hostOnly: readonly Story[] = [
  { host: 'sample:windows-nat', vm: /^测试机/, changes: 2, notes: 1 },
  { host: 'sample:linux-default', vm: /^Fedora Workstation.*(?:Adapter|适配器) 1/, changes: 2, notes: 2 },
  { host: 'sample:fusion-13', vm: /^Windows 11.*(?:Adapter|适配器) 1/, changes: 2, notes: 1 },
];

for (const { host, language, vm, changes, notes } of inBoth(hostOnly)) {
  test(`host-only on ${host} in ${language}: another subnet and a machine on it, made, tested and undone`, async ({ openProgram }) => {
    const { page, t } = await openProgram(host, language);
    await page.getByRole('navigation', { name: t.wizard.ways }).getByRole('link', { name: t.wizard.hostOnly }).click();
    await page.getByRole('radio', { name: vm }).check();
    await next(page, t);
    await expect(page.getByText(t.wizard.noInternet)).toBeVisible();
    const end = page.getByRole('textbox', { name: t.wizard.end });
    await end.fill((await end.inputValue()).replace(/\d+$/, '200'));
    await next(page, t);
    await next(page, t);
    await makeAll(page, t, changes);
    await expect(page.getByRole('complementary').getByRole('row', { name: new RegExp(t.learn.toInternet) })).toContainText(t.reachAnswers.no);
    await testAndUndo(page, t, 'host-only', notes);
  });
}

const bridged: readonly (Story & { readonly adapter: RegExp; readonly because: 'host-is-dynamic' | 'host-not-known' })[] = [
  { host: 'sample:windows-nat', vm: /^CentOS 7/, adapter: /^以太网/, changes: 2, notes: 0, because: 'host-is-dynamic' },
  { host: 'sample:linux-default', vm: /^Fedora Workstation.*(?:Adapter|适配器) 1/, adapter: /^enp3s0/, changes: 2, notes: 1, because: 'host-is-dynamic' },
  { host: 'sample:fusion-13', vm: /^Windows 11.*(?:Adapter|适配器) 1/, adapter: /^en0/, changes: 2, notes: 0, because: 'host-not-known' },
];

for (const { host, language, vm, adapter, changes, notes, because } of inBoth(bridged)) {
  test(`bridged on ${host} in ${language}: VMnet0 pinned to the adapter that leads out, made, tested and undone`, async ({ openProgram }) => {
    const { page, t } = await openProgram(host, language);
    await page.getByRole('navigation', { name: t.wizard.ways }).getByRole('link', { name: t.wizard.bridged }).click();
    await page.getByRole('radio', { name: vm }).check();
    await next(page, t);
    await page.getByRole('radio', { name: adapter }).check();
    await expect(page.getByText(t.wizard.notUsable)).toBeVisible();
    await next(page, t);
    await expect(page.getByText(t.guestReasons[because])).toBeVisible();
    await next(page, t);
    await makeAll(page, t, changes);
    await expect(page.getByRole('complementary').getByRole('row', { name: new RegExp(t.learn.fromLan) })).toContainText(t.reachAnswers.yes);
    await testAndUndo(page, t, 'bridged', notes);
  });
}

test('every field is judged as it is typed, offers what is right, and Back loses nothing', async ({ openProgram }) => {
  const { page, t } = await openProgram('sample:windows-nat');
  await page.goto(`${page.url().split('#')[0] ?? ''}#/overview/nat`);
  await page.getByRole('radio', { name: /^CentOS 7/ }).check();
  await next(page, t);
  const subnet = page.getByRole('textbox', { name: t.wizard.subnet });
  const onward = page.getByRole('button', { name: t.wizard.next, exact: true });
  await subnet.fill('192.168.56.0/24');
  await expect(subnet).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert').filter({ hasText: 'vmnet1' })).toBeVisible();
  await expect(onward).toBeDisabled();
  await page.getByRole('button', { name: t.wizard.use('192.168.205.0/24') }).click();
  await expect(subnet).toHaveValue('192.168.205.0/24');
  await expect(page.getByRole('textbox', { name: t.wizard.gateway })).toHaveValue('192.168.205.2');
  await expect(page.getByText(t.wizard.secondAddress)).toBeVisible();
  await expect(page.getByText('192.168.204.50 → 192.168.205.50')).toBeVisible();
  await page.getByRole('textbox', { name: t.wizard.gateway }).fill('192.168.205.1');
  await page.getByRole('button', { name: t.wizard.use('192.168.205.2') }).click();
  await next(page, t);
  await page.getByRole('checkbox', { name: t.wizard.serviceWeb }).check();
  const port = page.getByRole('textbox', { name: t.wizard.hostPortOf(t.wizard.serviceWeb) });
  await port.fill('8080');
  await expect(page.getByRole('alert').filter({ hasText: '8080' })).toBeVisible();
  await page.getByRole('button', { name: t.wizard.use('8081') }).click();
  await page.getByRole('button', { name: t.wizard.back, exact: true }).click();
  await page.getByRole('button', { name: t.wizard.back, exact: true }).click();
  await expect(page.getByRole('radio', { name: /^CentOS 7/ })).toBeChecked();
  // Another page, and back: still there.
  await page.keyboard.press('7');
  await page.goBack();
  await next(page, t);
  await expect(subnet).toHaveValue('192.168.205.0/24');
  await next(page, t);
  await expect(port).toHaveValue('8081');
});

test('a running machine explains why its adapter cannot be switched now', async ({ openProgram }) => {
  const { page, t } = await openProgram('sample:windows-nat');
  await page.goto(`${page.url().split('#')[0] ?? ''}#/overview/host-only`);
  await page.getByRole('radio', { name: /^Ubuntu/ }).check();
  await expect(page.getByRole('alert')).toContainText('is running');
  await expect(page.getByRole('button', { name: t.wizard.next, exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: t.wizard.checkAgain })).toBeVisible();
});

test('one adapter is switched in two clicks, several at once, and running ones say why not now', async ({ openProgram }) => {
  const { page, t } = await openProgram('sample:windows-nat');
  await page.keyboard.press('2');
  const grid = page.getByRole('grid', { name: t.tables.machines });
  await page.getByRole('button', { name: t.wizard.switchAbout('CentOS 7', 1) }).click();
  await page.getByRole('menuitem', { name: /VMnet8/ }).click();
  await confirm(page, t, t.review.confirm);
  await expect(page.getByText(t.review.verified)).toBeVisible();
  await page.getByRole('button', { name: t.review.done, exact: true }).click();
  await expect(grid.getByRole('row', { name: /CentOS 7/ })).toContainText('VMnet8');

  for (const box of await grid.getByRole('checkbox').all()) await box.check();
  await expect(page.getByRole('region', { name: t.wizard.cannotNow })).toContainText('Ubuntu 22.04');
  await page.getByRole('button', { name: t.wizard.switchChosen(2) }).click();
  await page.getByRole('menuitem', { name: /VMnet1/ }).click();
  await confirm(page, t, t.review.confirm);
  await expect(page.getByText(t.review.verified)).toBeVisible();
  await page.getByRole('button', { name: t.review.done, exact: true }).click();
  for (const name of [/CentOS 7/, /测试机/]) await expect(grid.getByRole('row', { name })).toContainText('VMnet1');
  await expect(grid.getByRole('row', { name: /Ubuntu/ })).toContainText('VMnet8');
});

test('what to type in the guest is copied as it stands', async ({ openProgram }) => {
  const { page, t } = await openProgram('sample:windows-nat');
  await page.keyboard.press('2');
  await page.getByRole('row', { name: /Ubuntu/ }).click();
  await page.getByRole('complementary', { name: t.details.details }).getByRole('button', { name: t.wizard.whatToType }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('dhcp4: true');
  await dialog.getByRole('button', { name: t.wizard.copyText }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await dialog.locator('pre').innerText());
  await dialog.getByRole('combobox', { name: t.wizard.guestSystem }).click();
  await page.getByRole('option', { name: t.guestOses.windows }).click();
  await expect(dialog).toContainText('netsh interface ipv4 set');
});

for (const language of languages) {
  for (const theme of themes) {
    test(`axe finds nothing on the wizards’ pages, and nothing is cut at 1024 × 700: ${language}, ${theme}`, async ({ openProgram }) => {
      const { page, t } = await openProgram('sample:windows-nat', language);
      await page.setViewportSize({ width: 1024, height: 700 });
      await page.emulateMedia({ colorScheme: theme });
      for (const mode of ['bridged', 'nat', 'host-only']) {
        await page.goto(`${page.url().split('#')[0] ?? ''}#/overview/${mode}`);
        await page.getByRole('radio', { name: /^CentOS 7/ }).check();
        for (let step = 1; step <= 4; step += 1) {
          if (step > 1) await next(page, t);
          if (mode === 'nat' && step === 3) await page.getByRole('checkbox', { name: t.wizard.serviceSsh }).check();
          const where = `${mode}, page ${step}`;
          expect(await violations(page), where).toEqual([]);
          expect(await page.evaluate(cutTexts), where).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(1024);
          if (language === 'zh-CN') expect(await english(page, '[data-typed]'), where).toEqual([]);
        }
      }
      await page.getByRole('button', { name: t.wizard.glossary }).click();
      expect(await violations(page), 'glossary').toEqual([]);
    });
  }
}
