/** Line and column of what is wrong in a JSON text. Loaded only when something is. */
import { createScanner, parseTree, printParseErrorCode, type JSONScanner, type ParseError } from 'jsonc-parser';

/** Both from 1; the column counts characters. */
interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export function syntaxError(text: string): TextPlace & { readonly detail: string } {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // A text nested thousands deep exhausts the parser's stack.
    return { ...textPlace(text, wrongBracket(text)), detail: 'InvalidSymbol' };
  }
  const [first] = errors;
  // The two parsers may differ on a corner; the place is then the beginning.
  if (first === undefined) return { line: 1, column: 1, detail: 'InvalidSymbol' };
  return { ...textPlace(text, first.offset), detail: printParseErrorCode(first.error) };
}

/** The place of a value in a text that is JSON, however deep; of the nearest value around it when it is missing. */
export function placeOf(text: string, path: readonly (string | number)[]): TextPlace {
  const tokens = new Tokens(text);
  let { offset } = tokens;
  for (const key of path) {
    if (!(typeof key === 'string' ? enterObject(tokens, key) : enterList(tokens, key))) break;
    ({ offset } = tokens);
  }
  return textPlace(text, offset);
}

/** The second of two equal keys of the outermost object; undefined when there is none. */
export function duplicateKey(text: string): (TextPlace & { readonly key: string }) | undefined {
  const tokens = new Tokens(text);
  const seen = new Set<string>();
  if (tokens.sign() !== '{') return undefined;
  do {
    tokens.next();
    const { value: key, offset } = tokens;
    tokens.next();
    if (tokens.sign() !== ':') return undefined;
    if (seen.has(key)) return { key, ...textPlace(text, offset) };
    seen.add(key);
    tokens.next();
    skipValue(tokens);
  } while (tokens.sign() === ',');
  return undefined;
}

/** The tokens of a JSON text, one after the other; the first is there at once. */
class Tokens {
  private readonly text: string;
  private readonly scanner: JSONScanner;

  constructor(text: string) {
    this.text = text;
    this.scanner = createScanner(text, true);
    this.scanner.scan();
  }

  next(): void {
    this.scanner.scan();
  }

  get offset(): number {
    return this.scanner.getTokenOffset();
  }

  /** A bracket, comma or colon; any other token has none. */
  sign(): string {
    return this.scanner.getTokenLength() === 1 ? this.text.charAt(this.offset) : '';
  }

  /** Of a string. */
  get value(): string {
    return this.scanner.getTokenValue();
  }

  get ended(): boolean {
    return this.scanner.getTokenLength() === 0;
  }
}

/** Steps from the first token of an object to the first token of a value in it; false when there is none. */
function enterObject(tokens: Tokens, key: string): boolean {
  if (tokens.sign() !== '{') return false;
  do {
    tokens.next();
    const name = tokens.value;
    tokens.next();
    if (tokens.sign() !== ':') return false;
    tokens.next();
    if (name === key) return true;
    skipValue(tokens);
  } while (tokens.sign() === ',');
  return false;
}

function enterList(tokens: Tokens, index: number): boolean {
  if (tokens.sign() !== '[') return false;
  tokens.next();
  for (let at = 0; at < index; at++) {
    skipValue(tokens);
    if (tokens.sign() !== ',') return false;
    tokens.next();
  }
  return tokens.sign() !== ']';
}

/** To the token behind the value that begins here. */
function skipValue(tokens: Tokens): void {
  let depth = 0;
  do {
    if (tokens.sign() in closers) depth += 1;
    else if (tokens.sign() === '}' || tokens.sign() === ']') depth -= 1;
    tokens.next();
  } while (depth > 0 && !tokens.ended);
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The first bracket that closes what is not open; the end of the text when all that are there fit. */
function wrongBracket(text: string): number {
  const open: string[] = [];
  const tokens = new Tokens(text);
  for (; !tokens.ended; tokens.next()) {
    const closer = closers[tokens.sign()];
    if (closer !== undefined) open.push(closer);
    else if ((tokens.sign() === '}' || tokens.sign() === ']') && open.pop() !== tokens.sign()) return tokens.offset;
  }
  return text.length;
}

function textPlace(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
