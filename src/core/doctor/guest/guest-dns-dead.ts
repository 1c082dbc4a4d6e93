/** The guest has no name server, or none that can answer it: numbers work, names do not. */
import { bridgesOf } from '../../checks/bridged.ts';
import { check, type Found } from '../../checks/check.ts';
import { evidence, ipv4, subnetEvidence } from '../../checks/networks.ts';
import type { Adapter } from '../../vnet/adapter.ts';
import { evidenceOf } from '../../vnet/evidence.ts';
import type { VirtualNetwork } from '../../vnet/network.ts';
import { guestSays, inSubnet, isSelfAssigned, networkOn, probed, probePlace, where } from '../looks.ts';
import type { Patient } from '../patient.ts';
import { deadReason, type DeadReason } from './name-servers.ts';

type Data = {
  readonly servers: readonly string[];
  readonly reason: DeadReason | 'none';
  /** What answers on this network; null: it has no such address. */
  readonly right: string | null;
  readonly nic: string;
};

export const guestDnsDead = check<'guest-dns-dead', Data, Patient>('guest-dns-dead', 'error', (patient) => {
  const { guest, subject, guestNics } = patient;
  if (guest === null || subject === null) return [];
  return guestNics.flatMap(({ adapter, nic }): readonly Found<Data>[] => {
    const network = patient.view.networks.find(({ vmnet }) => vmnet === adapter.vmnet);
    const one = networkOn(patient, adapter.vmnet) ?? null;
    // Names are of use to who gets out. A guest whose address is wrong reaches no server, whichever it is.
    if (network === undefined || (network.mode !== 'nat' && network.mode !== 'bridged') || !isPlaced(network, nic)) return [];
    const listed = guest.resolvers ?? nic.dns;
    if (listed === null) return [];
    // Windows lists fec0: addresses where it has no server at all; other IPv6 servers may answer.
    const servers = listed.filter((address) => !/^fec0:/i.test(address));
    if (servers.some((address) => ipv4(address) === null)) return [];
    const right = network.mode === 'nat' ? network.nat.gateway : (bridgesOf(patient).wan?.dns?.[0] ?? null);
    const found = { ...where({ machine: subject.machine, adapter }) };
    if (servers.length === 0) {
      return [{ ...found, data: { servers: listed, reason: 'none', right, nic: nic.name }, evidence: [evidenceOf(guest.source, listed[0] ?? nic.name)] }];
    }
    const reasons = servers.map((address) => deadReason(patient, one, address));
    const [reason = null] = reasons;
    if (reason === null || reasons.includes(null)) return [];
    const asked = servers.flatMap((address) => probed(patient, 'dns', address).map(probePlace));
    const proof = evidence(...servers.map((address) => guestSays(patient, address)), ...asked, one === null ? null : subnetEvidence(patient, one));
    return proof === undefined ? [] : [{ ...found, data: { servers, reason, right, nic: nic.name }, evidence: proof }];
  });
});

function isPlaced(network: VirtualNetwork, { ipv4: own }: Adapter): boolean {
  return own.some(({ address }) => (network.mode === 'bridged' ? !isSelfAssigned(address) : inSubnet(network.subnet, address) === true));
}
