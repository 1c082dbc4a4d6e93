import { textsIn } from '../../src/core/text/texts.ts';
import { cutTexts, english, languages, themes, violations } from './support/audit.ts';
import { expect, test } from './support/window.ts';

const pageKeys = ['1', '2', '0', '4', '5', '9', '7', '8'] as const;

for (const language of languages) {
  for (const theme of themes) {
    test(`axe finds nothing on any page: ${language}, ${theme}`, async ({ openWindow }) => {
      const { page } = await openWindow(undefined, { preferences: { language, theme } });
      const t = textsIn(language);
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
      for (const item of [t.frame.openCapture, t.captures.save]) {
        await page.getByRole('menuitem', { name: item }).click();
        expect(await violations(page), item).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('banner').getByRole('button').first().click();
      }
    });
  }
}

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
        await page.locator('main h1').waitFor();
        expect(await page.evaluate(cutTexts), `page ${key}`).toEqual([]);
      }
      await page.keyboard.press('1');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
