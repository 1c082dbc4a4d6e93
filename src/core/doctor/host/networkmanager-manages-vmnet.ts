/** Linux: NetworkManager treats a vmnetN as a card of its own, and takes its address away. `connected (externally)` is only looked at. */
import { check } from '../../checks/check.ts';
import { evidenceAt } from '../../vnet/evidence.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly device: string; readonly state: string };

export const networkmanagerManagesVmnet = check<'networkmanager-manages-vmnet', Data, Patient>('networkmanager-manages-vmnet', 'warning', ({ managedDevices }) => {
  if (managedDevices === null) return [];
  return managedDevices.value.flatMap(({ device, state, line }) => {
    const number = /^vmnet(\d{1,3})$/.exec(device)?.[1];
    if (number === undefined || /^(?:unmanaged|unavailable)\b|externally/.test(state)) return [];
    return [{ vmnet: Number(number), adapter: device, data: { device, state }, evidence: [evidenceAt(managedDevices.source, line)] } as const];
  });
});
