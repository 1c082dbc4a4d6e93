/** The inventory of VMware's library: inventory.vmls (Windows, Linux), vmInventory (macOS). */
import type { Bytes, DecodeBytes } from './bytes.ts';
import { decodedEntry, decodedValue, foldName, parseDictionary, printDictionary, type DictionaryFile } from './dictionary.ts';

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

/** By slot number. Free slots (an empty config) and folders are no machines. */
export function describeInventory(
  file: InventoryFile,
  decode: DecodeBytes,
): { readonly vms: readonly InventoryMachine[] } {
  const vms = [...file.byName.values()]
    .flatMap((entry) => {
      const slot = /^vmlist(\d{1,9})\.config$/.exec(foldName(entry.name))?.[1];
      const path = slot === undefined ? '' : decodedValue(file, entry, decode);
      return slot === undefined || !/\.vmx$/i.test(path) ? [] : [{ slot, path }];
    })
    .sort((a, b) => Number(a.slot) - Number(b.slot))
    .map(({ slot, path }) => ({ name: nameOf(file, slot, path, decode), path }));
  return { vms };
}

/** The display name, which VMware sometimes wraps in escaped quotes; without one, the file's. */
function nameOf(file: InventoryFile, slot: string, path: string, decode: DecodeBytes): string {
  const shown = decodedEntry(file, `vmlist${slot}.DisplayName`, decode)?.replace(/^"(.*)"$/s, '$1');
  return shown || path.replace(/^.*[\\/]/s, '').replace(/\.vmx$/i, '');
}
