/** A bridged guest that gets no address where the host, on the same wire, has one: the LAN may let one MAC in and no second. */
import { adapterEvidence } from '../../checks/adapter-evidence.ts';
import { bridgesOf, isPhysical } from '../../checks/bridged.ts';
import { check, type Found } from '../../checks/check.ts';
import { evidence } from '../../checks/networks.ts';
import { guestSays, isSelfAssigned, where } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly address: string; readonly adapter: string };

export const lanPortSecurity = check<'lan-port-security', Data, Patient>('lan-port-security', 'warning', (patient) => {
  const { subject, guestNics } = patient;
  if (subject === null) return [];
  return guestNics.flatMap(({ adapter, nic }): readonly Found<Data>[] => {
    const card = bridgesOf(patient).networks.find(({ vmnet }) => vmnet === adapter.vmnet)?.adapter ?? null;
    const [address] = nic.ipv4.map((one) => one.address);
    // Wi-Fi has a reason of its own.
    if (card === null || !isPhysical(card) || card.kind === 'wifi' || card.state !== 'up' || address === undefined || !isSelfAssigned(address)) return [];
    const host = card.ipv4.find((one) => !isSelfAssigned(one.address))?.address;
    const proof = host === undefined ? undefined : evidence(guestSays(patient, address), adapterEvidence(patient, card.name, host));
    return proof === undefined ? [] : [{ ...where({ machine: subject.machine, adapter }), data: { address, adapter: card.name }, evidence: proof }];
  });
});
