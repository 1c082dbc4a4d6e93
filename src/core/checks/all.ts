/** Every check, and what they find together. */
import type { Finding as AnyFinding, Severity } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import { bridgeChecks } from './bridge-checks.ts';
import { dhcpChecks } from './dhcp-checks.ts';
import { fileChecks } from './file-checks.ts';
import { forwardChecks } from './forward-checks.ts';
import { hostAdapterChecks } from './host-adapter-checks.ts';
import { machineChecks } from './machine-checks.ts';
import { natChecks } from './nat-checks.ts';
import { serviceChecks } from './service-checks.ts';
import { subnetChecks } from './subnet-checks.ts';

export const checks = [
  ...subnetChecks,
  ...natChecks,
  ...hostAdapterChecks,
  ...dhcpChecks,
  ...forwardChecks,
  ...bridgeChecks,
  ...fileChecks,
  ...serviceChecks,
  ...machineChecks,
] as const;

export type FindingCode = (typeof checks)[number]['code'];

export type Finding = ReturnType<(typeof checks)[number]['find']>[number];

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** All findings: the severest first, then by VMnet, code and machine. */
export function findAll(state: HostState): readonly Finding[] {
  const found: Finding[] = [];
  for (const one of checks) for (const finding of one.find(state)) found.push(finding);
  return sortFindings(found);
}

export function sortFindings<F extends AnyFinding>(findings: readonly F[]): readonly F[] {
  return findings.toSorted(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      (a.vmnet ?? 1e9) - (b.vmnet ?? 1e9) ||
      compare(a.code, b.code) ||
      compare(a.vm ?? '', b.vm ?? '') ||
      compare(JSON.stringify([a.adapter, a.data]), JSON.stringify([b.adapter, b.data])),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
