import type { Locator, Page } from '@playwright/test';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { chineseIpconfig, chineseNetstat, excludedPorts, ipAddr, ipRoute, routePrint, scMissing, scQuery, spoiledNat, vmx } from '../support/pasted-texts.ts';
import { cutTexts, english, languages, themes, violations } from './support/audit.ts';
import type { Options } from './support/page-double.ts';
import { expect, test as base } from './support/window.ts';

interface OpenedPaste {
  readonly page: Page;
  readonly field: Locator;
  readonly asked: readonly string[];
}

const test = base.extend<{ readonly openPaste: (options?: Partial<Options>, view?: HostView) => Promise<OpenedPaste> }>({
  openPaste: async ({ openWindow }, use) => {
    await use(async (options = {}, view?: HostView) => {
      const { page, double } = await openWindow(view, options);
      await page.keyboard.press('9');
      const field = page.getByRole('main').getByRole('textbox');
      await expect(field).toBeVisible();
      return { page, field, asked: double.asked };
    });
  },
});

const several = `C:\\Users\\lin>ipconfig /all\n\n${chineseIpconfig}\nC:\\Users\\lin>route print -4\n${routePrint}\n${spoiledNat}\nC:\\Users\\lin>ping 1.1.1.1\n来自 1.1.1.1 的回复\n\nC:\\Users\\lin>`;

/** A part of the pasted text, by what it was recognised as. */
function part(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

async function cells(table: Locator): Promise<readonly (readonly string[])[]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => row.getByRole('gridcell').allInnerTexts()));
}

async function selection(field: Locator): Promise<string> {
  return field.evaluate((element: HTMLTextAreaElement) => element.value.slice(element.selectionStart, element.selectionEnd));
}

test('an ipconfig of a Chinese Windows is recognised and shown as a table', async ({ openPaste }) => {
  const { page, field } = await openPaste();
  await field.fill(chineseIpconfig);
  const adapters = part(page, 'ipconfig /all').getByRole('grid', { name: 'ipconfig /all: Adapters' });
  await expect(adapters.getByRole('row')).toHaveCount(4);
  const [first, second, third] = await cells(adapters);
  expect(first?.slice(0, 8)).toEqual(['以太网', '192.168.1.23/24', '192.168.1.1', '192.168.1.1', 'up', 'Ethernet', 'yes', '00:1a:2b:3c:4d:5e']);
  expect(second?.slice(1, 4)).toEqual(['fe80::1c2d:3e4f:5a6b:7c8d', '–', '223.5.5.5']);
  expect(third?.slice(0, 2)).toEqual(['VMware Network Adapter VMnet8', '192.168.40.1/24']);
});

test('what is selected on the host does not stand beside another computer’s output', async ({ openWindow }) => {
  const { page } = await openWindow();
  await page.getByRole('button', { name: /^VMnet8/ }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toBeVisible();
  await page.keyboard.press('9');
  await expect(details).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(details).toBeVisible();
});

test('the result follows what is typed, and is read once for many keys', async ({ openPaste }) => {
  const { page, field, asked } = await openPaste();
  await field.focus();
  await page.keyboard.type('default via 192.168.1.1 dev ens33');
  await expect(part(page, 'ip route').getByRole('grid').getByRole('gridcell').first()).toHaveText('0.0.0.0/0');
  expect(asked.filter((call) => call === 'readPasted').length).toBeLessThan(12);
  await page.keyboard.press('Enter');
  await page.keyboard.type('10.0.0.0/8 dev vmnet8');
  await expect(part(page, 'ip route').getByRole('grid').getByRole('row')).toHaveCount(3);
});

test('several outputs become a part each, and what is none of them is said', async ({ openPaste }) => {
  const { page, field } = await openPaste();
  await field.fill(several);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['ipconfig /all', 'route print', 'nat.conf', 'Not recognised']);
  await expect(part(page, 'route print').getByRole('row')).toHaveCount(4);
  await expect(part(page, 'nat.conf').getByRole('grid', { name: 'nat.conf: Port forwarding' }).getByRole('gridcell').first()).toHaveText('tcp/8080');
  await expect(page.getByRole('status')).toHaveText(/^3 parts recognised: ipconfig \/all, route print, nat\.conf$/);
  await part(page, 'Not recognised').getByRole('button', { name: /^Show line/ }).click();
  expect(await selection(field)).toBe('来自 1.1.1.1 的回复');
});

test('services, open ports and ports kept back of a Windows are a table each, in Chinese too', async ({ openPaste }) => {
  const { page, field } = await openPaste({ preferences: { language: 'zh-CN' } });
  await field.fill(`C:\\>sc query VMnetDHCP\n${scQuery}\nC:\\>sc query "VMware NAT Service"\n${scMissing}\nC:\\>netstat -ano\n${chineseNetstat}${excludedPorts}`);
  const services = part(page, 'sc query').getByRole('grid', { name: 'sc query: 服务' });
  await expect(services.getByRole('row')).toHaveCount(3);
  expect(await cells(services)).toEqual([
    ['VMnetDHCP', '正在运行', '–', '0'],
    ['VMware NAT Service', '未安装', '–', '–'],
  ]);
  expect((await cells(part(page, 'netstat -ano, ss, lsof').getByRole('grid')))[0]).toEqual(['tcp/135', '所有地址', '–', '1016']);
  await expect(part(page, 'netsh … excludedportrange').getByRole('row')).toHaveCount(3);
});

test('a place that was not understood leads to its line in the text', async ({ openPaste }) => {
  const { page, field } = await openPaste();
  await field.fill(`${'\n'.repeat(200)}${spoiledNat}`);
  const nat = part(page, 'nat.conf');
  await expect(nat.getByRole('heading', { level: 3, name: '2 places were not understood' })).toBeVisible();
  await nat.getByRole('button', { name: 'line 203, column 1' }).click();
  expect(await selection(field)).toBe('this line is none');
  await expect(field).toBeFocused();
  expect(await field.evaluate((element) => element.scrollTop)).toBeGreaterThan(3000);
  await nat.getByRole('button', { name: 'line 207, column 8' }).click();
  expect(await selection(field)).toBe('192.168.40.128:不是端口');
});

test('another kind can be chosen, for a part and for the whole, and taken back', async ({ openPaste }) => {
  const { page, field } = await openPaste();
  await field.fill(`${ipAddr}${ipRoute}`);
  const choose = async (chooser: Locator, kind: string): Promise<void> => {
    await chooser.click();
    await page.getByRole('option', { name: kind }).click();
  };
  await choose(part(page, 'ip route').getByRole('combobox', { name: 'Read as' }), 'arp -a');
  await expect(part(page, 'arp -a').getByText('Nothing of this kind stands in the text.')).toBeVisible();
  await expect(part(page, 'arp -a').getByRole('button', { name: 'Show lines 15–17 in the text' })).toBeVisible();
  await expect(part(page, 'ip addr').getByRole('grid')).toBeVisible();
  await choose(part(page, 'arp -a').getByRole('combobox', { name: 'Read as' }), 'ip route (recognised)');
  await expect(part(page, 'ip route').getByRole('row')).toHaveCount(4);

  await choose(page.getByRole('combobox', { name: 'All of it as' }), 'ip addr');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['ip addr']);
  await choose(part(page, 'ip addr').getByRole('combobox', { name: 'Read as' }), 'recognised by itself');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['ip addr', 'ip route']);
});

test('what was typed stays when one looks at another page, and goes with Clear', async ({ openPaste }) => {
  const { page, field } = await openPaste();
  await field.fill(vmx);
  await expect(part(page, '.vmx').getByRole('grid')).toHaveCount(3);
  await page.getByRole('link', { name: 'Machines' }).click();
  await expect(field).toHaveCount(0);
  await page.getByRole('link', { name: 'Paste output' }).click();
  await expect(field).toHaveValue(vmx);
  await expect(part(page, '.vmx').getByRole('grid')).toHaveCount(3);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(page.getByRole('region', { name: 'What to run' })).toBeVisible();
});

test('the empty page says what to run, this host’s platform first, and copies it', async ({ openPaste }) => {
  const { page } = await openPaste();
  const run = page.getByRole('region', { name: 'What to run' });
  await expect(run.getByRole('heading', { level: 3 })).toHaveText(['Windows', 'Linux', 'macOS']);
  await run.getByRole('button', { name: 'Copy ipconfig /all, Command' }).click();
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe('ipconfig /all');
  await run.getByRole('button', { name: 'Copy all commands for Linux' }).click();
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toMatch(/^ip addr\nip route\n/);
  await expect(page.getByRole('status')).toHaveText('Commands for Linux copied');
});

test('an address of a table is copied by clicking it', async ({ openPaste }) => {
  const { page, field } = await openPaste();
  await field.fill(ipRoute);
  await page.getByRole('button', { name: 'Copy 192.168.1.1, Gateway (router)' }).first().click();
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe('192.168.1.1');
});

test('Ctrl V anywhere on the page pastes into the field, and the tables are walked with the keyboard', async ({ openPaste }) => {
  const { page, field } = await openPaste();
  await page.evaluate(async (text) => navigator.clipboard.writeText(text), `${ipAddr}${ipRoute}`);
  await page.keyboard.press('Control+v');
  await expect(field).toHaveValue(`${ipAddr}${ipRoute}`);
  const rows = part(page, 'ip addr').getByRole('row');
  await rows.nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
});

test('a digit that is typed into the field opens no page, and the search looks through the tables', async ({ openPaste }) => {
  const { page, field } = await openPaste();
  await field.fill(ipRoute);
  await field.press('1');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Paste output');
  await page.getByRole('searchbox').fill('vmnet8');
  await expect(part(page, 'ip route').getByRole('row')).toHaveCount(2);
});

test('a text of forty thousand routes is shown, and stays quick to walk', async ({ openPaste }) => {
  const { page } = await openPaste();
  const routes = Array.from({ length: 40_000 }, (_, index) => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255} via 192.168.1.1 dev ens33`);
  await page.evaluate(async (text) => navigator.clipboard.writeText(text), routes.join('\n'));
  await page.keyboard.press('Control+v');
  const table = part(page, 'ip route').getByRole('grid');
  await expect(table).toHaveAttribute('aria-rowcount', '40001', { timeout: 20_000 });
  expect(await table.getByRole('row').count()).toBeLessThan(60);
  await table.getByRole('row').nth(1).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('row', { name: /10\.0\.156\.63/ })).toBeFocused();
});

test('a text that is too long is refused in words, and stays', async ({ openPaste }) => {
  const { page, field } = await openPaste();
  await field.fill(`${'x'.repeat(4 * 1024 * 1024)}y`);
  await expect(page.getByRole('alert')).toHaveText('The text is longer than 4,194,304 characters. Paste a part of it.');
  expect(await field.evaluate((element: HTMLTextAreaElement) => element.value.length)).toBe(4 * 1024 * 1024 + 1);
});

for (const language of languages) {
  for (const theme of themes) {
    test(`axe finds nothing: ${language}, ${theme}`, async ({ openPaste }) => {
      const { page, field } = await openPaste({ preferences: { language, theme } });
      expect(await violations(page), 'empty').toEqual([]);
      await field.fill(several);
      await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(4);
      expect(await violations(page), 'read').toEqual([]);
      await page.getByRole('combobox').nth(1).click();
      expect(await violations(page), 'choosing').toEqual([]);
    });
  }

  test(`nothing is cut at 1024 × 700, ${language}`, async ({ openPaste }) => {
    const { page, field } = await openPaste({ preferences: { language } });
    await page.setViewportSize({ width: 1024, height: 700 });
    expect(await page.evaluate(cutTexts)).toEqual([]);
    await field.fill(`${several}type Ubuntu.vmx\n${vmx}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(5);
    expect(await page.evaluate(cutTexts)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
  });
}

test('a Chinese page has no English words of ours', async ({ openPaste }) => {
  const { page, field } = await openPaste({ preferences: { language: 'zh-CN' } });
  expect(await english(page), 'empty').toEqual([]);
  await field.fill(`${chineseIpconfig}\n${routePrint}\nC:\\>ping 1.1.1.1\n来自 1.1.1.1 的回复\n`);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(3);
  expect(await english(page), 'read').toEqual([]);
  await page.getByRole('combobox').nth(1).click();
  expect(await english(page), 'choosing').toEqual([]);
});
