/**
 * Reads `Get-NetAdapter | Select-Object Name, InterfaceDescription, InterfaceAdminStatus | ConvertTo-Json`: Windows'
 * adapters with those that are disabled, which `ipconfig` does not list.
 */
import type { Complaint } from './complaint.ts';
import { numberOf, objectsOf, parseJson, textOf } from './json-text.ts';

export interface NetAdapter {
  readonly name: string;
  readonly description: string | null;
  /** Null for a state that is neither: the adapter is being tested. */
  readonly enabled: boolean | null;
}

export function readNetAdapters(text: string): { readonly adapters: readonly NetAdapter[]; readonly complaints: readonly Complaint[] } {
  const json = parseJson(text);
  if (!json.ok) return { adapters: [], complaints: [json.complaint] };
  const adapters = objectsOf(json.value).flatMap((entry): readonly NetAdapter[] => {
    const name = textOf(entry['Name']);
    if (name === null) return [];
    return [{ name, description: textOf(entry['InterfaceDescription']), enabled: enabledOf(numberOf(entry['InterfaceAdminStatus'])) }];
  });
  return { adapters, complaints: [] };
}

// MSFT_NetAdapter: 1 up, 2 down, 3 testing.
function enabledOf(status: number | null): boolean | null {
  return status === 1 ? true : status === 2 ? false : null;
}
