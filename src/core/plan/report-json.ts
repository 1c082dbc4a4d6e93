/** The JSON of `vmnet apply` and `vmnet verify` (spec: cli.md), which the window saves too. */
import type { Report } from './report.ts';
import type { TruthRow } from './truth-row.ts';

export function reportJson(report: Report): { readonly schema: 'vmnet/report/1' } & Report {
  return { schema: 'vmnet/report/1', ...report };
}

export function verifyJson(verify: readonly TruthRow[]): { readonly schema: 'vmnet/verify/1'; readonly agrees: boolean; readonly verify: readonly TruthRow[] } {
  return { schema: 'vmnet/verify/1', agrees: verify.every(({ agrees }) => agrees), verify };
}

/** As `--report` writes it into a file. */
export function jsonFile(json: object): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
