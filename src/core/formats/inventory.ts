/** The inventory of VMware's library: inventory.vmls (Windows, Linux), vmInventory (macOS). */
import type { Bytes, DecodeBytes } from './bytes.ts';
import { namedList } from './dictionary-list.ts';
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
  const vms: InventoryMachine[] = [];
  for (const { thing: config, name: shown } of namedList(file, 'vmlist', 'config', 'displayname')) {
    const path = decodedValue(file, config, decode);
    if (!isVmx(path)) continue;
    vms.push({ name: (shown && withoutQuotes(decodedValue(file, shown, decode))) || baseName(path), path });
  }
  return { vms };
}

function isVmx(path: string): boolean {
  return path.endsWith('.vmx') || path.slice(-4).toLowerCase() === '.vmx';
}

/** VMware sometimes wraps a display name in escaped quotes. */
function withoutQuotes(name: string): string {
  return name.length >= 2 && name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1) : name;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1, -'.vmx'.length);
}
