import { cutTexts, english, languages, themes, violations } from './support/audit.ts';
import { vmnetUi } from './support/launch.ts';
import { expect, test } from './support/window.ts';
import { noVmware, windowsNat } from '../support/host-views.ts';

const firstTime = { start: null, preferences: { view: {} } } as const;
const heading = { level: 1 } as const;

test('the first opening explains the window in three pictures, each said in words too, and only once', async ({ openWindow }) => {
  const { page, double } = await openWindow(undefined, firstTime);
  await expect(page.getByRole('heading', heading)).toHaveText('Welcome to VMnet Manager');
  const pictures = page.getByRole('main').locator('figure');
  await expect(pictures).toHaveCount(3);
  for (const picture of await pictures.all()) {
    await expect(picture.locator('svg')).toHaveAttribute('aria-hidden', 'true');
    expect((await picture.locator('figcaption p').innerText()).length).toBeGreaterThan(80);
  }
  await expect.poll(() => double.preferences().view).toMatchObject({ welcomed: true });
  await page.goto('about:blank');
  await page.goto(double.url);
  await expect(page.getByRole('heading', heading)).toHaveText('Overview');
});

test('who names a page or a host is not held up', async ({ openWindow }) => {
  const { page, double } = await openWindow(undefined, { ...firstTime, start: 'sample:no-vmware', hosts: { local: windowsNat(), 'sample:no-vmware': noVmware() } });
  await expect(page.getByRole('heading', heading)).toHaveText('VMware was not found here');
  await page.goto('about:blank');
  await page.goto(`${double.url}#/learn`);
  await expect(page.getByRole('heading', heading)).toHaveText('Learn');
  expect(double.preferences().view).not.toHaveProperty('welcomed');
});

test('with the keyboard alone: Enter goes on, Esc closes, and it is found again', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, firstTime);
  const main = page.getByRole('main');
  for (const name of ['Show my networks', 'Look at a sample first', 'Bridged…', 'NAT…', 'Host-only…']) {
    await expect(main.locator(':focus')).toHaveText(name);
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: 'Show my networks' }).focus();
  await page.keyboard.press('Shift+Tab');
  for (const name of ['System', 'Light', 'Dark']) {
    await expect(main.locator(':focus')).toHaveText(name);
    if (name !== 'Dark') await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await page.getByRole('button', { name: 'Show my networks' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^VMnet8/ })).toBeVisible();

  await page.keyboard.press('7');
  await page.getByRole('link', { name: 'The program in three pictures' }).press('Enter');
  await expect(page.getByRole('heading', heading)).toHaveText('Welcome to VMnet Manager');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', heading)).toHaveText('Learn');
  await page.keyboard.press('8');
  await page.getByRole('link', { name: 'The program in three pictures' }).press('Enter');
  await expect(main.locator(':focus')).toHaveText('Show my networks');
  // No control has the keyboard: Enter goes on all the same.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', heading)).toHaveText('Overview');
});

test('a sample like this computer is one press away, and so are the wizards', async ({ openWindow }) => {
  const { page } = await openWindow(undefined, { ...firstTime, hosts: { local: noVmware(), 'sample:windows-nat': windowsNat() } });
  await page.getByRole('button', { name: 'Look at a sample first' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: /Windows, default networks simulated/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^VMnet8/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'NAT…' }).click();
  await expect(page.getByRole('heading', heading)).toHaveText('Set up NAT');
});

for (const language of languages) {
  test(`the welcome page is whole and clean in ${language}, light and dark`, async ({ openWindow }) => {
    const { page } = await openWindow(undefined, { start: null, preferences: { language, theme: 'light', view: {} } });
    await page.setViewportSize({ width: 1024, height: 700 });
    expect(await page.evaluate(cutTexts)).toEqual([]);
    await expect(page.getByRole('main').getByRole('link').last()).toBeInViewport();
    if (language === 'zh-CN') expect(await english(page)).toEqual([]);
    for (const theme of themes) {
      await page.getByRole('button', { name: language === 'en' ? { light: 'Light', dark: 'Dark' }[theme] : { light: '浅色', dark: '深色' }[theme] }).click();
      expect(await violations(page), theme).toEqual([]);
    }
  });
}

test('the program itself shows it once to a person', async ({ page }) => {
  const started = await vmnetUi([]);
  try {
    await page.goto(started.url);
    await expect(page.getByRole('heading', heading)).toHaveText('Welcome to VMnet Manager');
    await page.goto('about:blank');
    await page.goto(new URL(started.url).origin);
    await expect(page.getByRole('heading', heading)).not.toHaveText('Welcome to VMnet Manager');
  } finally {
    await started.close();
  }
});
