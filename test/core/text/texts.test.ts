import { expect, test } from 'vitest';
import { languageOfLocale } from '../../../src/core/text/language.ts';
import { problemPlace, problemReason } from '../../../src/core/text/problems.ts';
import { tables, textsIn } from '../../../src/core/text/texts.ts';

type Entry = { readonly en: string | ((...values: never[]) => string); readonly zh: string | ((...values: never[]) => string) };

// Every phrase must say something for a word and for a number.
function said(entry: string | ((...values: never[]) => string)): readonly string[] {
  if (typeof entry === 'string') return [entry];
  const speak = entry as (...values: unknown[]) => string;
  return [speak(1, 1, 1), speak(7, 7, 7)];
}

const areas = Object.entries(tables).map(([area, table]) => ({ area, entries: Object.entries(table as Record<string, Entry>) }));

// Names that are the same in both languages; everything else in a Chinese sentence is Chinese.
const names =
  /VMNET_VM_FOLDERS|VMnet Manager|VMware|VMnet|Workstation|Player|Fusion|NAT|DHCP|DNS|VPN|LAN|UDP|MTU|MAC|IPv6|IP|Windows|Linux|macOS|JSON|zip|nat\.conf|capture\.json|--redact|--allow-running|networks\.yaml|YAML|UTF-8|vmnet (?:capture|ui|plan|verify)|VERSION=|Hyper-V|SSH|RDP|HTTPS?|Ubuntu|CentOS|RHEL|Debian|netplan|NetworkManager|ifcfg|\/etc\/network\/interfaces|\.vmx|--guest|\bping\b|TCP|example\.com|Enter|Esc|tcp|udp|yes|no/g;

test.each(areas)('every text of $area is said in both languages', ({ entries }) => {
  for (const [key, { en, zh }] of entries) {
    for (const words of [...said(en), ...said(zh)]) expect(words.trim(), key).not.toBe('');
  }
});

test.each(areas)('no text of $area mixes the languages', ({ entries }) => {
  for (const [key, { en, zh }] of entries) {
    for (const words of said(zh)) expect(words.replace(names, ''), key).not.toMatch(/[A-Za-z]{2,}/);
    for (const words of said(en)) expect(words, key).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
  }
});

test('a language is read as a whole, phrases included', () => {
  expect(textsIn('en').modes.nat).toBe('NAT');
  expect(textsIn('zh-CN').modes.nat).toBe('NAT 模式');
  expect(textsIn('en').frame.unreadable(1)).toBe('1 part unreadable');
  expect(textsIn('zh-CN').frame.unreadable(3)).toBe('3 处无法读取');
});

test('VMware’s own Chinese names are used', () => {
  const { modes, details } = textsIn('zh-CN');
  expect([modes.bridged, modes.nat, modes['host-only'], details.hostAdapter]).toEqual([
    '桥接模式',
    'NAT 模式',
    '仅主机模式',
    '主机虚拟适配器',
  ]);
});

test.each([
  ['zh', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['zhx', 'en'],
  ['', 'en'],
])('the locale %j is spoken as %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});

test('a problem’s place names the line and column when they are known', () => {
  const place = { source: '/etc/vmware/networking', line: 12, column: null };
  expect(problemPlace({ ...place, line: null }, 'en')).toBe('/etc/vmware/networking');
  expect(problemPlace(place, 'en')).toBe('/etc/vmware/networking, line 12');
  expect(problemPlace({ ...place, column: 3 }, 'zh-CN')).toBe('/etc/vmware/networking，第 12 行第 3 列');
});

test('a problem’s reason is the most exact one there are words for', () => {
  expect(problemReason({ code: 'unreadable', detail: 'EACCES' }, 'en')).toBe('This account may not read it.');
  expect(problemReason({ code: 'malformed', detail: 'unclosed-block' }, 'en')).toMatch(/never closed/);
  expect(problemReason({ code: 'malformed', detail: 'toString' }, 'en')).toMatch(/makes no sense/);
});
