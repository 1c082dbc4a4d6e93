/** Searching by what people have before them: a code, a name, or an error message in either language. */
import { groupOfCode, knownCodes, type CheckedGroup } from '../../src/core/text/checked-groups.ts';
import { findingKinds } from '../../src/core/text/finding-kinds.ts';
import { aliasesOf, spokenFinding } from '../../src/core/text/findings/all.ts';
import { knownMessages, type KnownMessage } from '../../src/core/text/known-messages.ts';
import { searchFor } from '../app/search.ts';
import type { FindingItem } from './finding-item.ts';

/** What can be said about a search besides the findings of this host. */
export type Answer =
  | {
      readonly kind: 'message';
      readonly message: KnownMessage;
      /** In the language it was searched in. */
      readonly said: string;
      /** How many findings of this host can cause it. */
      readonly here: number;
      readonly lookedAt: readonly CheckedGroup[];
    }
  | { readonly kind: 'code'; readonly code: string; readonly said: string | null; readonly lookedAt: CheckedGroup };

const mostCodes = 4;

/** Punctuation, blanks and hyphens differ from one copy of a message to the next; the dots of addresses do not. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/\.(?!\d)/g, '');
}

function isTelling(plain: string): boolean {
  return plain.length >= (/\p{Script=Han}/u.test(plain) ? 3 : 5);
}

/** A part of the message, or a longer text with the message in it. */
export function matchesMessage(plain: string, message: string): boolean {
  const said = plainText(message);
  return isTelling(plain) && (said.includes(plain) || (isTelling(said) && plain.includes(said)));
}

/** An empty search finds everything. */
export function matchingFindings(items: readonly FindingItem[], text: string): readonly FindingItem[] {
  if (text.trim() === '') return items;
  const found = searchFor(text);
  const plain = plainText(text);
  // Of a code, not of a finding: 2,000 findings have a few codes.
  const byCode = new Map<string, boolean>();
  const byMessage = new Set(messagesFor(plain).flatMap(({ message }) => message.codes));
  const fitsCode = (code: string): boolean => byMessage.has(code) || aliasesOf(code).some((alias) => matchesMessage(plain, alias));
  return items.filter((item) => {
    const { code } = item.finding;
    const known = byCode.get(code) ?? fitsCode(code);
    byCode.set(code, known);
    return known || found(findingWords(item));
  });
}

function findingWords({ finding, spoken }: FindingItem): readonly (string | null | undefined)[] {
  const { code, vmnet, vm, adapter, evidence } = finding;
  const kind = findingKinds[code];
  const titles = (['en', 'zh-CN'] as const).map((language) => spokenFinding(finding, language).title);
  const places = evidence.flatMap(({ source, text }) => [source, text]);
  return [code, spoken.title, ...titles, kind?.en, kind?.zh, vmnet === null ? null : `VMnet${vmnet}`, vm, String(adapter ?? ''), ...places];
}

function messagesFor(plain: string): readonly { readonly message: KnownMessage; readonly said: string }[] {
  return knownMessages.flatMap((message) => {
    const { en, zh } = message.said;
    if (zh.some((one) => matchesMessage(plain, one)) && /\p{Script=Han}/u.test(plain)) return [{ message, said: zh[0] }];
    return en.some((one) => matchesMessage(plain, one)) ? [{ message, said: en[0] }] : [];
  });
}

/** Messages first, then codes that this host does not have. */
export function answersTo(text: string, items: readonly FindingItem[]): readonly Answer[] {
  const plain = plainText(text);
  if (!isTelling(plain)) return [];
  const here = new Map<string, number>();
  for (const { finding } of items) here.set(finding.code, (here.get(finding.code) ?? 0) + 1);
  const messages = messagesFor(plain).map(({ message, said }): Answer => {
    const groups = message.codes.flatMap((code) => groupOfCode(code) ?? []);
    const count = message.codes.reduce((sum, code) => sum + (here.get(code) ?? 0), 0);
    return { kind: 'message', message, said, here: count, lookedAt: [...new Set(groups)] };
  });
  const told = new Set(messages.flatMap((answer) => (answer.kind === 'message' ? answer.message.codes : [])));
  const codes = knownCodes().flatMap((code): readonly Answer[] => {
    if (here.has(code) || told.has(code)) return [];
    const said = aliasesOf(code).find((alias) => matchesMessage(plain, alias)) ?? null;
    const lookedAt = groupOfCode(code);
    return lookedAt !== undefined && (said !== null || isNamed(code, text, plain)) ? [{ kind: 'code', code, said, lookedAt }] : [];
  });
  return [...messages, ...codes.slice(0, mostCodes)];
}

function isNamed(code: string, text: string, plain: string): boolean {
  const kind = findingKinds[code];
  return code.includes(text.trim().toLowerCase()) || [kind?.en, kind?.zh].some((name) => name !== undefined && plainText(name).includes(plain));
}
