import { expect, test } from 'vitest';
import { parseAppleLeases } from '../../../src/core/formats/apple-leases.ts';
import { describeAnyLeases, parseAnyLeases, printAnyLeases } from '../../../src/core/formats/leases.ts';

const text = `# as bootpd writes it
{
\tname=ubuntu
\tip_address=192.168.40.17
\thw_address=1,0:c:29:d0:6:77
\tidentifier=1,0:c:29:d0:6:77
\tlease=0x692219ff
}
{
    lease=0xffffffff
    hw_address=1,0:c:29:d0:6:78
    ip_address=192.168.40.18
}
`;

test('an Apple file is recognised, its unpadded MACs are padded and its fields come in any order', () => {
  const printed: unknown = JSON.parse(JSON.stringify(describeAnyLeases(parseAnyLeases(text), '2025-11-22T20:15:58Z')));
  expect(printed).toEqual({
    leases: [
      { address: '192.168.40.17', mac: '00:0c:29:d0:06:77', starts: null, ends: '2025-11-22T20:15:59Z', hostname: 'ubuntu' },
      { address: '192.168.40.18', mac: '00:0c:29:d0:06:78', starts: null, ends: null, hostname: null },
    ],
    current: [
      { mac: '00:0c:29:d0:06:78', address: '192.168.40.18' },
      { mac: '00:0c:29:d0:06:77', address: '192.168.40.17' },
    ],
  });
  expect(describeAnyLeases(parseAnyLeases(text), '2025-11-22T20:15:59Z').current).toHaveLength(1);
});

test('it is printed back as it was', () => {
  for (const variant of [text, text.replaceAll('\n', '\r\n'), text.slice(0, -1), `${text}{\n`]) {
    expect(printAnyLeases(parseAnyLeases(variant))).toBe(variant);
  }
});

test('an entry with an address only is a lease of which nothing else is known', () => {
  expect(parseAppleLeases('{\nip_address=1.2.3.4\n}').leases).toMatchObject([
    { address: '1.2.3.4', mac: null, starts: null, ends: null, hostname: null, standing: 'undated' },
  ]);
});

test.each([
  ['{\nname=x\n', 'unclosed-block', 'error', 1],
  ['{\n{\nip_address=1.2.3.4\n}\n', 'unclosed-block', 'error', 1],
  ['}\n', 'unexpected-brace', 'error', 1],
  ['{\nname=x\n}\n', 'not-an-address', 'warning', 1],
  ['{\nip_address=1.2.3.4\nwhat\n}\n', 'unknown-line', 'warning', 3],
])('%j is complained about', (broken, code, severity, line) => {
  expect(parseAppleLeases(broken).complaints).toMatchObject([{ code, severity, line, column: 1 }]);
});

test('a name may hold braces, an end that is no number belongs to nobody', () => {
  const { leases } = parseAppleLeases('{\nname={}\nip_address=1.2.3.4\nhw_address=1,1:2:3:4:5:6\nlease=soon\n}\n');
  expect(leases).toMatchObject([{ hostname: '{}', standing: 'void' }]);
});
