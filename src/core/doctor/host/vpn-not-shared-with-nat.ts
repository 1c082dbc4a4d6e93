/** macOS: the host has a VPN, and Apple's framework translates the guests' traffic on other interfaces only: guests do not reach what is behind the VPN. */
import { check } from '../../checks/check.ts';
import { addressedNetworks, ipv4 } from '../../checks/networks.ts';
import { evidenceAt, evidenceOf } from '../../vnet/evidence.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly adapter: string; readonly destinations: readonly string[] };

export const vpnNotSharedWithNat = check<'vpn-not-shared-with-nat', Data, Patient>('vpn-not-shared-with-nat', 'warning', (patient) => {
  const { apple, sharedInterfaces, routes, adapters } = patient;
  if (!apple || sharedInterfaces === null || routes === null || adapters === null || sharedInterfaces.value.length === 0) return [];
  const nat = addressedNetworks(patient).filter(({ network, adapter }) => network.mode === 'nat' && adapter !== null);
  return adapters.value
    .filter(({ name, kind, state, ipv4: own }) => kind === 'vpn' && state === 'up' && own.length > 0 && !sharedInterfaces.value.includes(name))
    .flatMap(({ name }) => {
      // An address of its own is no network behind it.
      const behind = routes.value.filter(
        ({ interface: way, destination, usable }) => way === name && usable !== false && !destination.endsWith('/32') && ipv4(destination.split('/')[0]) !== null,
      );
      if (behind.length === 0) return [];
      const destinations = behind.map(({ destination }) => destination);
      const evidence = [evidenceOf(routes.source, name), evidenceAt(sharedInterfaces.source, null)] as const;
      return nat.map(({ vmnet }) => ({ vmnet, adapter: name, data: { adapter: name, destinations }, evidence }) as const);
    });
});
