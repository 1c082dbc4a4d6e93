/** The one clock of the host layer. */

/** ISO 8601 UTC, to the second. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
