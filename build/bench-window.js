/** The window in Chromium: how soon it can be used, what it transfers, and how it holds on a large host. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { median, milliseconds, race, report, root, skip, withInputs } from './bench-support.js';
import { noteClick, noteKeys, frameTime, noteLongTasks, noteUsable } from './bench-window-probes.js';
import { buildTargets } from './build.js';
import { launchChromium, serveWindow } from './served-window.js';

const size = { networks: 256, forwards: 1000, forwardsOn: 8, machines: 2000 };
const sizeWords = '256 networks and 2,000 VMs';

/** The picture's first box and the table's first row take clicks and keys. */
const usable = ['main [data-node]', 'main [role=grid] [data-row]'];

const subnetField = 'main input[aria-label="Subnet"]';

export async function benchWindow() {
  const browser = await launchChromium();
  if (browser === undefined) {
    skip('the window', 'there is no Chromium on this machine');
    return;
  }
  await buildTargets(['cli', 'renderer']);
  try {
    await withInputs('window', async ({ saveLargeHost }, folder) => {
      const served = [await serveWindow('sample:windows-nat'), await serveWindow(saveLargeHost(path.join(folder, 'large'), size))];
      const shell = await serveShell(folder);
      try {
        await benchPages(browser, served, shell.url);
      } finally {
        shell.close();
        for (const one of served) await one.stop();
      }
    });
  } finally {
    await browser.close();
  }
}

async function benchPages(browser, [few, many], shell) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  for (const { url } of [few, many]) await enter(context, url);
  const page = () => context.newPage();
  await benchFirstPage(page, few, many, shell);
  await benchTransfer(page, few);
  await benchKeys(page, many);
  await benchSelection(page, many);
  await benchScrolling(page, many);
  await context.close();
}

async function enter(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(usable[0]).first().waitFor();
  await page.close();
}

/** A page of React and Material UI with one line, built as the window is. */
async function serveShell(folder) {
  const file = path.join(folder, 'shell.js');
  const bundle = await rolldown({ input: path.join(root, 'test/bench/shell.ts'), platform: 'browser', cwd: root, logLevel: 'silent', transform: { define: { 'process.env.NODE_ENV': '"production"' } } });
  await bundle.write({ file, format: 'esm', minify: true });
  await bundle.close();
  const script = readFileSync(file);
  const server = createServer(({ url }, response) => {
    const isScript = url === '/shell.js';
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html', 'Cache-Control': 'no-store' });
    response.end(isScript ? script : '<!doctype html><div id="root"></div><script type="module" src="/shell.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.closeAllConnections() ?? server.close() };
}

/** Seconds from the start of the load. */
async function timeOpening(newPage, url, selectors) {
  const page = await newPage();
  await page.addInitScript(noteUsable, selectors);
  await page.goto(url);
  const time = await (await page.waitForFunction(() => window.usableAt)).jsonValue();
  await page.close();
  return time / 1000;
}

async function benchFirstPage(newPage, few, many, shell) {
  const opened = [[], [], []];
  const ways = [[few.origin, usable], [many.origin, usable], [shell, ['#root button']]];
  await race(
    9,
    async () => {
      for (const [index, [url, selectors]] of ways.entries()) opened[index].push(await timeOpening(newPage, url, selectors));
    },
    () => undefined,
  );
  const [small, large, bare] = opened.map(median);
  const figures = (time) => `${milliseconds(time)} / ${milliseconds(bare)}, medians of ${opened[0].length}`;
  const against = 'in loads of a page of React and Material UI with one line';
  measured(`the first page of sample:windows-nat usable, ${against}`, small / bare, figures(small));
  measured(`the first page of ${sizeWords} usable, ${against}`, large / bare, figures(large));
}

async function benchTransfer(newPage, { origin }) {
  const page = await newPage();
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await page.addInitScript(noteUsable, usable);
  await page.goto(origin);
  const before = await page.waitForFunction(() => window.usableAt && performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd <= window.usableAt).map(({ name }) => name));
  const first = new Set(await before.jsonValue());
  const wanted = scripts.filter((one) => first.has(one.url()));
  const bodies = await Promise.all(wanted.map((one) => one.body()));
  const encodings = await Promise.all(wanted.map((one) => one.headerValue('content-encoding')));
  await page.close();
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  const whole = bodies.reduce((sum, { length }) => sum + length, 0);
  const compressed = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  const how = encodings.every((one) => one === null) ? 'vmnet ui sends it uncompressed over loopback' : `sent as ${encodings.join(', ')}`;
  report('JS at first paint after gzip, in 350 kB', compressed / 350_000, '≤ 1', compressed <= 350_000, `${kB(compressed)} of ${kB(whole)} in ${bodies.length} files; ${how}`);
}

/** Presses these and gives what the page noted of each, in ms. */
async function press(page, keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForFunction(() => window.keys.every(({ drawn }) => drawn !== null));
  }
  return page.evaluate(() => window.keys);
}

async function benchKeys(newPage, { origin }) {
  const page = await newPage();
  await page.goto(`${origin}/#/overview/nat`);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.locator(subnetField).fill('10.250.9.0/24');
  await page.locator(subnetField).press('End');
  const frame = await page.evaluate(frameTime);
  await page.evaluate(noteKeys, subnetField);
  // Wrong and right by turns: half of a prefix overlaps everything.
  const keys = await press(page, Array.from({ length: 15 }, () => ['Backspace', '4', 'Backspace', '5']).flat());
  reportFrames(`keystroke to validated subnet field on ${sizeWords}`, keys, frame, 1);
  await page.close();
}

async function benchSelection(newPage, { origin }) {
  const page = await newPage();
  await page.goto(`${origin}/#/overview`);
  const frame = await page.evaluate(frameTime);
  const clicks = [];
  for (const vmnet of [2, 3, 4, 5, 6, 7, 1]) {
    await page.evaluate(noteClick, `[data-node="network:${vmnet}"][aria-pressed=true]`);
    await page.locator(`[data-node="network:${vmnet}"]`).click();
    clicks.push(await (await page.waitForFunction(() => window.clicked)).jsonValue());
  }
  reportFrames(`click to selected switch on ${sizeWords}`, clicks, frame, 6);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').focus();
  await page.evaluate(noteKeys, 'input[type=search], [role=searchbox]');
  reportFrames(`keystroke to searched picture and table on ${sizeWords}`, await press(page, ['g', 'u', 'e', 's', 't', '1', '2', '3', ...Array.from({ length: 8 }, () => 'Backspace')]), frame, 6);
  await page.close();
}

/** `most`: frames that it may take; six are a tenth of a second, which people take for at once. */
function reportFrames(what, times, frame, most) {
  const sorted = times.map(({ changed }) => changed).toSorted((a, b) => a - b);
  const [middle, late] = [median(sorted), sorted[Math.floor(sorted.length * 0.95)]];
  const drawn = median(times.map((one) => one.drawn));
  const figures = `95th percentile ${late.toFixed(1)} ms, median ${middle.toFixed(1)} ms, drawn after ${drawn.toFixed(1)} ms; a frame is ${frame.toFixed(1)} ms; ${sorted.length} times`;
  report(`${what}, 95th percentile in frames of this browser`, late / frame, `≤ ${most}`, late <= most * frame, figures);
}

async function benchScrolling(newPage, { origin }) {
  const page = await newPage();
  await page.goto(`${origin}/#/machines`);
  const row = page.locator('main [role=grid] [data-row]').first();
  await row.waitFor();
  await scrollBoth(page, '2,000 VMs', row);
  await page.goto(`${origin}/#/overview`);
  await page.evaluate(noteLongTasks);
  await page.locator('[data-node="network:8"]').click();
  const details = page.getByRole('complementary');
  await details.waitFor();
  await reportLongTasks(page, 'opening the details of a network with 1,000 forwards');
  await scrollBoth(page, '1,000 forwards', details.getByRole('button').nth(3));
  await page.close();
}

/** By wheel and by keys, to the end. */
async function scrollBoth(page, what, place) {
  await page.evaluate(noteLongTasks);
  await place.hover();
  for (let turn = 0; turn < 130; turn += 1) {
    await page.mouse.wheel(0, 500);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await reportLongTasks(page, `${what} scrolled by wheel`);
  await page.evaluate(noteLongTasks);
  await place.focus();
  await page.keyboard.press('Home');
  for (let turn = 0; turn < 110; turn += 1) {
    await page.keyboard.press('PageDown');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await reportLongTasks(page, `${what} walked by PageDown`);
}

async function reportLongTasks(page, what) {
  await page.waitForTimeout(200);
  const tasks = await page.evaluate(() => window.longTasks);
  report(`${what}, tasks past 50 ms`, tasks.length, '0', tasks.length === 0, tasks.length === 0 ? '' : `longest ${Math.max(...tasks).toFixed(0)} ms`);
}

function measured(what, ratio, figures) {
  console.log(`measured    ${what}: ${ratio.toFixed(2)}  ${figures}`);
}
