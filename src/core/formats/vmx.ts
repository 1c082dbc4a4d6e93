/** `.vmx`: a virtual machine's configuration, of which we read the name, the state and the network adapters. */
import type { VmAdapter } from '../vnet/machine.ts';
import type { Bytes, DecodeBytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { removeEntry, setEntry } from './dictionary-edit.ts';
import { foldName } from './dictionary-names.ts';
import { decodedEntry, decodedValue, encodingOf, entryOf, knownValue, parseDictionary, printDictionary, type DictionaryFile } from './dictionary.ts';
import { readVmxAdapters } from './vmx-adapters.ts';

export interface VmxFile {
  readonly dictionary: DictionaryFile;
  readonly complaints: readonly Complaint[];
  /** By lower-cased name; of duplicates the last. Made anew each time. */
  readonly values: ReadonlyMap<string, string>;
  readonly displayName: string | null;
  /** The line of the first value that is not in the file's encoding, or whose encoding nobody knows. */
  readonly undecoded: number | null;
  readonly adapters: readonly VmAdapter[];
  readonly suspended: boolean;
  readonly encrypted: boolean;
  /** Kept so that a changed file is read as the first one was. */
  readonly decode: DecodeBytes;
}

/** What `vmnet parse vmx` prints. */
export interface VmxDescription {
  readonly displayName: string | null;
  readonly encoding: string | null;
  readonly adapters: readonly VmAdapter[];
  readonly entries: Readonly<Record<string, string>>;
}

/** A change to one adapter; what is left out stays. `vnet: null` takes the line away. */
export interface VmxAdapterChange {
  readonly connectionType?: 'bridged' | 'nat' | 'hostonly' | 'custom' | 'pvn';
  readonly vnet?: string | null;
  readonly startConnected?: boolean;
}

export function parseVmx(bytes: Bytes, decode: DecodeBytes): VmxFile {
  return vmxOf(parseDictionary(bytes), decode);
}

export function printVmx(file: VmxFile): Bytes {
  return printDictionary(file.dictionary);
}

function vmxOf(dictionary: DictionaryFile, decode: DecodeBytes): VmxFile {
  const value = (name: string): string | undefined => decodedEntry(dictionary, name, decode);
  return {
    dictionary,
    complaints: dictionary.complaints,
    get values() {
      return new Map(dictionary.entries.map((entry) => [foldName(entry.name), decodedValue(dictionary, entry, decode)]));
    },
    displayName: value('displayName') || null,
    undecoded: firstUndecoded(dictionary, decode),
    adapters: readVmxAdapters(dictionary, value),
    suspended: Boolean(value('checkpoint.vmState')),
    encrypted: Boolean(value('encryption.keySafe')),
    decode,
  };
}

function firstUndecoded(dictionary: DictionaryFile, decode: DecodeBytes): number | null {
  // Most files have neither bytes over 0x7f nor escapes for them: there is nothing to decode.
  if (!/[|\x80-\xff]/.test(dictionary.bytes)) return null;
  const undecoded = dictionary.entries.find(
    (entry) => knownValue(dictionary, entry, decode) === undefined && entryOf(dictionary, entry.name) === entry,
  );
  return undecoded?.line ?? null;
}

export function describeVmx({ dictionary, displayName, adapters, values }: VmxFile): VmxDescription {
  return { displayName, encoding: encodingOf(dictionary), adapters, entries: Object.fromEntries(values) };
}

/** One line for each field that the change has. */
export function setVmxAdapter(file: VmxFile, index: number, change: VmxAdapterChange): VmxFile {
  const key = (name: string): string => `ethernet${index}.${name}`;
  const { connectionType, vnet, startConnected } = change;
  let { dictionary } = file;
  if (connectionType !== undefined) dictionary = setEntry(dictionary, key('connectionType'), connectionType);
  if (vnet === null) dictionary = removeEntry(dictionary, key('vnet'));
  else if (vnet !== undefined) dictionary = setEntry(dictionary, key('vnet'), vnet);
  if (startConnected !== undefined) {
    dictionary = setEntry(dictionary, key('startConnected'), startConnected ? 'TRUE' : 'FALSE');
  }
  return vmxOf(dictionary, file.decode);
}
