/** The two ways in which the specs open the program: real Electron, or its pages through `vmnet ui` in Chromium. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { defaultPreferences } from '../../../src/core/contract/preferences.ts';
import type { Language } from '../../../src/core/text/language.ts';
import { root } from '../../support/vmnet.ts';
import { vmnetUi } from './launch.ts';

export interface OpenedProgram {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export interface Wanted {
  readonly host: string;
  readonly language: Language;
  /** Attached before the first page is loaded. */
  readonly watch: (page: Page) => void;
}

export async function openInChromium(page: Page, { host, language, watch }: Wanted): Promise<OpenedProgram> {
  watch(page);
  const served = await vmnetUi(['--host', host, '--lang', language]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(served.url);
  return {
    page,
    async close() {
      // Its stream of events would be asked for again.
      await page.goto('about:blank');
      await served.close();
    },
  };
}

/** `program`: Electron's own binary. The window has no context of Playwright's to grant permissions in, and needs none. */
export async function openInElectron(program: string, { host, language, watch }: Wanted): Promise<OpenedProgram> {
  const state = mkdtempSync(path.join(tmpdir(), 'vmnet-electron-'));
  writeFileSync(path.join(state, 'settings.json'), JSON.stringify({ preferences: { ...defaultPreferences, language } }));
  const env = Object.fromEntries(Object.entries({ ...process.env, VMNET_STATE: state, VMNET_HOST: '' }).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const app = await _electron.launch({ executablePath: program, args: [root, `--user-data-dir=${path.join(state, 'profile')}`, '--host', host], cwd: root, env });
  const page = await app.firstWindow();
  watch(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  return {
    page,
    async close() {
      await app.close();
      rmSync(state, { recursive: true, force: true });
    },
  };
}
