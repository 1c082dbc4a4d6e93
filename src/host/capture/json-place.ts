/** Line and column of what is wrong in a JSON text. Loaded only when something is. */
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** Both from 1; the column counts characters. */
interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export function syntaxError(text: string): TextPlace & { readonly detail: string } {
  const errors: ParseError[] = [];
  tree(text, errors);
  const [first] = errors;
  // The two parsers may differ on a corner; the place is then the beginning.
  if (first === undefined) return { line: 1, column: 1, detail: 'InvalidSymbol' };
  return { ...textPlace(text, first.offset), detail: printParseErrorCode(first.error) };
}

/** The place of a value; of the nearest object around it when it is missing. */
export function placeOf(text: string, path: readonly (string | number)[]): TextPlace {
  const root = tree(text, []);
  if (root === undefined) return { line: 1, column: 1 };
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return textPlace(text, node.offset);
  }
  return { line: 1, column: 1 };
}

function tree(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // A text nested thousands deep exhausts the parser's stack.
    return undefined;
  }
}

function textPlace(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
