/**
 * `npm run screenshots`: every page of the window and every scene, in both languages, light and dark, at both ends of
 * the sizes, as PNG files below dist/screenshots. `-- wizard` takes those whose names begin so; `-- --readme` only
 * renews the README's picture. A selector that fits nothing, and a text that is cut, fails the run.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root, withInputs } from './bench-support.js';
import { buildTargets } from './build.js';
import { scenes } from './screenshot-scenes.js';
import { launchChromium, serveWindow } from './served-window.js';

const folder = path.join(root, 'dist/screenshots');
const sizes = [
  [1024, 700],
  [1920, 1080],
];
const readmeSize = [1280, 800];

/** What does not fit, as it was seen. */
const faults = [];
let taken = 0;

async function shoot(page, name, wanted, cutTexts) {
  for (const [width, height] of wanted) {
    await page.setViewportSize({ width, height });
    await page.locator('main h1').first().waitFor();
    await page.mouse.move(width - 2, height - 2);
    const file = `${name}-${width}.png`;
    const hints = await page.evaluate(() => [...document.querySelectorAll('[title]')].map(({ title }) => title));
    await page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
    taken += 1;
    const found = (await page.evaluate(cutTexts)).filter((fault) => !isToldByHint(fault, hints));
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) found.push('wider than the window');
    faults.push(...found.map((fault) => `${file}: ${fault}`));
  }
}

/** Names that people give may be of any length: they end in an ellipsis, and the hint has them whole. */
function isToldByHint(fault, hints) {
  const [, text] = /^cut: (.+)$/s.exec(fault) ?? [];
  return text !== undefined && hints.some((hint) => hint.includes(text));
}

/** One scene in one language and theme, in a window of its own. */
async function takeScene(browser, { name, host, take }, { language, theme, wanted = sizes }, { inputs, hosts }) {
  const served = await serveWindow(hosts[host], language);
  const page = await browser.newPage({ locale: language, colorScheme: theme });
  page.setDefaultTimeout(10_000);
  try {
    await page.goto(served.url);
    await page.locator('main h1').first().waitFor();
    await take({
      page,
      t: inputs.textsIn(language),
      pasted: inputs.pastedText(root),
      go: async (to, part) => page.goto(`${served.origin}/${inputs.addressOf(to, part)}`),
      shoot: async (step) => shoot(page, [name, step, language, theme].filter((one) => one !== '').join('-'), wanted, inputs.cutTexts),
    });
    console.log(`${name} ${language} ${theme}`);
  } catch (error) {
    throw new Error(`the scene ${name} (${language}, ${theme}) cannot be taken`, { cause: error });
  } finally {
    await page.close();
    await served.stop();
  }
}

/** Each page as it is when it is opened: a page that is added to src/core/contract/commands.ts is taken without a word here. */
function pageScenes(pages) {
  return pages.map(({ page: name }) => ({
    name: `page-${name}`,
    host: 'usual',
    async take({ page, go, shoot: take }) {
      await go(name);
      await page.locator(`nav a[href="#/${name}"][aria-current=page]`).waitFor();
      await take('');
    },
  }));
}

const words = process.argv.slice(2);
const isReadme = words.includes('--readme');
const beginnings = words.filter((word) => !word.startsWith('--'));

const browser = await launchChromium();
if (browser === undefined) {
  console.error('there is no Chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk)');
  process.exit(1);
}
await buildTargets(['cli', 'renderer']);
mkdirSync(folder, { recursive: true });
await withInputs(
  'inputs',
  async (inputs, temporary) => {
    const given = { inputs, hosts: await inputs.saveHosts(temporary) };
    const all = [...pageScenes(inputs.pages), ...scenes];
    const chosen = beginnings.length === 0 ? all : all.filter(({ name }) => beginnings.some((one) => name.startsWith(one)));
    if (chosen.length === 0) throw new Error(`no scene begins with ${beginnings.join(' or ')}; there are ${all.map(({ name }) => name).join(', ')}`);
    if (isReadme) {
      const scene = {
        name: 'readme',
        host: 'usual',
        async take({ page, shoot: take }) {
          await page.getByRole('row', { name: /^VMnet8/ }).click();
          await take('');
        },
      };
      await takeScene(browser, scene, { language: 'en', theme: 'light', wanted: [readmeSize] }, given);
      mkdirSync(path.join(root, 'build/readme'), { recursive: true });
      copyFileSync(path.join(folder, `readme-en-light-${readmeSize[0]}.png`), path.join(root, 'build/readme/overview.png'));
      return;
    }
    for (const language of ['en', 'zh-CN']) {
      for (const theme of ['light', 'dark']) {
        for (const scene of chosen) await takeScene(browser, scene, { language, theme }, given);
      }
    }
  },
  'screenshots',
);
await browser.close();
console.log(`${taken} pictures below ${path.relative(root, folder)}`);
if (faults.length > 0) {
  console.error(`what does not fit:\n${faults.join('\n')}`);
  process.exitCode = 1;
}
