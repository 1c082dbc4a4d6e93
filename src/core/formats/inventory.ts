/** The inventory of VMware's library: inventory.vmls (Windows, Linux), vmInventory (macOS). */
import type { Bytes, DecodeBytes } from './bytes.ts';
import { decodedValue, numberedEntries, parseDictionary, printDictionary, type DictionaryFile } from './dictionary.ts';

export type InventoryFile = DictionaryFile;

export interface InventoryMachine {
  readonly name: string;
  /** Of the `.vmx`, as the host spells it. */
  readonly path: string;
}

export function parseInventory(bytes: Bytes): InventoryFile {
  return parseDictionary(bytes);
}

export function printInventory(file: InventoryFile): Bytes {
  return printDictionary(file);
}

/** By slot number. Free slots (an empty config) and folders are no machines; one without a name is called by its file. */
export function describeInventory(
  file: InventoryFile,
  decode: DecodeBytes,
): { readonly vms: readonly InventoryMachine[] } {
  const names = numberedEntries(file, 'vmlist', 'displayname');
  const vms = [...numberedEntries(file, 'vmlist', 'config')]
    .sort(([a], [b]) => a - b)
    .map(([slot, config]): InventoryMachine => {
      const path = decodedValue(file, config, decode);
      const shown = names.get(slot);
      return { name: (shown && withoutQuotes(decodedValue(file, shown, decode))) || baseName(path), path };
    });
  return { vms: vms.filter(({ path }) => path.slice(-4).toLowerCase() === '.vmx') };
}

/** VMware sometimes wraps a display name in escaped quotes. */
function withoutQuotes(name: string): string {
  return name.length >= 2 && name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1) : name;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1, -'.vmx'.length);
}
