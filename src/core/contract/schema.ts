/** The few schema shapes the contract is written in: readonly, and bounded where text comes from the page. */
import * as v from 'valibot';

/** An object whose unknown keys are dropped: what we send is what the contract names, and nothing besides. */
export function record<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.object(entries), v.readonly());
}

/** An object from the page: an unknown key is an error. */
export function request<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.strictObject(entries), v.readonly());
}

export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.readonly());
}

export function text(maxLength: number) {
  return v.pipe(v.string(), v.maxLength(maxLength));
}

export const count = v.pipe(v.number(), v.integer());
