/** VMware could not plug the adapter into its VMnet when the machine was last switched on (`vmware.log`). */
import { check, type Found } from '../../checks/check.ts';
import { standstillOf } from '../../checks/standstill.ts';
import type { MachineState } from '../../vnet/host-state.ts';
import type { Evidence } from '../../vnet/evidence.ts';
import { wantedAdapters, logLine } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly device: string };

export const vmConnectFailed = check<'vm-connect-failed', Data, Patient>('vm-connect-failed', 'warning', (patient) =>
  wantedAdapters(patient).flatMap(({ machine, adapter }): readonly Found<Data>[] => {
    const place = connectFailure(machine, adapter.index);
    // Why nothing runs at all, or that Apple refused it, is told already.
    if (place === null || standstillOf(patient) !== null || logLine(machine, /tatus: 1001\b/) !== null) return [];
    return [{ vmnet: adapter.vmnet, vm: machine.machine.name, adapter: adapter.index, data: { device: `Ethernet${adapter.index}` }, evidence: [place] }];
  }),
);

export function connectFailure(machine: MachineState, index: number): Evidence | null {
  const said = logLine(machine, new RegExp(String.raw`Could not connect ['"]?Ethernet${index}\b|MACVNetPort_Connect: Ethernet${index}: can't`, 'i'));
  return said?.place ?? null;
}

/** VMware gave the adapter to the guest and had no complaint about it. Null: there is no log that tells. */
export function connectedPlace(machine: MachineState, index: number): Evidence | null {
  if (connectFailure(machine, index) !== null) return null;
  return logLine(machine, new RegExp(String.raw`\bEthernet${index} MAC Address: `, 'i'))?.place ?? null;
}
