import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../src/core/text/language.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { vmnet } from '../support/vmnet.ts';
import { english, themes, violations } from './support/audit.ts';
import { confirm } from './support/changes.ts';
import { expect, test, type OpenProgram } from './support/program.ts';

interface Opened {
  readonly page: Page;
  readonly t: Texts;
  readonly field: Locator;
  readonly result: Locator;
}

/** The page Policy of the built program on a host. */
async function open(openProgram: OpenProgram, host: string, language: Language = 'en'): Promise<Opened> {
  const { page, t } = await openProgram(host, language);
  await page.keyboard.press('5');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.frame.policy);
  return { page, t, field: page.getByRole('textbox', { name: t.policy.field }), result: page.getByRole('region', { name: t.policy.result }) };
}

/** Line and column of the caret, from 1. */
async function caret(field: Locator): Promise<string> {
  await expect(field).toBeFocused();
  return field.evaluate((element: HTMLTextAreaElement) => {
    const before = element.value.slice(0, element.selectionStart).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}${element.selectionStart === element.selectionEnd ? '' : ' and more'}`;
  });
}

const moved = 'policy: vmnet-policy/1\nnetworks:\n  vmnet1:\n    mode: host-only\n    subnet: 10.20.30.0/24\n';
const broken = moved.replace('10.20.30.0/24', '10.20.30.0').concat('    dchp: off\n');

for (const [host, language] of [['sample:windows-nat', 'zh-CN'], ['sample:linux-default', 'en'], ['sample:fusion-13', 'en']] as const) {
  test(`on ${host} in ${language} a broken policy is repaired, compared, planned, applied and undone`, async ({ openProgram }) => {
    const { page, t, field, result } = await open(openProgram, host, language);
    if (language === 'zh-CN') expect(await english(page, '[data-typed]')).toEqual([]);
    await field.fill(broken);
    const remarks = result.getByRole('listitem').getByRole('button');
    await expect(result.getByRole('heading', { name: t.policy.wrong(2) })).toBeVisible();
    await expect(page.locator('[data-marked-line]')).toHaveText(['5', '6']);
    await expect(result.getByRole('button', { name: t.policy.review })).toHaveCount(0);
    await remarks.filter({ hasText: t.paste.place(6, 5) }).click();
    expect(await caret(field)).toBe('6:5');
    await remarks.filter({ hasText: t.paste.place(5, 13) }).click();
    expect(await caret(field)).toBe('5:13');
    // What is said of a policy names its keys.
    if (language === 'zh-CN') expect(await english(page, '[data-typed]')).toEqual(['subnet', 'dchp', 'dhcp']);

    await field.fill(moved);
    await expect(result.getByText(t.policy.differs(4, 8))).toBeVisible();
    const table = result.getByRole('table', { name: t.policy.truthTable });
    await expect(table.getByRole('row').nth(1)).toContainText('10.20.30.0/24');
    await expect(table.getByRole('row').nth(1)).toContainText(t.review.no);
    if (language === 'zh-CN') expect(await english(page, '[data-typed]')).toEqual([]);
    await result.getByRole('button', { name: t.policy.review }).click();
    await confirm(page, t, t.review.confirm);
    await expect(page.getByText(t.review.verified)).toBeVisible();
    await page.getByRole('button', { name: t.review.done, exact: true }).click();
    await expect(field).toHaveValue(moved);
    await expect(table.getByRole('cell', { name: t.review.no, exact: true })).toHaveCount(0);
    await expect(result.getByRole('button', { name: t.policy.review })).toBeDisabled();
    await expect(result.getByText(t.policy.nothingToDo)).toBeVisible();

    await page.keyboard.press('6');
    await page.getByRole('grid', { name: t.frame.history }).getByRole('row').nth(1).click();
    await page.getByRole('button', { name: t.review.undo }).click();
    await confirm(page, t, t.review.confirmUndo);
    await expect(page.getByText(t.review.verifiedUndo)).toBeVisible();
    await page.getByRole('button', { name: t.review.done, exact: true }).click();
    await page.keyboard.press('5');
    await expect(table.getByRole('row').nth(1)).toContainText(t.review.no);
  });
}

test('what Fusion cannot have is refused at its place, and the same text is judged anew for another host', async ({ openProgram }) => {
  const { page, t, field, result } = await open(openProgram, 'sample:fusion-13');
  const gateway = 'policy: vmnet-policy/1\nnetworks:\n  vmnet8:\n    mode: nat\n    gateway: 192.168.77.2\n';
  await field.fill(gateway);
  await expect(result.getByRole('heading', { name: t.policy.cannot(1) })).toBeVisible();
  const remark = result.getByRole('listitem').getByRole('button', { name: 'Fusion 12' });
  await expect(remark).toContainText(t.paste.place(5, 14));
  await remark.click();
  expect(await caret(field)).toBe('5:14');

  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: /Ubuntu with the default networks/ }).click();
  await expect(page.getByRole('contentinfo')).toContainText('Linux');
  await expect(field).toHaveValue(gateway);
  // There the address is outside the subnet.
  await expect(result.getByRole('listitem').filter({ hasText: '192.168.82.0/24' })).toBeVisible();
});

test('the networks of the host are the text of “vmnet export”, and agree; the text before can be had back', async ({ openProgram }) => {
  const { page, t, field, result } = await open(openProgram, 'sample:fusion-13');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await field.fill('mine: 1\n');
  await page.getByRole('button', { name: t.policy.ofHost }).click();
  const exported = vmnet(['export', '--host', 'sample:fusion-13']).stdout;
  await expect(field).toHaveValue(exported);
  await expect(result.getByText('This host is as the policy wants it')).toBeVisible();
  await page.getByRole('button', { name: t.policy.copy, exact: true }).click();
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe(exported);
  await page.getByRole('button', { name: t.policy.putBack }).click();
  await expect(field).toHaveValue('mine: 1\n');
});

test('a file is opened, dropped and saved, and the report is that of the command line', async ({ openProgram }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-policy-'));
  try {
    const { page, t, field, result } = await open(openProgram, 'sample:linux-default');
    const input = page.locator('input[type=file]');
    writeFileSync(path.join(folder, 'in.yaml'), moved);
    await input.setInputFiles(path.join(folder, 'in.yaml'));
    await expect(field).toHaveValue(moved);
    await input.setInputFiles({ name: 'gbk.yaml', mimeType: 'text/yaml', buffer: Buffer.from([0xbd, 0xcc]) });
    await expect(result.getByRole('alert').filter({ hasText: t.policy.notUtf8('gbk.yaml') })).toBeVisible();
    await expect(field).toHaveValue(moved);

    await result.getByRole('button', { name: t.policy.saveReport }).click();
    await save(page, t, path.join(folder, 'report'));
    const verified = vmnet(['verify', path.join(folder, 'in.yaml'), '--host', 'sample:linux-default', '--json']);
    expect(verified.status).toBe(2);
    expect(JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'))).toEqual(JSON.parse(verified.stdout));

    const dropped = `${moved}others: keep\n`;
    await field.evaluate((element, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.yaml'));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, dropped);
    await expect(field).toHaveValue(dropped);
    await page.getByRole('button', { name: t.policy.save }).click();
    await save(page, t, path.join(folder, 'out.yaml'));
    expect(readFileSync(path.join(folder, 'out.yaml'), 'utf8')).toBe(dropped);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function save(page: Page, t: Texts, target: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(target);
  await dialog.getByRole('button', { name: t.captures.saveIt, exact: true }).click();
  await expect(dialog.getByText(t.policy.saved)).toBeVisible();
  await dialog.getByRole('button', { name: t.frame.close }).click();
}

test('with the keyboard alone a policy is typed, repaired where it says, and reviewed', async ({ openProgram }) => {
  const { page, t, field } = await open(openProgram, 'sample:linux-default');
  const tabTo = async (goal: Locator): Promise<void> => {
    await expect(goal).toBeVisible();
    for (let n = 0; n < 40; n += 1) {
      if (await goal.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('Tab does not come there');
  };
  await tabTo(field);
  await page.keyboard.insertText(moved.replace('host-only', 'hostonly'));
  await tabTo(page.getByRole('button', { name: t.paste.place(4, 11) }));
  await page.keyboard.press('Enter');
  expect(await caret(field)).toBe('4:11');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('host-only');
  await expect(field).toHaveValue(moved);
  await tabTo(page.getByRole('button', { name: t.policy.review }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.review.title);
});

for (const theme of themes) {
  test(`axe finds nothing in a broken policy, in a comparison and where one is saved: ${theme}`, async ({ openProgram }) => {
    const { page, t, field, result } = await open(openProgram, 'sample:linux-default');
    await page.emulateMedia({ colorScheme: theme });
    await field.fill(broken);
    await expect(result.getByRole('heading', { name: t.policy.wrong(2) })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await field.fill(moved);
    await expect(result.getByRole('table', { name: t.policy.truthTable })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: t.policy.save }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
