/** The guest of a NAT network sends what is for elsewhere to the wrong address, or to nobody: `.1` for `.2`, on Fusion 12 and newer `.2` for `.1`. */
import { check, type Found } from '../../checks/check.ts';
import { evidence, ipv4, statedAt, subnetEvidence } from '../../checks/networks.ts';
import { evidenceOf } from '../../vnet/evidence.ts';
import { guestSays, inSubnet, networkOn, where } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = {
  /** Null: the guest has none. */
  readonly gateway: string | null;
  readonly right: string;
  /** It is the host's own address on the VMnet. */
  readonly isHost: boolean;
  readonly nic: string;
  readonly dhcp: boolean | null;
};

export const guestGatewayWrong = check<'guest-gateway-wrong', Data, Patient>('guest-gateway-wrong', 'error', (patient) => {
  const { guest, subject, guestNics } = patient;
  if (guest === null || subject === null) return [];
  // A guest may go out by another adapter of its own.
  const elsewhere = guest.nics.filter((nic) => nic.gateways.length > 0 && !guestNics.some((one) => one.nic === nic)).length > 0;
  return guestNics.flatMap(({ adapter, nic }): readonly Found<Data>[] => {
    const one = networkOn(patient, adapter.vmnet);
    const right = one?.network.mode === 'nat' ? one.network.nat.gateway : null;
    // In another subnet no gateway is the right one: that is a fault of its own.
    if (one === undefined || right === null || !nic.ipv4.some(({ address }) => inSubnet(one.network.subnet, address) === true)) return [];
    const gateways = nic.gateways.filter((each) => ipv4(each) !== null);
    if (gateways.includes(right)) return [];
    const [gateway = null] = gateways;
    // What does not list routes cannot say that there is none.
    const mayBeNone = guest.routes.length > 0 || (nic.dns !== null && nic.dhcp !== null);
    if (gateway === null && (elsewhere || guestNics.some((other) => other.nic.gateways.length > 0) || !mayBeNone)) return [];
    const said = gateway === null ? evidenceOf(guest.source, nic.name) : guestSays(patient, gateway);
    const proof = evidence(said, patient.apple ? null : statedAt(one.nat, one.nat?.gateway ?? null), subnetEvidence(patient, one));
    if (proof === undefined) return [];
    const isHost = gateway !== null && gateway === one.network.hostAdapter.address;
    return [{ ...where({ machine: subject.machine, adapter }), data: { gateway, right, isHost, nic: nic.name, dhcp: nic.dhcp }, evidence: proof }];
  });
});
