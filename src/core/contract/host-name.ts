/** What the page may call a host: `local`, a sample, the path of a capture, or a simulated copy of one of these. */
import * as v from 'valibot';

/** Windows' longest path. */
export const longestPath = 32_767;

const sampleName = /^sample:[a-z\d][a-z\d-]{0,39}$/;

/** A copy of this computer or of a capture, to try changes on; it lives as long as the window. */
const simulatedPrefix = 'simulated:';

export type HostNameKind = 'local' | 'sample' | 'capture' | 'simulated';

export function kindOfHostName(name: string): HostNameKind {
  if (name === 'local') return 'local';
  if (name.startsWith(simulatedPrefix)) return 'simulated';
  return name.startsWith('sample:') ? 'sample' : 'capture';
}

/** A sample is simulated as it is. */
export function simulatedName(name: string): string {
  return kindOfHostName(name) === 'capture' || name === 'local' ? `${simulatedPrefix}${name}` : name;
}

/** What a simulated copy is a copy of; every other name stays. */
export function originalName(name: string): string {
  return kindOfHostName(name) === 'simulated' ? name.slice(simulatedPrefix.length) : name;
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
  v.check((name) => kindOfHostName(name) !== 'simulated' || (name !== simulatedPrefix && simulatedName(originalName(name)) === name)),
);
