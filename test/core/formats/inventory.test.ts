import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecodeBytes } from '../../../src/core/formats/bytes.ts';
import { describeInventory, parseInventory, printInventory } from '../../../src/core/formats/inventory.ts';
import { encodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { anyBytes, dictionarySoup } from './store-texts.ts';

const unknown: DecodeBytes = () => undefined;
const describeText = (text: string) => describeInventory(parseInventory(text), unknown).vms;

test('any text is printed back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, dictionarySoup), (text) => {
      const file = parseInventory(text);
      describeInventory(file, unknown);
      return printInventory(file) === text;
    }),
  );
});

test('machines come by slot, however sparse; free slots and folders are none', () => {
  const text = `.encoding = "UTF-8"
vmlist14.config = "C:\\VMs\\Ubuntu\\Ubuntu.VMX"
vmlist14.DisplayName = "Ubuntu"
vmlist2.config = "/vms/w.vmx"
vmlist2.DisplayName = "|22win10_scratch|22"
vmlist1.config = ""
vmlist1.DisplayName = "gone"
vmlist3.config = "folder7"
vmlist3.DisplayName = "a folder"
vmlist5.State = "normal"
index0.id = "/vms/other.vmx"
index.count = "1"
`;
  expect(describeText(text)).toEqual([
    { name: 'win10_scratch', path: '/vms/w.vmx' },
    { name: 'Ubuntu', path: 'C:\\VMs\\Ubuntu\\Ubuntu.VMX' },
  ]);
});

test.each([
  ['/vms/My Lab.vmwarevm/My Lab.vmx', 'My Lab'],
  ['D:\\vms\\a.b\\c.vmx', 'c'],
])('a machine without a display name is called by its file: %s', (path, name) => {
  expect(describeText(`vmlist0.config = "${path}"\n`)).toEqual([{ name, path }]);
  expect(describeText(`vmlist0.config = "${path}"\nvmlist0.DisplayName = ""\n`)).toEqual([{ name, path }]);
});

test('names and paths are decoded, keys are known in any case', () => {
  const text = encodeUtf8('VMLIST0.Config = "/虚拟机/一.vmx"\nvmlist0.displayname = "一号"\n');
  expect(describeText(text)).toEqual([{ name: '一号', path: '/虚拟机/一.vmx' }]);
});
