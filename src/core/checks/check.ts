/** The shape of a check: one code, one predicate over a host, findings with evidence. */
import type { Evidence } from '../vnet/evidence.ts';
import type { Finding, FindingValue, Fix, Severity } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';

/** `Seen`: what it looks at, when that is more than a host. */
export interface Check<Code extends string = string, Data = Readonly<Record<string, FindingValue>>, Seen extends HostState = HostState> {
  readonly code: Code;
  /** Pure; the order of what it returns is the host's. */
  find(state: Seen): readonly Finding<Code, Data>[];
}

/** A finding as its check writes it down; what is left out is null, `manual`, or the check's own severity. */
export interface Found<Data> {
  readonly vmnet?: number | null;
  readonly vm?: string | null;
  readonly adapter?: string | number | null;
  readonly severity?: Severity;
  readonly data: Data;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly fix?: Fix;
}

export const manual: Fix = { kind: 'manual', command: null };
export const noFix: Fix = { kind: 'none', command: null };

/** `command` as a person types it: `vmnet network set vmnet8 --dhcp …`. */
export function automatic(command: string): Fix {
  return { kind: 'automatic', command };
}

/** `Data` is a type alias, not an interface: its values travel as JSON. */
export function check<const Code extends string, Data extends Readonly<Record<string, FindingValue>>, Seen extends HostState = HostState>(
  code: Code,
  severity: Severity,
  find: (state: Seen) => readonly Found<Data>[],
): Check<Code, Data, Seen> {
  return {
    code,
    find: (state) =>
      find(state).map((found): Finding<Code, Data> => ({
        code,
        severity: found.severity ?? severity,
        vmnet: found.vmnet ?? null,
        vm: found.vm ?? null,
        adapter: found.adapter ?? null,
        data: found.data,
        evidence: found.evidence,
        fix: found.fix ?? manual,
      })),
  };
}
