/** How a host is called in the window: always by what it is, so that nobody takes a sample for this computer. */
import type { HostEntry } from '../../src/core/contract/contract.ts';
import { kindOfHostName, originalName, type HostNameKind } from '../../src/core/contract/host-name.ts';
import { type Language, wordsIn } from '../../src/core/text/language.ts';
import type { Texts } from '../../src/core/text/texts.ts';

export interface HostName {
  readonly kind: HostNameKind;
  readonly name: string;
}

export function hostNameOf(host: string, hosts: readonly HostEntry[], language: Language, t: Texts): HostName {
  const kind = kindOfHostName(host);
  if (kind === 'simulated') return { kind, name: hostNameOf(originalName(host), hosts, language, t).name };
  if (kind === 'local') return { kind, name: t.frame.thisComputer };
  if (kind === 'capture') return { kind, name: lastPart(host) };
  const entry = hosts.find((one) => one.kind === 'sample' && one.host === host);
  return { kind, name: entry?.kind === 'sample' ? wordsIn(language, entry.title) : host.slice('sample:'.length) };
}

/** `C:\captures\office.zip` → `office.zip`. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
