import type { Page } from '@playwright/test';
import type { Language } from '../../src/core/text/language.ts';
import { textsIn, type Texts } from '../../src/core/text/texts.ts';
import { windowsNat } from '../support/host-views.ts';
import { cutTexts, english, languages, themes, violations } from './support/audit.ts';
import { confirm } from './support/changes.ts';
import { test as withProgram, type OpenProgram, type Program } from './support/program.ts';
import { expect, test } from './support/window.ts';

/** The page Networks of the built program on a host. */
async function open(openProgram: OpenProgram, host: string, language: Language): Promise<Program> {
  const program = await openProgram(host, language);
  await program.page.keyboard.press('0');
  await expect(program.page.getByRole('region', { name: program.t.networks.editor('VMnet8') })).toBeVisible();
  return program;
}

async function reviewAll(page: Page, t: Texts, edited: number): Promise<void> {
  await page.getByRole('button', { name: t.networks.review(edited) }).click();
  await confirm(page, t);
  await expect(page.getByText(t.review.verified)).toBeVisible();
  await page.getByRole('button', { name: t.review.done, exact: true }).click();
  // What is made is no edit any more.
  await expect(page.getByText(t.networks.nothingEdited)).toBeVisible();
}

function row(page: Page, t: Texts, vmnet: number): ReturnType<Page['getByRole']> {
  return page.getByRole('grid', { name: t.tables.networks }).getByRole('row', { name: new RegExp(`^VMnet${vmnet}\\b`) });
}

async function openRow(page: Page, t: Texts, vmnet: number): Promise<void> {
  // Its addresses are copied by a click.
  await row(page, t, vmnet).getByRole('gridcell').first().click();
  await expect(page.getByRole('region', { name: t.networks.editor(`VMnet${vmnet}`) })).toBeVisible();
}

const hosts: readonly (readonly [host: string, language: Language])[] = [
  ['sample:windows-nat', 'zh-CN'],
  ['sample:linux-default', 'en'],
  ['sample:fusion-13', 'zh-CN'],
];

for (const [host, language] of hosts) {
  withProgram(`${host}: VMnet8 moves to a free subnet, is verified, and is undone`, async ({ openProgram }) => {
    const { page, t } = await open(openProgram, host, language);
    const subnet = page.getByRole('textbox', { name: t.networks.subnet, exact: true });
    const before = await subnet.inputValue();
    await page.getByRole('button', { name: t.networks.freeSubnet }).click();
    const after = await subnet.inputValue();
    expect(after).not.toBe(before);
    // Everything in it follows.
    for (const name of [t.wizard.gateway, t.wizard.start, t.wizard.end]) await expect(page.getByRole('textbox', { name })).toHaveValue(new RegExp(`^${after.replace(/\d+$/, '')}`));
    await expect(row(page, t, 8)).toContainText(t.networks.edited);
    await reviewAll(page, t, 1);
    await expect(row(page, t, 8)).toContainText(after);
    await page.keyboard.press('6');
    await page.getByRole('grid', { name: t.frame.history }).getByRole('row').nth(1).click();
    await page.getByRole('region', { name: t.history.details }).first().getByRole('button', { name: t.history.undo }).click();
    await confirm(page, t, t.review.confirmUndo);
    await expect(page.getByText(t.review.verifiedUndo)).toBeVisible();
    await page.keyboard.press('0');
    await expect(row(page, t, 8)).toContainText(before);
    await expect(subnet).toHaveValue(before);
  });

  withProgram(`${host}: a host-only network, a reservation and a forward go through one review`, async ({ openProgram }) => {
    const { page, t } = await open(openProgram, host, language);
    await page.getByRole('button', { name: t.networks.add }).click();
    await expect(page.getByRole('dialog').getByRole('radio', { name: t.modes['host-only'] })).toBeChecked();
    await page.getByRole('button', { name: t.networks.addIt, exact: true }).click();
    await expect(page.getByRole('checkbox', { name: t.wizard.dhcpOn })).toBeChecked();
    const added = Number(/VMnet(\d+)/.exec((await page.getByRole('heading', { level: 2 }).first().textContent()) ?? '')?.[1]);
    expect(added).toBeGreaterThan(1);
    await openRow(page, t, 8);
    const reserve = page.getByRole('button', { name: t.networks.reserveFor });
    // Where every adapter has a reservation already, the one that is there gets another address.
    if (await reserve.isEnabled()) {
      await reserve.click();
      await page.getByRole('menuitem').first().click();
    } else {
      await page.getByRole('grid', { name: t.networks.reservations }).getByRole('row').nth(1).click();
      const address = page.getByRole('textbox', { name: new RegExp(`^${t.networks.reserved}`) });
      await address.fill((await address.inputValue()).replace(/\d+$/, '77'));
    }
    const reserved = await page.getByRole('textbox', { name: new RegExp(`^${t.networks.reserved}`) }).inputValue();
    await page.getByRole('button', { name: t.networks.addForward }).click();
    const entry = page.getByRole('group', { name: new RegExp(`^${t.networks.forward('').trim()}|${t.networks.forward('').trim()}$`) });
    await entry.getByRole('textbox', { name: t.networks.guestAddress }).fill(reserved);
    await entry.getByRole('textbox', { name: t.networks.description }).fill('web shop');
    const port = await entry.getByRole('textbox', { name: t.networks.from, exact: true }).inputValue();
    await reviewAll(page, t, 2);
    await expect(row(page, t, added)).toContainText(t.modes['host-only']);
    await openRow(page, t, 8);
    await expect(page.getByRole('grid', { name: t.networks.reservations }).getByRole('row', { name: new RegExp(reserved.replaceAll('.', '\\.')) })).toContainText(t.networks.asNow);
    await expect(page.getByRole('grid', { name: t.networks.forwards }).getByRole('row', { name: new RegExp(`^tcp/${port} ${reserved}:80 .*web shop ${t.networks.asNow}`) })).toBeVisible();
  });
}

withProgram('a network is edited and reviewed with the keyboard alone', async ({ openProgram }) => {
  const { page, t } = await open(openProgram, 'sample:linux-default', 'en');
  const tabTo = async (goal: ReturnType<Page['getByRole']>): Promise<void> => {
    await expect(goal).toBeEnabled();
    for (let n = 0; n < 60 && !(await goal.evaluate((element) => element === document.activeElement)); n += 1) await page.keyboard.press('Tab');
    await expect(goal).toBeFocused();
  };
  await tabTo(row(page, t, 8));
  await page.keyboard.press('ArrowUp');
  await expect(row(page, t, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: t.networks.editor('VMnet1') })).toBeFocused();
  await tabTo(page.getByRole('textbox', { name: t.wizard.end }));
  const end = (await page.getByRole('textbox', { name: t.wizard.end }).inputValue()).replace(/\d+$/, '199');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(end);
  const review = page.getByRole('button', { name: t.networks.review(1) });
  for (let n = 0; n < 60 && !(await review.evaluate((element) => element === document.activeElement)); n += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const press = page.getByRole('button', { name: t.review.confirm, exact: true });
  await expect(press).toBeVisible();
  const allow = page.getByRole('checkbox', { name: t.review.allowRunning });
  if ((await allow.count()) > 0) {
    await tabTo(allow);
    await page.keyboard.press('Space');
  }
  await tabTo(press);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.review.verified)).toBeVisible();
  await tabTo(page.getByRole('button', { name: t.review.done, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: t.wizard.end })).toHaveValue(end);
});

test('edits of several networks stay while networks and pages come and go, and follow the host where nothing was typed', async ({ openWindow }) => {
  const view = windowsNat();
  const { page, double } = await openWindow(view);
  const t = textsIn('en');
  await page.keyboard.press('0');
  const end = page.getByRole('textbox', { name: t.wizard.end });
  const gateway = page.getByRole('textbox', { name: t.wizard.gateway });
  const gatewayBefore = await gateway.inputValue();
  const typed = (await end.inputValue()).replace(/\d+$/, '222');
  await end.fill(typed);
  await openRow(page, t, 1);
  await end.fill('x');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: t.networks.review(2) })).toBeDisabled();
  await expect(page.getByText(t.networks.notYet('VMnet1'))).toBeVisible();
  await page.getByRole('button', { name: /^Use \d/ }).click();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: /^VMnet8/ }).click();
  await page.getByRole('complementary').getByRole('link', { name: t.networks.edit }).click();
  await expect(end).toHaveValue(typed);
  const gatewayAfter = gatewayBefore.replace(/\d+$/, '9');
  double.change('local', {
    ...view,
    networks: view.networks.map((one) => (one.mode === 'nat' ? { ...one, nat: { ...one.nat, gateway: gatewayAfter } } : one)),
  });
  await expect(gateway).toHaveValue(gatewayAfter);
  await expect(end).toHaveValue(typed);
  await page.getByRole('button', { name: t.networks.discard, exact: true }).click();
  await expect(row(page, t, 8)).not.toContainText(t.networks.edited);
});

for (const language of languages) {
  for (const theme of themes) {
    test(`axe finds nothing on a form with edits and faults, in one language, and nothing is cut: ${language}, ${theme}`, async ({ openWindow }) => {
      const { page } = await openWindow(undefined, { preferences: { language, theme } });
      const t = textsIn(language);
      await page.setViewportSize({ width: 1024, height: 700 });
      await page.keyboard.press('0');
      await page.getByRole('textbox', { name: t.wizard.end }).fill('1.2');
      await page.getByRole('textbox', { name: t.networks.mask }).fill('33');
      await page.getByRole('button', { name: t.networks.addForward }).click();
      await page.getByRole('button', { name: t.networks.reserveFor }).click();
      await page.getByRole('menuitem').first().click();
      expect(await violations(page)).toEqual([]);
      if (language === 'zh-CN') expect(await english(page)).toEqual([]);
      expect(await page.evaluate(cutTexts)).toEqual([]);
      await openRow(page, t, 0);
      expect(await violations(page), 'bridged').toEqual([]);
      await page.getByRole('button', { name: t.networks.add }).click();
      expect(await violations(page), 'add').toEqual([]);
      if (language === 'zh-CN') expect(await english(page)).toEqual([]);
    });
  }
}

test('256 networks are listed as far as they are in sight, and a field is still judged at every key', async ({ openWindow }) => {
  const view = windowsNat();
  const one = view.networks.find(({ vmnet }) => vmnet === 1) ?? view.networks[0];
  if (one === undefined || one.mode !== 'host-only') throw new Error('no host-only network');
  const many = Array.from({ length: 254 }, (_, index) => ({ ...one, vmnet: index + 2, subnet: `10.0.${index}.0/24`, hostAdapter: { ...one.hostAdapter, address: `10.0.${index}.1`, actual: null }, dhcp: { ...one.dhcp, start: `10.0.${index}.128`, end: `10.0.${index}.254`, reservations: [] } }));
  const { page } = await openWindow({ ...view, host: { ...view.host, platform: 'linux' }, networks: [...view.networks.filter(({ vmnet }) => vmnet < 2), ...many] });
  const t = textsIn('en');
  await page.keyboard.press('0');
  const grid = page.getByRole('grid', { name: t.tables.networks });
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await row(page, t, 2).press('End');
  await expect(grid.getByRole('row', { name: /^VMnet255 / })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: t.networks.editor('VMnet255') })).toBeFocused();
  await page.getByRole('textbox', { name: t.networks.subnet, exact: true }).fill('10.0.7.0');
  await expect(page.getByRole('alert').filter({ hasText: 'vmnet9' })).toBeVisible();
});
