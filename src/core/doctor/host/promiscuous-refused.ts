/** Linux: the guest wanted to see everybody's packets, as routers, sniffers and nested hypervisors do, and may not (`vmware.log`). */
import { check, type Found } from '../../checks/check.ts';
import { wantedAdapters, logLine } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly device: string };

export const promiscuousRefused = check<'promiscuous-refused', Data, Patient>('promiscuous-refused', 'warning', (patient) =>
  wantedAdapters(patient).flatMap(({ machine, adapter }): readonly Found<Data>[] => {
    const line = logLine(machine, new RegExp(String.raw`promiscuous mode on adapter ['"]?Ethernet${adapter.index}\b.*\bnot allowed`, 'i'));
    if (line === null) return [];
    const device = adapter.vmnet === null ? 'vmnet' : `vmnet${adapter.vmnet}`;
    return [{ vmnet: adapter.vmnet, vm: machine.machine.name, adapter: adapter.index, data: { device }, evidence: [line.place] }];
  }),
);
