import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { longestGuestText } from '../../src/core/contract/doctor-schema.ts';
import type { Language } from '../../src/core/text/language.ts';
import { textsIn, type Texts } from '../../src/core/text/texts.ts';
import { chineseWindows } from '../core/doctor/pastes.ts';
import { editedSample, type Edit } from '../support/edited-samples.ts';
import { saveSampleCapture } from '../support/saved-samples.ts';
import { cutTexts, english, languages, themes, violations } from './support/audit.ts';
import { expect, test, type OpenProgram, type Program } from './support/program.ts';

const folders: string[] = [];
/** Calls of the doctor. */
let runs = 0;

test.afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The Troubleshoot page of the built program on an edited sample, saved as a capture. */
async function open(openProgram: OpenProgram, sample: string, edits: readonly Edit[], language: Language = 'en'): Promise<Program> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-broken-'));
  folders.push(folder);
  const opened = await openProgram(saveSampleCapture(await editedSample(sample, edits), folder), language);
  const { page, t } = opened;
  runs = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/call/runDoctor')) runs += 1;
  });
  await page.keyboard.press('3');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.frame.troubleshoot);
  return opened;
}

async function choose(page: Page, t: Texts, vm: string): Promise<void> {
  const chooser = page.getByRole('combobox', { name: t.troubleshoot.machine });
  await chooser.selectOption(await chooser.locator('option', { hasText: vm }).getAttribute('value'));
}

async function speak(page: Page, language: 'en' | 'zh-CN'): Promise<Texts> {
  await page.keyboard.press('8');
  await page.getByRole('button', { name: language === 'en' ? 'English' : '简体中文', exact: true }).click();
  await page.keyboard.press('3');
  return textsIn(language);
}

/** The automatic fix of the verdict, on a simulated copy, and back. */
async function repair(page: Page, t: Texts): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: t.review.reviewFix }).first().click();
  await page.getByRole('button', { name: t.review.tryCopy }).click();
  const press = page.getByRole('button', { name: t.review.confirm, exact: true });
  await expect(press).toBeVisible();
  const allow = page.getByRole('checkbox', { name: t.review.allowRunning });
  if ((await allow.count()) > 0) await allow.check();
  await press.click();
  await expect(page.getByText(t.review.verified)).toBeVisible();
  await page.getByRole('button', { name: t.review.done, exact: true }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(t.frame.troubleshoot);
  await expect(page.getByRole('alert').getByText(t.troubleshoot.otherHost)).toBeVisible();
}

const ubuntu = { mac: '00:0c:29:5b:17:2e', address: '192.168.204.50', dns: ['192.168.204.2'] } as const;

interface Broken {
  readonly story: string;
  readonly sample: string;
  readonly edits: readonly Edit[];
  readonly vm: string;
  /** Index; absent: all. */
  readonly adapter?: number;
  /** Pasted text of the guest: the sick one, and the same after it was put right there. */
  readonly guest?: readonly [sick: string, right: string];
  readonly code: string;
  /** A piece of the verdict's sentence. */
  readonly says: { readonly en: string; readonly 'zh-CN': string };
  /** A piece of the line that proves it. */
  readonly shows: string;
  /** Where the way is drawn broken. */
  readonly breaks: RegExp;
}

const broken: readonly Broken[] = [
  {
    story: 'Windows, the NAT service stopped',
    sample: 'windows-nat',
    edits: [{ at: 'sc query VMware NAT Service', from: '4  RUNNING', to: '1  STOPPED' }],
    vm: 'Ubuntu 22.04',
    code: 'nat-service-stopped',
    says: { en: 'The NAT service of VMnet8 is not running', 'zh-CN': 'VMnet8 的 NAT 服务未运行' },
    shows: 'STOPPED',
    breaks: /NAT (?:device|设备)/,
  },
  {
    story: 'Linux, the DHCP range turned round',
    sample: 'linux-default',
    edits: [{ at: 'vmnet8/dhcpd/dhcpd.conf', from: /range [\d.]+ [\d.]+;/, to: 'range 192.168.82.254 192.168.82.128;' }],
    vm: 'Fedora Workstation',
    code: 'dhcp-range-reversed',
    says: { en: 'VMnet8', 'zh-CN': 'VMnet8' },
    shows: 'range 192.168.82.254 192.168.82.128;',
    breaks: /VMnet8/,
  },
  {
    story: 'Fusion, an adapter without its cable',
    sample: 'fusion-13',
    edits: [{ at: 'Windows 11.vmx', from: 'ethernet0.present = "TRUE"', to: 'ethernet0.present = "TRUE"\nethernet0.startConnected = "FALSE"' }],
    vm: 'Windows 11',
    adapter: 0,
    code: 'vm-adapter-disconnected',
    says: { en: 'Windows 11', 'zh-CN': 'Windows 11' },
    shows: 'ethernet0.startConnected = "FALSE"',
    breaks: /Windows 11/,
  },
  {
    story: 'Windows with many networks, a gateway outside its subnet',
    sample: 'windows-many',
    edits: [{ at: 'vmnetnat.conf', from: 'ip = 192.168.108.2', to: 'ip = 192.168.118.2' }],
    vm: 'web02',
    code: 'gateway-outside-subnet',
    says: { en: '192.168.118.2', 'zh-CN': '192.168.118.2' },
    shows: '192.168.118.2',
    breaks: /NAT (?:device|设备)/,
  },
  {
    story: 'a Chinese Windows guest with .1 for .2 as its gateway',
    sample: 'windows-nat',
    edits: [],
    vm: 'Ubuntu 22.04',
    guest: [chineseWindows({ ...ubuntu, gateway: '192.168.204.1' }), chineseWindows({ ...ubuntu, gateway: '192.168.204.2' })],
    code: 'guest-gateway-wrong',
    says: { en: '192.168.204.1', 'zh-CN': '192.168.204.1' },
    shows: '默认网关',
    breaks: /Ubuntu 22\.04/,
  },
];

for (const { story, sample, edits, vm, adapter, guest, code, says, shows, breaks } of broken) {
  for (const language of languages) {
    test(`${story}: the cause is found, proved, put right, and gone: ${language}`, async ({ openProgram }) => {
      const { page, t } = await open(openProgram, sample, edits, language);
      await choose(page, t, vm);
      if (adapter !== undefined) await page.getByRole('combobox', { name: t.troubleshoot.adapter }).selectOption(String(adapter));
      const pasted = page.getByRole('textbox', { name: t.troubleshoot.guestField });
      if (guest !== undefined) {
        await pasted.fill(guest[0]);
        await expect(page.getByRole('form').getByText(t.troubleshoot.gateway('192.168.204.1'))).toBeVisible();
      }
      await page.getByRole('button', { name: t.troubleshoot.run }).click();

      const verdict = page.locator(`[data-verdict="${code}"]`);
      await expect(verdict).toContainText(t.troubleshoot.verdict(t.certainty.certain));
      await expect(verdict.getByRole('heading', { level: 2 })).toContainText(says[language]);
      await expect(page.locator('[data-marked]').first()).toContainText(shows);
      const way = page.getByRole('region', { name: t.troubleshoot.way });
      await expect(way.getByText(t.troubleshoot.broken, { exact: true })).toBeVisible();
      await expect(way.getByRole('paragraph')).toHaveText(breaks);
      const rungs = page.getByRole('list', { name: t.troubleshoot.ladder }).getByRole('listitem');
      await expect(rungs).toHaveCount(12);
      await expect(rungs.filter({ hasText: t.rungStatus.fail })).not.toHaveCount(0);
      await expect(rungs.filter({ hasText: t.rungStatus.pass }).first()).toContainText(t.rungs.product);

      // The same result in the other language, without asking anew.
      const other = language === 'en' ? 'zh-CN' : 'en';
      const spoken = await speak(page, other);
      await expect(verdict).toContainText(spoken.troubleshoot.verdict(spoken.certainty.certain));
      await expect(verdict.getByRole('heading', { level: 2 })).toContainText(says[other]);
      expect(runs).toBe(1);

      if (guest === undefined) await repair(page, spoken);
      else await pasted.or(page.getByRole('textbox', { name: spoken.troubleshoot.guestField })).fill(guest[1]);
      await page.getByRole('form').getByRole('button', { name: spoken.troubleshoot.runAgain }).click();
      await expect(page.locator('[data-verdict=""]')).toContainText(spoken.troubleshoot.nothing);
      await expect(rungs.filter({ hasText: spoken.rungStatus.fail })).toHaveCount(0);
      expect(runs).toBe(2);
    });
  }
}

test('no fault is a verdict: a host-only machine is closed by design, and can be switched to NAT', async ({ openProgram }) => {
  const { page, t } = await open(openProgram, 'windows-nat', []);
  await choose(page, t, 'CentOS 7');
  await page.getByRole('button', { name: t.troubleshoot.run }).click();
  await expect(page.locator('[data-verdict="mode-has-no-internet"]')).toContainText(t.troubleshoot.noFault);
  await expect(page.getByText(t.troubleshoot.closed, { exact: true })).toBeVisible();
  await expect(page.locator('li[data-status="fail"]')).toHaveCount(0);
  await repair(page, t);
  await page.getByRole('alert').getByRole('button', { name: t.troubleshoot.runAgain }).click();
  await expect(page.locator('[data-verdict=""]')).toContainText(t.troubleshoot.nothing);
});

test('who reaches whom stands beside the verdict and with the machine: sign, word, line and the link that decides', async ({ openProgram }) => {
  const { page, t } = await open(openProgram, 'windows-nat', broken[0]?.edits ?? []);
  await choose(page, t, 'Ubuntu 22.04');
  const table = page.getByRole('table', { name: t.troubleshoot.reach });
  const out = table.getByRole('row', { name: new RegExp(`^${t.troubleshoot.internet} `) }).first();
  await expect(out).toContainText(t.reachAnswers.no);
  await expect(out).toContainText(t.reachReasons['nat-service-stopped']);
  await expect(table.getByRole('row', { name: new RegExp(`^${t.troubleshoot.host} `) }).first()).toContainText(t.reachAnswers.yes);
  const line = async (kind: string): Promise<string> => table.locator(`[data-line="${kind}"]`).first().evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect([await line('lan'), await line('internet')]).toEqual(['solid', 'double']);

  await page.keyboard.press('2');
  await page.getByRole('row', { name: /Ubuntu 22\.04/ }).click();
  const details = page.getByRole('complementary', { name: t.details.details });
  await expect(details.getByRole('table', { name: t.troubleshoot.reach })).toContainText(t.reachReasons['nat-service-stopped']);
  await details.getByRole('button', { name: t.troubleshoot.whyMachine }).click();
  await expect(page.getByRole('combobox', { name: t.troubleshoot.machine })).toHaveValue(/Ubuntu 22\.04\.vmx$/);
});

test('with the keyboard: in from the overview, a machine, the run, the copied command, and a text that is too long', async ({ openProgram }) => {
  const { page, t } = await open(openProgram, 'windows-nat', []);
  await page.keyboard.press('1');
  await page.getByRole('link', { name: t.troubleshoot.wayIn }).press('Enter');
  const machine = page.getByRole('combobox', { name: t.troubleshoot.machine });
  await machine.focus();
  await page.keyboard.press('ArrowDown');
  await expect(machine).toHaveValue(/Ubuntu 22\.04\.vmx$/);
  await page.getByRole('button', { name: t.troubleshoot.copyFor(t.platforms.windows) }).press('Enter');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ipconfig /all');
  await page.getByRole('button', { name: t.troubleshoot.run }).press('Enter');
  await expect(page.locator('[data-verdict=""]')).toContainText(t.troubleshoot.guestHint);

  const pasted = page.getByRole('textbox', { name: t.troubleshoot.guestField });
  await pasted.fill('Hello, my machine is offline.');
  await expect(page.getByText(t.troubleshoot.notSeen)).toBeVisible();
  await page.getByRole('button', { name: t.troubleshoot.runAgain }).click();
  await expect(page.getByRole('alert')).toContainText('no output of ipconfig');
  await expect(pasted).toHaveValue('Hello, my machine is offline.');
  await pasted.fill('x'.repeat(longestGuestText + 1));
  await expect(page.getByRole('form').getByRole('button', { name: t.troubleshoot.runAgain })).toBeDisabled();
  await page.getByRole('button', { name: t.troubleshoot.clear }).press('Enter');
  await expect(pasted).toHaveValue('');
});

test('the verdict is saved inside a redacted capture', async ({ openProgram }) => {
  const { page, t } = await open(openProgram, 'windows-nat', broken[0]?.edits ?? []);
  await page.getByRole('button', { name: t.troubleshoot.run }).click();
  await page.getByRole('button', { name: t.troubleshoot.save }).click();
  const target = mkdtempSync(path.join(tmpdir(), 'vmnet-saved-'));
  folders.push(target);
  await page.getByRole('dialog').getByRole('textbox').fill(path.join(target, 'sick.zip'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(path.join(target, 'sick.zip'));
});

for (const language of languages) {
  test(`the page passes axe in both themes, and nothing is cut or left in English: ${language}`, async ({ openProgram }) => {
    const { page, t } = await open(openProgram, 'windows-nat', broken[0]?.edits ?? [], language);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const theme of themes) {
      await page.keyboard.press('8');
      await page.getByRole('button', { name: t.settings[theme], exact: true }).click();
      await page.keyboard.press('3');
      await choose(page, t, 'Ubuntu 22.04');
      expect(await violations(page), `${theme}, before`).toEqual([]);
      await page.getByRole('textbox', { name: t.troubleshoot.guestField }).fill(chineseWindows({ ...ubuntu, gateway: null }));
      await page.getByRole('form').getByRole('button', { name: t.troubleshoot.run }).click();
      await expect(page.locator('[data-verdict]')).toBeVisible();
      await page.getByRole('main').getByRole('button', { expanded: false }).first().click();
      expect(await violations(page), theme).toEqual([]);
      for (const [width, height] of [[1024, 700], [1920, 1080]] as const) {
        await page.setViewportSize({ width, height });
        expect(await page.evaluate(cutTexts), `${width}`).toEqual([]);
      }
      if (language === 'zh-CN') {
        // What is typed, what a file holds, and what this host's things are called.
        const words = await english(page, 'code, [data-marked], [role=group], .copyable, textarea, header button, output li');
        expect(words.filter((word) => !/^(?:UOS|CentOS|VPN)$/.test(word))).toEqual([]);
      }
      // Another machine: what was found out is about the first.
      await choose(page, t, 'CentOS 7');
    }
  });
}
