import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readHistory } from '../../src/host/state/history.ts';
import { writeJournal } from '../../src/host/state/journal.ts';
import { root } from '../support/vmnet.ts';
import { cutTexts, english, languages, themes, violations } from './support/audit.ts';
import { confirm, pressByKeys } from './support/changes.ts';
import { expect, test } from './support/program.ts';

for (const [host, language] of ['sample:windows-nat', 'sample:linux-default', 'sample:fusion-11'].flatMap((one) => languages.map((spoken) => [one, spoken] as const))) {
  test(`on ${host} in ${language} a finding’s fix is reviewed, made, verified, undone and in the history`, async ({ openProgram }) => {
    const { page, t } = await openProgram(host, language);
    // The other samples have names of people, folders and systems in Latin letters.
    const isChinese = language === 'zh-CN' && host === 'sample:windows-nat';
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
    if (isChinese) expect(await english(page, '[data-typed]')).toEqual([]);
    await confirm(page, t);

    await expect(page.getByText(t.review.verified)).toBeVisible();
    const table = page.getByRole('table', { name: t.review.verifiedTable });
    await expect(table.getByRole('cell', { name: t.review.no, exact: true })).toHaveCount(0);
    await expect(table.getByRole('row', { name: /VMnet8/ }).first()).toContainText(t.review.yes);
    await expect(page.getByRole('list', { name: t.review.progress }).getByText(t.stages.verify)).toBeVisible();
    if (isChinese) expect(await english(page, '[data-typed]')).toEqual([]);

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

test('with the keyboard alone a change is reviewed, made and left', async ({ openProgram }) => {
  const { page, t } = await openProgram('sample:linux-default');
  await page.keyboard.press('4');
  const rows = page.getByRole('grid', { name: t.frame.findings }).getByRole('row');
  await rows.nth(1).focus();
  await page.keyboard.press('Enter');
  await pressByKeys(page, t.review.reviewFix);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.review.title);
  await pressByKeys(page, t.review.confirm);
  await expect(page.getByText(t.review.verified)).toBeVisible();
  await pressByKeys(page, t.review.done);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.frame.findings);
});

test('a capture can be reviewed on and tried on a simulated copy, and stays as it is', async ({ openProgram }) => {
  const { page, t } = await openProgram(path.join(root, 'test/fixtures/hosts/windows-workstation-nat-stopped'));
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

test('a change that was cut off is recovered from any page', async ({ openProgram }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-cut-'));
  try {
    const host = path.join(folder, 'host');
    const words = ['network', 'set', 'vmnet1', '--dhcp', 'off', '--yes', '--allow-running', '--host', 'sample:linux-default', '--simulate', host];
    expect(spawnSync(process.execPath, [path.join(root, 'dist/cli/vmnet.cjs'), ...words]).status).toBe(0);
    leaveJournal(host);
    const { page, t } = await openProgram(host);
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

test('a change that does not stand says why, what was put back and what to do', async ({ openProgram }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-full-'));
  try {
    const host = path.join(folder, 'host');
    const words = ['network', 'set', 'vmnet1', '--dhcp', 'off', '--yes', '--allow-running', '--host', 'sample:linux-default', '--simulate', host];
    expect(spawnSync(process.execPath, [path.join(root, 'dist/cli/vmnet.cjs'), ...words]).status).toBe(0);
    const manifest = path.join(host, 'capture.json');
    const { simulation, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { simulation: object };
    writeFileSync(manifest, JSON.stringify({ ...rest, simulation: { ...simulation, readOnlyFile: ['/etc/vmware/networking'] } }));
    const { page, t } = await openProgram(host);
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

for (const language of languages) {
  test(`every state of a change passes axe in both themes, and so do the menu and the dialog of a machine: ${language}`, async ({ openProgram }) => {
    const { page, t } = await openProgram('sample:windows-nat', language);
    const inBoth = async (what: string): Promise<void> => {
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${what}, ${colorScheme}`).toEqual([]);
      }
      expect(await page.evaluate(cutTexts), what).toEqual([]);
      if (language === 'zh-CN') expect(await english(page, '[data-typed]'), what).toEqual([]);
    };
    const history = async (): Promise<void> => {
      await page.keyboard.press('6');
      await page.getByRole('grid', { name: t.frame.history }).getByRole('row').nth(1).click();
    };
    await page.keyboard.press('6');
    await expect(page.getByText(t.history.emptyTitle)).toBeVisible();
    await inBoth('empty history');
    await page.keyboard.press('2');
    await page.getByRole('button', { name: t.wizard.switchAbout('CentOS 7', 1) }).click();
    await inBoth('menu of a machine');
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Ubuntu/ }).click();
    await inBoth('details of a machine');
    await page.getByRole('button', { name: t.wizard.whatToType }).click();
    await inBoth('what to type in the guest');
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await page.getByRole('row', { name: /^VMnet8/ }).click();
    await page.getByRole('button', { name: t.review.dhcpOff }).click();
    await expect(page.getByRole('button', { name: t.review.confirm, exact: true })).toBeVisible();
    await inBoth('review');
    await confirm(page, t);
    await expect(page.getByText(t.review.verified)).toBeVisible();
    await inBoth('result');
    await history();
    await inBoth('history');
    await page.getByRole('region', { name: t.history.details }).first().getByRole('button', { name: t.history.undo }).click();
    await confirm(page, t, t.review.confirmUndo);
    await expect(page.getByText(t.review.verifiedUndo)).toBeVisible();
    await inBoth('undone');
  });
}
