/** One value of `ipconfig`, judged by what it looks like. */
import { parseAddress, type PrintedAddress } from './ip-text.ts';

export interface IpconfigAddress extends PrintedAddress {
  /** With its zone, as printed. */
  readonly printed: string;
}

// What ever more lines are joined to is no address, and is not looked through again for each of them.
const longestAddress = 200;

/** `fe80::1%12(Preferred)`, `192.168.1.5 (首选)`; undefined for anything else. */
export function valueAddress(value: string): IpconfigAddress | undefined {
  if (value.length > longestAddress) return undefined;
  const [, printed] = /^([\da-fA-F:.]{2,45}(?:%[\w.-]{1,32})?)(?:\s*[(（][^()（）]{0,60}[)）]?)?$/.exec(value) ?? [];
  if (printed === undefined) return undefined;
  const address = parseAddress(printed);
  return address === undefined ? undefined : { ...address, printed };
}

/** A hardware address of any length: 4 octets and 8 (tunnels) occur. */
export function isPhysicalAddress(value: string): boolean {
  return /^[\da-fA-F]{2}(?:-[\da-fA-F]{2}){3,7}$/.test(value);
}
