import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostPath, pathKey, slashPath } from '../../src/host/paths.ts';

test.each([
  ['linux', '/etc/vmware/networking', 'etc/vmware/networking'],
  ['linux', '/etc//vmware/', 'etc/vmware'],
  ['linux', '/', ''],
  ['linux', '/vms/a/../b.vmx', 'vms/b.vmx'],
  ['linux', '/vms/a\\b.vmx', 'vms/a\\b.vmx'],
  ['linux', 'b.vmx', undefined],
  ['macos', '/Library/Preferences/VMware Fusion', 'Library/Preferences/VMware Fusion'],
  ['windows', 'C:\\ProgramData\\VMware', 'C/ProgramData/VMware'],
  ['windows', 'd:/VMs/x.vmx', 'D/VMs/x.vmx'],
  ['windows', 'C:\\VMs\\..\\..\\x.vmx', 'C/x.vmx'],
  ['windows', '\\\\server\\share\\x.vmx', undefined],
  ['windows', 'C:x.vmx', undefined],
  ['windows', 'x.vmx', undefined],
] as const)('on %s, %s lies at %s', (platform, path, slashed) => {
  expect(slashPath(platform, path)).toBe(slashed);
});

test('Windows and Mac paths are the same in every case, Linux paths are not', () => {
  expect(pathKey('windows', 'C/PROGRAMDATA')).toBe(pathKey('windows', 'C/ProgramData'));
  expect(pathKey('macos', 'Users/A')).toBe(pathKey('macos', 'users/a'));
  expect(pathKey('linux', 'etc/VMware')).not.toBe(pathKey('linux', 'etc/vmware'));
});

test("an accent is the same composed and decomposed on a Mac's disk", () => {
  expect(pathKey('macos', 'Users/Jos\u00e9')).toBe(pathKey('macos', 'Users/Jose\u0301'));
});

const name = fc.stringMatching(/^[A-Za-z0-9 _-][A-Za-z0-9 ._-]*[A-Za-z0-9]$/);

test('a path comes back as it was spelled', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
      const posix = `/${names.join('/')}`;
      expect(hostPath('linux', slashPath('linux', posix) ?? '')).toBe(posix);
      const windows = `C:\\${names.join('\\')}`;
      expect(hostPath('windows', slashPath('windows', windows) ?? '')).toBe(windows);
    }),
  );
});
