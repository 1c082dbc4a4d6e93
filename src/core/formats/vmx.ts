/** `.vmx`: a virtual machine's configuration, of which we read the name, the state and the network adapters. */
import type { VmAdapter } from '../vnet/machine.ts';
import type { Bytes, DecodeBytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { removeEntry, setEntry } from './dictionary-edit.ts';
import { foldName } from './dictionary-names.ts';
import { decodedValue, encodingOf, entryOf, knownValue, parseDictionary, printDictionary, type DictionaryFile } from './dictionary.ts';
import { readVmxAdapters } from './vmx-adapters.ts';

export interface VmxFile {
  readonly dictionary: DictionaryFile;
  readonly complaints: readonly Complaint[];
  /** By lower-cased name; of duplicates the last. */
  readonly values: ReadonlyMap<string, string>;
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
  const values = new Map<string, string>();
  let undecoded: number | null = null;
  for (const entry of dictionary.entries) {
    const known = knownValue(dictionary, entry, decode);
    if (known === undefined && entryOf(dictionary, entry.name) === entry) undecoded ??= entry.line;
    values.set(foldName(entry.name), known ?? decodedValue(dictionary, entry, decode));
  }
  return {
    dictionary,
    complaints: dictionary.complaints,
    values,
    undecoded,
    adapters: readVmxAdapters(values),
    suspended: Boolean(values.get('checkpoint.vmstate')),
    encrypted: Boolean(values.get('encryption.keysafe')),
    decode,
  };
}

export function describeVmx({ dictionary, values, adapters }: VmxFile): VmxDescription {
  return {
    displayName: values.get('displayname') || null,
    encoding: encodingOf(dictionary),
    adapters,
    entries: Object.fromEntries(values),
  };
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
