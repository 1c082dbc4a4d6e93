import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { all } from './stories.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

// Addresses that are the same on every host: VMware's host adapters, broadcast, multicast, nothing.
const everybodys = /^(?:00:50:56:c0:00:..|ff:ff:ff:ff:ff:ff|01:00:5e:.*|00:00:00:00:00:00)$/;

/** What identifies one computer: MACs (in any spelling, padded), VMware's hashes, UUIDs, link-local addresses. */
function identities(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().match(/\b(?:[\da-f]{1,2}[:-]){5}[\da-f]{1,2}\b|\b[\da-f]{40}\b|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|fe80::[\da-f:]+/g) ?? [];
  const spelled = found.map((one) =>
    /^(?:[\da-f]{1,2}[:-]){5}/.test(one) ? one.split(/[:-]/).map((part) => part.padStart(2, '0')).join(':') : one,
  );
  // fe80::1 is the loopback's on every Mac; Linux builds VMware's out of the fixed MAC.
  return new Set(spelled.filter((one) => !everybodys.test(one) && one.length > 8 && !one.startsWith('fe80::250:56ff:fec0:')));
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(full);
    else if (entry.isFile()) yield full;
  }
}

test('no sample has an identity of another: each computer is invented once', () => {
  const seen = new Map<string, string>();
  for (const { name, sample } of all) {
    for (const one of identities([...Object.values(sample.files), ...sample.commands.map(({ stdout }) => stdout)].join('\n'))) {
      expect(seen.get(one), one).toBeUndefined();
      seen.set(one, name);
    }
  }
  expect(seen.size).toBeGreaterThan(80);
});

test('no sample repeats a computer of the corpus', (context) => {
  if (!existsSync(corpus)) {
    console.log('skipped: the corpus is not here, 0 files compared');
    return context.skip();
  }
  const foreign = new Set<string>();
  let files = 0;
  for (const file of filesUnder(corpus)) {
    files += 1;
    for (const one of identities(readFileSync(file, 'latin1'))) foreign.add(one);
  }
  console.log(`${files} files of the corpus compared, ${foreign.size} identities`);
  expect(foreign.size).toBeGreaterThan(100);
  for (const { name, sample } of all) {
    const own = identities([...Object.values(sample.files), ...sample.commands.map(({ stdout }) => stdout)].join('\n'));
    expect([...own].filter((one) => foreign.has(one)), name).toEqual([]);
  }
});
