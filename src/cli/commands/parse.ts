/** `vmnet parse KIND [FILE|-]`: runs one parser (`auto`: the right ones) and prints what it read, or the parsed file back. */
import { parseKinds, isParseKind, parseText } from '../../core/jobs/parse-kinds.ts';
import { decodeBytes, decodeOutput, encodeText, loadDecoders } from '../../host/decode.ts';
import type { Bytes, DecodeBytes } from '../../core/formats/bytes.ts';
import { readInput } from '../read-input.ts';
import { complaintTexts } from '../../core/text/complaints.ts';
import { wordsIn } from '../../core/text/language.ts';
import type { Globals } from '../globals.ts';
import { exitStatus, refusal, type Outcome } from '../outcome.ts';
import type { ParseOptions } from '../program.ts';
import { parseAuto } from './parse-auto.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly kind: string;
  readonly file: string;
  readonly options: ParseOptions;
}

export async function parse({ globals, cwd, kind, file, options }: Request): Promise<Outcome> {
  const { language } = globals;
  const chinese = language === 'zh-CN';
  if (kind !== 'auto' && !isParseKind(kind)) {
    const kinds = [...Object.keys(parseKinds), 'auto'].join(' ');
    return refusal(exitStatus.usage, 'unknown-kind', chinese ? `没有名为 ${kind} 的解析器；可用：${kinds}` : `there is no parser ${kind}; the parsers are ${kinds}`);
  }
  const now = clock(options.now);
  if (now === undefined) {
    return refusal(exitStatus.usage, 'not-a-time', chinese ? `--now 需要 ISO 8601 时间，例如 2026-11-22T20:00:00Z` : '--now takes an ISO 8601 time, such as 2026-11-22T20:00:00Z');
  }
  const input = readInput(file, cwd, language);
  if (input.kind === 'refusal') return input;
  const shown = file === '-' ? '<stdin>' : file;

  const { encoding } = options;
  if (encoding !== undefined && (await encodeText('', encoding)) === undefined) {
    return refusal(exitStatus.usage, 'unknown-encoding', chinese ? `不认识编码 ${encoding}` : `the encoding ${encoding} is not known`);
  }
  await loadDecoders();
  const takes = kind === 'auto' ? 'text' : parseKinds[kind].takes;
  const text = takes === 'bytes' ? input.bytes : await decoded(input.bytes, encoding);
  if (text === undefined) {
    const message = chinese
      ? '不是 UTF-8 文本；请用 --encoding 指明编码，例如 cp936'
      : 'the text is not UTF-8; name its encoding, such as --encoding cp936';
    return refusal(exitStatus.malformed, 'encoding-unknown', message, { file: shown, line: 1, column: 1 });
  }
  const decode: DecodeBytes = (bytes, label) => decodeBytes(bytes, label) ?? (encoding === undefined ? undefined : decodeBytes(bytes, encoding));
  if (kind === 'auto') return parseAuto({ text, file: shown, context: { decode, now }, language });
  const parsed = parseText(kind, text, { decode, now });
  const broken = parsed.complaints.find(({ severity }) => severity === 'error');
  if (broken !== undefined) {
    return refusal(exitStatus.malformed, broken.code, wordsIn(language, complaintTexts[broken.code]), { file: shown, line: broken.line, column: broken.column });
  }
  if (options.print === true && parsed.print !== undefined) {
    const printed = parsed.print();
    // A text was decoded on the way in: printed unchanged, it is the bytes that came in.
    return { kind: 'bytes', bytes: Buffer.from(printed === text ? input.bytes : printed, 'latin1') };
  }
  const problems = parsed.complaints.map(({ code, line, column, text: piece }) => ({ code, line, column, text: piece }));
  const json = { schema: 'vmnet/parse/1', kind, ...parsed.value, problems };
  return { kind: 'answer', status: exitStatus.done, json };
}

async function decoded(bytes: Bytes, encoding: string | undefined): Promise<string | undefined> {
  return encoding === undefined ? decodeOutput(Buffer.from(bytes, 'latin1'), null) : decodeBytes(bytes, encoding);
}

/** Leases are judged at this time, ISO 8601 UTC; undefined when the option is no time. */
function clock(option: string | undefined): string | undefined {
  const time = option === undefined ? new Date() : new Date(option);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
