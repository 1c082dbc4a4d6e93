import path from 'node:path';
import { expect, test } from 'vitest';
import { hostAccess } from '../../electron/hosts.ts';
import type { Target } from '../../src/host/apply/target.ts';
import { temporaryFolder } from '../host/support/temporary.ts';

/** On Windows the helper is among the resources, wherever these are. */
function helperOf(app: string, isPackaged: boolean, env: Record<string, string> = {}): readonly string[] | undefined {
  const access = hostAccess({ cwd: '/', env }, { isPackaged, getAppPath: () => app }, 'en');
  return access.rightsFor({ host: { platform: 'windows' } } as Target).helper;
}

test('an installed window starts the installed helper, whatever its environment names', async () => {
  const resources = await temporaryFolder({ 'vmnet-helper.exe': '', 'app.asar/dist/helper/helper.cjs': '' });
  expect(helperOf(path.join(resources, 'app.asar'), true, { VMNET_NODE: '/tmp/evil' })).toEqual([path.join(resources, 'vmnet-helper.exe')]);
});

test('in a clone Node runs the built helper, which Electron could not', async () => {
  const clone = await temporaryFolder({ 'dist/helper/helper.cjs': '' });
  expect(helperOf(clone, false, { VMNET_NODE: '/usr/bin/node' })).toEqual(['/usr/bin/node', path.join(clone, 'dist/helper/helper.cjs')]);
  expect(helperOf(clone, false)).toBeUndefined();
});
