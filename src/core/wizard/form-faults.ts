/** What is wrong in a field as it stands, and the value that would be right. `core/text/wizard-faults.ts` has the words. */
import type { Refusal } from '../plan/refusal.ts';
import type { WishRefusal } from '../plan/wish-refusal.ts';
import type { Service } from './host-ports.ts';

export type FormField = 'machine' | 'network' | 'subnet' | 'hostAdapter' | 'gateway' | 'start' | 'end' | 'address' | `hostPort:${Service}` | `guestPort:${Service}`;

export type FormFaultCode =
  | 'no-subnet'
  | 'no-address'
  | 'no-port'
  | 'no-mask'
  | 'no-duration'
  /** `name`, `by`: whose the addresses are. */
  | 'subnet-in-use'
  /** `by`: `gateway`, `host-adapter`, `other` */
  | 'address-in-use'
  | 'no-free-address'
  | 'mac-not-known'
  | 'port-twice'
  | 'port-forwarded'
  | 'port-listening'
  | 'port-kept-back'
  /** In the words of `core/text/machine-refusals.ts`. */
  | 'machine-refused'
  /** In the words of `core/text/wish-refusals.ts`. */
  | 'wish-refused';

export interface FormFault<Field extends string = FormField> extends Refusal<FormFaultCode> {
  readonly field: Field;
  /** Null: there is none to offer. */
  readonly right: string | null;
  /** With `wish-refused`. */
  readonly refusal: WishRefusal | null;
}

/** Everything in the form that speaks against it. */
export interface FormCheck {
  readonly faults: readonly FormFault[];
  /** What the page warns of: the change is possible all the same. */
  readonly warnings: readonly FormFault[];
}
