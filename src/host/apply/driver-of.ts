/** The driver of a platform. */
import type { Platform } from '../../core/vnet/host-view.ts';
import type { Driver } from './driver.ts';

export async function driverOf(platform: Platform): Promise<Driver> {
  if (platform === 'windows') throw new Error('no driver for Windows in this build');
  return (await import('./unix/driver.ts')).unixDriver;
}
