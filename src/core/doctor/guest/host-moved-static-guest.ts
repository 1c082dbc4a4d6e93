/** A bridged guest with a fixed address of another network than the one the host is on now. */
import { adapterEvidence } from '../../checks/adapter-evidence.ts';
import { bridgesOf } from '../../checks/bridged.ts';
import { check, type Found } from '../../checks/check.ts';
import { evidence } from '../../checks/networks.ts';
import { guestSays, inSubnet, isSelfAssigned, where } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly address: string; readonly lan: string; readonly adapter: string };

export const hostMovedStaticGuest = check<'host-moved-static-guest', Data, Patient>('host-moved-static-guest', 'error', (patient) => {
  const { subject, guestNics } = patient;
  if (subject === null) return [];
  const bridges = bridgesOf(patient).networks;
  return guestNics.flatMap(({ adapter, nic }): readonly Found<Data>[] => {
    const bridge = bridges.find(({ vmnet }) => vmnet === adapter.vmnet);
    const card = bridge?.adapter ?? (bridge === undefined ? null : bridgesOf(patient).wan);
    const lans = (card?.ipv4 ?? []).filter(({ address, prefix }) => prefix !== null && !isSelfAssigned(address)).map(({ address, prefix }) => `${address}/${prefix}`);
    const [lan] = lans;
    const [address] = nic.ipv4.map((one) => one.address);
    if (card === null || lan === undefined || address === undefined || isSelfAssigned(address) || nic.dhcp === true) return [];
    if (nic.ipv4.some((one) => lans.some((each) => inSubnet(each, one.address) === true))) return [];
    const proof = evidence(guestSays(patient, address), adapterEvidence(patient, card.name, lan.split('/')[0] ?? null));
    return proof === undefined ? [] : [{ ...where({ machine: subject.machine, adapter }), data: { address, lan, adapter: card.name }, evidence: proof }];
  });
});
