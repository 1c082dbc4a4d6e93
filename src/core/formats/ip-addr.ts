/** Reads `ip addr` of Linux (iproute2 and BusyBox): `-j` JSON, the plain form, and `-o` one line per address. */
import type { Adapter } from '../vnet/adapter.ts';
import type { Complaint } from './complaint.ts';
import { readIpAddrJson } from './ip-addr-json.ts';
import { readIpAddrText } from './ip-addr-text.ts';
import { linkAdapter } from './ip-link.ts';
import { parseJson } from './json-text.ts';
import { noAdapters } from './no-adapters.ts';

/** JSON is recognised by its first character. Never throws; a text without any adapter is complained about. */
export function readIpAddr(text: string): { readonly adapters: readonly Adapter[]; readonly complaints: readonly Complaint[] } {
  if (!/^\s*\[/.test(text)) {
    const adapters = readIpAddrText(text).map(linkAdapter);
    return { adapters, complaints: noAdapters(adapters, text) };
  }
  const json = parseJson(text);
  if (!json.ok) return { adapters: [], complaints: [json.complaint] };
  const adapters = readIpAddrJson(json.value).map(linkAdapter);
  return { adapters, complaints: noAdapters(adapters, text) };
}
