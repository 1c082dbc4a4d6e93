/**
 * netmap.conf: the names that VMware's editor shows for VMnets. Names only: which networks there are, the
 * store says. An entry's index is not its VMnet's number; its device is.
 */
import type { Bytes, DecodeBytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { setEntry } from './dictionary-edit.ts';
import { namedList, type ListItem } from './dictionary-list.ts';
import {
  decodedValue,
  parseDictionary,
  printDictionary,
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
  const networks = devicesOf(dictionary).map(({ thing, name }): NetmapNetwork => {
    const device = decodedValue(dictionary, thing, decode);
    return { vmnet: vmnetOfDevice(device) ?? null, name: name ? decodedValue(dictionary, name, decode) : null, device };
  });
  return { networks };
}

/** The non-empty names by VMnet number; of several for one VMnet the first. */
export function namesOfVmnets(file: NetmapFile, decode: DecodeBytes = withoutCodePages): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { vmnet, name } of describeNetmap(file, decode).networks) {
    if (vmnet !== null && name && !names.has(vmnet)) names.set(vmnet, name);
  }
  return names;
}

/** Undefined when the file has no name, or an empty one, for the VMnet. */
export function nameOfVmnet(file: NetmapFile, vmnet: number, decode: DecodeBytes = withoutCodePages): string | undefined {
  return namesOfVmnets(file, decode).get(vmnet);
}

/** Renames a VMnet; one that the file does not have yet gets a name and a device line. */
export function setNetmapName(file: NetmapFile, vmnet: number, name: string): NetmapFile {
  const { dictionary } = file;
  const known = devicesOf(dictionary).find(({ thing }) => vmnetOfDevice(thing.raw) === vmnet);
  const bytes = encodeUtf8(name);
  if (known !== undefined) return netmapOf(setEntry(dictionary, `network${known.number}.name`, bytes));
  const index = freeIndex(dictionary, vmnet);
  const named = setEntry(dictionary, `network${index}.name`, bytes);
  return netmapOf(setEntry(named, `network${index}.device`, `vmnet${vmnet}`));
}

/** VMware's own files use the VMnet's number. */
function freeIndex(dictionary: DictionaryFile, vmnet: number): number {
  const used = new Set(dictionary.entries.flatMap(({ name }) => /^network(\d+)\./i.exec(name)?.[1] ?? []).map(Number));
  let index = vmnet;
  while (used.has(index)) index++;
  return index;
}

function devicesOf(dictionary: DictionaryFile): readonly ListItem[] {
  return namedList(dictionary, 'network', 'device', 'name');
}
