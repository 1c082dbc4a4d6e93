/** What `reg query …\VMnetLib\VMnetConfig /s` prints: the store of Windows (spec vmware-formats §6.1). */
import type { SampleForward, SampleNetwork } from './network.ts';
import { windowsText } from '../../../core/formats/generated/text.ts';

type Value = readonly [name: string, type: 'REG_SZ' | 'REG_DWORD', data: string];

const config = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig';

export function vmnetConfigQuery(networks: readonly SampleNetwork[]): string {
  // The registry sorts keys as text: vmnet10 stands before vmnet2.
  const sorted = networks.toSorted((a, b) => (`vmnet${a.vmnet}` < `vmnet${b.vmnet}` ? -1 : 1));
  return windowsText(['', ...sorted.flatMap(networkKeys)]);
}

function networkKeys({ vmnet, net, mode, dhcp, forwards = [], reservations = [] }: SampleNetwork): readonly string[] {
  const key = `${config}\\vmnet${vmnet}`;
  const flag = (name: string, on: boolean): Value => [name, 'REG_DWORD', on ? '0x1' : '0x0'];
  return [
    ...keyLines(key, [
      ['IPSubnetAddress', 'REG_SZ', `${net}.0`],
      ['IPSubnetMask', 'REG_SZ', '255.255.255.0'],
    ]),
    ...keyLines(`${key}\\Adapter`, [flag('UseAdapter', mode !== 'isolated')]),
    ...keyLines(`${key}\\DHCP`, [flag('UseDHCP', dhcp)]),
    ...keyLines(
      `${key}\\DHCP\\FixedIPtoMac`,
      reservations.map(({ mac, guest }) => [mac.toUpperCase(), 'REG_SZ', `${net}.${guest}`]),
    ),
    ...keyLines(`${key}\\NAT`, [flag('UseNAT', mode === 'nat')]),
    ...keyLines(`${key}\\NAT\\TCPForward`, forwardValues(net, forwards, 'tcp')),
    ...keyLines(`${key}\\NAT\\UDPForward`, forwardValues(net, forwards, 'udp')),
  ];
}

function forwardValues(net: string, forwards: readonly SampleForward[], protocol: 'tcp' | 'udp'): readonly Value[] {
  return forwards
    .filter((forward) => forward.protocol === protocol)
    .flatMap(({ hostPort, guest, guestPort, description }): readonly Value[] => [
      [`${hostPort}`, 'REG_SZ', `${net}.${guest}:${guestPort}`],
      ...(description === undefined ? [] : [[`${hostPort}Description`, 'REG_SZ', description] as const]),
    ]);
}

/** A key and its values, four blanks apart, with the empty line after it; nothing for a key without values. */
export function keyLines(key: string, values: readonly Value[]): readonly string[] {
  return values.length === 0 ? [] : [key, ...values.map((value) => `    ${value.join('    ')}`), ''];
}
