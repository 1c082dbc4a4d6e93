import { expect, test } from './support/window.ts';

test('digits open the pages, and not while typing', async ({ openWindow }) => {
  const { page } = await openWindow();
  for (const [digit, name] of [
    ['2', 'Machines'],
    ['0', 'Networks'],
    ['4', 'Findings'],
    ['7', 'Learn'],
    ['8', 'Settings'],
    ['9', 'Paste output'],
    ['1', 'Overview'],
  ] as const) {
    await page.keyboard.press(digit);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
  }
  await page.keyboard.press('/');
  await page.keyboard.type('8');
  await expect(page.getByRole('searchbox')).toHaveValue('8');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Overview');
});

test('/ goes to the search, Esc empties it and then leaves it', async ({ openWindow }) => {
  const { page } = await openWindow();
  const search = page.getByRole('searchbox', { name: 'Search' });
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('ubuntu');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(search).not.toBeFocused();
});

test('Ctrl K opens the palette, also while the search is typed in, and Esc goes back there', async ({ openWindow }) => {
  const { page } = await openWindow();
  await page.keyboard.press('/');
  await page.keyboard.type('ubuntu');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Command palette' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Command palette' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('ubuntu');
});

test('R reads the host again, and ? shows every key', async ({ openWindow }) => {
  const { page, double } = await openWindow();
  const readings = () => double.asked.filter((call) => call === 'readHost').length;
  const before = readings();
  await page.keyboard.press('r');
  await expect.poll(readings).toBe(before + 1);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const key of ['Ctrl K', '/', '?', 'R', 'Home', 'Esc']) await expect(sheet.getByText(key, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('the picture is walked with arrows; Enter opens, Esc closes, focus returns', async ({ openWindow }) => {
  const { page } = await openWindow();
  const picture = page.getByRole('region', { name: 'The networks of this host' });
  await picture.getByRole('button', { name: /^Ethernet/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(picture.getByRole('button', { name: /^VMnet0/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const vmnet8 = picture.getByRole('button', { name: /^VMnet8/ });
  await expect(vmnet8).toBeFocused();
  await expect(vmnet8).toHaveCSS('outline-style', 'solid');

  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('button', { name: 'Close the details' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(vmnet8).toBeFocused();
});

test('the picture is one stop for Tab', async ({ openWindow }) => {
  const { page } = await openWindow();
  const picture = page.getByRole('region', { name: 'The networks of this host' });
  await picture.getByRole('button', { name: /^VMnet1/ }).focus();
  await page.keyboard.press('Tab');
  await expect(picture.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(picture.getByRole('button', { name: /^VMnet1/ })).toBeFocused();
});

test('tables are walked with arrows; Enter opens, Esc returns to the row', async ({ openWindow }) => {
  const { page } = await openWindow();
  await page.keyboard.press('2');
  const grid = page.getByRole('grid', { name: 'Machines' });
  await grid.getByRole('row', { name: /Ubuntu/ }).focus();
  await page.keyboard.press('ArrowDown');
  const windows = grid.getByRole('row', { name: /Windows 11/ });
  await expect(windows).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(windows).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Close the details' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(windows).toBeFocused();
  await page.keyboard.press('End');
  await expect(grid.getByRole('row').last()).toBeFocused();
});

test('a heading sorts with the keyboard', async ({ openWindow }) => {
  const { page } = await openWindow();
  const heading = page.getByRole('columnheader', { name: 'Subnet' });
  await heading.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText('VMnet1');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText('VMnet8');
});
