/** Stops work that hangs in the middle of a loop or of a regular expression, which no timer could. */
import { Script } from 'node:vm';

const slot = Symbol.for('vmnet fuzz work');
const script = new Script("globalThis[Symbol.for('vmnet fuzz work')]()");

/** `false` when the work had not ended after the limit; its throws pass through. */
export function endsWithin(seconds: number, work: () => void): boolean {
  const place = globalThis as { [slot]?: () => void };
  place[slot] = work;
  try {
    script.runInThisContext({ timeout: seconds * 1000 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  } finally {
    delete place[slot];
  }
}
