import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { readHistory } from '../../src/host/state/history.ts';
import { writeJournal } from '../../src/host/state/journal.ts';
import { textsIn, type Texts } from '../../src/core/text/texts.ts';
import { root } from '../support/vmnet.ts';
import { themes, violations } from './support/audit.ts';
import { vmnetUi, type Launched } from './support/launch.ts';

const started: Launched[] = [];
const said: string[] = [];

test.beforeEach(({ page }) => {
  said.length = 0;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
});

test.afterEach(async ({ page }) => {
  // Its stream of events would be asked for again.
  await page.goto('about:blank');
  for (const one of started.splice(0)) await one.close();
  expect(said).toEqual([]);
});

/** The window of the built program on a host. */
async function open(page: Page, host: string, language: 'en' | 'zh-CN' = 'en'): Promise<Texts> {
  const one = await vmnetUi(['--host', host, '--lang', language]);
  started.push(one);
  await page.goto(one.url);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  return textsIn(language);
}

async function confirm(page: Page, t: Texts, button = t.review.confirm): Promise<void> {
  const allow = page.getByRole('checkbox', { name: t.review.allowRunning });
  const press = page.getByRole('button', { name: button, exact: true });
  await expect(press).toBeVisible();
  if ((await allow.count()) > 0) {
    await expect(press).toBeDisabled();
    await allow.check();
  }
  await press.click();
}

for (const [host, language] of [['sample:windows-nat', 'zh-CN'], ['sample:linux-default', 'en'], ['sample:fusion-11', 'en']] as const) {
  test(`on ${host} in ${language} a finding’s fix is reviewed, made, verified, undone and in the history`, async ({ page }) => {
    const t = await open(page, host, language);
    const heading = page.getByRole('main').getByRole('heading', { level: 1 });
    // These samples are well: what is switched off here, the checks then find.
    await page.getByRole('row', { name: /^VMnet8/ }).click();
    await page.getByRole('button', { name: t.review.dhcpOff }).click();
    await expect(heading).toHaveText(t.review.title);
    await confirm(page, t);
    await expect(page.getByText(t.review.verified)).toBeVisible();
    await page.getByRole('button', { name: t.review.done, exact: true }).click();
    await expect(page.getByRole('row', { name: /^VMnet8/ })).toContainText(t.tables.off);

    await page.keyboard.press('4');
    await page.getByRole('row').filter({ hasText: 'DHCP' }).first().click();
    await page.getByRole('button', { name: t.review.reviewFix }).click();
    await expect(heading).toHaveText(t.review.title);
    await expect(page.getByRole('listitem').filter({ hasText: 'VMnet8' }).first()).toBeVisible();
    await expect(page.locator('[data-line="added"]').first()).toBeVisible();
    await expect(page.getByText(t.review.thrownAway)).toBeVisible();
    await confirm(page, t);

    await expect(page.getByText(t.review.verified)).toBeVisible();
    const table = page.getByRole('table', { name: t.review.verifiedTable });
    await expect(table.getByRole('cell', { name: t.review.no, exact: true })).toHaveCount(0);
    await expect(table.getByRole('row', { name: /VMnet8/ }).first()).toContainText(t.review.yes);
    await expect(page.getByRole('list', { name: t.review.progress }).getByText(t.stages.verify)).toBeVisible();

    await page.getByRole('button', { name: t.review.undo }).click();
    await expect(heading).toHaveText(t.review.titleUndo);
    await confirm(page, t, t.review.confirmUndo);
    await expect(page.getByText(t.review.verifiedUndo)).toBeVisible();

    await page.keyboard.press('6');
    await expect(heading).toHaveText(t.frame.history);
    const rows = page.getByRole('grid', { name: t.frame.history }).getByRole('row');
    await expect(rows).toHaveCount(4);
    await expect(rows.nth(2)).toContainText(t.history.undone);
    await rows.nth(1).click();
    const details = page.getByRole('region', { name: t.history.details }).first();
    await expect(details.locator('[data-line="removed"]').first()).toBeVisible();
    await details.getByRole('button', { name: t.history.redo }).click();
    await expect(heading).toHaveText(t.review.titleRedo);
    await confirm(page, t, t.review.confirmRedo);
    await expect(page.getByText(t.review.verifiedRedo)).toBeVisible();
  });
}

test('with the keyboard alone a change is reviewed, made and left', async ({ page }) => {
  const t = await open(page, 'sample:linux-default');
  await page.keyboard.press('4');
  const rows = page.getByRole('grid', { name: t.frame.findings }).getByRole('row');
  await rows.nth(1).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, t.review.reviewFix);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.review.title);
  await tabTo(page, t.review.confirm);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.review.verified)).toBeVisible();
  await tabTo(page, t.review.done);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.frame.findings);
});

async function tabTo(page: Page, name: string): Promise<void> {
  const goal = page.getByRole('button', { name, exact: true });
  await expect(goal).toBeVisible();
  for (let n = 0; n < 40; n += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to “${name}”`);
}

test('a capture can be reviewed on and tried on a simulated copy, and stays as it is', async ({ page }) => {
  const t = await open(page, path.join(root, 'test/fixtures/hosts/windows-workstation-nat-stopped'));
  await page.getByRole('row', { name: /^VMnet1\b/ }).click();
  await page.getByRole('button', { name: t.review.dhcpOff }).click();
  await expect(page.getByRole('button', { name: t.review.confirm, exact: true })).toBeDisabled();
  await expect(page.getByText(t.review.readOnly)).toBeVisible();
  await page.getByRole('button', { name: t.review.tryCopy }).click();
  await expect(page.getByRole('button', { name: /simulated copy/ }).first()).toBeVisible();
  await confirm(page, t);
  await expect(page.getByText(t.review.verified)).toBeVisible();
});

/** As a kill leaves it after the last write and before the history knows. */
function leaveJournal(host: string): void {
  const state = path.join(host, '.vmnet');
  const [record] = readHistory(state);
  if (record === undefined) throw new Error('nothing was changed');
  writeJournal(state, { format: 'vmnet-journal/1', id: record.id, phase: 'working', touched: null, record: { ...record, report: null, after: null } });
}

test('a change that was cut off is recovered from any page', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-cut-'));
  try {
    const host = path.join(folder, 'host');
    const words = ['network', 'set', 'vmnet1', '--dhcp', 'off', '--yes', '--allow-running', '--host', 'sample:linux-default', '--simulate', host];
    expect(spawnSync(process.execPath, [path.join(root, 'dist/cli/vmnet.cjs'), ...words]).status).toBe(0);
    leaveJournal(host);
    const t = await open(page, host);
    await page.keyboard.press('7');
    await expect(page.getByText(t.review.recoverNotice)).toBeVisible();
    await page.getByRole('button', { name: t.review.recover }).click();
    await expect(page.getByText(t.review.recovered)).toBeVisible();
    await page.keyboard.press('7');
    await expect(page.getByText(t.review.recoverNotice)).toBeHidden();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a change that does not stand says why, what was put back and what to do', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-full-'));
  try {
    const host = path.join(folder, 'host');
    const words = ['network', 'set', 'vmnet1', '--dhcp', 'off', '--yes', '--allow-running', '--host', 'sample:linux-default', '--simulate', host];
    expect(spawnSync(process.execPath, [path.join(root, 'dist/cli/vmnet.cjs'), ...words]).status).toBe(0);
    const manifest = path.join(host, 'capture.json');
    const { simulation, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { simulation: object };
    writeFileSync(manifest, JSON.stringify({ ...rest, simulation: { ...simulation, readOnlyFile: ['/etc/vmware/networking'] } }));
    const t = await open(page, host);
    await page.getByRole('row', { name: /^VMnet1\b/ }).click();
    await page.getByRole('button', { name: t.review.dhcpOn }).click();
    await expect(page.getByText(t.review.keptSimulated)).toBeVisible();
    await confirm(page, t);
    await expect(page.getByText(t.review.rolledBack)).toBeVisible();
    await expect(page.getByText(/networking may not be written/)).toBeVisible();
    await expect(page.getByText(t.review.rolledBackHelp)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('rolled-back.png') });
    await page.getByRole('button', { name: t.review.planAgain }).click();
    await expect(page.getByRole('button', { name: t.review.confirm, exact: true })).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('review, result and history pass axe in both themes', async ({ page }) => {
  const t = await open(page, 'sample:linux-default');
  const inBoth = async (what: string): Promise<void> => {
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${what}, ${colorScheme}`).toEqual([]);
    }
  };
  await page.keyboard.press('6');
  await expect(page.getByText(t.history.emptyTitle)).toBeVisible();
  await inBoth('empty history');
  await page.keyboard.press('1');
  await page.getByRole('row', { name: /^VMnet8/ }).click();
  await page.getByRole('button', { name: t.review.dhcpOff }).click();
  await expect(page.getByRole('button', { name: t.review.confirm, exact: true })).toBeVisible();
  await inBoth('review');
  await confirm(page, t);
  await expect(page.getByText(t.review.verified)).toBeVisible();
  await inBoth('result');
  await page.keyboard.press('6');
  await page.getByRole('grid', { name: t.frame.history }).getByRole('row').nth(1).click();
  await inBoth('history');
});
