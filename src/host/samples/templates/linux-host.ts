/** A whole Linux host: from its networks, interfaces and machines to its files and command outputs. */
import type { Sample, SampleCommand } from '../sample.ts';
import { dhcpdConf } from '../../../core/formats/generated/dhcpd-conf.ts';
import { leasesFile } from './leases.ts';
import { ipAddr, ipLink, ipNeighbours, ipRoute, type LinuxInterface } from './linux-interfaces.ts';
import { forwardListeners, lsmod, networksStatus, nmcliDevices, ssListeners, systemctlShow, type Listener } from './linux-tools.ts';
import type { SampleMachine } from './machine.ts';
import { inventoryLines, machineFiles, vmrunList } from './machine-files.ts';
import { natConf } from '../../../core/formats/generated/nat-conf.ts';
import { netmapLines } from '../../../core/formats/generated/netmap.ts';
import { factsOf, type SampleNetwork } from './network.ts';
import { unixText } from '../../../core/formats/generated/text.ts';

export interface LinuxVmware {
  readonly version: string;
  readonly build: string;
  /** The text of `/etc/vmware/networking`. */
  readonly networking: string;
  readonly networks: readonly SampleNetwork[];
  readonly bridges: readonly number[];
  readonly netmap: readonly (readonly [vmnet: number, name: string])[];
  /** By VMnet, for the NAT networks. */
  readonly natMacs: Readonly<Record<number, string>>;
  /** Process number of `vmnet-natd` by VMnet. */
  readonly natPids: Readonly<Record<number, number>>;
  readonly machines: readonly SampleMachine[];
  readonly machineId: string;
  readonly started: string;
  /** What networks that are gone left behind. */
  readonly leftovers?: Readonly<Record<string, string>>;
}

export interface LinuxStory {
  readonly takenAt: string;
  readonly home: string;
  readonly kernel: string;
  readonly interfaces: readonly LinuxInterface[];
  readonly neighbours: Parameters<typeof ipNeighbours>[0];
  readonly networkManager: Parameters<typeof nmcliDevices>[0];
  readonly listeners: readonly Listener[];
  readonly processes: readonly { readonly pid: number; readonly name: string }[];
  readonly vmware: LinuxVmware | null;
}

export function linuxSample(story: LinuxStory): Sample {
  const { vmware, home, interfaces } = story;
  const listeners = [...story.listeners, ...(vmware === null ? [] : vmwareListeners(vmware))];
  const running = vmware?.machines.flatMap(({ pid }) => (pid === undefined ? [] : [{ pid, name: 'vmware-vmx' }])) ?? [];
  const natDaemons = Object.values(vmware?.natPids ?? {}).map((pid) => ({ pid, name: 'vmnet-natd' }));
  return {
    platform: 'linux',
    takenAt: story.takenAt,
    product: vmware === null ? null : { name: 'VMware Workstation Pro', version: vmware.version },
    home,
    environment: { HOME: home, LANG: 'en_US.UTF-8' },
    files: vmware === null ? {} : vmwareFiles(vmware, home),
    commands: [
      { argv: ['ip', '-j', 'addr'], stdout: ipAddr(interfaces) },
      { argv: ['ip', '-j', 'route'], stdout: ipRoute(interfaces) },
      { argv: ['ip', '-j', 'neigh'], stdout: ipNeighbours(story.neighbours) },
      { argv: ['ip', '-d', '-j', 'link'], stdout: ipLink(interfaces) },
      { argv: ['lsmod'], stdout: lsmod(vmware !== null) },
      { argv: ['uname', '-r'], stdout: unixText([story.kernel]) },
      { argv: ['ss', '-Hltnup'], stdout: ssListeners(listeners) },
      { argv: ['systemctl', 'show', 'vmware-networks'], stdout: systemctlShow('vmware-networks.service', vmware === null ? null : 'active') },
      { argv: ['nmcli', '-t', 'dev'], stdout: nmcliDevices(story.networkManager) },
      { argv: ['mokutil', '--sb-state'], stdout: unixText(['SecureBoot disabled']) },
      { argv: ['ufw', 'status'], stdout: unixText(['Status: inactive']) },
      ...(vmware === null ? [] : vmwareCommands(vmware)),
    ],
    processes: [...story.processes, ...natDaemons, ...running],
  };
}

function vmwareListeners({ networks, natPids }: LinuxVmware): readonly Listener[] {
  return networks.flatMap((network) => forwardListeners(network, natPids[network.vmnet] ?? 0));
}

function vmwareCommands({ bridges, networks, machines }: LinuxVmware): readonly SampleCommand[] {
  return [
    { argv: ['vmware-networks', '--status'], stdout: networksStatus(bridges, networks) },
    { argv: ['vmrun', 'list'], stdout: vmrunList(machines) },
  ];
}

function vmwareFiles(vmware: LinuxVmware, home: string): Readonly<Record<string, string>> {
  const { version, build, machines } = vmware;
  const files: Record<string, string> = {
    '/etc/vmware/networking': vmware.networking,
    '/etc/vmware/netmap.conf': unixText(netmapLines(vmware.netmap)),
    '/etc/vmware/config': unixText([
      '.encoding = "UTF-8"',
      'product.name = "VMware Workstation"',
      `product.version = "${version}"`,
      `product.buildNumber = "${build}"`,
      `workstation.product.version = "${version}"`,
      'bindir = "/usr/bin"',
      'libdir = "/usr/lib/vmware"',
      'initscriptdir = "/etc/init.d"',
      'NETWORKING = "yes"',
      'authd.fullpath = "/usr/sbin/vmware-authd"',
    ]),
    '/etc/vmware/bootstrap': unixText(['PREFIX="/usr"', 'BINDIR="/usr/bin"', 'SBINDIR="/usr/sbin"', 'LIBDIR="/usr/lib"', 'SYSCONFDIR="/etc"']),
    '/etc/vmware/locations': unixText(['# Empty locations file to catch downgrade', '# to WS 6.0']),
    [`${home}/.vmware/inventory.vmls`]: unixText(inventoryLines(machines, 'UTF-8')),
    [`${home}/.vmware/preferences`]: unixText(['.encoding = "UTF-8"', `prefvmx.defaultVMPath = "${home}/vmware"`]),
  };
  for (const network of vmware.networks) {
    const { vmnet, dhcp, mode } = network;
    const folder = `/etc/vmware/vmnet${vmnet}`;
    if (dhcp) {
      files[`${folder}/dhcpd/dhcpd.conf`] = dhcpdConf(factsOf(network));
      files[`${folder}/dhcpd/dhcpd.leases`] = leasesFile([network]);
    }
    if (mode === 'nat') {
      files[`${folder}/nat/nat.conf`] = natConf(factsOf(network), { device: `/dev/vmnet${vmnet}`, warns: true });
      files[`${folder}/nat.mac`] = unixText([vmware.natMacs[vmnet] ?? '']);
    }
  }
  return { ...files, ...vmware.leftovers, ...machineFiles(machines, vmware).files };
}
