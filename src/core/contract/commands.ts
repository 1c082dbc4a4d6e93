/** What the window can be told to do: one table for its menu, its keys and its palette. Nothing here says how it is done. */
import { commandTexts } from '../text/commands.ts';
import { frameTexts } from '../text/frame.ts';
import type { Words } from '../text/language.ts';

/** The pages of the rail, and the digit each answers to. A digit belongs to its page for good, so gaps are pages still to come. */
export const pages = [
  { page: 'overview', digit: '1' },
  { page: 'machines', digit: '2' },
  { page: 'networks', digit: '0' },
  { page: 'troubleshoot', digit: '3' },
  { page: 'findings', digit: '4' },
  { page: 'policy', digit: '5' },
  { page: 'history', digit: '6' },
  { page: 'paste', digit: '9' },
  { page: 'learn', digit: '7' },
  { page: 'settings', digit: '8' },
] as const;

export type RailPage = (typeof pages)[number]['page'];

export type ActionId = keyof typeof commandTexts;

export type CommandId = ActionId | `page-${RailPage}`;

export interface Command {
  readonly id: CommandId;
  readonly words: Words;
  /** In the page: `Mod+K` is Ctrl K, on macOS ⌘K; one without `Mod` works while nothing is being typed. */
  readonly key: string | null;
  /** In the menu of the desktop app, as Electron writes it. A menu takes its keys from text fields, so none is a letter alone. */
  readonly accelerator: string | null;
  /** The page it opens. */
  readonly page: RailPage | null;
}

const actionKeys: Readonly<Partial<Record<ActionId, { readonly key: string; readonly accelerator?: string }>>> = {
  palette: { key: 'Mod+K', accelerator: 'CmdOrCtrl+K' },
  search: { key: '/' },
  keys: { key: '?' },
  // Ctrl R and F5 are the browser's own, which read the page and not the host.
  refresh: { key: 'R', accelerator: 'CmdOrCtrl+R' },
  'open-capture': { key: 'Mod+O', accelerator: 'CmdOrCtrl+O' },
  'save-capture': { key: 'Mod+S', accelerator: 'CmdOrCtrl+S' },
};

export const commands: readonly Command[] = [
  ...(Object.keys(commandTexts) as ActionId[]).map((id) => ({
    id,
    words: commandTexts[id],
    key: actionKeys[id]?.key ?? null,
    accelerator: actionKeys[id]?.accelerator ?? null,
    page: null,
  })),
  ...pages.map(({ page, digit }) => ({ id: `page-${page}` as const, words: frameTexts[page], key: digit, accelerator: acceleratorOf(digit), page })),
];

/** Ctrl 0 is the actual size everywhere. */
function acceleratorOf(digit: string): string | null {
  return digit === '0' ? null : `CmdOrCtrl+${digit}`;
}

const byId: ReadonlyMap<CommandId, Command> = new Map(commands.map((command) => [command.id, command]));

export const commandIds: readonly CommandId[] = [...byId.keys()];

export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (command === undefined) throw new Error(`no command ${id}`);
  return command;
}

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Which command a key asks for. `desktop`: F5 is ours there. */
export function commandOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed, desktop: boolean): Command | undefined {
  // Ctrl Shift and a letter is something else in every browser.
  if (altKey || (shiftKey && (ctrlKey || metaKey))) return undefined;
  if (desktop && key === 'F5') return commandOf('refresh');
  const pressed = `${ctrlKey || metaKey ? 'Mod+' : ''}${key.length === 1 ? key.toUpperCase() : key}`;
  return commands.find((command) => command.key === pressed);
}

/** `Mod+K` → `Ctrl K`, on macOS `⌘K`. */
export function keyName(key: string, mac: boolean): string {
  return mac ? key.replace('Mod+', '⌘') : key.replace('Mod+', 'Ctrl ');
}

/** As `aria-keyshortcuts` wants it. */
export function ariaKey(key: string, mac: boolean): string {
  return key.replace('Mod', mac ? 'Meta' : 'Control');
}
