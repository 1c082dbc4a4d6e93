/** Reads `Get-NetConnectionProfile | ConvertTo-Json`: which Windows networks are private, public or of a domain. */
import type { Adapter } from '../vnet/adapter.ts';
import type { Complaint } from './complaint.ts';
import { numberOf, objectsOf, parseJson, textOf, type Json } from './json-text.ts';

export interface ConnectionProfile {
  /** The adapter's name (`InterfaceAlias`), not the network's. */
  readonly name: string;
  readonly profile: NonNullable<Adapter['profile']>;
}

/** PowerShell prints one object alone when there is one, and enumerations as numbers or as words. */
export function readConnectionProfiles(text: string): {
  readonly profiles: readonly ConnectionProfile[];
  readonly complaints: readonly Complaint[];
} {
  if (text.trim() === '') return { profiles: [], complaints: [] };
  const json = parseJson(text);
  if (!json.ok) return { profiles: [], complaints: [json.complaint] };
  const profiles = objectsOf(json.value).flatMap((entry) => {
    const name = textOf(entry['InterfaceAlias']);
    const profile = profileOf(entry['NetworkCategory']);
    return name === null || profile === undefined ? [] : [{ name, profile }];
  });
  return { profiles, complaints: [] };
}

function profileOf(category: Json | undefined): ConnectionProfile['profile'] | undefined {
  const byNumber = (['public', 'private', 'domain'] as const)[numberOf(category) ?? -1];
  if (byNumber !== undefined) return byNumber;
  const word = textOf(category)?.toLowerCase();
  if (word === 'public' || word === 'private') return word;
  return word === 'domainauthenticated' || word === 'domain' ? 'domain' : undefined;
}
