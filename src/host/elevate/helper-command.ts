/** Where the helper is: installed, or beside the built program that is running. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Platform } from '../../core/vnet/host-view.ts';

/** What polkit's policy names. */
export const installedHelper = '/usr/lib/vmnet-manager/vmnet-helper';

/** `program`: the file of ours that is running, in `dist/NAME/`. `node`: what runs it. Undefined when there is no helper. */
export function helperCommand(platform: Platform, program: string, node: string): readonly string[] | undefined {
  if (platform === 'linux' && existsSync(installedHelper)) return [installedHelper];
  const built = path.resolve(path.dirname(program), '../helper/helper.cjs');
  return existsSync(built) ? [node, built] : undefined;
}
