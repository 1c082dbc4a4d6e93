/** Fusion 12 and newer: macOS answers the guests' DNS on port 53 of its bridge; whoever holds that port keeps it from doing so. */
import { check } from '../../checks/check.ts';
import { addressedNetworks } from '../../checks/networks.ts';
import { evidenceOf } from '../../vnet/evidence.ts';
import { probed } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly process: string; readonly pid: number | null; readonly address: string | null };

export const dnsPortTaken = check<'dns-port-taken', Data, Patient>('dns-port-taken', 'warning', (patient) => {
  const { apple, dnsListeners } = patient;
  if (!apple || dnsListeners === null) return [];
  return addressedNetworks(patient).flatMap(({ vmnet, network }) => {
    const gateway = network.mode === 'nat' ? network.nat.gateway : null;
    if (gateway === null || probed(patient, 'dns', gateway).some(({ answer }) => answer === 'answered')) return [];
    // A resolver for this Mac alone, on 127.0.0.1, is in nobody's way.
    const holder = dnsListeners.value.find(
      ({ port, process, address }) => port === 53 && process !== null && !/^mDNSRespo/i.test(process) && (address === null || address === gateway),
    );
    if (holder === undefined || holder.process === null) return [];
    const { process, pid, address } = holder;
    return [{ vmnet, data: { process, pid, address }, evidence: [evidenceOf(dnsListeners.source, process)] } as const];
  });
});
