/** What a finding is about, in words. */
import type { Finding } from '../../src/core/vnet/finding.ts';
import type { Subject } from '../app/subject.ts';

/** `VMnet8 · Ubuntu`; null: the host as a whole. */
export function placeName({ vmnet, vm, adapter }: Finding): string | null {
  const parts = [vmnet === null ? null : `VMnet${vmnet}`, vm ?? (typeof adapter === 'string' ? adapter : null)];
  return parts.filter((part) => part !== null).join(' · ') || null;
}

/** As it is called where it is shown; machines by the name in `finding`, because a subject has only its path. */
export function subjectName(subject: Subject, { vm }: Finding): string {
  switch (subject.kind) {
    case 'network':
      return `VMnet${subject.vmnet}`;
    case 'adapter':
      return subject.name;
    case 'machine':
      return vm ?? subject.path;
  }
}
