/** `vmnet parse auto`: recognises what a text holds, and runs the parser of each part. */
import type { ParseContext } from '../../core/jobs/parse-kinds.ts';
import { readSections } from '../../core/jobs/read-pasted.ts';
import { complaintTexts } from '../../core/text/complaints.ts';
import { wordsIn, type Language } from '../../core/text/language.ts';
import { exitStatus, refusal, type Outcome } from '../outcome.ts';

interface Input {
  readonly text: string;
  /** As the person named it. */
  readonly file: string;
  readonly context: ParseContext;
  readonly language: Language;
}

export function parseAuto({ text, file, context, language }: Input): Outcome {
  const sections = readSections(text, context);
  if (sections.every(({ kind }) => kind === null)) {
    const message =
      language === 'zh-CN'
        ? '无法识别这段内容；请指明解析器，“vmnet parse --help” 有说明'
        : 'the text is none of those that are known; name its parser, as “vmnet parse --help” says';
    return refusal(exitStatus.malformed, 'not-recognised', message, { file, line: 1, column: 1 });
  }
  const broken = sections.flatMap(({ complaints }) => complaints).find(({ severity }) => severity === 'error');
  if (broken !== undefined) {
    return refusal(exitStatus.malformed, broken.code, wordsIn(language, complaintTexts[broken.code]), { file, line: broken.line, column: broken.column });
  }
  const json = {
    schema: 'vmnet/parse/1',
    kind: 'auto',
    sections: sections.map(({ kind, firstLine, lastLine, parsed, complaints }) => ({
      kind,
      firstLine,
      lastLine,
      ...parsed?.value,
      problems: complaints.map(({ code, line, column, text: piece }) => ({ code, line, column, text: piece })),
    })),
  };
  return { kind: 'answer', status: exitStatus.done, json };
}
