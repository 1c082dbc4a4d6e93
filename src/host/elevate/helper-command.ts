/** Where the helper is: installed, or beside the built program that is running. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Platform } from '../../core/vnet/host-view.ts';

/** Where the packages put it: folders that only administrators can write. On Windows it lies among the window's resources. */
export const installedHelpers = {
  /** What polkit's policy names. */
  linux: '/opt/VMnet Manager/resources/vmnet-helper',
  macos: '/Library/PrivilegedHelperTools/com.vmnetmanager.helper',
} as const;

/** `resources`: of a window that was installed. Else `program`: the file of ours that is running, in `dist/NAME/`, and what runs such files, if it is known. */
export type RunningProgram = { readonly resources: string } | { readonly program: string; readonly node: string | undefined };

/** Undefined when there is no helper. An installed window never starts one with its own program: its fuses forbid Electron to be Node. */
export function helperCommand(platform: Platform, running: RunningProgram): readonly string[] | undefined {
  if (platform !== 'windows' && existsSync(installedHelpers[platform])) return [installedHelpers[platform]];
  if ('resources' in running) {
    const beside = path.join(running.resources, 'vmnet-helper.exe');
    return platform === 'windows' && existsSync(beside) ? [beside] : undefined;
  }
  const built = path.resolve(path.dirname(running.program), '../helper/helper.cjs');
  return running.node !== undefined && existsSync(built) ? [running.node, built] : undefined;
}
