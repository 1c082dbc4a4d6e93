/** What lies in VMware's folder of shared data and is about networks: the configurations, and what the daemons write by themselves. */
import path from 'node:path';
import type { CoveredFile } from '../../apply/driver.ts';
import type { WritableMachine } from '../../writable-machine.ts';
import { sharedFolder } from './session.ts';

const settings = /^(?:vmnetdhcp\.conf|vmnetnat\.conf|vmnetnat-mac\.txt|netmap\.conf)$/i;
const leases = /^vmnetdhcp\.leases~?$/i;

export async function covered(machine: WritableMachine): Promise<readonly CoveredFile[]> {
  const folder = sharedFolder(machine);
  const listed = await machine.listFolder(folder);
  if (!listed.ok) return [];
  return listed.names.flatMap((name): readonly CoveredFile[] => {
    const kind = settings.test(name) ? 'settings' : leases.test(name) ? 'leases' : undefined;
    // One file serves all VMnets. As the engine is asked for it: Windows' disks ignore case.
    return kind === undefined ? [] : [{ path: path.win32.join(folder, name.toLowerCase()), kind, vmnet: null }];
  });
}
