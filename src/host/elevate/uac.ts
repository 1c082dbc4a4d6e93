/** Windows: PowerShell asks by User Account Control, and gives the helper a path, a hash and a folder. */
import { literal, powershell } from '../windows/powershell.ts';
import { helperArgv, type HelperCall } from './call.ts';

/** Ours, for a prompt that was declined or could not be shown: Windows' ERROR_CANCELLED. */
export const cancelled = 1223;

/** `Start-Process` puts its arguments side by side and quotes none: each is quoted as Windows' programs read their command line. Undefined: a name that Windows has not. */
export function uacArgv(call: HelperCall): readonly string[] | undefined {
  const [program = '', ...args] = helperArgv(call);
  const file = literal(program);
  const words = args.map((word) => (word.includes('"') ? undefined : literal(commandLineWord(word))));
  if (file === undefined || program.includes('"') || words.includes(undefined)) return undefined;
  const start = `Start-Process -FilePath ${file} -ArgumentList ${words.join(',')} -Verb RunAs -WindowStyle Hidden -Wait -PassThru -ErrorAction Stop`;
  return powershell(`try { exit (${start}).ExitCode } catch { [Console]::Error.WriteLine($_.Exception.Message); exit ${cancelled} }`);
}

/** In double quotes; backslashes before the closing one are doubled (the rules of `CommandLineToArgvW`). */
function commandLineWord(word: string): string {
  return `"${word.replace(/\\+$/, '$&$&')}"`;
}
