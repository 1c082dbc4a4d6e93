/** `vmnet/check/1`: findings with their words in one language. */
import type { Finding, Severity } from '../../vnet/finding.ts';
import type { Language } from '../language.ts';
import { spokenFinding } from './all.ts';

/** A finding as `--json` prints it. */
export interface PrintedFinding extends Omit<Finding, 'fix'> {
  readonly title: string;
  readonly explanation: string;
  readonly fix: { readonly kind: Finding['fix']['kind']; readonly summary: string; readonly command: string | null };
}

export interface CheckReport {
  readonly schema: 'vmnet/check/1';
  readonly findings: readonly PrintedFinding[];
  readonly summary: Readonly<Record<Severity, number>>;
}

export function checkReport(findings: readonly Finding[], language: Language): CheckReport {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return {
    schema: 'vmnet/check/1',
    findings: findings.map((one) => printedFinding(one, language)),
    summary: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}

export function printedFinding(finding: Finding, language: Language): PrintedFinding {
  const { title, explanation, fix } = spokenFinding(finding, language);
  return { ...finding, title, explanation, fix: { kind: finding.fix.kind, summary: fix, command: finding.fix.command } };
}
