/** The NAT device runs and refuses DNS: its forwarder is dead, and guests that use the gateway as name server get no answer. */
import { check, type Found } from '../../checks/check.ts';
import { addressedNetworks } from '../../checks/networks.ts';
import { othersAnswer, probed, probePlace } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly gateway: string };

export const natDnsForwarderDead = check<'nat-dns-forwarder-dead', Data, Patient>('nat-dns-forwarder-dead', 'error', (patient) =>
  addressedNetworks(patient).flatMap(({ vmnet, network }): readonly Found<Data>[] => {
    const gateway = network.mode === 'nat' && network.nat.service !== 'stopped' && network.nat.service !== 'disabled' ? network.nat.gateway : null;
    const refused = gateway === null ? undefined : probed(patient, 'dns', gateway).find(({ answer }) => answer === 'refused');
    return gateway === null || refused === undefined || !othersAnswer(patient, gateway) ? [] : [{ vmnet, data: { gateway }, evidence: [probePlace(refused)] }];
  }),
);
