import { expect, test } from 'vitest';
import { exportDifference, exportedKeys } from '../../../src/core/formats/registry-export.ts';

const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\VMware, Inc.\\VMnetLib\\VMnetConfig';

function exported(...lines: readonly string[]): ReturnType<typeof exportedKeys> {
  return exportedKeys(['\ufeffWindows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n'));
}

test('every value is kept in the words of the export, whatever its type', () => {
  const keys = exported(`[${key}\\vmnet8]`, '@="default"', '"IPSubnetAddress"="10.0.0.0"', '"a \\"b\\" \\\\c"="x=\\"y\\""', '"Blob"=hex:01,02,\\', '  03,04', '"UseNAT"=dword:00000001', '; a comment');
  expect([...(keys.get(`${key}\\vmnet8`.toLowerCase())?.values.values() ?? [])]).toEqual([
    { name: '', data: '"default"' },
    { name: 'IPSubnetAddress', data: '"10.0.0.0"' },
    { name: 'a "b" \\c', data: '"x=\\"y\\""' },
    { name: 'Blob', data: 'hex:01,02,03,04' },
    { name: 'UseNAT', data: 'dword:00000001' },
  ]);
});

test('a string that ends in a backslash is not continued', () => {
  const keys = exported(`[${key}]`, '"Folder"="C:\\\\VMs\\\\"', '"Next"="x"');
  expect([...(keys.get(key.toLowerCase())?.values.keys() ?? [])]).toEqual(['folder', 'next']);
});

test('what came, what went and what is different are told apart; names and keys know no case', () => {
  const before = exported(`[${key}\\vmnet1]`, '"A"="1"', '"B"="2"', `[${key}\\vmnet2]`, '"C"="3"');
  const now = exported(`[${key}\\VMNET1]`, '"a"="1"', '"B"="other"', '"New"="x"', '@="y"', `[${key}\\vmnet9]`, `[${key}\\vmnet9\\NAT]`, '"UseNAT"=dword:00000001');
  expect(exportDifference(before, now)).toEqual({
    newKeys: [`${key}\\vmnet9`],
    newValues: [
      { key: `${key}\\VMNET1`, name: 'New' },
      { key: `${key}\\VMNET1`, name: '' },
    ],
    lost: [`${key}\\vmnet1\\B`, `${key}\\vmnet2`],
  });
  expect(exportDifference(before, before)).toEqual({ newKeys: [], newValues: [], lost: [] });
});
