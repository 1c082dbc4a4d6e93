/** Why a change that a person chose in the window cannot be planned, besides what a wish is refused for. `core/text/change-refusals.ts` has the words. */
import type { Refusal } from './refusal.ts';

export const changeRefusalCodes = [
  /** `vmnet`, `known` */
  'vmnet-missing',
  'vmnet0-stays',
  /** `command`: the host was repaired meanwhile, or never needed it. */
  'no-such-fix',
  /** `command`: it has no automatic fix on this host. */
  'fix-not-possible',
  /** `vm`: the path of its `.vmx` */
  'vm-missing',
  /** `vmnet` */
  'dhcp-off',
  'nothing-to-undo',
] as const;

export type ChangeRefusalCode = (typeof changeRefusalCodes)[number];

export type ChangeRefusal = Refusal<ChangeRefusalCode>;
