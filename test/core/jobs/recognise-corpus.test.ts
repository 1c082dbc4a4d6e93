import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rankKinds } from '../../../src/core/jobs/recognise-kind.ts';
import type { PastedKind } from '../../../src/core/vnet/pasted.ts';
import { corpus } from '../../support/vmnet.ts';
import { samples } from '../formats/readers/corpus.ts';

/** The corpus' own names of kinds → ours; null: an output that none of the parsers reads. */
const outputs: Readonly<Record<string, PastedKind | null>> = {
  ipconfig: 'ipconfig',
  ifconfig: 'ifconfig',
  'ip-addr': 'ip-addr',
  'ip-br-addr': 'ip-addr',
  'ip-o-addr': 'ip-addr',
  'ip-j-addr': 'ip-addr',
  'ip-j-link': 'ip-addr',
  'ip-route': 'ip-route',
  'ip-j-route': 'ip-route',
  'ip-neigh': 'arp',
  'ip-j-neigh': 'arp',
  'unix-arp': 'arp',
  'linux-arp-table': 'arp',
  'win-arp': 'arp',
  'linux-route': 'netstat-rn',
  'linux-route6': 'netstat-rn',
  'linux-netstat': 'netstat-rn',
  'bsd-netstat': 'netstat-rn',
  'win-route': 'route-print',
};

const files: readonly (readonly [name: RegExp, kind: PastedKind])[] = [
  [/^networking(?:\.|$)/, 'networking'],
  [/^netmap/, 'netmap'],
  [/^dhcpd.*\.conf$/, 'dhcpd'],
  [/^vmnetdhcp\.conf$/, 'vmnetdhcp'],
  [/^(?:nat|vmnetnat).*\.conf$/, 'nat'],
  [/\.leases$/, 'leases'],
  [/\.vmx$/, 'vmx'],
  [/^config$/, 'vmx'],
  [/^vmware-networks\..*\.txt$/, 'vmware-networks'],
  [/^listHostNetworks\.txt$/, 'vmrun-networks'],
  [/^ifconfig.*\.txt$/, 'ifconfig'],
];

const folder = path.join(corpus ?? '', 'vmware');
const vmware =
  corpus === undefined
    ? []
    : readdirSync(folder, { recursive: true })
        .map(String)
        .filter((file) => statSync(path.join(folder, file)).isFile())
        .flatMap((file) => {
          const kind = files.find(([name]) => name.test(path.basename(file)))?.[1];
          const text = readFileSync(path.join(folder, file), 'latin1');
          return kind === undefined || text.trim() === '' ? [] : [{ file, kind, text }];
        });
const host = samples(Object.keys(outputs)).map(({ file, kind, text }) => ({ file, kind: outputs[kind] ?? null, text }));
const all = [...host, ...vmware];

describe.skipIf(all.length === 0)('every text of the corpus is known for what it is', () => {
  test.each(all)('$kind: $file', ({ kind, text }) => {
    expect(rankKinds(text).map((one) => one.kind)).toEqual([kind]);
  });

  test('how many', () => {
    const right = all.filter(({ kind, text }) => rankKinds(text)[0]?.kind === kind);
    console.log(`recognised: ${right.length} of ${all.length} (${host.length} outputs, ${vmware.length} files of VMware's)`);
    expect(right).toHaveLength(all.length);
  });
});

test.runIf(all.length === 0)('the corpus is not on this machine: 0 texts were looked at', () => {
  console.log('skipped: no ../shared/corpus');
  expect(all).toEqual([]);
});
