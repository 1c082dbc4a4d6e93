/** Real outputs and files, redacted: they must be read as before, but for the names and addresses themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeUtf8 } from '../../../src/core/formats/utf8.ts';
import type { CapturedHost } from '../../../src/core/jobs/captured-host.ts';
import { parseKinds, parseText, type ParseKindName } from '../../../src/core/jobs/parse-kinds.ts';
import { redactHost } from '../../../src/core/jobs/redact.ts';
import { decodeBytes, loadDecoders } from '../../../src/host/decode.ts';
import { hasCorpus, samples } from '../formats/readers/corpus.ts';

await loadDecoders();

const outputs: Readonly<Record<string, readonly [kind: ParseKindName, argv: readonly string[]]>> = {
  ipconfig: ['ipconfig', ['ipconfig', '/all']],
  ifconfig: ['ifconfig', ['ifconfig', '-a']],
  'ip-addr': ['ip-addr', ['ip', 'addr']],
  'ip-j-addr': ['ip-addr', ['ip', '-j', 'addr']],
  'ip-route': ['ip-route', ['ip', 'route']],
  'ip-j-route': ['ip-route', ['ip', '-j', 'route']],
  'linux-route': ['netstat-rn', ['route', '-n']],
  'linux-netstat': ['netstat-rn', ['netstat', '-rn']],
  'bsd-netstat': ['netstat-rn', ['netstat', '-rn']],
  'win-route': ['route-print', ['route', 'print']],
  'unix-arp': ['arp', ['arp', '-an']],
  'win-arp': ['arp', ['arp', '-a']],
};

const host: CapturedHost = {
  platform: 'linux',
  takenAt: '2026-11-22T20:00:00Z',
  product: null,
  home: null,
  environment: {},
  files: [],
  folders: [],
  outputs: [],
  processes: null,
  unread: [],
};
const hints = { users: [], hosts: [] };

/** The parsed value without what texts say: what there is, and how much of it. */
function shapeOf(kind: ParseKindName, text: string): unknown {
  const { value, complaints } = parseText(kind, text, { decode: decodeBytes, now: host.takenAt });
  const shape: unknown = JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === 'entries' ? null : typeof item === 'string' ? 'text' : item)));
  return { shape, complaints: complaints.map(({ code, line }) => ({ code, line })) };
}

describe.skipIf(!hasCorpus)('an output of the corpus, redacted, says as much as before', () => {
  test.each(samples(Object.keys(outputs)))('$kind $file', ({ kind, text }) => {
    const [parser = 'arp', argv = []] = outputs[kind] ?? [];
    const [redacted] = redactHost({ ...host, outputs: [{ argv, exitCode: 0, bytes: encodeUtf8(text), codePage: null }] }, decodeBytes, hints).outputs;
    const after = Buffer.from(redacted?.bytes ?? '', 'latin1').toString('utf8');
    expect(shapeOf(parser, after)).toEqual(shapeOf(parser, text));
  });
});

const vmwareFolder = path.join(import.meta.dirname, '../../../../shared/corpus/vmware');

const names: readonly (readonly [RegExp, ParseKindName])[] = [
  [/\/networking$/, 'networking'],
  [/netmap\.conf$/, 'netmap'],
  [/dhcpd?\.conf$/, 'dhcpd'],
  [/nat\.conf$/, 'nat'],
  [/\.leases$|dhcpd_leases$/, 'leases'],
  [/\.vmx$/, 'vmx'],
  [/inventory\.vmls$|vmInventory$/, 'inventory'],
];

function vmwareFiles(): readonly { readonly file: string; readonly kind: ParseKindName }[] {
  if (!existsSync(vmwareFolder)) return [];
  return readdirSync(vmwareFolder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const kind = names.find(([pattern]) => pattern.test(`/${file.replaceAll('\\', '/')}`))?.[1];
    return kind === undefined || !(kind in parseKinds) ? [] : [{ file, kind }];
  });
}

describe.skipIf(!hasCorpus)('a file of VMware of the corpus, redacted, says as much as before', () => {
  test.each(vmwareFiles())('$kind $file', ({ file, kind }) => {
    const bytes = readFileSync(path.join(vmwareFolder, file)).toString('latin1');
    const [redacted] = redactHost({ ...host, files: [{ path: `/${file}`, bytes }] }, decodeBytes, hints).files;
    expect(shapeOf(kind, redacted?.bytes ?? '')).toEqual(shapeOf(kind, bytes));
  });
});

test.runIf(!hasCorpus)('the corpus is not on this machine: 0 files were redacted', () => {
  console.log('skipped: no ../shared/corpus');
  expect(vmwareFiles()).toEqual([]);
});
