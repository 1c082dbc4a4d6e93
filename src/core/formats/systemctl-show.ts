/** Reads `systemctl show UNIT`: one `Key=value` per line, in no language. */
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';

export interface SystemctlShow {
  /** False: there is no such unit. Null: the text does not say. */
  readonly loaded: boolean | null;
  /** `active`, `inactive`, `failed`, `activating`, … */
  readonly active: string | null;
  /** `enabled`, `disabled`, `static`, `masked`, …; null for a unit without a file. */
  readonly fileState: string | null;
  readonly complaints: readonly Complaint[];
}

export function readSystemctlShow(text: string): SystemctlShow {
  const values = new Map<string, string>();
  for (const line of textLines(text)) {
    const equals = line.indexOf('=');
    if (equals > 0) values.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  const loadState = values.get('LoadState');
  return {
    loaded: loadState === undefined ? null : loadState !== 'not-found',
    active: values.get('ActiveState') ?? null,
    fileState: values.get('UnitFileState') || null,
    complaints: [],
  };
}
