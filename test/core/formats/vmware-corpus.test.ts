import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dhcpConfigHash } from '../../../src/core/formats/dhcp-hash.ts';
import { decodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { parseText, type ParseKindName } from '../../../src/core/jobs/parse-kinds.ts';
import { corpus } from '../../support/vmnet.ts';

const folder = path.join(corpus ?? '', 'vmware');
const files = corpus === undefined ? [] : readdirSync(folder, { recursive: true }).map(String).filter((file) => statSync(path.join(folder, file)).isFile());

/** By file name: the codec, or why it has none. */
const rules: readonly (readonly [name: RegExp, kind: ParseKindName | null, why?: string])[] = [
  [/^networking(?:\.|$)/, 'networking'],
  [/^netmap/, 'netmap'],
  [/^dhcpd.*\.conf$/, 'dhcpd'],
  [/^vmnetdhcp\.conf$/, 'vmnetdhcp'],
  [/^(?:nat|vmnetnat).*\.conf$/, 'nat'],
  [/\.leases$/, 'leases'],
  [/\.vmx$/, 'vmx'],
  // A VMware dictionary as a .vmx is one; it has no adapters.
  [/^config$/, 'vmx'],
  [/^nat\.mac$/, null, 'a bare MAC address, not read yet'],
  [/^lastLocationUsed$/, null, 'a bare path, read by the host layer'],
  [/^locations$/, null, 'comments only since Workstation 6'],
  [/^vmware-networks\..*\.txt$/, null, "a tool's output: test/core/formats/readers"],
  [/^list.*\.txt$/, null, "a tool's output: test/core/formats/readers"],
  [/^ifconfig.*\.txt$/, null, "a tool's output: test/core/formats/readers"],
  [/\.md$/, null, 'about the corpus'],
];

function ruleOf(file: string): (typeof rules)[number] | undefined {
  return rules.find(([name]) => name.test(path.basename(file)));
}

const read = (file: string): string => readFileSync(path.join(folder, file), 'latin1');
const coded = files.flatMap((file) => {
  const kind = ruleOf(file)?.[1] ?? null;
  return kind === null ? [] : [{ file, kind }];
});

test('every file of the corpus has a codec or a reason', () => {
  expect(files.filter((file) => ruleOf(file) === undefined)).toEqual([]);
  if (corpus === undefined) {
    console.log('the corpus is not beside this checkout: 0 files');
    return;
  }
  console.log(`corpus/vmware: ${coded.length} of ${files.length} files go through a codec; the others:`);
  for (const file of files) if (!coded.some((one) => one.file === file)) console.log(`  ${file}: ${ruleOf(file)?.[2]}`);
});

test.skipIf(coded.length === 0).each(coded.length === 0 ? [{ file: 'no corpus beside this checkout', kind: 'nat' as const }] : coded)(
  '$file is understood and printed back byte for byte',
  ({ file, kind }) => {
    const bytes = read(file);
    const { print, complaints } = parseText(kind, bytes, { decode: decodeUtf8, now: '2016-01-01T15:00:00Z' });
    expect(print?.()).toBe(bytes);
    expect(complaints.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

/** `networking` files with a `DHCP_CFG_HASH`, and the dhcpd.conf beside them that it is of. */
const pairs = coded
  // `networking.bak.0` is the store before: its hashes are of dhcpd.conf files that are gone.
  .filter(({ file, kind }) => kind === 'networking' && !file.includes('.bak.'))
  .flatMap(({ file }) => {
    const hashes = [...read(file).matchAll(/^answer VNET_(\d+)_DHCP_CFG_HASH ([\dA-F]{40})/gm)];
    return hashes.flatMap(([, vmnet, hash]) => {
      const places = [`vmnet${vmnet}/dhcpd/dhcpd.conf`, `vmnet${vmnet}/dhcpd.conf`].map((place) => path.join(path.dirname(file), place));
      return places.filter((place) => existsSync(path.join(folder, place))).map((dhcpd) => ({ file, dhcpd, hash }));
    });
  });

test.skipIf(pairs.length === 0).each(pairs.length === 0 ? [{ file: '', dhcpd: 'no corpus beside this checkout', hash: '' }] : pairs)(
  'the hash that $file keeps is of the block in $dhcpd',
  ({ dhcpd, hash }) => {
    expect(dhcpConfigHash(read(dhcpd))).toBe(hash);
  },
);
