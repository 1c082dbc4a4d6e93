/** The built window for what looks at it from outside: `vmnet ui` on a host with a state of its own, and Chromium. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, chromiumPath } from './test-tools.js';

const program = fileURLToPath(new URL('../dist/cli/vmnet.cjs', import.meta.url));

/** Undefined when there is no Chromium on this machine. */
export async function launchChromium() {
  const executablePath = chromiumPath();
  return executablePath === undefined ? undefined : chromium.launch({ executablePath, args: chromiumArguments });
}

/** `url` lets the first browser in that asks; `origin` is where it then is. */
export async function serveWindow(host, language = 'en') {
  const state = mkdtempSync(path.join(tmpdir(), 'vmnet-window-'));
  const words = [program, 'ui', '--no-open', '--json', '--host', host, '--lang', language];
  const child = spawn(process.execPath, words, { env: { ...process.env, VMNET_STATE: state }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(JSON.parse(String(text)).url));
    child.once('close', () => reject(new Error('vmnet ui ended')));
  });
  return {
    url,
    origin: new URL(url).origin,
    async stop() {
      child.kill();
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}
