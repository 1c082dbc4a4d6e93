/** The driver of a platform. */
import type { Platform } from '../../core/vnet/host-view.ts';
import type { Driver } from './driver.ts';
import type { Target } from './target.ts';

export async function driverOf(platform: Platform, kind: Target['kind']): Promise<Driver> {
  if (platform !== 'windows') return (await import('./unix/driver.ts')).unixDriver;
  const { windowsDriver, patient, impatient } = await import('../windows/apply/driver.ts');
  return windowsDriver(kind === 'local' ? patient : impatient);
}
