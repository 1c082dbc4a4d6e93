import { describe, expect, test } from 'vitest';
import { hasCorpus, samples, tally } from './corpus.ts';
import { judge } from './corpus-facts.ts';

const kinds = [
  'ipconfig', 'ifconfig', 'ip-addr', 'ip-j-addr', 'ip-route', 'ip-j-route', 'linux-route', 'linux-netstat', 'bsd-netstat', 'win-route',
  'unix-arp', 'linux-arp-table', 'win-arp',
]; // prettier-ignore

// Sidecar values that are not facts of the text, each with its evidence; the reader is not bent to them.
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // The poster replaced digits: abcd:1234:1234::1:abcd:1234:abcd:123 has eight groups and `::`, which is no IPv6
  // address (`net.isIPv6` says no, too). The two printed addresses that are addresses are read.
  'ipconfig-locales/en-7.txt': [
    '− Ethernet ipv6 = ["abcd:1234:a123::123","abcd:1234:1234::1:abcd:1234:abcd:123","abcd:1234:1234::1:abcd:1234:abcd:123","abcd::abcd:1234:a123:123"]',
    '+ Ethernet ipv6 = ["abcd:1234:a123::123","abcd::abcd:1234:a123:123"]',
  ],
};

describe.skipIf(!hasCorpus)('every sample of the corpus is read to the facts of its sidecar', () => {
  const files = samples(kinds);

  test.each(files)('$kind $os $lang $file', (sample) => {
    expect(judge(sample).wrong).toEqual(exceptions[sample.file] ?? []);
  });

  test.each(kinds)('right facts of %s, per system and language', (kind) => {
    const verdicts = files.filter((sample) => sample.kind === kind).map((sample) => ({ sample, verdict: judge(sample) }));
    console.log(`${kind}\n${tally(verdicts)}`);
    expect(verdicts.length).toBeGreaterThan(0);
  });
});

test.runIf(!hasCorpus)('the corpus is not on this machine: 0 files were read', () => {
  console.log('skipped: no ../shared/corpus/host');
  expect(samples(kinds)).toEqual([]);
});
