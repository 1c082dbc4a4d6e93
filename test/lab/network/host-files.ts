/** What lies on the laboratory's host: `/etc/vmware` as the product's own templates write it, and the machines. */
import { dhcpConfigHash } from '../../../src/core/formats/dhcp-hash.ts';
import { dhcpdConf } from '../../../src/core/formats/generated/dhcpd-conf.ts';
import { leasesHead } from '../../../src/core/formats/generated/leases-head.ts';
import { natConf } from '../../../src/core/formats/generated/nat-conf.ts';
import { netmapLines } from '../../../src/core/formats/generated/netmap.ts';
import { unixText } from '../../../src/core/formats/generated/text.ts';
import { vmxLines, type SampleVmAdapter } from '../../../src/host/samples/templates/machine.ts';
import { inventoryLines } from '../../../src/host/samples/templates/machine-files.ts';
import { factsOf, type SampleNetwork } from '../../../src/host/samples/templates/network.ts';
import { networkingLines } from '../../../src/host/samples/templates/networking.ts';
import type { Laboratory } from './laboratory.ts';

export type Vm = 'vm1' | 'vm2';
export const vms: readonly Vm[] = ['vm1', 'vm2'];

export const hostOnly: SampleNetwork = { vmnet: 1, mode: 'host-only', net: '192.168.101', dhcp: true, writtenAt: '11/28/2026 09:00:00' };
export const nat: SampleNetwork = {
  vmnet: 8,
  mode: 'nat',
  net: '192.168.204',
  dhcp: true,
  writtenAt: '11/28/2026 09:00:00',
  forwards: [{ protocol: 'tcp', hostPort: 8080, guest: 128, guestPort: 80 }],
};

/** All the files of the networks but the leases, by path. `more`: further lines of `networking`. */
export function networkFiles(networks: readonly SampleNetwork[], more: readonly string[] = []): Readonly<Record<string, string>> {
  const dhcpd = new Map(networks.map((network) => [network.vmnet, dhcpdConf(factsOf(network))]));
  const stored = networks.map((network) => {
    const hash = dhcpConfigHash(dhcpd.get(network.vmnet) ?? '');
    return { network, ...(hash === undefined ? {} : { hash }) };
  });
  return {
    '/etc/vmware/config': unixText(['.encoding = "UTF-8"', 'workstation.product.version = "17.6.3"', 'NETWORKING = "yes"']),
    '/etc/vmware/networking': unixText(networkingLines(stored, more)),
    '/etc/vmware/netmap.conf': unixText(netmapLines([[0, 'Bridged'], [1, 'HostOnly'], [8, 'NAT']])),
    ...Object.fromEntries(networks.map(({ vmnet }) => [`/etc/vmware/vmnet${vmnet}/dhcpd/dhcpd.conf`, dhcpd.get(vmnet) ?? ''])),
    ...Object.fromEntries(
      networks
        .filter(({ mode }) => mode === 'nat')
        .map((network) => [`/etc/vmware/vmnet${network.vmnet}/nat/nat.conf`, natConf(factsOf(network), { device: `/dev/vmnet${network.vmnet}`, warns: true })]),
    ),
  };
}

/** Writes the networks' files; leases that were given stay. */
export function writeNetworks(lab: Laboratory, networks: readonly SampleNetwork[], more: readonly string[] = []): void {
  for (const [file, text] of Object.entries(networkFiles(networks, more))) lab.write(file, text);
  for (const { vmnet } of networks) {
    const leases = `/etc/vmware/vmnet${vmnet}/dhcpd/dhcpd.leases`;
    if (lab.read(leases) === null) lab.write(leases, unixText(leasesHead));
  }
}

const uuids: Readonly<Record<Vm, string>> = {
  vm1: '56 4d 8e 21 73 c0 4f 9a-b2 15 6e d7 38 00 00 01',
  vm2: '56 4d 1b 94 e6 5d 02 af-70 cb 49 83 d1 00 00 02',
};

export function vmxOf(vm: Vm): string {
  return `/mnt/vms/${vm}/${vm}.vmx`;
}

export function writeMachine(lab: Laboratory, vm: Vm, adapter: Omit<SampleVmAdapter, 'device'>): void {
  const machine = { path: vmxOf(vm), name: vm, guestOS: 'debian12-64', uuid: uuids[vm], memory: 2048, adapters: [{ device: 'e1000', ...adapter } as const] };
  lab.write(vmxOf(vm), unixText(vmxLines(machine)));
}

export function writeInventory(lab: Laboratory): void {
  const machines = vms.map((vm) => ({ path: vmxOf(vm), name: vm, guestOS: 'debian12-64', uuid: uuids[vm], memory: 2048, adapters: [] }));
  lab.write('/mnt/home/.vmware/inventory.vmls', unixText(inventoryLines(machines, 'UTF-8')));
}

/** A process that is called as VMware's, with its lock on the machine. */
export function switchOnMachines(lab: Laboratory): void {
  for (const vm of vms) {
    lab.script('host', `
      [ -e /run/programs/vmware-vmx ] || { mkdir -p /run/programs; cp /bin/sleep /run/programs/vmware-vmx; }
      [ -e /run/${vm}.vmx.pid ] && kill -0 $(cat /run/${vm}.vmx.pid) && exit 0
      setsid /run/programs/vmware-vmx 3600 >/dev/null 2>&1 </dev/null &
      echo $! >/run/${vm}.vmx.pid
    `);
    const pid = lab.read(`/run/${vm}.vmx.pid`)?.trim() ?? '';
    lab.write(`${vmxOf(vm)}.lck/M00001.lck`, `host ${pid}-1335492854683917(vmware-vmx) 4711 X 1335492854683917 lc=1`.padEnd(512, '\0'));
  }
}
