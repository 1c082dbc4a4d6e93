/** Reads `nmcli -t dev`: device, type, state and connection with colons between; a colon inside a value is escaped. */
import type { ManagedDevice } from '../vnet/host-state.ts';
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';

export function readNmcliDevices(text: string): { readonly devices: readonly ManagedDevice[]; readonly complaints: readonly Complaint[] } {
  const devices = textLines(text).flatMap((line, index): readonly ManagedDevice[] => {
    const [device = '', type = '', state] = line.split(/(?<!\\):/);
    return device === '' || state === undefined || !/^[\w-]+$/.test(type) ? [] : [{ device: device.replaceAll('\\:', ':'), state, line: index + 1 }];
  });
  return { devices, complaints: [] };
}
