import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentLease, currentLeases, describeAnyLeases, parseAnyLeases, printAnyLeases } from '../../../src/core/formats/leases.ts';
import { parseLeases, removeLease } from '../../../src/core/formats/vmware-leases.ts';

/** A lease as VMware's server writes it. */
function lease(address: string, mac: string, ends: string, more = ''): string {
  return `lease ${address} {\n\tstarts 5 2026/11/22 19:00:00;\n\tends ${ends};\n\thardware ethernet ${mac};\n${more}}\n`;
}

const a = '00:0c:29:00:00:0a';
const b = '00:0c:29:00:00:0b';
const now = '2026-11-22T20:00:00Z';

function current(text: string): unknown {
  return describeAnyLeases(parseAnyLeases(text), now).current;
}

/** As `vmnet parse leases` prints it. */
function asPrinted(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

test('a lease tells address, MAC, times in UTC and the host name', () => {
  const text = `# All times in this file are in UTC (GMT)\n\n${lease('192.168.40.130', '00:0C:29:FC:E1:10', '3 2026/11/22 20:30:00', '\tuid 01:00:0c:29:fc:e1:10;\n\tclient-hostname "DESK TOP";\n')}`;
  expect(asPrinted(describeAnyLeases(parseAnyLeases(text), now))).toEqual({
    leases: [
      { address: '192.168.40.130', mac: '00:0c:29:fc:e1:10', starts: '2026-11-22T19:00:00Z', ends: '2026-11-22T20:30:00Z', hostname: 'DESK TOP' },
    ],
    current: [{ mac: '00:0c:29:fc:e1:10', address: '192.168.40.130' }],
  });
});

test('a client id that is not the MAC is kept, with the line of its lease', () => {
  const text = lease('10.0.0.1', a, '3 2026/11/22 20:30:00', `\tuid 01:${a.toUpperCase()};\n`) + lease('10.0.0.2', b, '3 2026/11/22 20:30:00', '\tuid FF:4A:01;\n');
  expect(parseLeases(text).leases.map(({ uid, line }) => [uid, line])).toEqual([
    [null, 1],
    ['ff:4a:01', 7],
  ]);
});

test('blanks for tabs, CRLF, several statements in a line, comments and unknown statements make no difference', () => {
  const text =
    'lease 10.0.0.9 { # } "\r\n    starts never; ends never; hardware ethernet 0:c:29:0:0:a; dynamic-bootp;\r\n    on expiry { set x = "}"; }\r\n    hostname "old"; }\r\n';
  expect(parseAnyLeases(text).leases).toMatchObject([
    { address: '10.0.0.9', mac: a, starts: null, ends: null, hostname: 'old', standing: 'forever' },
  ]);
});

describe('the current lease', () => {
  test('is the newest that has not ended, wherever it stands in the file', () => {
    const older = lease('10.0.0.1', a, '0 2026/11/22 20:10:00');
    const newer = lease('10.0.0.2', a, '0 2026/11/22 20:20:00');
    expect(current(older + newer)).toEqual([{ mac: a, address: '10.0.0.2' }]);
    expect(current(newer + older)).toEqual([{ mac: a, address: '10.0.0.2' }]);
  });

  test('has not ended a second before its end, and has at its end', () => {
    expect(current(lease('10.0.0.1', a, '0 2026/11/22 20:00:01'))).toHaveLength(1);
    expect(current(lease('10.0.0.1', a, '0 2026/11/22 20:00:00'))).toEqual([]);
  });

  test('of one that never ends and one that does is the one that never ends', () => {
    const text = lease('10.0.0.1', a, 'never') + lease('10.0.0.2', a, '0 2099/01/01 00:00:00');
    expect(current(text)).toEqual([{ mac: a, address: '10.0.0.1' }]);
  });

  test('of two that end together is the last in the file', () => {
    const text = lease('10.0.0.1', a, '0 2026/11/22 20:10:00') + lease('10.0.0.2', a, '0 2026/11/22 20:10:00');
    expect(current(text)).toEqual([{ mac: a, address: '10.0.0.2' }]);
    const undated = text.replaceAll(/\tends.*\n/g, '');
    expect(current(undated)).toEqual([{ mac: a, address: '10.0.0.2' }]);
  });

  test('of an address that two MACs claim belongs to the newer claim', () => {
    const text = lease('10.0.0.1', b, '0 2026/11/22 20:20:00') + lease('10.0.0.1', a, '0 2026/11/22 20:10:00');
    expect(current(text)).toEqual([{ mac: b, address: '10.0.0.1' }]);
  });

  test('of a machine that moved on leaves its old address to another', () => {
    const text =
      lease('10.0.0.1', a, '0 2026/11/22 20:40:00') + lease('10.0.0.2', a, '0 2026/11/22 20:50:00') + lease('10.0.0.1', b, '0 2026/11/22 20:10:00');
    expect([...currentLeases(parseAnyLeases(text).leases, now)].map(([mac, { address }]) => [mac, address])).toEqual([
      [a, '10.0.0.2'],
      [b, '10.0.0.1'],
    ]);
  });

  test('is none for an abandoned lease, or one whose end cannot be read', () => {
    expect(current(lease('10.0.0.1', a, '0 2026/11/22 20:10:00', 'abandoned;\n'))).toEqual([]);
    expect(current(lease('10.0.0.1', a, '0 2026/02/30 20:10:00'))).toEqual([]);
  });

  test('can be asked for by MAC in any spelling, or by address', () => {
    const { leases } = parseAnyLeases(lease('10.0.0.1', a, 'never') + lease('10.0.0.2', b, 'never'));
    expect(currentLease(leases, { mac: '00-0C-29-00-00-0B' }, now)?.address).toBe('10.0.0.2');
    expect(currentLease(leases, { address: '10.0.0.1' }, now)?.mac).toBe(a);
    expect(currentLease(leases, { address: '10.0.0.3' }, now)).toBeUndefined();
  });

  test('is judged to the second even when the clock has milliseconds', () => {
    const { leases } = parseAnyLeases(lease('10.0.0.1', a, '0 2026/11/22 20:00:00'));
    expect(currentLease(leases, { mac: a }, '2026-11-22T19:59:59.999Z')).toBeDefined();
    expect(currentLease(leases, { mac: a }, '2026-11-22T20:00:00.001Z')).toBeUndefined();
    expect(currentLease(leases, { mac: a }, 'no time')).toBeUndefined();
  });
});

describe('a journal that was cut off', () => {
  const whole = lease('10.0.0.2', b, 'never');

  test.each(['lease', 'lease 10.0', 'lease 10.0.0.1 {\n\tstarts 5', 'lease 10.0.0.1 {\n\tclient-hostname "half', `lease 10.0.0.1 {\n\tends never;\n`])(
    'in `%s` costs that entry and no other',
    (half) => {
      expect(parseAnyLeases(`${half}\n${whole}`).leases.map(({ address }) => address)).toEqual(['10.0.0.2']);
      expect(parseAnyLeases(`${whole}${half}`).leases.map(({ address }) => address)).toEqual(['10.0.0.2']);
    },
  );

  test('is an error where the entry begins', () => {
    expect(parseAnyLeases(`\n  lease 10.0.0.1 {\n`).complaints).toEqual([
      { code: 'unclosed-block', severity: 'error', line: 2, column: 3, text: 'lease 10.0.0.1' },
    ]);
  });
});

test.each([
  ['failover peer { state normal; }\n', 'unknown-line', 'warning', 1, 1],
  ['}\n', 'unexpected-brace', 'error', 1, 1],
  ['\nlease here { ends never; }\n', 'not-an-address', 'warning', 2, 1],
  ['lease 1.2.3.4 {\n\tends 5 soon enough;\n}\n', 'not-a-time', 'warning', 2, 14],
  ['lease 1.2.3.4 {\n\thardware ethernet xx;\n}\n', 'not-a-mac', 'warning', 2, 20],
  ['lease 1.2.3.4 {\n\thostname "abc;\n}\n', 'unclosed-string', 'error', 2, 11],
])('%j is complained about at its place', (text, code, severity, line, column) => {
  expect(parseLeases(text).complaints).toMatchObject([{ code, severity, line, column }]);
});

test('equal texts of different kinds are not taken for one another', () => {
  const text = `lease 1.2.3.4 { hardware ethernet x; hostname x; ends never; }\nlease 1.2.3.5 { hostname 1.2.3.5; }\n`;
  expect(parseAnyLeases(text).leases.map(({ mac, hostname }) => [mac, hostname])).toEqual([[null, 'x'], [null, '1.2.3.5']]);
});

test('more machines than are remembered are all told right', () => {
  const macs = Array.from({ length: 9000 }, (_, i) => `00:50:56:00:${(i >> 8).toString(16).padStart(2, '0')}:${(i & 255).toString(16).padStart(2, '0')}`);
  const text = [...macs, ...macs].map((mac, i) => lease(`10.1.${i >> 8}.${i & 255}`, mac, 'never')).join('');
  expect(parseAnyLeases(text).leases.map(({ mac }) => mac)).toEqual([...macs, ...macs]);
});

test('a lease prints as the JSON that is promised, and as nothing more', () => {
  const { leases } = describeAnyLeases(parseAnyLeases(lease('10.0.0.1', a, 'never')), now);
  expect(JSON.stringify(leases)).toBe(`[{"address":"10.0.0.1","mac":"${a}","starts":"2026-11-22T19:00:00Z","ends":null,"hostname":null}]`);
});

test('years of four digits are told as they are written, and 1900 had no leap day', () => {
  const ends = (time: string): unknown => parseLeases(lease('10.0.0.1', a, time)).leases[0]?.ends;
  expect(ends('0 0000/02/29 00:00:00')).toBe('0000-02-29T00:00:00Z');
  expect(ends('0 0099/12/31 23:59:59')).toBe('0099-12-31T23:59:59Z');
  expect(ends('0 1900/02/28 12:00:00')).toBe('1900-02-28T12:00:00Z');
  expect(ends('0 1900/02/29 12:00:00')).toBeNull();
  expect(ends('0 2038/01/19 03:14:08')).toBe('2038-01-19T03:14:08Z');
  expect(ends('0 9999/12/31 23:59:59')).toBe('9999-12-31T23:59:59Z');
});

test('host names are UTF-8, and what is not is kept as it is', () => {
  const name = (bytes: string): string | null | undefined => parseAnyLeases(`lease 1.2.3.4 { client-hostname "${bytes}"; }`).leases[0]?.hostname;
  expect(name('\xe4\xbd\xa0')).toBe('你');
  expect(name('\xe4')).toBe('\xe4');
});

test('a removed lease takes its lines and nothing else', () => {
  const [first, second] = [lease('10.0.0.1', a, 'never'), lease('10.0.0.2', b, 'never')];
  const file = parseLeases(`# head\n${first}# between\n${second}`);
  const without = (index: number): string | undefined => {
    const after = removeLease(file, index);
    return after && printAnyLeases(after);
  };
  expect(without(0)).toBe(`# head\n# between\n${second}`);
  expect(without(1)).toBe(`# head\n${first}# between\n`);
  expect(without(2)).toBeUndefined();
});

const fragment = fc.constantFrom(
  'lease ', 'lease 1.2.3.4 {', '10.0.0.1 ', '{', '}', ';', '"', '\\', '#', '\n', '\r\n', '\t', 'starts 5 2026/11/22 19:00:00;', 'ends never;',
  'ends 5 2026/11/22 21:00:00', 'hardware ethernet 00:0c:29:00:00:0a;', 'client-hostname "x";', 'ip_address=1.2.3.4\n', '{\n', '}\n', '\xff',
);
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')));

test('whatever the text, it is printed back as it was and read without a throw', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const file = parseAnyLeases(text);
      expect(printAnyLeases(file)).toBe(text);
      expect(describeAnyLeases(file, now).leases.length).toBe(file.leases.length);
    }),
    { numRuns: 1000 },
  );
});
