/** One field of a form set: typed by a person, or to the value that is offered. */
import type { AddressedForm } from './addressed-form.ts';
import type { FormField } from './form-faults.ts';
import type { Service } from './host-ports.ts';

/** Null: back to the value in force or derived. `machine` and `network` are no texts, and stay. */
export function withField(form: AddressedForm, field: FormField, text: string | null): AddressedForm {
  if (field === 'machine' || field === 'network') return form;
  if (!field.includes(':')) return { ...form, [field]: text };
  const [part, name] = field.split(':') as ['hostPort' | 'guestPort', Service];
  return { ...form, services: { ...form.services, [name]: { ...form.services[name], [part]: text } } };
}
