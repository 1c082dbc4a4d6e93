/** `nat.conf` as VMware generates it on Linux and macOS (spec vmware-formats §3.2). */
import type { ForwardFacts, NetworkFacts } from './facts.ts';
import { unixText } from './text.ts';

export interface NatConfStyle {
  /** `/dev/vmnet8` on Linux, `vmnet8` on macOS. */
  readonly device: string;
  /** Version 16 and newer warn against editing by hand. */
  readonly warns: boolean;
  /** Fusion 12 and newer. */
  readonly appleApi?: boolean;
}

/** How a VMnet of 10 and more enters `natIp6Prefix` is not known: it is taken to be added to 1000 as below 10. */
export function natConf({ vmnet, gateway, netmask, udpTimeout, forwards }: NetworkFacts, style: NatConfStyle): string {
  return unixText([
    '# VMware NAT configuration file',
    ...(style.warns ? ['# Manual editing of this file is not recommended. Using UI is preferred.'] : []),
    '',
    '[host]',
    '',
    ...(style.appleApi === true ? ['# Use MacOS network virtualization API', 'useMacosVmnetVirtApi = 1', ''] : []),
    '# NAT gateway address',
    `ip = ${gateway}`,
    `netmask = ${netmask}`,
    '',
    '# VMnet device if not specified on command line',
    `device = ${style.device}`,
    '',
    '# Allow PORT/EPRT FTP commands (they need incoming TCP stream ...)',
    'activeFTP = 1',
    '',
    '# Allows the source to have any OUI.  Turn this on if you change the OUI',
    '# in the MAC address of your virtual machines.',
    'allowAnyOUI = 1',
    '',
    '# Controls if (TCP) connections should be reset when the adapter they are',
    '# bound to goes down',
    'resetConnectionOnLinkDown = 1',
    '',
    "# Controls if (TCP) connection should be reset when guest packet's destination",
    "# is NAT's IP address",
    'resetConnectionOnDestLocalHost = 1',
    '',
    '# Controls if enable nat ipv6',
    'natIp6Enable = 0',
    '',
    '# Controls if enable nat ipv6',
    `natIp6Prefix = fd15:4ba5:5a2b:${1000 + vmnet}::/64`,
    '',
    '[tcp]',
    '',
    '# Value of timeout in TCP TIME_WAIT state, in seconds',
    'timeWaitTimeout = 30',
    '',
    '[udp]',
    '',
    '# Timeout in seconds. Dynamically-created UDP mappings will purged if',
    '# idle for this duration of time 0 = no timeout, default = 60; real',
    '# value might be up to 100% longer',
    `timeout = ${udpTimeout ?? 60}`,
    '',
    '[netbios]',
    '# Timeout for NBNS queries.',
    'nbnsTimeout = 2',
    '',
    '# Number of retries for each NBNS query.',
    'nbnsRetries = 3',
    '',
    '# Timeout for NBDS queries.',
    'nbdsTimeout = 3',
    '',
    '[incomingtcp]',
    '',
    '# Use these with care - anyone can enter into your VM through these...',
    '# The format and example are as follows:',
    "#<external port number> = <VM's IP address>:<VM's port number>",
    '#8080 = 172.16.3.128:80',
    ...forwardLines(forwards, 'tcp'),
    '',
    '[incomingudp]',
    '',
    '# UDP port forwarding example',
    '#6000 = 172.16.3.0:6001',
    ...forwardLines(forwards, 'udp'),
    '',
  ]);
}

export function forwardLines(forwards: readonly ForwardFacts[], protocol: 'tcp' | 'udp'): readonly string[] {
  return forwards
    .filter((forward) => forward.protocol === protocol)
    .map(({ hostPort, guestAddress, guestPort }) => `${hostPort} = ${guestAddress}:${guestPort}`);
}
