/** Changes to a VMware dictionary: one line for one name, everything else byte for byte. */
import type { Bytes } from './bytes.ts';
import {
  dictionaryOfLines,
  entryOf,
  escapeValue,
  foldName,
  placeOf,
  unescapeValue,
  type DictionaryFile,
} from './dictionary.ts';
import { insertLine, replaceLine } from './edit-lines.ts';
import { lineContent } from './lines.ts';

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
  const content = lineContent(file.lines[entry.line - 1] ?? '');
  const { start, end, quoted } = placeOf(file, entry);
  const asItStands = quoted || /^[^\0 \t#"]+$/.test(escaped);
  const gap = content.charAt(start - 1) === '=' && entry.raw === '' ? ' ' : '';
  const written = gap + (asItStands ? escaped : `"${escaped}"`);
  const changed = content.slice(0, start) + written + content.slice(end);
  return dictionaryOfLines(replaceLine(file.lines, entry.line - 1, changed));
}

/** Takes every line of that name out. */
export function removeEntry(file: DictionaryFile, name: string): DictionaryFile {
  const key = foldName(name);
  if (!file.byName.has(key)) return file;
  const gone = new Set(file.entries.filter((entry) => foldName(entry.name) === key).map(({ line }) => line));
  return dictionaryOfLines(file.lines.filter((_, index) => !gone.has(index + 1)));
}
