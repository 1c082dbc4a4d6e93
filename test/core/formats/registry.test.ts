import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dwordOf, parseRegistry, printRegistry, registryValues, removeRegistryValue, setRegistryValue } from '../../../src/core/formats/registry.ts';

const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig\\vmnet8';
const query = `
${key}
    IPSubnetAddress    REG_SZ    192.168.40.0
    A name    with blanks    REG_SZ    two  words
    (Default)    REG_SZ    (value not set)
    Empty    REG_SZ    

${key}\\NAT
    UseNAT    REG_DWORD    0x1
`.replaceAll('\n', '\r\n');

const exported = `\uFEFFWindows Registry Editor Version 5.00

[${key}]
@="x"
"IPSubnetAddress"="192.168.40.0"
"Path"="C:\\\\VMs \\"mine\\""
"UseNAT"=dword:00000010
"Blob"=hex:01,02,\\
  03
`.replaceAll('\n', '\r\n');

describe('the text of reg query', () => {
  test('is keys, and values with name, type, data and line', () => {
    const file = parseRegistry(query);
    expect(file.keys).toEqual([{ path: key, line: 2 }, { path: `${key}\\NAT`, line: 8 }]);
    expect(registryValues(file)).toEqual([
      { key, name: 'IPSubnetAddress', type: 'REG_SZ', data: '192.168.40.0', line: 3 },
      { key, name: 'A name    with blanks', type: 'REG_SZ', data: 'two  words', line: 4 },
      { key, name: '(Default)', type: 'REG_SZ', data: '(value not set)', line: 5 },
      { key, name: 'Empty', type: 'REG_SZ', data: '', line: 6 },
      { key: `${key}\\NAT`, name: 'UseNAT', type: 'REG_DWORD', data: '0x1', line: 9 },
    ]);
    expect(file.complaints).toEqual([]);
  });

  test.each([['German', '(Standard)'], ['Chinese', '(默认)']])('reads alike in %s', (_, name) => {
    const { values } = parseRegistry(query.replace('(Default)', name));
    expect(values.map((value) => value.name)).toContain(name);
  });

  test('has tabs between its columns on Windows XP, and may end its lines twice', () => {
    const { values } = parseRegistry(`${key}\r\r\n    A b\tREG_DWORD\t0x2\r\r\n`);
    expect(values).toEqual([{ key, name: 'A b', type: 'REG_DWORD', data: '0x2', line: 2 }]);
  });

  test('may end its last line with a type and no data', () => {
    expect(parseRegistry(`${key}\n    A    REG_SZ`).values).toMatchObject([{ name: 'A', type: 'REG_SZ', data: '' }]);
  });

  test('of a key that does not exist is one warning', () => {
    expect(parseRegistry('ERROR: The system was unable to find the specified registry key or value.\r\n').complaints).toMatchObject([
      { code: 'unknown-line', severity: 'warning', line: 1, column: 1 },
    ]);
  });
});

test('the text of reg export reads to the same values', () => {
  const file = parseRegistry(exported);
  expect(file.style).toBe('export');
  expect(registryValues(file).map(({ name, type, data, line }) => [name, type, data, line])).toEqual([
    ['(Default)', 'REG_SZ', 'x', 4],
    ['IPSubnetAddress', 'REG_SZ', '192.168.40.0', 5],
    ['Path', 'REG_SZ', 'C:\\VMs "mine"', 6],
    ['UseNAT', 'REG_DWORD', '0x10', 7],
  ]);
  expect(file.complaints.map(({ line }) => line)).toEqual([8, 9]);
});

test.each([['0x1', 1], ['0xffffffff', 4_294_967_295], ['10', 10], ['', undefined], ['1x', undefined]])('the DWORD %j is %s', (data, number) => {
  expect(dwordOf({ data })).toBe(number);
});

describe('setting a value', () => {
  test('changes its line and no other, whatever the case of its name', () => {
    expect(printRegistry(setRegistryValue(parseRegistry(query), key.toUpperCase(), 'ipsubnetaddress', 'REG_SZ', '10.0.0.0'))).toBe(
      query.replace('192.168.40.0', '10.0.0.0'),
    );
    expect(printRegistry(setRegistryValue(parseRegistry(query), key, 'Empty', 'REG_DWORD', '0x5'))).toBe(
      query.replace('Empty    REG_SZ    ', 'Empty    REG_DWORD    0x5'),
    );
    expect(printRegistry(setRegistryValue(parseRegistry(exported), key, 'Path', 'REG_SZ', 'D:\\"x"'))).toBe(
      exported.replace('"C:\\\\VMs \\"mine\\""', '"D:\\\\\\"x\\""'),
    );
  });

  test('that its key lacks adds one line to the key', () => {
    expect(printRegistry(setRegistryValue(parseRegistry(query), `${key}\\NAT`, 'New', 'REG_DWORD', '0x0'))).toBe(`${query}    New    REG_DWORD    0x0\r\n`);
    expect(printRegistry(setRegistryValue(parseRegistry(exported), key, 'New', 'REG_DWORD', '0x1f'))).toBe(
      exported.replace('dword:00000010\r\n', 'dword:00000010\r\n"New"=dword:0000001f\r\n'),
    );
  });

  test('of a key that is not there adds the key', () => {
    const added = setRegistryValue(parseRegistry(query), `${key}\\DHCP`, 'UseDHCP', 'REG_DWORD', '0x1');
    expect(printRegistry(added)).toBe(`${query}\r\n${key}\\DHCP\r\n    UseDHCP    REG_DWORD    0x1\r\n`);
  });

  test('and taking it away again leaves the text as it was', () => {
    const added = setRegistryValue(parseRegistry(query), key, 'New', 'REG_SZ', 'x');
    const removed = removeRegistryValue(added, key, 'NEW');
    expect(removed && printRegistry(removed)).toBe(query);
    expect(removeRegistryValue(added, key, 'Other')).toBeUndefined();
  });
});

const fragment = fc.constantFrom('HKEY_LOCAL_MACHINE', '\\', '    ', '\t', 'REG_SZ', 'REG_', '0x1', '[', ']', '"', '=', '@', 'dword:', '\n', '\r\n', '\r', '默', 'Windows Registry Editor\n');
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')));

test('whatever the text, it is printed back as it was and read without a throw', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(printRegistry(parseRegistry(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('a value of ten million characters is a value', () => {
  const data = 'x\\'.repeat(5_000_000);
  expect(parseRegistry(`${key}\n    Long    REG_SZ    ${data}\n`).values[0]?.data.length).toBe(10_000_000);
  expect(parseRegistry(`REGEDIT4\n[${key}]\n"Long"="${data.replaceAll('\\', '\\\\')}"\n`).values[0]?.data.length).toBe(10_000_000);
});
