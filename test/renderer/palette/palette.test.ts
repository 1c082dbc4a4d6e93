import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingItems } from '../../../renderer/findings/finding-item.ts';
import { entriesOf, type Around } from '../../../renderer/palette/entries.ts';
import { plainEntry, type Entry } from '../../../renderer/palette/entry.ts';
import { commandLines, shellWord } from '../../../renderer/palette/command-lines.ts';
import { grouped, rank, searchable } from '../../../renderer/palette/rank.ts';
import { commandOfKey, commands, keyName, pages } from '../../../src/core/contract/commands.ts';
import type { HostEntry } from '../../../src/core/contract/contract.ts';
import { defaultPreferences } from '../../../src/core/contract/preferences.ts';
import { languages } from '../../../src/core/text/language.ts';
import { textsIn } from '../../../src/core/text/texts.ts';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import { large, machine, vmAdapter, windowsNat } from '../../support/host-views.ts';
import { sickFindings } from '../../support/sick-findings.ts';

const samples: readonly HostEntry[] = [
  { kind: 'local', host: 'local', platform: 'windows' },
  { kind: 'capture', host: 'D:\\captures\\office-pc.zip' },
  { kind: 'sample', host: 'sample:no-vmware', platform: 'linux', title: { en: 'No VMware', zh: '没有 VMware' } },
];

function around(changes: Partial<Around> = {}): Around {
  const view = windowsNat();
  const language = changes.language ?? 'en';
  return {
    host: 'local',
    view,
    isReading: false,
    findings: findingItems(sickFindings, view, language),
    hosts: samples,
    history: [],
    isChanging: false,
    preferences: defaultPreferences,
    language,
    t: textsIn(language),
    ...changes,
  };
}

const found = (text: string, changes: Partial<Around> = {}): readonly Entry[] => rank(searchable(entriesOf(around(changes))), text).map(({ entry }) => entry);
const titles = (text: string, changes: Partial<Around> = {}): readonly string[] => found(text, changes).map(({ title }) => title);
const only = (view: HostView): Partial<Around> => ({ view, findings: [] });

describe('what is typed', () => {
  test.each([
    ['vmnet8', 'VMnet8'],
    ['8 vmnet', 'VMnet8'],
    ['204.1', 'VMnet8'],
    ['off dhcp vmnet1', 'VMnet1: Turn DHCP off…'],
    ['v8tdo', 'VMnet8: Turn DHCP off…'],
    ['DARK', 'Appearance: dark'],
    ['深色', 'Appearance: dark'],
    ['read again', 'Read again'],
    ['ubuntu diagnose', 'Diagnose Ubuntu 24.04'],
    ['troubleshoot', 'Troubleshoot'],
    ['office-pc', 'Show office-pc.zip'],
  ])('%j finds “%s” first', (text, title) => {
    expect(titles(text)[0]).toBe(title);
  });

  test.each([
    ['桥接', '桥接'],
    ['设置 桥接', '设置桥接模式网络…'],
    ['停用 vmnet8', 'VMnet8：停用 DHCP…'],
    ['english', '语言：英语'],
  ])('in Chinese, %j finds “%s”', (text, title) => {
    expect(titles(text, { language: 'zh-CN' })[0]).toBe(title);
  });

  test('a number that is typed whole goes before one that it only starts', () => {
    const lease = (address: string) => [vmAdapter(0, { lease: { address, ends: null } })];
    const view = { ...windowsNat(), vms: [machine('A', 'off', lease('192.168.204.254')), machine('B', 'off', lease('192.168.204.2'))] };
    expect(found('204.2', only(view)).filter(({ group }) => group === 'machines').map(({ title }) => title)).toEqual(['B', 'A']);
  });

  test('what fits is marked, and only there', () => {
    const [best] = rank(searchable(entriesOf(around())), 'dark app');
    expect(best?.ranges.map(([start, end]) => best.entry.title.slice(start, end))).toEqual(['App', 'dark']);
  });

  test('a letter that grows in lower case marks nothing else', () => {
    const entry: Entry = { ...plainEntry, id: 'x', group: 'machines', title: 'İİ lab', deed: { kind: 'diagnose', vm: 'x' } };
    const [best] = rank(searchable([entry]), 'lab');
    expect(best?.ranges).toEqual([[3, 6]]);
  });
});

describe('what is listed', () => {
  test.each(languages)('in %s every entry has a name of its own to be told by, and every page and command is there', (language) => {
    const entries = entriesOf(around({ language }));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.filter(({ group }) => group === 'pages').map(({ id }) => id)).toEqual(pages.map(({ page }) => `page-${page}`));
    const listed = new Set(entries.map(({ id }) => id));
    expect(commands.filter(({ id }) => !listed.has(id)).map(({ id }) => id)).toEqual(['palette']);
  });

  test('nothing typed: actions and pages first, and nothing of which there may be thousands', () => {
    const ranked = rank(searchable(entriesOf(around())), ' ');
    expect(grouped(ranked, false).map(({ group }) => group)).toEqual(['actions', 'pages', 'networks', 'machines', 'findings', 'hosts']);
    expect(ranked.some(({ entry }) => entry.onlyTyped)).toBe(false);
  });

  test.each([
    ['undo the last', {}, 'no change to undo'],
    ['undo the last', { history: null }, 'the history has not been read'],
    ['undo the last', { host: '/srv/lab.zip' }, 'a capture cannot be changed'],
    ['undo the last', { isChanging: true }, 'a change is being made'],
    ['vmnet8 remove', {}, 'virtual machines use it'],
    ['vmnet8 dhcp off', {}, null],
    ['vmnet8 dhcp off', { isChanging: true }, 'a change is being made'],
    ['read again', { isReading: true }, 'it is being read'],
    ['copy everything', { view: null }, 'the host has not been read'],
    ['show this computer', {}, 'shown now'],
    ['show this computer', { host: '/srv/lab.zip' }, null],
  ] as const)('%j with %j: %s', (text, changes, reason) => {
    expect(found(text, changes)[0]?.blocked).toBe(reason);
  });

  test('a host with 2,000 machines says how many more there are, and each is found', () => {
    const view = large();
    const all = searchable(entriesOf(around(only(view))));
    const groups = grouped(rank(all, 'vm'), true);
    for (const { items, more } of groups) expect(items.length === 8 || more === 0).toBe(true);
    expect(groups.find(({ group }) => group === 'machines')).toMatchObject({ more: view.vms.length - 8 });
    const last = view.vms.at(-1)?.name ?? '';
    expect(rank(all, last)[0]?.entry.title).toBe(last);
  });
});

const anyEntry = fc.record({ title: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), also: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }) });
const anyEntries = fc.array(anyEntry, { minLength: 1, maxLength: 30 }).map((some) =>
  some.map(({ title, also }, index): Entry => ({ ...plainEntry, id: String(index), group: index % 2 === 0 ? 'machines' : 'actions', title, also, deed: { kind: 'diagnose', vm: title } })),
);

describe('for any entries', () => {
  test('each is found by its own full title, and none of another title goes before it', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const all = searchable(entries);
        for (const entry of entries.filter(({ title }) => title.trim() !== '')) {
          const ranked = rank(all, entry.title);
          const mine = ranked.find((one) => one.entry === entry);
          expect(mine).toBeDefined();
          expect(ranked[0]?.score).toBe(mine?.score);
        }
      }),
    );
  });

  test('ranking is the same each time, marks lie inside titles, and groups lose nothing', () => {
    fc.assert(
      fc.property(anyEntries, fc.string({ maxLength: 8 }), (entries, text) => {
        const ranked = rank(searchable(entries), text);
        expect(rank(searchable(entries), text)).toEqual(ranked);
        for (const { entry, ranges } of ranked) {
          let from = 0;
          for (const [start, end] of ranges) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(entry.title.length);
        }
        const counted = grouped(ranked, true).reduce((sum, { items, more }) => sum + items.length + more, 0);
        expect(counted).toBe(ranked.length);
      }),
    );
  });

  test('every entry of a host, too, is found by its own full title, in both languages', () => {
    for (const language of languages) {
      const entries = entriesOf(around({ language }));
      const all = searchable(entries);
      for (const entry of entries) expect(rank(all, entry.title).filter(({ entry: { title } }) => title === entry.title).map((one) => one.entry)).toContain(entry);
    }
  });
});

describe('keys', () => {
  const key = (name: string, held: Partial<Parameters<typeof commandOfKey>[0]> = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  test.each([
    [key('k', { ctrlKey: true }), 'palette'],
    [key('k', { metaKey: true }), 'palette'],
    [key('k', { ctrlKey: true, shiftKey: true }), undefined],
    [key('k'), undefined],
    [key('/'), 'search'],
    [key('?', { shiftKey: true }), 'keys'],
    [key('r'), 'refresh'],
    [key('r', { ctrlKey: true }), undefined],
    [key('F5'), undefined],
    [key('7'), 'page-learn'],
    [key('7', { ctrlKey: true }), undefined],
    [key('7', { altKey: true }), undefined],
  ])('%j asks for %s', (pressed, id) => {
    expect(commandOfKey(pressed, false)?.id).toBe(id);
  });

  test('F5 reads the host again in the desktop app, where it is no browser’s', () => {
    expect(commandOfKey(key('F5'), true)?.id).toBe('refresh');
  });

  test('no key stands for two commands, and ⌘ is Ctrl elsewhere', () => {
    const given = commands.flatMap((command) => command.key ?? []);
    expect(new Set(given).size).toBe(given.length);
    expect([keyName('Mod+K', false), keyName('Mod+K', true), keyName('?', true)]).toEqual(['Ctrl K', '⌘K', '?']);
  });
});

test.each([
  ['local', 'linux', 'vmnet show'],
  ['sample:windows-nat', 'macos', 'vmnet show --host sample:windows-nat'],
  ['simulated:local', 'windows', 'vmnet show'],
  ['C:\\my captures\\lab.zip', 'windows', 'vmnet show --host "C:\\my captures\\lab.zip"'],
  ["/srv/ada's lab", 'linux', String.raw`vmnet show --host '/srv/ada'\''s lab'`],
] as const)('%s is shown on %s by %s', (host, platform, line) => {
  expect(commandLines(host, platform, textsIn('en'))[0]?.line).toBe(line);
});

test('a path with $ is one word that no shell changes', () => {
  expect(shellWord('/srv/$HOME', 'linux')).toBe("'/srv/$HOME'");
});
