/** Linux: polkit asks for the password, and its policy (build/polkit) names the helper and nothing else. */
import { helperArgv, type HelperCall } from './call.ts';

export function pkexecArgv(call: HelperCall): readonly string[] {
  return ['pkexec', ...helperArgv(call)];
}

/** pkexec(1): 126 is a dialog that was dismissed, 127 that nobody could be asked or that the person may not. */
export function isDeclinedByPkexec(exitCode: number): boolean {
  return exitCode === 126 || exitCode === 127;
}
