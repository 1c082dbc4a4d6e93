/** Why a call has no value, and where, in words. */
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { callProblemWords } from '../../src/core/contract/problem-words.ts';
import { hostProblemText } from '../../src/core/text/host-problems.ts';
import { wordsIn, type Language } from '../../src/core/text/language.ts';
import { problemPlace } from '../../src/core/text/problems.ts';
import { hostProblemCodes, type HostProblemCode } from '../../src/core/vnet/host-problem.ts';

export function callProblemText({ code, detail }: CallProblem, language: Language): string {
  return isHostCode(code) ? hostProblemText({ code, detail }, language) : wordsIn(language, callProblemWords(code, detail));
}

/** The file with line and column; null when the problem is in no file. */
export function callProblemPlace({ file, line, column }: CallProblem, language: Language): string | null {
  return file === null ? null : problemPlace({ source: file, line, column }, language);
}

function isHostCode(code: CallProblem['code']): code is HostProblemCode {
  return (hostProblemCodes as readonly string[]).includes(code);
}
