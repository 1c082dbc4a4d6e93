/** The names by which VMware's files call a VMnet. */

/** `vmnet8`, `VMnet8` (Windows) and `/dev/vmnet8` (Linux) → 8; undefined for anything else. */
export function vmnetOfDevice(device: string): number | undefined {
  const number = /^(?:\/dev\/)?vmnet(0|[1-9]\d{0,8})$/i.exec(device)?.[1];
  return number === undefined ? undefined : Number(number);
}
