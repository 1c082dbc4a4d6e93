/** Inside the guest, Docker or a VPN has the VMnet's subnet, or a part of it with the gateway: packets for it do not leave the guest. */
import { check, type Found } from '../../checks/check.ts';
import { ipv4 } from '../../checks/networks.ts';
import { contains, parseSubnet } from '../../ipv4/subnet.ts';
import { evidenceOf } from '../../vnet/evidence.ts';
import { networkOn, where } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly subnet: string; readonly destination: string; readonly interface: string };

const others = /^(?:docker|br-|virbr|tun|tap|wg|cni|veth|podman|lxc|lxd)/i;

export const guestRouteCaptured = check<'guest-route-captured', Data, Patient>('guest-route-captured', 'error', (patient) => {
  const { guest, subject, guestNics } = patient;
  if (guest === null || subject === null) return [];
  return guestNics.flatMap(({ adapter, nic }): readonly Found<Data>[] => {
    const network = networkOn(patient, adapter.vmnet)?.network;
    const own = parseSubnet(network?.subnet ?? '');
    const target = ipv4(network?.mode === 'nat' ? network.nat.gateway : network?.hostAdapter.address);
    if (own === undefined || target === null) return [];
    const captor = guest.routes.find(({ destination, interface: way, usable }) => {
      const subnet = parseSubnet(destination);
      if (way === null || way === nic.name || !others.test(way) || subnet === undefined || usable === false) return false;
      return contains(subnet, target) && subnet.prefix >= own.prefix;
    });
    if (captor === undefined || captor.interface === null) return [];
    const { destination, interface: way } = captor;
    const words = destination.split('/').slice(0, 1);
    return [
      { ...where({ machine: subject.machine, adapter }), data: { subnet: network?.subnet ?? '', destination, interface: way }, evidence: [evidenceOf(guest.source, ...words, way)] },
    ];
  });
});
