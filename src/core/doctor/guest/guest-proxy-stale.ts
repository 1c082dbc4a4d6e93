/** The guest is told to use a proxy at an address where nobody offers one. */
import { check, type Found } from '../../checks/check.ts';
import { evidence, ipv4 } from '../../checks/networks.ts';
import { evidenceAt } from '../../vnet/evidence.ts';
import { inSubnet, networkOn, where } from '../looks.ts';
import type { Patient } from '../patient.ts';
import { deadReason } from './name-servers.ts';

/** `onHost`: it is the host's own address, and no program of the host listens there. */
type Data = { readonly proxy: string; readonly onHost: boolean };

export const guestProxyStale = check<'guest-proxy-stale', Data, Patient>('guest-proxy-stale', 'error', (patient) => {
  const { guest, subject, guestNics, listeners } = patient;
  if (guest === null || subject === null) return [];
  return guestNics.flatMap(({ adapter }): readonly Found<Data>[] => {
    const one = networkOn(patient, adapter.vmnet);
    if (one === undefined) return [];
    return guest.proxies.flatMap(({ address, port, line }): readonly Found<Data>[] => {
      const onHost = patient.adapters?.value.some(({ ipv4: own }) => own.some((each) => each.address === address)) === true;
      const open = listeners?.value.some((each) => each.protocol === 'tcp' && each.port === port && (each.address === null || each.address === address)) === true;
      const dead = onHost ? listeners !== null && !open : ipv4(address) !== null && inSubnet(one.network.subnet, address) === false && deadReason(patient, one, address) === 'lost';
      if (!dead) return [];
      const proof = evidence(evidenceAt(guest.source, line), onHost && listeners !== null ? evidenceAt(listeners.source, null) : null);
      return proof === undefined ? [] : [{ ...where({ machine: subject.machine, adapter }), data: { proxy: `${address}:${port}`, onHost }, evidence: proof }];
    });
  });
});
