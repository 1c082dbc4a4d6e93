/** Absolute paths of three kinds of host, brought to one form so that they can be compared and looked up. */
import path from 'node:path';
import type { Platform } from '../core/vnet/host-view.ts';

/** The path module that spells paths as the host does, whatever this program runs on. */
export function pathsOf(platform: Platform): path.PlatformPath {
  return platform === 'windows' ? path.win32 : path.posix;
}

/**
 * `/etc/vmware` → `etc/vmware`, `C:\ProgramData` → `C/ProgramData`; undefined for a path that is not
 * absolute, or lies on no drive (`\\server\share`).
 */
export function slashPath(platform: Platform, hostPath: string): string | undefined {
  if (platform !== 'windows') {
    return hostPath.startsWith('/') ? path.posix.normalize(hostPath).slice(1).replace(/\/$/, '') : undefined;
  }
  const [, drive, rest] = /^([A-Za-z]):[\\/](.*)$/s.exec(path.win32.normalize(hostPath)) ?? [];
  if (drive === undefined || rest === undefined) return undefined;
  return [drive.toUpperCase(), ...rest.split(/[\\/]/).filter((name) => name !== '')].join('/');
}

/** The way back: `C/ProgramData` → `C:\ProgramData`. Undefined for what lies on no drive of a Windows host. */
export function hostPath(platform: Platform, slashed: string): string | undefined {
  if (platform !== 'windows') return `/${slashed}`;
  const [drive = '', ...names] = slashed.split('/');
  return /^[A-Za-z]$/.test(drive) ? `${drive.toUpperCase()}:\\${names.join('\\')}` : undefined;
}

/**
 * Equal for two spellings of one path. The disks of Windows and macOS ignore case; a zip made on a Mac spells
 * accents decomposed where Fusion's files spell them composed.
 */
export function pathKey(platform: Platform, slashed: string): string {
  if (platform === 'linux') return slashed;
  return (platform === 'macos' ? slashed.normalize('NFC') : slashed).toLowerCase();
}
