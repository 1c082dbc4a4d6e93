/** What the specs do with a review, by pointer and by keyboard. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Texts } from '../../../src/core/text/texts.ts';

/** Presses the button that makes the change, after the one box that it may want ticked first. */
export async function confirm(page: Page, t: Texts, button: string = t.review.confirm): Promise<void> {
  const allow = page.getByRole('checkbox', { name: t.review.allowRunning });
  const press = page.getByRole('button', { name: button, exact: true });
  await expect(press).toBeVisible();
  if ((await allow.count()) > 0) {
    await expect(press).toBeDisabled();
    await allow.check();
  }
  await press.click();
}

/** Goes on with Tab until the goal has the keyboard, and gives the names of what was passed on the way. */
export async function tabTo(page: Page, goal: Locator): Promise<readonly string[]> {
  await expect(goal).toBeVisible();
  await expect(goal).toBeEnabled();
  const passed: string[] = [];
  for (let n = 0; n < 80; n += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return passed;
    await page.keyboard.press('Tab');
    passed.push(await page.evaluate(nameOfFocused));
  }
  throw new Error(`Tab does not come to the goal, but past ${passed.join(' | ')}`);
}

/** Tab to it, and Enter. */
export async function pressByKeys(page: Page, name: string): Promise<readonly string[]> {
  const passed = await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
  return passed;
}

/** As `confirm`, with the keyboard alone. */
export async function confirmByKeys(page: Page, t: Texts, button: string = t.review.confirm): Promise<void> {
  const press = page.getByRole('button', { name: button, exact: true });
  await expect(press).toBeVisible();
  const allow = page.getByRole('checkbox', { name: t.review.allowRunning });
  if ((await allow.count()) > 0) {
    await tabTo(page, allow);
    await page.keyboard.press('Space');
  }
  await pressByKeys(page, button);
}

/** Runs in the page: what a person hears first of what has the keyboard. */
function nameOfFocused(): string {
  const element = document.activeElement;
  if (element === null) return '';
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim();
}
