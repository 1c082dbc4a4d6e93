/** What the page may call a host: `local`, a sample, or the path of a capture. */
import * as v from 'valibot';

/** Windows' longest path. */
export const longestPath = 32_767;

const sampleName = /^sample:[a-z\d][a-z\d-]{0,39}$/;

export type HostNameKind = 'local' | 'sample' | 'capture';

export function kindOfHostName(name: string): HostNameKind {
  if (name === 'local') return 'local';
  return name.startsWith('sample:') ? 'sample' : 'capture';
}

export const pathSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(longestPath),
  // A control character has no business in a path that a person chose, and NUL ends it early for the system.
  v.check((name) => !/[\0-\x1f\x7f]/.test(name)),
);

export const hostNameSchema = v.pipe(
  pathSchema,
  v.check((name) => kindOfHostName(name) !== 'sample' || sampleName.test(name)),
);
