import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createService } from '../../src/server/handlers.ts';
import { startPageServer } from '../../src/server/page-server.ts';
import type { Api } from '../../src/core/contract/api.ts';
import { done } from '../../src/core/contract/problem.ts';
import { wholeHostView } from '../core/contract/whole-host-view.ts';
import { builtPages, fakeHosts, indexHtml, serviceParts } from './support.ts';

const executablePath = '/usr/bin/chromium';
const present = existsSync(executablePath);
if (!present) console.log(`skipped: there is no ${executablePath}`);

declare global {
  // Put there by the page that is served here.
  var pageApi: Api;
}

/** renderer/api.ts as a page's script, so that a test can call what a page calls. */
async function pageScript(): Promise<string> {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const made = await rolldown({
    input: 'page',
    cwd,
    platform: 'browser',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? id : null),
        load: (id) => (id === 'page' ? `import { api } from '${path.join(cwd, 'renderer/api.ts')}'; globalThis.pageApi = api;` : null),
      },
    ],
  });
  const { output } = await made.generate({ format: 'es' });
  await made.close();
  return output[0].code;
}

describe.skipIf(!present)('in a real browser', () => {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    script = await pageScript();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  });
  afterAll(async () => browser.close());

  async function served() {
    const hosts = fakeHosts();
    const rendererFolder = await builtPages();
    await writeFile(path.join(rendererFolder, 'index.html'), `${indexHtml}<body><script>window.inline = true</script><p>text</p></body>`);
    await writeFile(path.join(rendererFolder, 'assets/main.js'), script);
    const service = createService(await serviceParts({ openHost: hosts.open }));
    const started = await startPageServer({ rendererFolder, service, onBug: () => undefined });
    if (!started.ok) throw new Error(started.code);
    onTestFinished(started.close);
    const context = await browser.newContext();
    onTestFinished(async () => context.close());
    const page = await context.newPage();
    return { ...started, hosts, page, origin: new URL(started.url).origin };
  }

  // Not `waitForFunction`: all but its first look are an eval, which the page's policy forbids.
  const ready = async (page: Page) => expect.poll(async () => page.evaluate(() => 'pageApi' in globalThis), { timeout: 30_000 }).toBe(true);

  test('the printed address opens the page, the page is answered, and a reload is let in', async () => {
    const { page, url, origin } = await served();
    await page.goto(url);
    await ready(page);
    expect(page.url()).toBe(`${origin}/`);
    expect(await page.evaluate(async () => globalThis.pageApi.readHost({ host: 'local' }))).toEqual(done(wholeHostView));
    await page.reload();
    await ready(page);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  test('a change of the host reaches the page', async () => {
    const { page, url, hosts } = await served();
    await page.goto(url);
    await ready(page);
    const listening = page.waitForResponse((response) => response.url().endsWith('/events'));
    await page.evaluate(async () => {
      globalThis.pageApi.onHostChanged(({ host }) => (document.title = `changed ${host}`));
      await globalThis.pageApi.watchHost({ host: 'local' });
    });
    await listening;
    hosts.change('local');
    await expect.poll(async () => page.title(), { timeout: 30_000 }).toBe('changed local');
  });

  test('styles need the nonce, inline scripts and other addresses are blocked', async () => {
    const { page, url } = await served();
    await page.goto(url);
    await ready(page);
    const seen = await page.evaluate(async () => {
      const nonce = document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content') ?? '';
      const style = (css: string, withNonce: boolean) => {
        const element = document.createElement('style');
        if (withNonce) element.nonce = nonce;
        element.textContent = css;
        document.head.append(element);
      };
      style('p { color: rgb(1, 2, 3) }', true);
      style('p { text-indent: 77px }', false);
      const { color, textIndent } = getComputedStyle(document.querySelector('p') as Element);
      const elsewhere = await fetch('http://127.0.0.1:9/').then(() => 'answered', () => 'blocked');
      return { color, textIndent, inline: 'inline' in window, elsewhere };
    });
    expect(seen).toEqual({ color: 'rgb(1, 2, 3)', textIndent: '0px', inline: false, elsewhere: 'blocked' });
  });

  test('a page of another origin, in the same browser, can neither call nor frame it', async () => {
    const { page, url, origin, hosts } = await served();
    await page.goto(url);
    await ready(page);
    const stranger = http.createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<p>stranger'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', () => resolve()));
    onTestFinished(() => {
      stranger.closeAllConnections();
      stranger.close();
    });

    const other = await page.context().newPage();
    await other.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
    const statuses: number[] = [];
    other.on('response', (response) => response.url().startsWith(origin) && statuses.push(response.status()));
    await other.evaluate(async (target) => {
      const call = { method: 'POST', credentials: 'include', body: '{"host":"/srv/lab"}' } as const;
      await fetch(`${target}/call/watchHost`, { ...call, mode: 'no-cors' }).catch(() => undefined);
      await fetch(`${target}/call/watchHost`, { ...call, headers: { 'Content-Type': 'application/json' } }).catch(() => undefined);
      const frame = document.createElement('iframe');
      const framed = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = `${target}/`;
      document.body.append(frame);
      await framed;
    }, origin);
    expect(hosts.opened).toEqual([]);
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status < 400)).toEqual([]);
  });
});
