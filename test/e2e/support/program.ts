/** The program itself, for the specs: opened on a host by the launcher of this run, and held to a clean console (the CSP reports there too). */
import { test as base, expect, type Page } from '@playwright/test';
import { textsIn, type Texts } from '../../../src/core/text/texts.ts';
import type { Language } from '../../../src/core/text/language.ts';
import { openInChromium, openInElectron, type OpenedProgram } from './launcher.ts';

export interface Program {
  readonly page: Page;
  readonly t: Texts;
}

export type OpenProgram = (host: string, language?: Language) => Promise<Program>;

interface Fixtures {
  /** Opens the window and waits until a page is shown. */
  readonly openProgram: OpenProgram;
}

interface Launchers {
  /** Electron's binary; null where there is none, and Chromium is used (build/playwright.config.ts says so). */
  readonly electron: string | null;
}

export const test = base.extend<Fixtures & Launchers>({
  electron: [null, { option: true }],
  openProgram: async ({ electron, page }, use) => {
    const said: string[] = [];
    const watch = (one: Page): void => {
      one.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
      });
      one.on('pageerror', (error) => said.push(error.message));
    };
    const opened: OpenedProgram[] = [];
    await use(async (host, language = 'en') => {
      const wanted = { host, language, watch };
      const program = electron === null ? await openInChromium(page, wanted) : await openInElectron(electron, wanted);
      opened.push(program);
      await expect(program.page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      return { page: program.page, t: textsIn(language) };
    });
    for (const one of opened) await one.close();
    expect(said).toEqual([]);
  },
});

export { expect } from '@playwright/test';
