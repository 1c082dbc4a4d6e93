/** The languages the program speaks, and how a table of words is read in one of them. */

export type Language = 'en' | 'zh-CN';

export const languages: readonly Language[] = ['en', 'zh-CN'];

/** The same words in each language. A missing language does not compile. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** Words for both the window and the command line, and what only the command line adds. */
export interface Advice extends Words {
  readonly command?: Words;
}

/** Words with values in them; both languages take the same arguments. */
export interface Phrase<A extends readonly never[] = readonly never[]> {
  readonly en: (...values: A) => string;
  readonly zh: (...values: A) => string;
}

export type TextTable = Readonly<Record<string, Words | Phrase>>;

/** A table as it reads in one language: words become strings, phrases functions that return one. */
export type Spoken<T extends TextTable> = {
  readonly [K in keyof T]: T[K] extends Words ? string : T[K]['en'];
};

export function phrase<A extends readonly unknown[]>(
  en: (...values: A) => string,
  zh: (...values: A) => string,
): { readonly en: (...values: A) => string; readonly zh: (...values: A) => string } {
  return { en, zh };
}

export function wordsIn(language: Language, words: Words): string {
  return language === 'en' ? words.en : words.zh;
}

export type Speaker = 'window' | 'command-line';

export function adviceIn(language: Language, { command, ...words }: Advice, speaker: Speaker): string {
  const said = wordsIn(language, words);
  return command === undefined || speaker === 'window' ? said : `${said}${language === 'en' ? ' ' : ''}${wordsIn(language, command)}`;
}

export function spoken<T extends TextTable>(table: T, language: Language): Spoken<T> {
  const key = language === 'en' ? 'en' : 'zh';
  return Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, entry[key]])) as Spoken<T>;
}

/** `zh`, `zh-Hans-CN`, `zh_CN.UTF-8` → `zh-CN`; everything else → `en`. */
export function languageOfLocale(locale: string): Language {
  return /^zh(?:[^a-z]|$)/i.test(locale) ? 'zh-CN' : 'en';
}
