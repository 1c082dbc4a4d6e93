import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { electronOfTests } from './start.js';
import { chromiumArguments, chromiumPath } from './test-tools.js';

const { program, why } = electronOfTests();
// Workers load this file too.
if (process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log(program === null ? `The specs of the program run in Chromium, on vmnet ui: ${why}.` : `The specs of the program run in Electron: ${program}.`);
}

export default defineConfig({
  testDir: fileURLToPath(new URL('../test/e2e', import.meta.url)),
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  testMatch: '**/*.spec.ts',
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
  use: {
    electron: program,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: chromiumPath() ?? '/usr/bin/chromium',
      args: [...chromiumArguments],
    },
  },
});
