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

/** On a simulated host the scratch folder lies where the real one's lies. */
export function scratchOf(platform: Platform): string {
  return platform === 'windows' ? String.raw`C:\ProgramData\VMnet Manager\scratch` : `${administratorFolder(platform, undefined)}/scratch`;
}
