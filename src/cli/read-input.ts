/** The file that a command was given, or standard input, as bytes. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Bytes } from '../core/formats/bytes.ts';
import type { Language } from '../core/text/language.ts';
import { fileBuffer, textOfFile } from '../host/regular-file.ts';
import { exitStatus, refusal, type Refusal } from './outcome.ts';

type Input = { readonly kind: 'input'; readonly bytes: Bytes } | Refusal;

/** V8 cannot hold a longer string. */
const limit = 512 * 1024 * 1024 - 64;

export function readInput(file: string, cwd: string, language: Language): Input {
  const chinese = language === 'zh-CN';
  const source = file === '-' ? 0 : path.resolve(cwd, file);
  try {
    const found = source === 0 ? fstatSync(0) : statSync(source);
    if (found.size > limit) {
      const size = `${Math.round(found.size / 1024 / 1024)} MB`;
      const message = chinese ? `文件大小为 ${size}；上限是 512 MB` : `the file has ${size}; at most 512 MB can be parsed`;
      return refusal(exitStatus.malformed, 'too-large', message, { file, line: 1, column: 1 });
    }
    return { kind: 'input', bytes: source !== 0 && found.isFile() ? readWholeFile(source, found.size) : readFileSync(source).toString('latin1') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') {
      return refusal(exitStatus.usage, 'no-such-file', chinese ? `没有文件 ${file}` : `there is no file ${file}`);
    }
    return refusal(exitStatus.usage, 'unreadable', chinese ? `无法读取 ${file}（${code}）` : `${file} cannot be read (${code})`);
  }
}

/** Files of /proc say that their size is 0, and a file may grow: then the usual way. */
function readWholeFile(source: string, size: number): Bytes {
  const buffer = fileBuffer(size + 1);
  const file = openSync(source, 'r');
  try {
    const length = readSync(file, buffer, 0, size + 1, null);
    return length === size && size > 0 ? textOfFile(buffer.subarray(0, size)) : readFileSync(source).toString('latin1');
  } finally {
    closeSync(file);
  }
}
