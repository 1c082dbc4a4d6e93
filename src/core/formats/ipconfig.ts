/** Reads `ipconfig` and `ipconfig /all` of any Windows from XP on, in any of its languages. */
import type { Adapter } from '../vnet/adapter.ts';
import type { Complaint } from './complaint.ts';
import { ipconfigAdapter } from './ipconfig-adapter.ts';
import { readIpconfigSections, type IpconfigSection } from './ipconfig-lines.ts';
import { noAdapters } from './no-adapters.ts';

export interface Adapters {
  readonly adapters: readonly Adapter[];
  readonly complaints: readonly Complaint[];
}

/** `text` is decoded already. Never throws; a text without any adapter is complained about. */
export function readIpconfig(text: string): Adapters {
  const sections = readIpconfigSections(text);
  const headed = adaptersOf(sections.filter(({ heading }) => heading !== null));
  // A pasted excerpt may start below the heading; beside headed adapters such lines are another command's.
  const adapters = headed.length > 0 ? headed : adaptersOf(sections);
  return { adapters: hasMasks(adapters) ? adapters : adapters.map(withoutSilence), complaints: noAdapters(adapters, text) };
}

/**
 * Windows prints a mask below every IPv4 address. Wine's `ipconfig` prints none, and neither DNS servers nor
 * that a medium is disconnected, so that its silence about them says nothing.
 */
function hasMasks(adapters: readonly Adapter[]): boolean {
  const addresses = adapters.flatMap(({ ipv4 }) => ipv4);
  return addresses.length === 0 || addresses.some(({ prefix }) => prefix !== null);
}

function withoutSilence(adapter: Adapter): Adapter {
  const idle = adapter.state === 'up' && adapter.ipv4.length + adapter.ipv6.length === 0;
  return { ...adapter, state: idle ? 'unknown' : adapter.state, dns: adapter.dns?.length === 0 ? null : adapter.dns };
}

function adaptersOf(sections: readonly IpconfigSection[]): readonly Adapter[] {
  return sections.map(ipconfigAdapter).filter((adapter) => adapter !== undefined);
}
