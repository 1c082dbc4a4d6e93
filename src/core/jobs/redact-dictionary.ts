/** Values of VMware's dictionaries without names: `.vmx`, the list of machines, netmap.conf, `config`. */
import type { Bytes, DecodeBytes } from '../formats/bytes.ts';
import { decodedValue, escapeValue, parseDictionary, type DictionaryEntry } from '../formats/dictionary.ts';
import type { Edit } from './redact-bytes.ts';
import { networkLabel } from './redact-fields.ts';
import type { TextKind } from './redact-kinds.ts';
import type { NameBook } from './redact-names.ts';
import type { PathMap } from './redact-paths.ts';

export interface ValueTools {
  readonly book: NameBook;
  readonly paths: PathMap;
  /** Addresses and known names. */
  readonly scrub: (text: string) => string;
}

/** What a person wrote or what opens something, and nothing here reads: passwords, keys, notes, shared folders. */
const secret =
  /^(?:annotation|guestinfo\..*|remotedisplay\.vnc\.(?:password|key)|encryption\..*|datafilekey|encryptedvm\..*|sharedfolder\d+\.(?:hostpath|guestname)|managedvm\..*|serialnumber|usb\.autoconnect\..*|usb_xhci\.autoconnect\..*|policy\.vm\..*|proxyapps\..*)$/;

const fileName = /\.(?:vmdk|iso|nvram|vmss|vmsn|vmem|vmxf|vmsd|vmx|vmpl|log|hlog|flp|img|dmg|scoreboard)$/i;

/** Edits of the bytes, in order; and where the entries are, so that nobody else edits them. */
export function dictionaryEdits(
  kind: TextKind,
  bytes: Bytes,
  decode: DecodeBytes,
  tools: ValueTools,
): { readonly edits: readonly Edit[]; readonly entries: readonly DictionaryEntry[] } {
  const file = parseDictionary(bytes);
  const edits = file.entries.flatMap((entry): readonly Edit[] => {
    const value = decodedValue(file, entry, decode);
    const instead = redactValue(kind, entry.name.toLowerCase(), value, tools);
    if (instead === value) return [];
    // What was replaced in part may be text in an encoding that has no writer here.
    const escaped = escapeValue(/^[\0-\x7f]*$/.test(instead) ? instead : 'redacted');
    const quoted = entry.isQuoted || /^[^\s#"]+$/.test(escaped) ? escaped : `"${escaped}"`;
    return [{ start: entry.valueStart, end: entry.valueEnd, instead: quoted }];
  });
  return { edits, entries: file.entries };
}

function redactValue(kind: TextKind, name: string, value: string, tools: ValueTools): string {
  const { book, paths, scrub } = tools;
  if (value === '' || /^(?:true|false|\d+|default|none)$/i.test(value) || name === '.encoding' || name === 'guestos') return value;
  if (kind === 'dictionary') return scrub(paths.of(value));
  if (kind === 'vmx' && name === 'displayname') return book.label('vm', value);
  if (kind === 'vmx' && secret.test(name)) return 'redacted';
  if (kind === 'inventory' && name.endsWith('.displayname')) return displayLabel(value, book);
  if (kind === 'netmap' && name.endsWith('.name')) return networkLabel(value, book) ?? value;
  if (isFile(value)) return scrub(paths.ofUnknown(value));
  return scrub(value);
}

/** Pipes and devices are no files. */
function isFile(value: string): boolean {
  return !/^(?:\\\\\.\\|\/dev\/)/.test(value) && (fileName.test(value) || /^(?:[A-Za-z]:[\\/]|\/|\.{1,2}[\\/]|\\\\)/.test(value));
}

/** VMware sometimes wraps a name in quotes of its own. Folders of the list have names too. */
function displayLabel(value: string, book: NameBook): string {
  const name = value.replace(/^"(.*)"$/s, '$1');
  return book.known('vm', name) ?? book.label('folder', name);
}
