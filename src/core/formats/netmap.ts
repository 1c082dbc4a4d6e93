/**
 * netmap.conf: the names that VMware's editor shows for VMnets. Names only: which networks there are, the
 * store says. An entry's index is not its VMnet's number; its device is.
 */
import type { Bytes, DecodeBytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { setEntry } from './dictionary-edit.ts';
import {
  decodedValue,
  parseDictionary,
  printDictionary,
  type DictionaryEntry,
  type DictionaryFile,
} from './dictionary.ts';
import { encodeUtf8 } from './utf8.ts';
import { vmnetOfDevice } from './vmnet-device.ts';

export interface NetmapNetwork {
  /** Null when the device is no VMnet. */
  readonly vmnet: number | null;
  readonly name: string | null;
  readonly device: string;
}

export interface NetmapFile {
  readonly dictionary: DictionaryFile;
  readonly complaints: readonly Complaint[];
}

const withoutCodePages: DecodeBytes = () => undefined;

export function parseNetmap(bytes: Bytes): NetmapFile {
  return netmapOf(parseDictionary(bytes));
}

export function printNetmap(file: NetmapFile): Bytes {
  return printDictionary(file.dictionary);
}

function netmapOf(dictionary: DictionaryFile): NetmapFile {
  return { dictionary, complaints: dictionary.complaints };
}

/** By index; entries without a device name nothing and are left out. */
export function describeNetmap(
  { dictionary }: NetmapFile,
  decode: DecodeBytes = withoutCodePages,
): { readonly networks: readonly NetmapNetwork[] } {
  const networks = deviceEntries(dictionary).map(({ index, entry }): NetmapNetwork => {
    const device = decodedValue(dictionary, entry, decode);
    const name = dictionary.byName.get(`network${index}.name`);
    return { vmnet: vmnetOfDevice(device) ?? null, name: name ? decodedValue(dictionary, name, decode) : null, device };
  });
  return { networks };
}

/** Undefined when the file has no name, or an empty one, for the VMnet. */
export function nameOfVmnet(file: NetmapFile, vmnet: number, decode: DecodeBytes = withoutCodePages): string | undefined {
  return describeNetmap(file, decode).networks.find((network) => network.vmnet === vmnet && network.name)?.name ?? undefined;
}

/** Renames a VMnet; one that the file does not have yet gets a name and a device line. */
export function setNetmapName(file: NetmapFile, vmnet: number, name: string): NetmapFile {
  const { dictionary } = file;
  const entries = deviceEntries(dictionary);
  const known = entries.find(({ entry }) => vmnetOfDevice(entry.raw) === vmnet);
  if (known !== undefined) return netmapOf(setEntry(dictionary, `network${known.index}.name`, encodeUtf8(name)));
  const index = freeIndex(dictionary, vmnet);
  const named = setEntry(dictionary, `network${index}.name`, encodeUtf8(name));
  return netmapOf(setEntry(named, `network${index}.device`, `vmnet${vmnet}`));
}

/** VMware's own files use the VMnet's number. */
function freeIndex(dictionary: DictionaryFile, vmnet: number): number {
  const used = new Set(dictionary.entries.flatMap(({ name }) => /^network(\d+)\./i.exec(name)?.[1] ?? []).map(Number));
  let index = vmnet;
  while (used.has(index)) index++;
  return index;
}

interface DeviceEntry {
  /** As it is spelled: `01` is not `1`. */
  readonly index: string;
  readonly entry: DictionaryEntry;
}

function deviceEntries(dictionary: DictionaryFile): readonly DeviceEntry[] {
  const found: (DeviceEntry & { readonly order: number })[] = [];
  for (const [key, entry] of dictionary.byName) {
    if (!key.endsWith('.device') || entry.raw === '' || !/^network\d{1,9}\./.test(key)) continue;
    const index = key.slice('network'.length, -'.device'.length);
    found.push({ index, entry, order: Number(index) });
  }
  return found.sort((a, b) => a.order - b.order);
}
