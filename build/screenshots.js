/**
 * `npm run screenshots`: every page of the window on a sample, in both languages, light and dark, at three sizes,
 * as PNG files below dist/screenshots. `-- --readme` renews the README's picture.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { chromium } from 'playwright';
import { buildTargets } from './build.js';
import { chromiumPath } from './test-tools.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'dist/screenshots');
const sizes = [
  [1024, 700],
  [1280, 800],
  [1920, 1080],
];
const pages = ['overview', 'machines', 'networks', 'troubleshoot', 'no-fault', 'findings', 'policy', 'policy-broken', 'policy-compared', 'paste', 'pasted', 'learn', 'settings', 'welcome'];

/** What is wrong with the sick host: file below C:, what stands there, what stands there instead. */
const faults = [
  ['ProgramData/VMware/vmnetdhcp.conf', 'range 192.168.23.128 192.168.23.254', 'range 192.168.23.254 192.168.23.128'],
  ['ProgramData/VMware/vmnetdhcp.conf', 'fixed-address 192.168.171.30', 'fixed-address 192.168.171.130'],
  ['ProgramData/VMware/vmnetnat.conf', 'ip = 192.168.171.2/24', 'ip = 192.168.117.2/24'],
];

/** Three outputs one after the other, the last with a line that is none. */
function pastedText() {
  const hosts = path.join(root, 'test/fixtures/hosts');
  // A Chinese Windows prints in its own code page.
  const read = (file) => new TextDecoder(file.endsWith('.txt') ? 'gbk' : 'utf-8').decode(readFileSync(path.join(hosts, file)));
  const windows = 'windows-workstation-nat-stopped/commands';
  const nat = read('linux-workstation-two-nats/files/etc/vmware/vmnet8/nat/nat.conf');
  return `C:\\>ipconfig /all\n${read(`${windows}/ipconfig-all.txt`)}\nC:\\>route print\n${read(`${windows}/route-print.txt`)}\n${nat}this line is none\n`;
}

/** A captured Windows host with faults in it. */
function sickHost() {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-sick-'));
  cpSync(path.join(root, 'test/fixtures/hosts/windows-workstation-nat-stopped'), folder, { recursive: true });
  for (const [file, from, to] of faults) {
    const whole = path.join(folder, 'files/C', file);
    writeFileSync(whole, readFileSync(whole, 'latin1').replace(from, to), 'latin1');
  }
  return folder;
}

async function serve(host, language, state) {
  const words = [path.join(root, 'dist/cli/vmnet.cjs'), 'ui', '--no-open', '--json', '--host', host, '--lang', language];
  const child = spawn(process.execPath, words, { env: { ...process.env, VMNET_STATE: state }, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(JSON.parse(String(text)).url));
    child.once('close', () => reject(new Error('vmnet ui ended')));
  });
  return { url, stop: () => child.kill() };
}

/** The parts of a change that are pages, in the order in which a person comes by them. */
const changePages = ['history-empty', 'review', 'result', 'history', 'undo'];

/** A change of the sample, from its review to its undo. */
async function takeChange(browser, language, theme) {
  const state = mkdtempSync(path.join(tmpdir(), 'vmnet-shots-'));
  const { url, stop } = await serve('sample:windows-nat', language, state);
  const page = await browser.newPage({ locale: language, colorScheme: theme });
  await page.goto(url);
  const { origin } = new URL(url);
  const main = page.getByRole('main');
  for (const name of changePages) {
    if (name.startsWith('history')) await page.goto(`${origin}/#/history`);
    if (name === 'history') await main.getByRole('row').nth(1).click();
    if (name === 'review') {
      await page.goto(`${origin}/#/overview`);
      await page.getByRole('row', { name: /^VMnet8/ }).click();
      await page.getByRole('complementary').getByRole('button', { name: / DHCP|^Turn DHCP/ }).last().click();
      await page.getByRole('checkbox').check();
    }
    if (name === 'result') {
      await main.getByRole('region').last().getByRole('button').first().click();
      await main.getByRole('table').waitFor();
    }
    if (name === 'undo') {
      await main.getByRole('region').first().getByRole('button').first().click();
      await page.getByRole('checkbox').waitFor();
    }
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await main.getByRole('heading', { level: 1 }).waitFor();
      await page.screenshot({ path: path.join(folder, `${name}-${language}-${theme}-${width}.png`) });
    }
  }
  await page.close();
  stop();
  rmSync(state, { recursive: true, force: true });
}

async function take(browser, host, language, theme, names) {
  const state = mkdtempSync(path.join(tmpdir(), 'vmnet-shots-'));
  const { url, stop } = await serve(host, language, state);
  const page = await browser.newPage({ locale: language, colorScheme: theme });
  await page.goto(url);
  for (const name of names) {
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.goto(`${new URL(url).origin}/#/${name === 'pasted' ? 'paste' : name.replace(/^sick-/, '').replace(/^searched$/, 'findings').replace(/^no-fault$/, 'troubleshoot').replace(/^policy-.*/, 'policy')}`);
      await page.getByRole('main').waitFor();
      if (name === 'pasted') {
        await page.getByRole('textbox').fill(pastedText());
        await page.getByRole('grid').first().waitFor();
      }
      if (name === 'policy-broken') {
        await page.getByRole('main').getByRole('textbox').fill('policy: vmnet-policy/1\nnetworks:\n  vmnet8:\n    mode: natt\n    subnet: 192.168.204.0\n    dchp: off\n');
        await page.locator('[data-marked-line]').first().waitFor();
      }
      if (name === 'policy-compared') {
        await page.getByRole('main').getByRole('textbox').fill('policy: vmnet-policy/1\nnetworks:\n  vmnet1: { mode: host-only, subnet: 10.20.30.0/24 }\n');
        await page.getByRole('main').getByRole('table').nth(1).waitFor();
      }
      if (name.endsWith('overview')) await page.getByRole('row', { name: /VMnet8/ }).click();
      if (name === 'sick-findings') {
        await page.getByRole('row', { name: /192\.168\.117\.2/ }).click();
        await page.locator('[data-marked]').first().waitFor();
      }
      if (name === 'sick-troubleshoot' || name === 'no-fault') {
        // Of the sample the host-only machine, of the sick host the one on NAT.
        await page.locator('form select').first().selectOption({ index: name === 'no-fault' ? 3 : 1 });
        await page.locator('form [type=submit]').click();
        await page.locator('[data-verdict]').waitFor();
      }
      if (name === 'sick-searched') await page.getByRole('searchbox').fill('没有未桥接的主机网络适配器');
      await page.mouse.move(width - 2, height - 2);
      const file = path.join(folder, `${name}-${language}-${theme}-${width}.png`);
      await page.screenshot({ path: file, animations: 'disabled' });
      console.log(path.relative(root, file));
    }
  }
  await page.close();
  stop();
  rmSync(state, { recursive: true, force: true });
}

const executablePath = chromiumPath();
if (executablePath === undefined) {
  console.error('there is no Chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk)');
  process.exit(1);
}
await buildTargets(['cli', 'renderer']);
mkdirSync(folder, { recursive: true });
const sick = sickHost();
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];
const browser = await chromium.launch({ executablePath, args });
for (const language of ['en', 'zh-CN']) {
  for (const theme of ['light', 'dark']) {
    await take(browser, 'sample:windows-nat', language, theme, pages);
    await takeChange(browser, language, theme);
    await take(browser, sick, language, theme, ['sick-overview', 'sick-findings', 'sick-troubleshoot', 'sick-searched']);
  }
}
await browser.close();
rmSync(sick, { recursive: true, force: true });
if (process.argv.includes('--readme')) {
  mkdirSync(path.join(root, 'build/readme'), { recursive: true });
  copyFileSync(path.join(folder, 'overview-en-light-1280.png'), path.join(root, 'build/readme/overview.png'));
}
