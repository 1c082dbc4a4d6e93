/** The shape of a finding's words. */
import type { Finding } from '../../vnet/finding.ts';
import type { Check } from '../../checks/check.ts';

/** One text in each language, of a finding's facts. */
export interface FindingText<Data> {
  readonly en: (finding: Finding<string, Data>) => string;
  readonly zh: (finding: Finding<string, Data>) => string;
}

export interface FindingWords<Data = never> {
  /** One line, without a full stop: what is wrong, with the values. */
  readonly title: FindingText<Data>;
  /** Why it matters: what people notice. */
  readonly explanation: FindingText<Data>;
  /** What to do, in the imperative. */
  readonly fix: FindingText<Data>;
  /** Error messages and symptoms that people search for, as VMware or the systems print them. */
  readonly alias?: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

type DataOf<C> = C extends Check<string, infer Data> ? Data : never;

/** Words for each check of a group, by its code: a check without words in both languages does not compile. */
export type WordsOf<Group extends readonly Check[]> = {
  readonly [C in Group[number] as C['code']]: FindingWords<DataOf<C>>;
};
