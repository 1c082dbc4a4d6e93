/** The words of every finding, in one language at a time. */
import type { CauseCode } from '../../doctor/causes.ts';
import type { Finding } from '../../vnet/finding.ts';
import type { Language } from '../language.ts';
import { bridgeFindings } from './bridge.ts';
import { dhcpFindings } from './dhcp.ts';
import { doctorGuestFindings } from './doctor-guest.ts';
import { doctorHostFindings, doctorLogFindings } from './doctor-host.ts';
import { doctorProbeFindings } from './doctor-probe.ts';
import { fileFindings } from './file.ts';
import { forwardFindings } from './forward.ts';
import { hostAdapterFindings } from './host-adapter.ts';
import { machineFindings } from './machine.ts';
import { natFindings } from './nat.ts';
import { serviceFindings } from './service.ts';
import { subnetFindings } from './subnet.ts';
import type { FindingWords } from './words.ts';

const words = {
  ...subnetFindings,
  ...natFindings,
  ...hostAdapterFindings,
  ...dhcpFindings,
  ...forwardFindings,
  ...bridgeFindings,
  ...fileFindings,
  ...serviceFindings,
  ...machineFindings,
  ...doctorHostFindings,
  ...doctorLogFindings,
  ...doctorGuestFindings,
  ...doctorProbeFindings,
} satisfies Readonly<Record<CauseCode, unknown>>;

export interface SpokenFinding {
  readonly title: string;
  readonly explanation: string;
  readonly fix: string;
}

/** A finding that came over a wire has lost its type, but not its code. */
const wordsByCode: ReadonlyMap<string, FindingWords> = new Map(Object.entries(words));

export function spokenFinding(finding: Finding, language: Language): SpokenFinding {
  const found = wordsByCode.get(finding.code);
  const said = (text: FindingWords['title']): string => text[language === 'en' ? 'en' : 'zh'](finding as never);
  // A newer program's code: the code itself is all there is.
  if (found === undefined) return { title: finding.code, explanation: '', fix: '' };
  return { title: said(found.title), explanation: said(found.explanation), fix: said(found.fix) };
}

/** Why a finding matters on any host; null when the words need the facts of one, or there are none. */
export function generalExplanation(code: string, language: Language): string | null {
  const said = wordsByCode.get(code)?.explanation[language === 'en' ? 'en' : 'zh'];
  // A text without a parameter is the same for every finding.
  return said === undefined || said.length > 0 ? null : said(undefined as never);
}

/** What people search for when they have this finding: messages in both languages. */
export function aliasesOf(code: string): readonly string[] {
  const alias = wordsByCode.get(code)?.alias;
  return alias === undefined ? [] : [...alias.en, ...alias.zh];
}
