import * as fc from 'fast-check';
import { decode as iconvDecode, encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { DecodeBytes } from '../../../src/core/formats/bytes.ts';
import { describeVmx, parseVmx, printVmx, setVmxAdapter, type VmxAdapterChange } from '../../../src/core/formats/vmx.ts';
import { anyBytes, dictionarySoup, lineChange } from './store-texts.ts';

const unknown: DecodeBytes = () => undefined;
const byIconv: DecodeBytes = (bytes, encoding) => iconvDecode(Buffer.from(bytes, 'latin1'), encoding);
const parse = (...lines: string[]) => parseVmx(lines.map((line) => `${line}\n`).join(''), unknown);
const adapter = (...lines: string[]) => describeVmx(parse('ethernet0.present = "TRUE"', ...lines)).adapters[0];

test('any text is printed back as it was', () => {
  fc.assert(fc.property(fc.oneof(anyBytes, dictionarySoup), (text) => printVmx(parseVmx(text, unknown)) === text));
});

test('a machine is described by its name, its encoding, its adapters and all its entries', () => {
  const file = parse('.encoding = "UTF-8"', 'displayName = "Lab |2242|22"', 'Ethernet0.Present = "TRUE"', '__proto__ = "x"');
  expect(describeVmx(file)).toEqual({
    displayName: 'Lab "42"',
    encoding: 'UTF-8',
    adapters: [
      { index: 0, present: true, mode: 'bridged', vmnet: 0, connectAtPowerOn: true, device: null, mac: null, lease: null },
    ],
    entries: Object.fromEntries([
      ['.encoding', 'UTF-8'],
      ['displayname', 'Lab "42"'],
      ['ethernet0.present', 'TRUE'],
      ['__proto__', 'x'],
    ]),
  });
});

test('what is not written is null', () => {
  expect(describeVmx(parse())).toEqual({ displayName: null, encoding: null, adapters: [], entries: {} });
  expect(describeVmx(parse('displayName = ""')).displayName).toBe(null);
});

describe('the connection of an adapter', () => {
  test.each([
    [[], 'bridged', 0],
    [['ethernet0.connectionType = ""'], 'bridged', 0],
    [['ethernet0.connectionType = "bridged"'], 'bridged', 0],
    [['ethernet0.connectionType = "NAT"'], 'nat', 8],
    [['ethernet0.connectionType = "hostonly"'], 'host-only', 1],
    [['ethernet0.connectionType = "pvn"', 'ethernet0.pvnID = "52 8c"'], 'lan-segment', null],
    [['ethernet0.connectionType = "custom"', 'ethernet0.vnet = "VMnet2"'], 'custom', 2],
    [['ethernet0.connectionType = "custom"', 'ethernet0.vnet = "/dev/vmnet3"'], 'custom', 3],
    [['ethernet0.connectionType = "custom"', 'ethernet0.vnet = "vmnet8"'], 'custom', 8],
    [['ethernet0.connectionType = "custom"', 'ethernet0.vnet = "vmnet999"'], 'custom', null],
    [['ethernet0.connectionType = "custom"', 'ethernet0.vnet = "bridge0"'], 'custom', null],
    [['ethernet0.connectionType = "custom"'], 'custom', null],
    [['ethernet0.connectionType = "nat"', 'ethernet0.vnet = "VMnet2"'], 'nat', 8],
  ])('%j', (lines, mode, vmnet) => {
    expect(adapter(...lines)).toMatchObject({ mode, vmnet });
  });
});

test.each([
  ['TRUE', true],
  ['true', true],
  ['FALSE', false],
  ['False', false],
  ['0', false],
  ['', true],
])('startConnected %j connects at power on: %j', (value, connectAtPowerOn) => {
  expect(adapter(`ethernet0.startConnected = "${value}"`)).toMatchObject({ connectAtPowerOn });
});

const generated = 'ethernet0.generatedAddress = "00:0C:29:AA:BB:CC"';
const own = 'ethernet0.address = "00:50:56:01:02:03"';

describe('the MAC of an adapter', () => {
  test.each([
    [[generated], '00:0c:29:aa:bb:cc'],
    [[own], '00:50:56:01:02:03'],
    [[own, generated], '00:0c:29:aa:bb:cc'],
    [[own, generated, 'ethernet0.addressType = "static"'], '00:50:56:01:02:03'],
    [[generated, 'ethernet0.addressType = "static"'], '00:0c:29:aa:bb:cc'],
    [['ethernet0.generatedAddress = ""', own], '00:50:56:01:02:03'],
    [['ethernet0.address = "00-50-56-01-02-03"'], '00:50:56:01:02:03'],
    [['ethernet0.address = "nonsense"'], null],
    [[], null],
  ])('%j', (lines, mac) => {
    expect(adapter(...lines)).toMatchObject({ mac });
  });
});

test('an adapter is listed as soon as a key names it, and is not present unless it says so', () => {
  const { adapters } = describeVmx(
    parse(
      'ethernet10.virtualDev = "vmxnet3"',
      'ethernet2.present = "FALSE"',
      'ethernet1.present = "TRUE"',
      'ethernet1.virtualDev = "e1000e"',
      'ethernet.present = "TRUE"',
      'ethernet01.present = "TRUE"',
      'ethernet99999999999.present = "TRUE"',
      'ethernet3 = "x"',
    ),
  );
  expect(adapters.map(({ index, present, device }) => [index, present, device])).toEqual([
    [1, true, 'e1000e'],
    [2, false, null],
    [10, false, 'vmxnet3'],
  ]);
});

test('suspended is a state file, encrypted a key safe', () => {
  expect(parse('checkpoint.vmState = ""')).toMatchObject({ suspended: false, encrypted: false });
  expect(parse('checkpoint.vmState = "a.vmss"')).toMatchObject({ suspended: true, encrypted: false });
  expect(parse('encryption.keySafe = "vmware:key/list/"', 'encryption.data = "x"')).toMatchObject({ suspended: false, encrypted: true });
});

test('of a duplicate the last counts, with a warning', () => {
  const file = parse('ethernet0.connectionType = "nat"', 'ethernet0.ConnectionType = "hostonly"');
  expect(file.adapters[0]?.mode).toBe('host-only');
  expect(file.complaints).toMatchObject([{ code: 'duplicate-key', severity: 'warning', line: 2, column: 1 }]);
});

test('a GBK file is read, and an edit keeps its bytes', () => {
  const text = encode('.encoding = "GBK"\r\ndisplayName = "实验室 Win7"\r\nethernet0.connectionType = "bridged"\r\nannotation = "丂"\r\n', 'gbk').toString('latin1');
  const file = parseVmx(text, byIconv);
  expect(describeVmx(file)).toMatchObject({ displayName: '实验室 Win7', encoding: 'GBK' });
  expect(file.undecoded).toBe(null);
  const changed = setVmxAdapter(file, 0, { connectionType: 'nat' });
  expect(printVmx(changed)).toBe(text.replace('"bridged"', '"nat"'));
  expect(describeVmx(changed)).toMatchObject({ displayName: '实验室 Win7', adapters: [{ mode: 'nat', vmnet: 8 }] });
});

test('the first value that nobody can decode is pointed at', () => {
  expect(parse('.encoding = "EBCDIC"', 'a = "ascii"', 'b = "\xd6\xd0"', 'c = "\xd6\xd0"').undecoded).toBe(3);
  expect(parse('.encoding = "UTF-8"', 'b = "\xd6\xd0"').undecoded).toBe(2);
  expect(parse('.encoding = "EBCDIC"', 'a = "ascii"').undecoded).toBe(null);
});

describe('an adapter is changed line by line', () => {
  const text = '#!/usr/bin/vmware\n ethernet0.ConnectionType="custom" # mine\r\nethernet0.vnet = "/dev/vmnet2"\nethernet0.startConnected = "TRUE"\n';
  test.each<[VmxAdapterChange, string]>([
    [{ connectionType: 'nat' }, text.replace('"custom"', '"nat"')],
    [{ connectionType: 'custom', vnet: '/dev/vmnet5' }, text.replace('vmnet2', 'vmnet5')],
    [{ vnet: null }, text.replace('ethernet0.vnet = "/dev/vmnet2"\n', '')],
    [{ startConnected: false }, text.replace('TRUE', 'FALSE')],
    [{}, text],
  ])('%j', (change, expected) => {
    expect(printVmx(setVmxAdapter(parseVmx(text, unknown), 0, change))).toBe(expected);
  });

  test('and gets lines at the end for what it did not say', () => {
    const file = setVmxAdapter(parse('ethernet1.present = "TRUE"'), 1, { connectionType: 'custom', vnet: 'VMnet2', startConnected: false });
    expect(printVmx(file)).toBe(
      'ethernet1.present = "TRUE"\nethernet1.connectionType = "custom"\nethernet1.vnet = "VMnet2"\nethernet1.startConnected = "FALSE"\n',
    );
    expect(file.adapters[0]).toMatchObject({ mode: 'custom', vmnet: 2, connectAtPowerOn: false });
  });

  test('in any file: one line for one field', () => {
    fc.assert(
      fc.property(dictionarySoup, fc.constantFrom('nat', 'hostonly', 'bridged'), (any, connectionType) => {
        const file = setVmxAdapter(parseVmx(any, unknown), 0, { connectionType });
        expect(file.values.get('ethernet0.connectiontype')).toBe(connectionType);
        const { removed, added } = lineChange(any, printVmx(file));
        expect([removed.length <= 1, added.length]).toEqual([true, 1]);
      }),
    );
  });
});
