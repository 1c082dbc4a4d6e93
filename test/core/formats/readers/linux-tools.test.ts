import { expect, test } from 'vitest';
import { readLsmod } from '../../../../src/core/formats/lsmod.ts';
import { readSecureBootState } from '../../../../src/core/formats/mokutil.ts';
import { readSystemctlShow } from '../../../../src/core/formats/systemctl-show.ts';

test('the kernel’s modules are read by name, whoever uses them', () => {
  const text = 'Module                  Size  Used by\nvmnet                  73728  13\nxt_nat                 16384  -2\nnf_nat                 61440  2 xt_nat,nft_chain_nat\nvideo                  77824  1 [permanent]\n';
  expect(readLsmod(text).modules).toEqual(['vmnet', 'xt_nat', 'nf_nat', 'video']);
});

test('a kernel without modules has none, and another text says nothing of modules', () => {
  expect(readLsmod('Module                  Size  Used by\n').modules).toEqual([]);
  expect(readLsmod('lsmod: cannot open /proc/modules\n')).toMatchObject({ modules: null, complaints: [{ code: 'unknown-line' }] });
  expect(readLsmod('').modules).toBeNull();
});

test.each([
  ['SecureBoot enabled\n', true],
  ['SecureBoot disabled\nPlatform is in Setup Mode\n', false],
  ['SecureBoot enabled\nSecureBoot validation is disabled in shim\n', false],
  ['EFI variables are not supported on this system\n', null],
])('Secure Boot: %j', (text, enabled) => {
  expect(readSecureBootState(text).enabled).toBe(enabled);
});

test('a unit of systemd is known, active and started with the system', () => {
  expect(readSystemctlShow('Id=vmware-networks.service\nLoadState=loaded\nActiveState=failed\nUnitFileState=disabled\n')).toMatchObject({
    loaded: true,
    active: 'failed',
    fileState: 'disabled',
  });
  expect(readSystemctlShow('LoadState=not-found\nActiveState=inactive\nUnitFileState=\n')).toMatchObject({ loaded: false, fileState: null });
  expect(readSystemctlShow('System has not been booted with systemd\n')).toMatchObject({ loaded: null, active: null });
});
