/** Everything the palette can do on the host that is shown: its actions and pages here, what is on the host in host-entries.ts. */
import { commands, type ActionId, type Command } from '../../src/core/contract/commands.ts';
import type { HostEntry } from '../../src/core/contract/contract.ts';
import { kindOfHostName } from '../../src/core/contract/host-name.ts';
import type { Preferences } from '../../src/core/contract/preferences.ts';
import type { HistoryItem } from '../../src/core/contract/report-schema.ts';
import { wordsIn, type Language } from '../../src/core/text/language.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { FindingItem } from '../findings/finding-item.ts';
import { plainEntry, type Entry } from './entry.ts';
import { hostEntries, findingEntries, machineEntries, networkEntries, wordEntries } from './host-entries.ts';

export interface Around {
  readonly host: string;
  /** Null until it was read. */
  readonly view: HostView | null;
  readonly isReading: boolean;
  readonly findings: readonly FindingItem[] | null;
  readonly hosts: readonly HostEntry[];
  /** Null until it was read. */
  readonly history: readonly HistoryItem[] | null;
  /** A change of a host is being made. */
  readonly isChanging: boolean;
  readonly preferences: Preferences;
  readonly language: Language;
  readonly t: Texts;
}

export function entriesOf(around: Around): readonly Entry[] {
  const { view } = around;
  return [
    ...commands.filter(({ id }) => id !== 'palette').map((command) => commandEntry(command, around)),
    ...(view === null ? [] : [...networkEntries(view, around), ...machineEntries(view, around)]),
    ...findingEntries(around),
    ...hostEntries(around),
    ...wordEntries(around.t),
  ];
}

/** For a text that nothing is called by: people paste the message that they see. */
export function lookUpEntry(text: string, { palette }: Texts): Entry {
  return { ...plainEntry, id: 'look-up', group: 'actions', title: palette.lookUp, deed: { kind: 'look-up', text: text.trim() } };
}

function commandEntry({ id, words, key, page }: Command, around: Around): Entry {
  const { language, t } = around;
  return {
    ...plainEntry,
    id,
    group: page === null ? 'actions' : 'pages',
    title: wordsIn(language, words),
    // Found in the other language too: who looks for 中文 may not read the words around it.
    also: [words.en, words.zh],
    key,
    note: page === null && isInForce(id as ActionId, around.preferences) ? t.palette.chosen : null,
    blocked: page === null ? whyNot(id as ActionId, around) : null,
    deed: { kind: 'command', command: id },
  };
}

/** Why it cannot be done now; null: it can. */
export function whyNot(id: ActionId, around: Around): string | null {
  const { view, isReading, t } = around;
  const notRead = view === null ? t.palette.notRead : null;
  const reasons: Readonly<Partial<Record<ActionId, string | null>>> = {
    refresh: isReading ? t.palette.isReading : null,
    'copy-view': notRead,
    'set-up-bridged': notRead,
    'set-up-nat': notRead,
    'set-up-host-only': notRead,
    diagnose: view?.vms.length === 0 ? t.palette.noMachines : notRead,
    undo: whyNotUndo(around),
  };
  return reasons[id] ?? null;
}

function whyNotUndo({ host, history, isChanging, t: { palette } }: Around): string | null {
  if (kindOfHostName(host) === 'capture') return palette.noHistory;
  if (isChanging) return palette.changing;
  if (history === null) return palette.historyUnread;
  return history.some(({ undoable }) => undoable) ? null : palette.nothingToUndo;
}

function isInForce(id: ActionId, { language, theme }: Preferences): boolean {
  const chosen: Readonly<Partial<Record<ActionId, boolean>>> = {
    english: language === 'en',
    chinese: language === 'zh-CN',
    'system-language': language === 'system',
    light: theme === 'light',
    dark: theme === 'dark',
    'system-theme': theme === 'system',
  };
  return chosen[id] ?? false;
}
