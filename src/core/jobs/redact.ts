/**
 * A capture without its owner: hardware addresses, public addresses and names given by people are replaced, the same
 * everywhere; private subnets, grammars and what is tied to what stay.
 */
import type { Bytes, DecodeBytes } from '../formats/bytes.ts';
import { dhcpConfigHash } from '../formats/dhcp-hash.ts';
import type { CapturedFile, CapturedHost } from './captured-host.ts';
import { applyEdits, decodeText, type DecodedText, type Edit, type TextEncoding } from './redact-bytes.ts';
import { dictionaryEdits } from './redact-dictionary.ts';
import { fieldEdits } from './redact-fields.ts';
import { gatherPeople, machinesOf, macFamilies, textsOf, type EachText, type RedactionHints } from './redact-gather.ts';
import { Ipv4Map } from './redact-ipv4.ts';
import { Ipv6Map } from './redact-ipv6.ts';
import { isDictionary, kindOfFile, kindOfOutput, type TextKind } from './redact-kinds.ts';
import { MacMap } from './redact-macs.ts';
import { NameBook } from './redact-names.ts';
import { PathMap } from './redact-paths.ts';
import { gatherAddresses, scannerFor, type Gathered } from './redact-scan.ts';

/** Leases files may be large; the rest is not. In characters. */
const chunkLength = 1 << 20;

export function redactHost(host: CapturedHost, decode: DecodeBytes, hints: RedactionHints): CapturedHost {
  const ignoresCase = host.platform !== 'linux';
  const codePage = host.outputs.map((output) => output.codePage).find((page) => page !== null && page !== 65001) ?? null;
  const encodingOf = (own: number | null | undefined): TextEncoding =>
    own === undefined || own === null ? { label: own === null && codePage !== null ? `cp${codePage}` : '', codePage } : { label: `cp${own}`, codePage: own };
  const texts = textsOf(host);
  const eachText: EachText = (visit) => {
    for (const [{ bytes, codePage: own }, kind] of texts) {
      for (const chunk of chunksOf(bytes)) visit(decodeText(chunk, encodingOf(own), decode).text, kind);
    }
  };

  const book = new NameBook(ignoresCase);
  gatherPeople(host, eachText, hints, book);
  const machines = machinesOf(host, decode, eachText);
  const paths = new PathMap(book, machines, ignoresCase);
  for (const { path, names } of machines) {
    const instead = paths.of(path);
    book.spread(path, instead, true);
    book.spread(path.replaceAll('\\', '\\\\'), instead.replaceAll('\\', '\\\\'), true);
    for (const name of [...names, path.replace(/^.*[\\/]/s, '').replace(/\.vmx$/i, '')]) book.spread(name, book.label('vm', name));
  }
  const gathered: Gathered = { macs: new Set(), ipv4: new Set() };
  eachText((text) => gatherAddresses(text, gathered));
  const macs = new MacMap(gathered.macs, macFamilies(host, decode));
  const ipv4 = new Ipv4Map(gathered.ipv4);
  const scan = scannerFor({ macs, ipv4, ipv6: new Ipv6Map(macs, ipv4) }, gathered.macs, book.spreadNames());
  const scrub = (text: string): string => applyEdits(text, plain(text), scan(text));
  const scrubPath = (path: string): string => scrub(paths.of(path));

  function redactText(bytes: Bytes, kind: TextKind, encoding: TextEncoding): Bytes {
    if (isDictionary(kind)) return redactDictionary(bytes, kind, encoding);
    return chunksOf(bytes)
      .map((chunk) => {
        const decoded = decodeText(chunk, encoding, decode);
        const fields = fieldEdits(kind, decoded.text, book);
        return applyEdits(chunk, decoded, merged(fields, scan(decoded.text)));
      })
      .join('');
  }

  function redactDictionary(bytes: Bytes, kind: TextKind, encoding: TextEncoding): Bytes {
    const { edits, entries } = dictionaryEdits(kind, bytes, decode, { book, paths, scrub });
    const decoded = decodeText(bytes, encoding, decode);
    if (decoded.width === 2) return applyEdits(bytes, decoded, scan(decoded.text));
    // Comments, and what is no entry at all.
    const around = scan(decoded.text).map(({ start, end, instead }) => ({ start: decoded.at(start), end: decoded.at(end), instead }));
    const outside = merged(entries.map(({ start, valueEnd }) => ({ start, end: valueEnd, instead: '' })), around).filter(({ instead }) => instead !== '');
    return applyEdits(bytes, plain(bytes), merged(edits, outside));
  }

  const files = host.files.map(({ path, bytes }) => ({ path: scrubPath(path), bytes: redactText(bytes, kindOfFile(path), encodingOf(undefined)) }));
  return {
    ...host,
    home: host.home === null ? null : scrubPath(host.home),
    environment: Object.fromEntries(Object.entries(host.environment).map(([name, value]) => [name, scrubPath(value)])),
    files: withNewHashes(host.files, files),
    folders: host.folders.map(scrubPath),
    outputs: host.outputs.map((output) => ({ ...output, bytes: redactText(output.bytes, kindOfOutput(output.argv), encodingOf(output.codePage)) })),
    processes: host.processes?.map(({ pid, name }) => ({ pid, name: scrub(name) })) ?? null,
    unread: host.unread.map(({ what, code, detail }) => ({
      what: 'path' in what ? { path: scrubPath(what.path) } : what,
      code,
      detail: scrub(detail),
    })),
  };
}

/** The store keeps the SHA-1 of each dhcpd.conf: a file that was as VMware wrote it is so still. */
function withNewHashes(before: readonly CapturedFile[], after: readonly CapturedFile[]): readonly CapturedFile[] {
  const hashes = new Map<string, string>();
  for (const [index, { path, bytes }] of before.entries()) {
    if (kindOfFile(path) !== 'dhcpd') continue;
    const old = dhcpConfigHash(bytes);
    const now = dhcpConfigHash(after[index]?.bytes ?? '');
    if (old !== undefined && now !== undefined) hashes.set(old, now);
  }
  return after.map((file) => {
    if (kindOfFile(file.path) !== 'networking') return file;
    return { ...file, bytes: file.bytes.replace(/(?<=_DHCP_CFG_HASH[ \t]+)[\dA-F]{40}/g, (hash) => hashes.get(hash) ?? hash) };
  });
}

/** Those of the second list that touch none of the first are added to it. Both are in order. */
function merged(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  let next = 0;
  for (const edit of first) {
    for (let other = second[next]; other !== undefined && other.end <= edit.start; other = second[(next += 1)]) result.push(other);
    while ((second[next]?.start ?? Infinity) < edit.end) next += 1;
    result.push(edit);
  }
  return [...result, ...second.slice(next)];
}

/** Whole lines, so that no name is cut. */
function chunksOf(bytes: Bytes): readonly Bytes[] {
  if (bytes.length <= chunkLength || bytes.startsWith('\xff\xfe')) return [bytes];
  const chunks: Bytes[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf('\n', start + chunkLength);
    const end = newline === -1 ? bytes.length : newline + 1;
    chunks.push(bytes.slice(start, end));
    start = end;
  }
  return chunks;
}

function plain(text: string): DecodedText {
  return { text, at: (index) => index, width: 1 };
}
