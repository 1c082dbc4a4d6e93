/** The window in a browser, for the specs: opened on given hosts, and held to a clean console (the CSP reports there too). */
import { test as base, expect, type Page } from '@playwright/test';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import { windowsNat } from '../../support/host-views.ts';
import { startDouble, type Double, type Options } from './page-double.ts';

export interface Opened {
  readonly page: Page;
  readonly double: Double;
}

interface Fixtures {
  /** Opens the window and waits until the first reading is shown. */
  readonly openWindow: (view?: HostView, options?: Partial<Options>) => Promise<Opened>;
}

export const test = base.extend<Fixtures>({
  openWindow: async ({ page, context }, use) => {
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    const doubles: Double[] = [];
    await use(async (view = windowsNat(), options = {}) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const double = await startDouble({ hosts: { local: view }, ...options });
      doubles.push(double);
      await page.goto(double.url);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      return { page, double };
    });
    await Promise.all(doubles.map((double) => double.close()));
    expect(said).toEqual([]);
  },
});

export { expect } from '@playwright/test';
