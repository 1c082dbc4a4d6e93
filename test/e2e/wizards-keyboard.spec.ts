import type { Page } from '@playwright/test';
import type { Language } from '../../src/core/text/language.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { languages } from './support/audit.ts';
import { confirmByKeys, pressByKeys, tabTo } from './support/changes.ts';
import { expect, test } from './support/program.ts';

/** Of what Tab passed, these, in this order. */
function inOrder(passed: readonly string[], names: readonly string[]): void {
  expect(passed.filter((name) => names.includes(name))).toEqual(names);
}

/** The next page of the wizard, which is then read from its heading; gives what Tab passed on this one. */
async function goOn(page: Page, t: Texts, title: string): Promise<readonly string[]> {
  const passed = await pressByKeys(page, t.wizard.next);
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${title}`) })).toBeFocused();
  return passed;
}

interface Story {
  readonly mode: 'bridged' | 'nat' | 'hostOnly';
  readonly host: string;
  readonly language: Language;
  readonly vm: RegExp;
  readonly changes: number;
  /** The two pages between the machine and the review. */
  readonly fillIn: (page: Page, t: Texts) => Promise<void>;
}

const stories: readonly Story[] = [
  {
    mode: 'nat',
    host: 'sample:linux-default',
    language: 'en',
    vm: /^Fedora Workstation.*Adapter 1/,
    changes: 1,
    async fillIn(page, t) {
      const { subnet, hostReaches, hostAddress, gateway, dhcpOn, start, end, leave, back, next } = t.wizard;
      inOrder(await goOn(page, t, t.wizard.stepReachability), [subnet, hostReaches, hostAddress, gateway, dhcpOn, start, end, leave, back, next]);
      await tabTo(page, page.getByRole('checkbox', { name: t.wizard.serviceSsh }));
      await page.keyboard.press('Space');
      const { serviceSsh, serviceRdp, serviceWeb, serviceWebTls, hostPortOf, guestPortOf } = t.wizard;
      inOrder(await goOn(page, t, t.wizard.stepReview), [hostPortOf(serviceSsh), guestPortOf(serviceSsh), serviceRdp, serviceWeb, serviceWebTls, leave, back, next]);
    },
  },
  {
    mode: 'hostOnly',
    host: 'sample:windows-nat',
    language: 'zh-CN',
    vm: /^测试机/,
    changes: 2,
    async fillIn(page, t) {
      const { subnet, hostReaches, hostAddress, dhcpOn, start, end, leave, back, next } = t.wizard;
      const field = page.getByRole('textbox', { name: end });
      const before = await tabTo(page, field);
      inOrder(before, [subnet, hostReaches, hostAddress, dhcpOn, start, end]);
      await page.keyboard.press('End');
      for (let n = 0; n < 3; n += 1) await page.keyboard.press('Backspace');
      await page.keyboard.type('200');
      await expect(field).toHaveValue(/\.200$/);
      inOrder(await goOn(page, t, t.wizard.stepReachability), [leave, back, next]);
      await goOn(page, t, t.wizard.stepReview);
    },
  },
  {
    mode: 'bridged',
    host: 'sample:fusion-13',
    language: 'en',
    vm: /^Windows 11.*Adapter 1/,
    changes: 2,
    async fillIn(page, t) {
      const { leave, back, next } = t.wizard;
      const radios = page.getByRole('main').getByRole('radio');
      await tabTo(page, radios.and(page.locator(':checked')).first());
      const en0 = page.getByRole('radio', { name: /^en0/ });
      for (let n = 0; n < 6 && !(await en0.isChecked()); n += 1) await page.keyboard.press('ArrowDown');
      await expect(en0).toBeChecked();
      inOrder(await goOn(page, t, t.wizard.stepGuest), [leave, back, next]);
      await goOn(page, t, t.wizard.stepReview);
    },
  },
];

const secondPage = { nat: 'stepNetwork', hostOnly: 'stepNetwork', bridged: 'stepAdapter' } as const;

for (const { mode, host, language, vm, changes, fillIn } of stories) {
  test(`with the keyboard alone, in the order of the page: ${mode} on ${host} in ${language}, made, verified and undone`, async ({ openProgram }) => {
    const { page, t } = await openProgram(host, language);
    await tabTo(page, page.getByRole('link', { name: t.wizard[mode] }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('radio', { name: t.wizard.onlyNetwork }));
    // No machine is chosen yet, which is the last choice: upwards from there.
    const machine = page.getByRole('radio', { name: vm });
    for (let n = 0; n < 8 && !(await machine.isChecked()); n += 1) await page.keyboard.press('ArrowUp');
    await expect(machine).toBeChecked();
    await goOn(page, t, t.wizard[secondPage[mode]]);
    await fillIn(page, t);
    for (let made = 0; made < changes; made += 1) {
      await pressByKeys(page, t.wizard.reviewIt);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.review.title);
      await confirmByKeys(page, t);
      await expect(page.getByText(t.review.verified)).toBeVisible();
      await pressByKeys(page, t.review.done);
    }
    await expect(page.getByText(t.wizard.allDone)).toBeVisible();
    await pressByKeys(page, t.wizard.testNow);
    await expect(page.getByRole('main').getByText(t.findings.error, { exact: true })).toHaveCount(0);

    await page.keyboard.press('6');
    await tabTo(page, page.getByRole('grid', { name: t.frame.history }).getByRole('row').nth(1));
    await page.keyboard.press('Enter');
    await pressByKeys(page, t.history.undo);
    await confirmByKeys(page, t, t.review.confirmUndo);
    await expect(page.getByText(t.review.verifiedUndo)).toBeVisible();
  });
}

for (const language of languages) {
  test(`with the keyboard alone a machine is switched: ${language}`, async ({ openProgram }) => {
    const { page, t } = await openProgram('sample:windows-nat', language);
    await page.keyboard.press('2');
    const row = page.getByRole('grid', { name: t.tables.machines }).getByRole('row', { name: /CentOS 7/ });
    await tabTo(page, page.getByRole('grid', { name: t.tables.machines }).locator('[data-row="0"]'));
    for (let n = 0; n < 3 && !(await row.evaluate((element) => element === document.activeElement)); n += 1) await page.keyboard.press('ArrowDown');
    await expect(row).toBeFocused();
    const about = t.wizard.switchAbout('CentOS 7', 1);
    inOrder(await pressByKeys(page, about), [t.wizard.chooseRow('CentOS 7', 1), about]);
    const target = page.getByRole('menuitem', { name: /VMnet8/ });
    for (let n = 0; n < 6 && !(await target.evaluate((element) => element === document.activeElement)); n += 1) await page.keyboard.press('ArrowDown');
    await expect(target).toBeFocused();
    // Esc closes the menu, and the keyboard is back where it was.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: about })).toBeFocused();
    await page.keyboard.press('Enter');
    for (let n = 0; n < 6 && !(await target.evaluate((element) => element === document.activeElement)); n += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await confirmByKeys(page, t);
    await expect(page.getByText(t.review.verified)).toBeVisible();
    await pressByKeys(page, t.review.done);
    await expect(row).toContainText('VMnet8');
  });
}
