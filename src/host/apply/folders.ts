/** Where what we keep of a host's changes lies (spec: cli.md). */
import path from 'node:path';
import type { Platform } from '../../core/vnet/host-view.ts';

/** Administrator-owned, and writable by administrators only. `programData`: `%ProgramData%`. */
export function administratorFolder(platform: Platform, programData: string | undefined): string {
  switch (platform) {
    case 'linux':
      return '/var/lib/vmnet-manager';
    case 'macos':
      return '/Library/Application Support/VMnet Manager';
    case 'windows':
      return path.win32.join(programData ?? String.raw`C:\ProgramData`, 'VMnet Manager');
  }
}

export interface FolderOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder. */
  readonly userState: string;
}

/** `VMNET_STATE` overrides both, but never for the elevated helper, which passes no environment. */
export function localFolders(platform: Platform, { env, userState }: FolderOptions): { readonly networks: string; readonly machines: string } {
  const own = env['VMNET_STATE'];
  if (own !== undefined && own !== '') return { networks: path.resolve(own), machines: path.resolve(own) };
  return { networks: administratorFolder(platform, env['PROGRAMDATA']), machines: userState };
}

/** On a simulated host the scratch folder lies where the real one's lies. */
export function scratchOf(platform: Platform): string {
  return platform === 'windows' ? String.raw`C:\ProgramData\VMnet Manager\scratch` : `${administratorFolder(platform, undefined)}/scratch`;
}
