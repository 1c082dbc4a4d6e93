/** The data of a refusal or a report as words. */
import type { Language } from './language.ts';

type Datum = string | number | null | readonly string[];

/** A list is written as the language does. `absent`: for what the data does not say. */
export function dataWords(data: Readonly<Record<string, Datum>>, language: Language, absent: string): (key: string) => string {
  return (key) => {
    const found = data[key] ?? absent;
    return typeof found === 'object' ? found.join(language === 'en' ? ', ' : '、') : String(found);
  };
}
