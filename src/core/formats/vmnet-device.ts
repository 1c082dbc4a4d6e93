/** The names by which VMware's files call a VMnet. */
import { numberAt } from './words.ts';

const beforeNumber = /^(?:\/dev\/)?vmnet/i;

/** `vmnet8`, `VMnet8` (Windows) and `/dev/vmnet8` (Linux) → 8; undefined for anything else. */
export function vmnetOfDevice(device: string): number | undefined {
  const start = device.startsWith('vmnet') ? 5 : device.startsWith('/dev/vmnet') ? 10 : (beforeNumber.exec(device)?.[0].length ?? 0);
  return start === 0 ? undefined : numberAt(device, start, device.length);
}
