/** A whole Mac with Fusion: from its networks, interfaces and machines to its files and command outputs. */
import type { Sample } from '../sample.ts';
import { dhcpdConf } from '../../../core/formats/generated/dhcpd-conf.ts';
import { leasesFile } from './leases.ts';
import type { SampleMachine } from './machine.ts';
import { inventoryLines, machineFiles, vmrunList } from './machine-files.ts';
import { arpEntries, hardwarePorts, ifconfigAll, netstatRoutes, type MacInterface, type MacNeighbour } from './macos-interfaces.ts';
import { natConf } from '../../../core/formats/generated/nat-conf.ts';
import { factsOf } from './network.ts';
import { networkingLines, type StoredNetwork } from './networking.ts';
import { unixText } from '../../../core/formats/generated/text.ts';

export interface MacStory {
  readonly takenAt: string;
  readonly home: string;
  readonly fusion: string;
  /** The three lines of `sw_vers`. */
  readonly system: readonly string[];
  /** Fusion 12 and newer on Apple's vmnet framework. */
  readonly appleApi: boolean;
  readonly stored: readonly StoredNetwork[];
  readonly natMacs: Readonly<Record<number, string>>;
  /** What `vmnet-cli --status` prints, and how it ends. */
  readonly status: { readonly text: string; readonly exitCode: number };
  readonly interfaces: readonly MacInterface[];
  readonly neighbours: readonly MacNeighbour[];
  readonly ports: Parameters<typeof hardwarePorts>[0];
  readonly listeners: readonly OpenFile[];
  /** The NAT rules of Internet Sharing; absent where the tool was not asked. */
  readonly sharingRules?: readonly string[];
  readonly machines: readonly SampleMachine[];
  readonly machineId: string;
  readonly started: string;
  readonly processes: readonly { readonly pid: number; readonly name: string }[];
}

export interface OpenFile {
  readonly command: string;
  readonly pid: number;
  readonly user: string;
  readonly protocol: 'TCP' | 'UDP';
  readonly local: string;
}

const folder = '/Library/Preferences/VMware Fusion';

export function macosSample(story: MacStory): Sample {
  const { home, machines, interfaces, neighbours, sharingRules } = story;
  const listening = story.listeners.filter(({ protocol }) => protocol === 'TCP');
  const dns = story.listeners.filter(({ protocol, local }) => protocol === 'UDP' && local.endsWith(':53'));
  return {
    platform: 'macos',
    takenAt: story.takenAt,
    product: { name: 'VMware Fusion', version: story.fusion },
    home,
    environment: { HOME: home, LANG: 'en_GB.UTF-8' },
    files: {
      ...networkFiles(story),
      [`${folder}/lastLocationUsed`]: '/Applications/VMware Fusion.app',
      [`${home}/Library/Application Support/VMware Fusion/vmInventory`]: unixText(inventoryLines(machines, 'UTF-8')),
      [`${home}/Library/Preferences/VMware Fusion/preferences`]: unixText([
        '.encoding = "UTF-8"',
        `prefvmx.defaultVMPath = "${home}/Virtual Machines.localized"`,
      ]),
      ...machineFiles(machines, story).files,
    },
    commands: [
      { argv: ['ifconfig', '-a'], stdout: ifconfigAll(interfaces) },
      { argv: ['netstat', '-rn'], stdout: netstatRoutes(interfaces, neighbours) },
      { argv: ['arp', '-an'], stdout: arpEntries(neighbours) },
      { argv: ['vmnet-cli', '--status'], stdout: story.status.text, exitCode: story.status.exitCode },
      { argv: ['networksetup', '-listallhardwareports'], stdout: hardwarePorts(story.ports) },
      { argv: ['sw_vers'], stdout: unixText(story.system) },
      { argv: ['lsof', '-nP', '-i4', '-sTCP:LISTEN'], stdout: lsof(listening) },
      { argv: ['lsof', '-nP', '-iUDP:53'], stdout: lsof(dns) },
      ...(sharingRules === undefined
        ? []
        : [{ argv: ['pfctl', '-a', 'com.apple.internet-sharing', '-sn'], stdout: unixText(sharingRules) }]),
      { argv: ['vmrun', 'list'], stdout: vmrunList(machines) },
    ],
    processes: [...story.processes, ...machines.flatMap(({ pid }) => (pid === undefined ? [] : [{ pid, name: 'vmware-vmx' }]))],
  };
}

function networkFiles({ stored, appleApi, natMacs }: MacStory): Readonly<Record<string, string>> {
  const files: Record<string, string> = { [`${folder}/networking`]: unixText(networkingLines(stored)) };
  for (const { network } of stored) {
    const { vmnet, dhcp, mode } = network;
    if (dhcp) {
      files[`${folder}/vmnet${vmnet}/dhcpd.conf`] = dhcpdConf(factsOf(network));
      files[`/var/db/vmware/vmnet-dhcpd-vmnet${vmnet}.leases`] = leasesFile([network]);
    }
    if (mode === 'nat') {
      files[`${folder}/vmnet${vmnet}/nat.conf`] = natConf(factsOf(network), { device: `vmnet${vmnet}`, warns: appleApi, appleApi });
      files[`${folder}/vmnet${vmnet}/nat.mac`] = unixText([natMacs[vmnet] ?? '']);
    }
  }
  return files;
}

function lsof(open: readonly OpenFile[]): string {
  return unixText([
    'COMMAND     PID           USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME',
    ...open.map(({ command, pid, user, protocol, local }) => {
      const who = `${command.slice(0, 9).padEnd(9)} ${`${pid}`.padStart(5)} ${user.padStart(14)}`;
      return `${who}    5u  IPv4 0xf3c1a7d208e45b19      0t0  ${protocol} ${local}${protocol === 'TCP' ? ' (LISTEN)' : ''}`;
    }),
  ]);
}
