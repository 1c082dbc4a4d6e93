/** macOS: a fixed AppleScript, which quotes its arguments for the shell itself. */
import { helperArgv, type HelperCall } from './call.ts';

/** `do shell script` takes one string: every word of it is the quoted form of an argument, and the first argument is the prompt. */
export const script: readonly string[] = [
  'on run argv',
  'set commandLine to ""',
  'repeat with i from 2 to count of argv',
  'set commandLine to commandLine & " " & quoted form of (item i of argv)',
  'end repeat',
  'do shell script (text 2 thru -1 of commandLine) with prompt (item 1 of argv) with administrator privileges',
  'end run',
];

/** With none of the person's environment: Node follows some of it (NODE_OPTIONS, NODE_COMPILE_CACHE, OPENSSL_CONF). pkexec forgets it by itself. */
const withoutEnvironment: readonly string[] = ['/usr/bin/env', '-i'];

/** `prompt`: why, in the person's language. */
export function osascriptArgv(call: HelperCall, prompt: string): readonly string[] {
  // A prompt that began with a dash would be taken for an option.
  return ['osascript', ...script.flatMap((line) => ['-e', line]), prompt.replace(/^-+/, ''), ...withoutEnvironment, ...helperArgv(call)];
}

/** AppleScript's error -128: the person cancelled. Its sentence is translated, its number is not. */
export function isDeclinedByOsascript(complaint: string): boolean {
  return /\(-128\)/.test(complaint);
}
