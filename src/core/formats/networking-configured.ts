/** What a `networking` file says of each VMnet, with the line of every fact. */
import type { Stated } from '../vnet/evidence.ts';
import type { ConfiguredNetwork } from '../vnet/host-state.ts';
import type { PortForward, Reservation } from '../vnet/network.ts';
import type { Answer, NetworkingModel } from './networking.ts';

export function configuredInNetworking(model: NetworkingModel): ReadonlyMap<number, ConfiguredNetwork> {
  const forwards = new Map<number, Stated<PortForward>[]>();
  for (const { vmnet, line, protocol, hostPort, guestAddress, guestPort, description } of model.portForwards) {
    listOf(forwards, vmnet).push({ value: { protocol, hostPort, guestAddress, guestPort, description }, line });
  }
  const reservations = new Map<number, Stated<Reservation>[]>();
  for (const { vmnet, line, mac, address } of model.reservations) listOf(reservations, vmnet).push({ value: { mac, address }, line });
  const numbers = new Set([...model.vnets.keys(), ...forwards.keys(), ...reservations.keys()]);
  return new Map(
    [...numbers].map((vmnet) => [
      vmnet,
      {
        ...settingsOf(vmnet, model.vnets.get(vmnet) ?? new Map<string, Answer>()),
        reservations: reservations.get(vmnet) ?? [],
        portForwards: forwards.get(vmnet) ?? [],
      },
    ]),
  );
}

function settingsOf(vmnet: number, answers: ReadonlyMap<string, Answer>): Omit<ConfiguredNetwork, 'reservations' | 'portForwards'> {
  const text = (key: string): Stated<string> | null => answers.get(key) ?? null;
  const yes = (key: string): Stated<boolean> | null => {
    const answer = answers.get(key);
    return answer === undefined ? null : { value: answer.value.toLowerCase() === 'yes', line: answer.line };
  };
  return {
    vmnet,
    subnetIp: text('HOSTONLY_SUBNET'),
    subnetMask: text('HOSTONLY_NETMASK'),
    nat: yes('NAT'),
    dhcp: yes('DHCP'),
    hostAdapter: yes('VIRTUAL_ADAPTER'),
    hostAdapterAddress: text('VIRTUAL_ADAPTER_ADDR') ?? text('HOSTONLY_HOSTADDR'),
    displayName: text('DISPLAY_NAME'),
    dhcpConfigHash: text('DHCP_CFG_HASH'),
  };
}

function listOf<T>(lists: Map<number, T[]>, vmnet: number): T[] {
  const list = lists.get(vmnet) ?? [];
  lists.set(vmnet, list);
  return list;
}
