/** Whether a process of this computer is still there. */
import { errorCode } from '../failure.ts';

/** Also of another account's. The number may belong to a later process. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
