/** Collects what could not be read or understood, once per place. */
import type { Bytes } from '../formats/bytes.ts';
import type { Complaint } from '../formats/complaint.ts';
import type { Problem, ProblemCode } from '../vnet/host-view.ts';
import type { SourceFile, ToolOutput } from './snapshot.ts';

export interface ProblemLog {
  add(code: ProblemCode, source: string, detail: string, place?: { readonly line: number; readonly column: number }): void;
  /** The file's bytes; undefined, and noted unless it is merely not there, when it could not be read. */
  bytesOf(file: SourceFile | null): Bytes | undefined;
  /** The tool's text; undefined, and noted unless nobody has its output, when there is none. */
  textOf(output: ToolOutput | null): string | undefined;
  /** Notes the complaints that make a text untrustworthy. */
  complaints(source: string, complaints: readonly Complaint[]): void;
  all(): readonly Problem[];
}

const toolProblems = {
  absent: undefined,
  empty: undefined,
  failed: 'command-failed',
  'timed-out': 'command-failed',
  unreadable: 'unreadable',
} as const;

export function problemLog(): ProblemLog {
  const problems = new Map<string, Problem>();
  const log: ProblemLog = {
    add(code, source, detail, place) {
      const problem: Problem = { code, source, detail, line: place?.line ?? null, column: place?.column ?? null };
      problems.set(JSON.stringify([code, source, problem.line, detail]), problem);
    },
    bytesOf(file) {
      if (file === null) return undefined;
      if (file.ok) return file.bytes;
      if (file.failure.code !== 'missing') log.add(file.failure.code, file.path, file.failure.detail);
      return undefined;
    },
    textOf(output) {
      if (output === null) return undefined;
      if (output.ok) return output.text;
      const code = toolProblems[output.code];
      if (code !== undefined) log.add(code, output.command, output.detail);
      return undefined;
    },
    complaints(source, complaints) {
      for (const { code, severity, line, column } of complaints) {
        if (severity === 'error') log.add('malformed', source, code, { line, column });
      }
    },
    all: () => [...problems.values()],
  };
  return log;
}
