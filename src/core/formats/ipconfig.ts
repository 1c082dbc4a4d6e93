/** Reads `ipconfig` and `ipconfig /all` of any Windows from XP on, in any of its languages. */
import type { Adapter } from '../vnet/adapter.ts';
import type { Complaint } from './complaint.ts';
import { ipconfigAdapter } from './ipconfig-adapter.ts';
import { readIpconfigSections } from './ipconfig-lines.ts';
import { noAdapters } from './no-adapters.ts';

export interface Adapters {
  readonly adapters: readonly Adapter[];
  readonly complaints: readonly Complaint[];
}

/** `text` is decoded already. Never throws; a text without any adapter is complained about. */
export function readIpconfig(text: string): Adapters {
  const adapters = readIpconfigSections(text)
    .map(ipconfigAdapter)
    .filter((adapter) => adapter !== undefined);
  return { adapters, complaints: noAdapters(adapters, text) };
}
