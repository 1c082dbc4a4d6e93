/** The guest's address is not one of its VMnet's: by its own word, else by the host's neighbour table. */
import { linesOfAddresses } from '../../checks/address-lines.ts';
import { check, type Found } from '../../checks/check.ts';
import { evidence, subnetEvidence, type AddressedState } from '../../checks/networks.ts';
import { evidenceAt, type Evidence } from '../../vnet/evidence.ts';
import { guestSays, inSubnet, isSelfAssigned, networkOn, seenAt, wantedAdapters, where, type Place } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = {
  readonly address: string;
  readonly subnet: string;
  /** 169.254: the guest asked, and no DHCP server answered. */
  readonly selfAssigned: boolean;
  /** Whether the guest takes its address by DHCP; null where that is not known. */
  readonly dhcp: boolean | null;
};

export const guestIpOutsideSubnet = check<'guest-ip-outside-subnet', Data, Patient>('guest-ip-outside-subnet', 'error', (patient) => {
  const { subject, guestNics } = patient;
  if (subject !== null && guestNics.length > 0) {
    return guestNics.flatMap(({ adapter, nic }) => {
      const addresses = nic.ipv4.map(({ address }) => address);
      return judged(patient, { machine: subject.machine, adapter }, addresses, nic.dhcp, (address) => guestSays(patient, address));
    });
  }
  const { neighbours } = patient;
  if (neighbours === null) return [];
  const lines = linesOfAddresses(neighbours.source);
  return wantedAdapters(patient).flatMap((place) => {
    const seen = seenAt(patient, place.adapter);
    // A bridge of the guest's, or a container in it, has addresses of its own: one that is right is enough.
    return judged(patient, place, seen, null, (address) => evidenceAt(neighbours.source, lines.get(address) ?? null));
  });
});

function judged(patient: Patient, place: Place, addresses: readonly string[], dhcp: boolean | null, saidAt: (address: string) => Evidence | null): readonly Found<Data>[] {
  const one = networkOn(patient, place.adapter.vmnet);
  const subnet = one?.network.subnet ?? null;
  const [address] = addresses;
  if (one === undefined || subnet === null || address === undefined || addresses.some((each) => inSubnet(subnet, each) !== false)) return [];
  const selfAssigned = isSelfAssigned(address);
  // Without a DHCP server that is how it must be; its own finding says so.
  if (selfAssigned && !isDhcpOn(one)) return [];
  const proof = evidence(saidAt(address), subnetEvidence(patient, one));
  return proof === undefined ? [] : [{ ...where(place), data: { address, subnet, selfAssigned, dhcp }, evidence: proof }];
}

function isDhcpOn({ network }: AddressedState): boolean {
  return network.dhcp.enabled;
}
