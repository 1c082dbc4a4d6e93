import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/window.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`));
}

const languages = ['en', 'zh-CN'] as const;
const themes = ['light', 'dark'] as const;
const pageKeys = ['1', '2', '7', '8'] as const;

for (const language of languages) {
  for (const theme of themes) {
    test(`axe finds nothing on any page: ${language}, ${theme}`, async ({ openWindow }) => {
      const { page } = await openWindow(undefined, { preferences: { language, theme } });
      for (const key of pageKeys) {
        await page.keyboard.press(key);
        expect(await violations(page), `page ${key}`).toEqual([]);
      }
      await page.keyboard.press('1');
      await page.getByRole('button', { name: /^VMnet8/ }).click();
      expect(await violations(page), 'details').toEqual([]);
      await page.getByRole('contentinfo').getByRole('button').click();
      expect(await violations(page), 'what could not be read').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('banner').getByRole('button').first().click();
      expect(await violations(page), 'chooser').toEqual([]);
    });
  }
}

// Names of products, protocols and things of this host; everything else on a Chinese page is Chinese.
const names =
  /[A-Z]:\\[^\n]+?\.vmx|VMnet Manager|VMware|VMnet\d*|Workstation|Pro|Fusion|Windows|NAT|DHCP|DNS|LAN|UDP|MTU|MAC|IPv6|IP|English|Ubuntu|Router lab|Wi-Fi|Network Adapter|Virtual Ethernet Adapter for|Intel\(R\)|Ethernet Connection|Ethernet|I219-V|AX201|web|tcp|e1000e|vmnet ui|Enter|Esc|[A-Z]:\\\S+|(?:[\da-f]{2}:){5}[\da-f]{2}|fe80::\S+/g;

test('switched to Chinese, no English is left on any page', async ({ openWindow }) => {
  const { page } = await openWindow();
  await page.keyboard.press('8');
  await page.getByRole('button', { name: '简体中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  for (const key of pageKeys) {
    await page.keyboard.press(key);
    if (key === '1') {
      for (const name of [/^VMnet8/, /^Ethernet/, /^Router lab/]) {
        await page.getByRole('button', { name }).click();
        expect(await english(page), String(name)).toEqual([]);
      }
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await english(page)).toEqual([]);
      }
    }
    expect(await english(page), `page ${key}`).toEqual([]);
  }
  await page.keyboard.press('8');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

/** Words in Latin letters that are no names, in texts, labels and hints. */
async function english(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder'];
    const labels = [...document.querySelectorAll('body *')].flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''));
    return [document.body.innerText, ...labels];
  });
  return texts.flatMap((text) => text.replace(names, ' ').match(/[A-Za-z]{2,}/g) ?? []);
}

for (const [width, height] of [
  [1024, 700],
  [1920, 1080],
] as const) {
  for (const language of languages) {
    test(`nothing is cut or covered at ${width} × ${height}, ${language}`, async ({ openWindow }) => {
      const { page } = await openWindow(undefined, { preferences: { language } });
      await page.setViewportSize({ width, height });
      for (const key of pageKeys) {
        await page.keyboard.press(key);
        expect(await page.evaluate(cutTexts), `page ${key}`).toEqual([]);
      }
      await page.keyboard.press('1');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

/** Runs in the page: texts that do not fit their box, and boxes of the picture that cover each other. */
function cutTexts(): readonly string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('nav a, header button, footer, [role=tab], th button, .name, .place, .address, .port > span, h1, h2, h3, td')) {
    const style = getComputedStyle(element);
    if (element.classList.contains('visually-hidden') || style.overflowX === 'auto') continue;
    if (element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline') faults.push(`cut: ${element.textContent}`);
  }
  const boxes = [...document.querySelectorAll<HTMLElement>('main section [aria-pressed]')].map((element) => ({
    name: element.getAttribute('aria-label'),
    box: element.getBoundingClientRect(),
  }));
  boxes.forEach(({ name, box: a }, index) => {
    for (const { name: other, box: b } of boxes.slice(index + 1)) {
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) faults.push(`${name} covers ${other}`);
    }
  });
  return faults;
}
