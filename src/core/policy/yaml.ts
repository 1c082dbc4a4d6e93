/** The one importer of `yaml`: a text → values with their places. Nothing in a text can make it run long or deep. */
import { CST, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Place, PolicyComplaint } from './complaint.ts';

export type YamlValue = (
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null; /** As it was written. */ readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly YamlValue[] }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[] }
) & { readonly place: Place };

export interface YamlEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: YamlValue;
}

export type ParsedYaml = { readonly ok: true; readonly value: YamlValue } | { readonly ok: false; readonly complaints: readonly PolicyComplaint[] };

/** Of characters: room for 120,000 forwards. The parser takes 2 seconds and 100 MB for a million. */
const longest = 8 * 1024 * 1024;
const deepest = 32;
const widestIndent = 256;

export function parseYaml(text: string): ParsedYaml {
  if (text.length > longest) return { ok: false, complaints: [{ code: 'too-large', line: 1, column: 1 }] };
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const deep = tooDeep(text);
  if (deep !== undefined) return { ok: false, complaints: [{ code: 'too-deep', ...deep }] };
  // Keys are compared by our reader: the library's way takes the square of their number.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, schema: 'core', logLevel: 'error' });
  const complaints = [...document.errors, ...document.warnings].map(({ code, pos }): PolicyComplaint => ({ code: 'syntax', reason: code, ...placeAt(pos[0]) }));
  if (complaints.length > 0) return { ok: false, complaints };
  const { explicit, version } = document.directives?.yaml ?? {};
  // 1.1 reads `00:11` as a number and `off` as false: what a file means must not hang on its first line.
  if (explicit === true && version !== '1.2') return { ok: false, complaints: [{ code: 'yaml-version', line: 1, column: 1 }] };
  if (document.contents === null) return { ok: false, complaints: [{ code: 'empty', line: 1, column: 1 }] };
  return convert(document, placeAt);
}

/**
 * The library calls itself for every level, and Node ends with an abort when that exhausts the stack inside a
 * regular expression. So levels are counted on its tokens first.
 */
function tooDeep(text: string): Place | undefined {
  let brackets = 0;
  let indicators = 0;
  let line = 1;
  let column = 1;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets -= 1;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') indicators += 1;
    const indent = type === 'space' && column === 1 ? token.length : 0;
    if (brackets > deepest || (brackets === 0 && indicators > deepest) || (brackets === 0 && indent > widestIndent)) return { line, column };
    const end = token.lastIndexOf('\n');
    if (end === -1) column += token.length;
    else {
      line += token.split('\n').length - 1;
      column = token.length - end;
      indicators = 0;
    }
  }
  return undefined;
}

function convert(document: Document.Parsed, placeAt: (offset: number) => Place): ParsedYaml {
  const complaints: PolicyComplaint[] = [];
  const anchors = new Map<string, Node>();
  const targets = new Map<unknown, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined && node.anchor !== '') anchors.set(node.anchor, node);
    },
  });
  const done = new Map<unknown, YamlValue>();
  const valueOf = (node: unknown, fallback: Place): YamlValue => {
    const place = hasRange(node) ? placeAt(node.range[0]) : fallback;
    const nothing: YamlValue = { kind: 'scalar', value: null, text: '', place };
    if (isAlias(node)) {
      // An anchor that is still open holds its own alias.
      const target = done.get(targets.get(node));
      if (target === undefined) complaints.push({ code: 'syntax', reason: 'BAD_ALIAS', ...place });
      return target === undefined ? nothing : { ...target, place };
    }
    let value: YamlValue = nothing;
    if (isScalar(node)) value = { kind: 'scalar', ...scalarOf(node.value, node.source), place };
    else if (isSeq(node)) value = { kind: 'list', items: node.items.map((item) => valueOf(item, place)), place };
    else if (isMap(node)) {
      const entries = node.items.map(({ key, value: item }): YamlEntry => {
        const keyPlace = hasRange(key) ? placeAt(key.range[0]) : place;
        if (!isScalar(key)) complaints.push({ code: 'syntax', reason: 'NON_STRING_KEY', ...keyPlace });
        return { key: isScalar(key) ? (key.source ?? String(key.value)) : '', place: keyPlace, value: valueOf(item, keyPlace) };
      });
      value = { kind: 'map', entries, place };
    }
    done.set(node, value);
    return value;
  };
  const value = valueOf(document.contents, { line: 1, column: 1 });
  return complaints.length > 0 ? { ok: false, complaints } : { ok: true, value };
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function scalarOf(value: unknown, source: string | undefined): { readonly value: string | number | boolean | null; readonly text: string } {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? value : null;
  return { value: plain, text: source ?? String(plain) };
}
