/** Whether a name server that a guest uses can answer it, as far as the host shows. */
import { contains, parseSubnet } from '../../ipv4/subnet.ts';
import { holdersOf } from '../../checks/holders.ts';
import { ipv4, type AddressedState } from '../../checks/networks.ts';
import { routeTable } from '../../checks/route-table.ts';
import type { Ipv4 } from '../../ipv4/address.ts';
import { othersAnswer, probed } from '../looks.ts';
import type { Patient } from '../patient.ts';

/** `nobody`: no such server can be there. `not-dns`: an address of the VMnet where nothing answers DNS. `lost`: a private address of no network that the host knows. */
export type DeadReason = 'nobody' | 'not-dns' | 'lost' | 'no-answer';

const nobodys = ['0.0.0.0/8', '169.254.0.0/16', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'].flatMap((text) => parseSubnet(text) ?? []);
const privates = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].flatMap((text) => parseSubnet(text) ?? []);

/** Null: it may well answer. `one`: the guest's VMnet, when it has a subnet of its own. */
export function deadReason(patient: Patient, one: AddressedState | null, address: string): DeadReason | null {
  const ip = ipv4(address);
  const answers = probed(patient, 'dns', address);
  if (answers.some(({ answer }) => answer === 'answered')) return null;
  if (answers.some(({ answer }) => answer === 'refused' || answer === 'silent')) return othersAnswer(patient, address) ? 'no-answer' : null;
  // A resolver of the guest's own asks others, which the text does not show.
  if (ip === null || address.startsWith('127.')) return null;
  if (isIn(nobodys, ip)) return 'nobody';
  if (one !== null && one.subnet !== null && contains(one.subnet, ip)) return isServer(patient, one, address) ? null : 'not-dns';
  return isIn(privates, ip) && !isKnown(patient, ip, address) ? 'lost' : null;
}

/** Within a VMnet the NAT device answers, perhaps the host, and perhaps a guest that is known there. */
function isServer(patient: Patient, { network, vmnet }: AddressedState, address: string): boolean {
  if (network.mode === 'nat' && network.nat.gateway === address) return true;
  return network.hostAdapter.address === address ? answersOnHost(patient, address) : holdersOf(patient).holds(vmnet, address);
}

function isIn(subnets: typeof nobodys, ip: Ipv4): boolean {
  return subnets.some((subnet) => contains(subnet, ip));
}

/** The host listens on port 53 there, or who listens is not known. */
function answersOnHost({ listeners, dnsListeners, apple }: Patient, address: string): boolean {
  if (apple) return true;
  if (listeners === null && dnsListeners === null) return false;
  return [...(listeners?.value ?? []), ...(dnsListeners?.value ?? [])].some((one) => one.port === 53 && (one.address === null || one.address === address));
}

/** A network of the host's, a name server of its own, or something behind a router that it knows of. */
function isKnown(patient: Patient, ip: Ipv4, address: string): boolean {
  const { adapters } = patient;
  // What is not known is not dead.
  if (adapters === null || patient.routes === null) return true;
  if (adapters.value.some(({ dns }) => dns?.includes(address) === true)) return true;
  const near = adapters.value.some(({ ipv4: own }) =>
    own.some((each) => {
      const subnet = each.prefix === null ? undefined : parseSubnet(`${each.address}/${each.prefix}`);
      return subnet !== undefined && contains(subnet, ip);
    }),
  );
  return near || routeTable(patient).routes.some(({ subnet }) => subnet.prefix > 1 && contains(subnet, ip));
}
