/** macOS: Apple's framework refused the machine its network with status 1001, as another program holds it (`vmware.log`). */
import { check, type Found } from '../../checks/check.ts';
import { wantedAdapters, logLine } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly status: number };

export const vmnetRefused = check<'vmnet-refused', Data, Patient>('vmnet-refused', 'error', (patient) =>
  wantedAdapters(patient).flatMap(({ machine, adapter }): readonly Found<Data>[] => {
    const line = logLine(machine, new RegExp(String.raw`adapter: ${adapter.index}\b.*\b(?:handlerS|s)tatus: 1001\b`));
    if (line === null) return [];
    return [{ vmnet: adapter.vmnet, vm: machine.machine.name, adapter: adapter.index, data: { status: 1001 }, evidence: [line.place] }];
  }),
);
