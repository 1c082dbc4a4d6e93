/** Reads the policy that a command was given, or refuses with every complaint and its place. */
import { readPolicy } from '../core/policy/read-policy.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { WishRefusal } from '../core/plan/wish-refusal.ts';
import { policyComplaintText } from '../core/text/policy-complaints.ts';
import { wishRefusalText } from '../core/text/wish-refusals.ts';
import type { Language } from '../core/text/language.ts';
import { exitStatus, refusal, type Refusal } from './outcome.ts';
import { readInput } from './read-input.ts';

type PolicyFile = { readonly kind: 'policy'; readonly policy: Policy } | Refusal;

/** More complaints than these say nothing new. */
const most = 50;

export function readPolicyFile(file: string, cwd: string, language: Language): PolicyFile {
  const input = readInput(file, cwd, language);
  if (input.kind === 'refusal') return input;
  const read = readPolicy(input.bytes);
  if (read.ok) return { kind: 'policy', policy: read.policy };
  const [first] = read.complaints;
  const said = read.complaints.map((one) => ({ line: one.line, column: one.column, text: policyComplaintText(one, language) }));
  return refusal(exitStatus.malformed, first.code, joined(file, said, language), { file, line: first.line, column: first.column });
}

/** The policy is sound, and this host cannot have what it asks for. */
export function refusedWish(file: string, { placeOf }: Policy, refusals: readonly [WishRefusal, ...WishRefusal[]], language: Language): Refusal {
  const said = refusals.map((one) => ({ ...placeOf(one.vmnet, one.field), text: wishRefusalText(one, language, 'command-line') }));
  const { line, column } = placeOf(refusals[0].vmnet, refusals[0].field);
  return refusal(exitStatus.refused, refusals[0].code, joined(file, said, language), { file, line, column });
}

/** The first without its place, which a refusal carries itself. */
function joined(file: string, said: readonly { readonly line: number; readonly column: number; readonly text: string }[], language: Language): string {
  const lines = said.slice(0, most).map(({ line, column, text }, index) => (index === 0 ? text : `${file}:${line}:${column}: ${text}`));
  const rest = said.length - most;
  if (rest > 0) lines.push(language === 'zh-CN' ? `……另有 ${rest} 处` : `… and ${rest} more`);
  return lines.join('\n');
}
