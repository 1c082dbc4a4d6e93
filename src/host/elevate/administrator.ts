/** Whether this program may change VMware's networks already: then nobody need be asked. */
import type { Platform } from '../../core/vnet/host-view.ts';
import type { Run } from '../run.ts';

/** `uid`: the effective user's; undefined on Windows. */
export async function isAdministrator(platform: Platform, { run, uid }: { readonly run: Run; readonly uid: number | undefined }): Promise<boolean> {
  if (platform !== 'windows') return uid === 0;
  // Integrity high or system, by the numbers that are not translated.
  const groups = await run(['whoami', '/groups', '/fo', 'csv', '/nh']);
  return groups.code === 'done' && /S-1-16-(?:12288|16384)\b/.test(groups.stdout.toString('latin1'));
}
