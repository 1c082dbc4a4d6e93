/** What the other tools of a Linux host print: VMware's status, systemd, ss, lsmod, nmcli. */
import type { SampleNetwork } from './network.ts';
import { unixText } from '../../../core/formats/generated/text.ts';

/** `vmware-networks --status` and Fusion's `vmnet-cli --status` with everything running. */
export function networksStatus(bridges: readonly number[], networks: readonly SampleNetwork[]): string {
  return unixText([
    ...bridges.map((vmnet) => `Bridge networking on vmnet${vmnet} is running`),
    ...networks.flatMap(({ vmnet, dhcp, mode }) => [
      ...(dhcp ? [`DHCP service on vmnet${vmnet} is running`] : []),
      ...(mode === 'nat' ? [`NAT service on vmnet${vmnet} is running`] : []),
      ...(mode === 'isolated' ? [] : [`Hostonly virtual adapter on vmnet${vmnet} is enabled`]),
    ]),
    'All the services configured on all the networks are running',
  ]);
}

export interface Listener {
  readonly protocol: 'tcp' | 'udp';
  readonly local: string;
  readonly program: string;
  readonly pid: number;
}

export function ssListeners(listeners: readonly Listener[]): string {
  return unixText(
    listeners.map(({ protocol, local, program, pid }) => {
      const [state, backlog] = protocol === 'tcp' ? ['LISTEN', '4096'] : ['UNCONN', '0'];
      return `${protocol}   ${state} 0      ${backlog.padEnd(5)}${local.padStart(22)}      0.0.0.0:*    users:(("${program}",pid=${pid},fd=7))`;
    }),
  );
}

/** The sockets that a network's NAT daemon opens for its port forwards. */
export function forwardListeners({ forwards = [] }: SampleNetwork, pid: number): readonly Listener[] {
  return forwards.map(({ protocol, hostPort }) => ({ protocol, local: `0.0.0.0:${hostPort}`, program: 'vmnet-natd', pid }));
}

const modules: readonly (readonly [name: string, size: number, users: string])[] = [
  ['vmnet', 73_728, '17'],
  ['vmw_vsock_vmci_transport', 45_056, '2'],
  ['vsock', 61_440, '7 vmw_vsock_vmci_transport'],
  ['vmmon', 184_320, '4'],
  ['bridge', 421_888, '0'],
  ['stp', 12_288, '1 bridge'],
  ['e1000e', 356_352, '0'],
  ['iwlwifi', 598_016, '1 iwlmvm'],
  ['nf_nat', 61_440, '2 xt_nat,nft_chain_nat'],
];

export function lsmod(withVmware: boolean): string {
  return unixText([
    'Module                  Size  Used by',
    ...modules
      .filter(([name]) => withVmware || !name.startsWith('v'))
      .map(([name, size, users]) => `${name.padEnd(19)} ${`${size}`.padStart(8)}  ${users}`),
  ]);
}

/** Null: systemd knows no such unit. */
export function systemctlShow(unit: string, state: 'active' | null): string {
  if (state === null) return unixText([`Id=${unit}`, 'LoadState=not-found', 'ActiveState=inactive', 'SubState=dead']);
  return unixText([
    'Type=oneshot',
    'RemainAfterExit=yes',
    'Result=success',
    `Id=${unit}`,
    `Names=${unit}`,
    'Description=VMware Networks',
    'LoadState=loaded',
    'ActiveState=active',
    'SubState=exited',
    `FragmentPath=/usr/lib/systemd/system/${unit}`,
    'UnitFileState=enabled',
    'UnitFilePreset=enabled',
  ]);
}

/** `device:type:state:connection`, a colon inside a value escaped. */
export function nmcliDevices(devices: readonly (readonly [device: string, type: string, state: string, connection: string])[]): string {
  return unixText(devices.map((device) => device.join(':')));
}
