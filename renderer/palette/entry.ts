/** What the palette lists. */
import type { ChangeRequest } from '../../src/core/contract/change-schema.ts';
import type { CommandId, RailPage } from '../../src/core/contract/commands.ts';
import type { Severity } from '../../src/core/vnet/finding.ts';
import type { VmState } from '../../src/core/vnet/machine.ts';
import type { Mode } from '../../src/core/vnet/network.ts';
import type { Subject } from '../app/subject.ts';
import type { GlossaryWord } from '../learn/words.ts';

/** In the order in which they stand when nothing is typed. */
export const groups = ['actions', 'pages', 'networks', 'machines', 'findings', 'hosts', 'words'] as const;

export type Group = (typeof groups)[number];

/** What choosing an entry does. */
export type Deed =
  | { readonly kind: 'command'; readonly command: CommandId }
  /** On `page`, with its details open. */
  | { readonly kind: 'show'; readonly subject: Subject; readonly page: RailPage }
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'word'; readonly word: GlossaryWord }
  /** `vm`: path of the `.vmx`. */
  | { readonly kind: 'diagnose'; readonly vm: string }
  /** Among the findings and the error messages that VMware is known to show. */
  | { readonly kind: 'look-up'; readonly text: string }
  /** Planned and reviewed first, as every change. */
  | { readonly kind: 'change'; readonly change: ChangeRequest; readonly title: string };

/** What an entry is, as colour, shape and word. */
export type Mark =
  | { readonly kind: 'mode'; readonly mode: Mode }
  | { readonly kind: 'state'; readonly state: VmState }
  | { readonly kind: 'severity'; readonly severity: Severity };

export interface Entry {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  /** Other words it is found by. */
  readonly also: readonly string[];
  /** `Mod+K`, as in the table of commands. */
  readonly key: string | null;
  readonly mark: Mark | null;
  /** An address, a place. */
  readonly note: string | null;
  /** Why it cannot be done now. */
  readonly blocked: string | null;
  /** There may be thousands of its kind: it is listed only when it was typed for. */
  readonly onlyTyped: boolean;
  readonly deed: Deed;
}

export const plainEntry = { also: [], key: null, mark: null, note: null, blocked: null, onlyTyped: false } as const;
