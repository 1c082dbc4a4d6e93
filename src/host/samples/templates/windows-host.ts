/** A whole Windows host with VMware: from its networks, adapters and machines to its files and command outputs. */
import type { Sample, SampleCommand } from '../sample.ts';
import { ipconfigAll, type WindowsHost } from './ipconfig.ts';
import { leasesFile } from './leases.ts';
import type { SampleMachine } from './machine.ts';
import { inventoryLines, machineFiles, vmrunList } from './machine-files.ts';
import { netmapLines } from '../../../core/formats/generated/netmap.ts';
import { factsOf, type SampleNetwork } from './network.ts';
import { keyLines, vmnetConfigQuery } from './registry.ts';
import { arpTable, routePrint } from './route-print.ts';
import { scConfig, scQuery, serviceNames, type ServiceName } from './services.ts';
import { asWindows, windowsText } from '../../../core/formats/generated/text.ts';
import { vmnetDhcpConf } from '../../../core/formats/generated/vmnetdhcp-conf.ts';
import { vmnetNatConf } from '../../../core/formats/generated/vmnetnat-conf.ts';
import {
  bridgeBindings,
  connectionProfiles,
  excludedPorts,
  firewallProfiles,
  forwardSockets,
  netstatAno,
  type Profile,
  type Socket,
} from './windows-tools.ts';

export interface WindowsStory extends WindowsHost {
  readonly takenAt: string;
  readonly codePage: number;
  readonly productVersion: string;
  readonly home: string;
  readonly networks: readonly SampleNetwork[];
  readonly netmap: readonly (readonly [vmnet: number, name: string])[];
  readonly natMac: string;
  readonly machines: readonly SampleMachine[];
  /** Encoding of the inventory, where VMware writes the system's own. */
  readonly inventoryEncoding: string;
  readonly inventoryFolder?: string;
  readonly preferences: readonly string[];
  readonly machineId: string;
  readonly started: string;
  readonly neighbours: Parameters<typeof arpTable>[1];
  readonly profiles: readonly Profile[];
  /** Names of the adapters that the bridge may use. */
  readonly bridgeable: readonly string[];
  readonly excludedPorts: readonly (readonly [number, number])[];
  readonly sockets: readonly Socket[];
  readonly processes: readonly { readonly pid: number; readonly name: string }[];
  readonly stopped?: readonly ServiceName[];
}

const dataFolder = 'C:\\ProgramData\\VMware';

export function windowsSample(story: WindowsStory): Sample {
  const { networks, machines, home, inventoryEncoding } = story;
  const inventory = `${home}\\AppData\\Roaming\\VMware\\inventory.vmls`;
  const machine = machineFiles(machines, { machineId: story.machineId, started: story.started, program: 'vmware-vmx.exe' });
  return {
    platform: 'windows',
    takenAt: story.takenAt,
    product: { name: 'VMware Workstation Pro', version: story.productVersion.split('.').slice(0, 3).join('.') },
    home,
    environment: {
      ALLUSERSPROFILE: 'C:\\ProgramData',
      APPDATA: `${home}\\AppData\\Roaming`,
      PROGRAMDATA: 'C:\\ProgramData',
      SystemRoot: 'C:\\WINDOWS',
      USERPROFILE: home,
    },
    files: {
      [`${dataFolder}\\vmnetdhcp.conf`]: vmnetDhcpConf(networks.filter(({ dhcp }) => dhcp).map(factsOf)),
      [`${dataFolder}\\vmnetdhcp.leases`]: asWindows(leasesFile(networks)),
      [`${dataFolder}\\netmap.conf`]: windowsText(netmapLines(story.netmap)),
      ...Object.assign({}, ...networks.filter(({ mode }) => mode === 'nat').map((nat) => natFiles(nat, story.natMac))),
      [inventory]: windowsText(inventoryLines(machines, inventoryEncoding, story.inventoryFolder)),
      [`${home}\\AppData\\Roaming\\VMware\\preferences.ini`]: windowsText(story.preferences),
      ...machine.files,
    },
    encodings: { ...machine.encodings, ...(inventoryEncoding === 'UTF-8' ? {} : { [inventory]: inventoryEncoding }) },
    commands: commands(story).map((command) => ({ ...command, codePage: story.codePage })),
    processes: [...story.processes, ...machines.flatMap(({ pid }) => (pid === undefined ? [] : [{ pid, name: 'vmware-vmx.exe' }]))],
  };
}

function natFiles(nat: SampleNetwork, mac: string): Readonly<Record<string, string>> {
  return {
    [`${dataFolder}\\vmnetnat.conf`]: vmnetNatConf(factsOf(nat)),
    [`${dataFolder}\\vmnetnat-mac.txt`]: windowsText([mac]),
  };
}

function commands(story: WindowsStory): readonly SampleCommand[] {
  const { language, networks, machines, adapters, stopped = [] } = story;
  const forwards = networks.flatMap((network) => network.forwards ?? []);
  const natPid = story.processes.find(({ name }) => name === 'vmnat.exe')?.pid;
  const sockets = natPid === undefined ? story.sockets : [...story.sockets, ...forwardSockets(forwards, natPid)];
  const powershell = (script: string): readonly string[] => ['powershell', '-NoProfile', '-Command', script];
  return [
    { argv: ['ipconfig', '/all'], stdout: ipconfigAll(story) },
    { argv: ['route', 'print'], stdout: routePrint(story) },
    { argv: ['arp', '-a'], stdout: arpTable(story, story.neighbours) },
    {
      argv: ['reg', 'query', 'HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig', '/s'],
      stdout: vmnetConfigQuery(networks),
    },
    ...serviceNames.flatMap((name): readonly SampleCommand[] => [
      { argv: ['sc', 'query', name], stdout: scQuery(name, stopped.includes(name) ? 'stopped' : 'running') },
      { argv: ['sc', 'qc', name], stdout: scConfig(name, language) },
    ]),
    { argv: ['netsh', 'int', 'ipv4', 'show', 'excludedportrange', 'tcp'], stdout: excludedPorts(language, story.excludedPorts) },
    { argv: ['netstat', '-ano'], stdout: netstatAno(language, sockets) },
    { argv: powershell('Get-NetConnectionProfile | ConvertTo-Json'), stdout: connectionProfiles(story.profiles) },
    {
      argv: powershell('Get-NetAdapterBinding -ComponentID vmware_bridge | ConvertTo-Json'),
      stdout: bridgeBindings(
        adapters
          .filter(({ description }) => !description.startsWith('VMware'))
          .map(({ name, description }) => ({ name, description, bound: story.bridgeable.includes(name) })),
      ),
    },
    { argv: ['netsh', 'advfirewall', 'show', 'allprofiles'], stdout: firewallProfiles(language) },
    { argv: ['reg', 'query', 'HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMware Workstation'], stdout: productQuery(story.productVersion) },
    {
      argv: ['reg', 'query', 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\VMnetDHCP\\Parameters'],
      stdout: windowsText([
        '',
        ...keyLines('HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\VMnetDHCP\\Parameters', [
          ['ConfFile', 'REG_SZ', `${dataFolder}\\vmnetdhcp.conf`],
          ['LeaseFile', 'REG_SZ', `${dataFolder}\\vmnetdhcp.leases`],
        ]),
      ]),
    },
    { argv: ['vmrun', 'list'], stdout: vmrunList(machines) },
  ];
}

function productQuery(version: string): string {
  return windowsText([
    '',
    ...keyLines('HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMware Workstation', [
      ['InstallPath', 'REG_SZ', 'C:\\Program Files (x86)\\VMware\\VMware Workstation\\'],
      ['InstallPath64', 'REG_SZ', 'C:\\Program Files (x86)\\VMware\\VMware Workstation\\x64\\'],
      ['ProductVersion', 'REG_SZ', version],
    ]),
  ]);
}
