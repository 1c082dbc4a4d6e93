/** Where the value of a field comes from, in words: the host, the subnet, or whoever typed it. */
import type { Texts } from '../../../src/core/text/texts.ts';
import type { Filled } from '../../../src/core/wizard/addressed-form.ts';

type Field = 'subnet' | 'hostAdapter' | 'gateway' | 'start' | 'end';

export function sourceOf(field: Field, { resolved: { wanted, present } }: Pick<Filled, 'resolved'>, apple: boolean, { wizard }: Texts): string {
  const value = { subnet: wanted.subnet, hostAdapter: wanted.hostAdapter, gateway: wanted.gateway, start: wanted.dhcp?.start ?? null, end: wanted.dhcp?.end ?? null }[field];
  const before = present === null ? null : { subnet: present.subnet, hostAdapter: present.hostAdapter, gateway: present.gateway, start: present.dhcp?.start ?? null, end: present.dhcp?.end ?? null }[field];
  if (value === null) return '';
  if (value === before) return wizard.asNow;
  const derived = { subnet: '', hostAdapter: wizard.firstAddress, gateway: apple ? wizard.firstAddress : wizard.secondAddress, start: wizard.middleOfSubnet, end: wizard.lastOfSubnet };
  return derived[field];
}
