/** Changes to a VMware dictionary: one line for one name, everything else byte for byte. */
import type { Bytes } from './bytes.ts';
import {
  dictionaryOfLines,
  parseDictionary,
  entryOf,
  escapeValue,
  unescapeValue,
  type DictionaryFile,
} from './dictionary.ts';
import { sameName } from './dictionary-names.ts';
import { insertLine } from './edit-lines.ts';

/**
 * Gives a name its value, in the file's own encoding and not escaped. Of duplicates the last is changed; a
 * new name goes to the end. A value that stood without quotes stays so where it can: VMware insists on that
 * for `scsi0:0.virtualSSD = 1`.
 */
export function setEntry(file: DictionaryFile, name: string, value: Bytes): DictionaryFile {
  const entry = entryOf(file, name);
  const escaped = escapeValue(value);
  if (entry === undefined) return dictionaryOfLines(insertLine(file.lines, file.lines.length, `${name} = "${escaped}"`));
  if (unescapeValue(entry.raw) === value) return file;
  const { bytes } = file;
  const { valueStart, valueEnd } = entry;
  const asItStands = entry.isQuoted || /^[^\0 \t#"]+$/.test(escaped);
  const gap = bytes.charAt(valueStart - 1) === '=' && entry.raw === '' ? ' ' : '';
  const written = gap + (asItStands ? escaped : `"${escaped}"`);
  return parseDictionary(bytes.slice(0, valueStart) + written + bytes.slice(valueEnd));
}

/** Takes every line of that name out. */
export function removeEntry(file: DictionaryFile, name: string): DictionaryFile {
  if (entryOf(file, name) === undefined) return file;
  const gone = new Set(file.entries.filter((entry) => sameName(entry.name, name)).map(({ line }) => line));
  return dictionaryOfLines(file.lines.filter((_, index) => !gone.has(index + 1)));
}
