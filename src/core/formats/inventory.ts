/** The inventory of VMware's library: inventory.vmls (Windows, Linux), vmInventory (macOS). */
import type { Bytes, DecodeBytes } from './bytes.ts';
import { decodedValue, parseDictionary, printDictionary, type DictionaryFile } from './dictionary.ts';

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
  const slots: { readonly slot: number; readonly machine: InventoryMachine }[] = [];
  for (const [key, entry] of file.byName) {
    if (!key.endsWith('.config') || !/^vmlist\d{1,9}\./.test(key)) continue;
    const path = decodedValue(file, entry, decode);
    if (!/^\.vmx$/i.test(path.slice(-4))) continue;
    const stem = key.slice(0, -'.config'.length);
    const shown = file.byName.get(`${stem}.displayname`);
    const name = shown && withoutQuotes(decodedValue(file, shown, decode));
    slots.push({ slot: Number(stem.slice('vmlist'.length)), machine: { name: name || baseName(path), path } });
  }
  return { vms: slots.sort((a, b) => a.slot - b.slot).map(({ machine }) => machine) };
}

/** VMware sometimes wraps a display name in escaped quotes. */
function withoutQuotes(name: string): string {
  return name.length >= 2 && name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1) : name;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1, -'.vmx'.length);
}
