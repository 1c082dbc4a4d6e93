/** `vmnet`: runs one command and turns what it came to into output and an exit status. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { spokenLanguage, type Globals } from './globals.ts';
import { exitStatus, refusal, type Outcome } from './outcome.ts';
import { jsonPieces, printable, printableLines } from './print/printable.ts';
import { buildProgram } from './program.ts';

function write(stream: NodeJS.WriteStream, text: string | Uint8Array): void {
  stream.write(text);
}

/** Piece by piece: the JSON of a large file need not be in memory as a whole. */
function writeJson(value: object): void {
  for (const piece of jsonPieces(value)) write(process.stdout, piece);
}

function finish(outcome: Outcome, globals: Pick<Globals, 'json'>): void {
  switch (outcome.kind) {
    case 'answer':
      process.exitCode = outcome.status;
      if (globals.json || outcome.text === undefined) writeJson(outcome.json);
      else write(process.stdout, outcome.text());
      return;
    case 'bytes':
      process.exitCode = exitStatus.done;
      write(process.stdout, outcome.bytes);
      return;
    case 'refusal': {
      process.exitCode = outcome.status;
      const { status, code, message, file, line, column } = outcome;
      const place = [file, line, line === null ? null : column].filter((part) => part !== null).join(':');
      write(process.stderr, `vmnet: ${place === '' ? '' : `${printable(place)}: `}${printableLines(message)}\n`);
      if (globals.json) {
        const error = { schema: 'vmnet/error/1', status, code, message, file, line, column };
        writeJson(error);
      }
    }
  }
}

async function main(words: readonly string[]): Promise<void> {
  const json = words.includes('--json');
  const parserErrors: string[] = [];
  // `vmnet show | head` closes our pipe: that is the reader's choice, not an error, and least of all in the midst of a change.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const program = buildProgram({
    env: process.env,
    cwd: process.cwd(),
    typed: ['vmnet', ...words].join(' '),
    programFolder: path.dirname(fileURLToPath(import.meta.url)),
    finish,
    print: { out: (text) => write(process.stdout, text), err: (text) => void parserErrors.push(text), notice: (text) => write(process.stderr, text) },
  });
  const chinese = spokenLanguage(words, process.env) === 'zh-CN';
  if (chinese) (await import('./chinese-help.ts')).speakChinese(program);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      if (thrown.exitCode === 0) return;
      const told = parserErrors.join('').trim() || thrown.message;
      const message = (chinese ? (await import('./chinese-help.ts')).chineseComplaint(told) : told).replace(/^error: /, '');
      finish(refusal(exitStatus.usage, 'usage', message), { json });
      return;
    }
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    const text = chinese ? '意外错误' : 'unexpected error';
    finish(refusal(exitStatus.unexpected, 'internal', `${text}: ${detail}`), { json });
    if (words.includes('--verbose') && thrown instanceof Error) write(process.stderr, `${thrown.stack ?? ''}\n`);
  }
}

void main(process.argv.slice(2));
