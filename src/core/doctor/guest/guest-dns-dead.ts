/** The guest has no name server, or none that can answer it: numbers work, names do not. */
import { check, type Found } from '../../checks/check.ts';
import { evidence, ipv4, subnetEvidence } from '../../checks/networks.ts';
import { evidenceOf } from '../../vnet/evidence.ts';
import { guestSays, networkOn, probed, probePlace } from '../looks.ts';
import type { Patient } from '../patient.ts';
import { where } from './guest-nic-down.ts';
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
    const one = networkOn(patient, adapter.vmnet);
    // A name server is asked for through the NAT device; without one there is nobody to ask.
    if (one === undefined || one.network.mode !== 'nat' || nic.ipv4.length === 0) return [];
    const listed = guest.resolvers ?? nic.dns;
    if (listed === null) return [];
    // Windows lists fec0: addresses where it has no server at all; other IPv6 servers may answer.
    const servers = listed.filter((address) => !/^fec0:/i.test(address));
    if (servers.some((address) => ipv4(address) === null)) return [];
    const right = one.network.nat.gateway;
    const found = { ...where({ machine: subject.machine, adapter }) };
    if (servers.length === 0) {
      return [{ ...found, data: { servers: listed, reason: 'none', right, nic: nic.name }, evidence: [evidenceOf(guest.source, listed[0] ?? nic.name)] }];
    }
    const reasons = servers.map((address) => deadReason(patient, one, address));
    const [reason = null] = reasons;
    if (reason === null || reasons.includes(null)) return [];
    const asked = servers.flatMap((address) => probed(patient, 'dns', address).map(probePlace));
    const proof = evidence(...servers.map((address) => guestSays(patient, address)), ...asked, subnetEvidence(patient, one));
    return proof === undefined ? [] : [{ ...found, data: { servers, reason, right, nic: nic.name }, evidence: proof }];
  });
});
