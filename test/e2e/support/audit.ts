/** What every page is held to: axe, one language at a time, and no text that is cut. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { commands } from '../../../renderer/paste/commands.ts';
import { kindNames } from '../../../renderer/paste/kind-names.ts';
import { rollOutCommands } from '../../../renderer/policy/commands.ts';

export { cutTexts } from './cut-texts.ts';

export const languages = ['en', 'zh-CN'] as const;
export const themes = ['light', 'dark'] as const;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** A page that is opened for the first time is loaded first. */
async function settled(page: Page): Promise<void> {
  // The page before it may still be drawn when its address has just changed.
  await page.evaluate(async () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.locator('main h1').first().waitFor();
}

export async function violations(page: Page): Promise<readonly string[]> {
  await settled(page);
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`));
}

// Names of products, protocols and things of this host; everything else on a Chinese page is Chinese.
const names =
  /[A-Z]:\\[^\n]+?\.vmx|VMNET_VM_FOLDERS|VMnet Manager|VMware|VMnet\d*|vmnet\d+|Workstation|Pro|Fusion|Windows|Linux|macOS|NAT|DHCP|DNS|LAN|UDP|MTU|MAC|IPv6|IP|English|\/etc\/[\w./-]+|ens\d+|root|Ubuntu|CentOS|RHEL|Debian|UOS|NetworkManager|netplan|ifcfg|SSH|RDP|HTTPS?|WLAN|PowerShell|resolvconf|Router lab|Wi-Fi|Network Adapter|Virtual Ethernet Adapter for|Intel\(R\)|Ethernet Connection|[Ee]thernet\d*|I219-V|AX201|web|tcp|TCP|e1000e|vmnet (?:ui|plan|verify|show|check|doctor|--help)|networks\.yaml|--allow-running|YAML|JSON|Enter|Esc|kB|MB|Ctrl|Home|End|Page Up|Page Down|office-pc\.zip|[A-Z]:\\\S+|(?:[\da-f]{2}:){5}[\da-f]{2}|fe80::\S+/g;

// What is typed into a console, and what a file is called, is the same in every language.
const kinds = Object.values(kindNames);
const rolledOut = (['windows', 'linux', 'macos'] as const).flatMap((platform) => rollOutCommands(platform).map(({ command }) => command));
const typed = [...commands.flatMap((some) => some.commands.map(({ command }) => command)), ...rolledOut, ...kinds.filter((name) => name.includes(' '))];

/** Commands before the names, which are parts of them; names of files after, which are parts of a file's name. */
function withoutNames(text: string): string {
  return without(kinds, without(typed, text).replace(names, ' '));
}

function without(words: readonly string[], text: string): string {
  return words.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ' '), text);
}

/** Words in Latin letters that are no names, in texts, labels and hints; `typed` selects what stands in files and consoles. */
export async function english(page: Page, typedSelector = 'none'): Promise<readonly string[]> {
  await settled(page);
  const texts = await page.evaluate((selector) => {
    const attributes = ['aria-label', 'title', 'placeholder'];
    const isTyped = (element: Element): boolean => element.closest(selector) !== null || element.querySelector(selector) !== null;
    const labels = [...document.querySelectorAll('body *')].flatMap((element) => (isTyped(element) ? [] : attributes.map((name) => element.getAttribute(name) ?? '')));
    const hidden = [...document.querySelectorAll<HTMLElement>(selector)];
    const before = hidden.map(({ style }) => style.display);
    for (const { style } of hidden) style.display = 'none';
    const words = document.body.innerText;
    hidden.forEach(({ style }, index) => (style.display = before[index] ?? ''));
    return [words, ...labels];
  }, typedSelector);
  return texts.flatMap((text) => withoutNames(text).match(/[A-Za-z]{2,}/g) ?? []);
}
