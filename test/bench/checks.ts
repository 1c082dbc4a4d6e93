/** A Linux host of any size for the bench of the checks: its texts as VMware and the host's tools write them, few of them faulty. */
import { findAll } from '../../src/core/checks/all.ts';
import { decodeUtf8 } from '../../src/core/formats/utf8.ts';
import { hostState } from '../../src/core/jobs/host-state.ts';
import type { HostSnapshot, SourceFile, ToolOutput } from '../../src/core/jobs/snapshot.ts';
import type { HostState } from '../../src/core/vnet/host-state.ts';
import { noTools } from '../../src/host/no-tools.ts';
import { vmxLines } from '../../src/host/samples/templates/machine.ts';
import { factsOf, type SampleLease, type SampleNetwork } from '../../src/host/samples/templates/network.ts';
import { leasesFile } from '../../src/host/samples/templates/leases.ts';
import { networkingLines } from '../../src/host/samples/templates/networking.ts';
import { dhcpdConf } from '../../src/core/formats/generated/dhcpd-conf.ts';
import { natConf } from '../../src/core/formats/generated/nat-conf.ts';
import { hex, unixText } from '../../src/core/formats/generated/text.ts';

export interface Size {
  /** VMnet0, which is bridged, among them. */
  readonly networks: number;
  readonly forwards: number;
  /** The VMnet that has all forwards; spread over all of them when absent. */
  readonly forwardsOn?: number;
  readonly machines: number;
}

const file = (path: string, bytes: string): SourceFile => ({ ok: true, path, bytes });
const tool = (command: string, text: string): ToolOutput => ({ ok: true, command, exitCode: 0, text });

const uuidOf = (index: number): string => `56 4d 00 00 00 00 00 00-00 00 00 00 00 ${hex(index >> 16)} ${hex((index >> 8) & 255)} ${hex(index & 255)}`;
const macOf = (index: number): string => `00:0c:29:${hex(index >> 16)}:${hex((index >> 8) & 255)}:${hex(index & 255)}`;
// Addresses of ten apart, as VMware gives them to one machine's adapters.
const numberOf = (index: number): number => index * 16;

function networkOf(vmnet: number, all: number, { forwards, forwardsOn, machines }: Size): SampleNetwork {
  const leases: SampleLease[] = [];
  for (let index = vmnet - 1; index < machines; index += all) {
    leases.push({
      guest: 128 + (leases.length % 120),
      mac: macOf(numberOf(index)),
      hostname: `guest${index}`,
      weekday: 5,
      starts: '2025/02/14 08:44:50',
      ends: '2025/02/14 09:14:50',
    });
  }
  const ports = Array.from({ length: forwards }, (_, port) => port).filter((port) => (forwardsOn === undefined ? port % all === vmnet - 1 : vmnet === forwardsOn));
  return {
    vmnet,
    mode: 'nat',
    net: `10.${100 + (vmnet >> 6)}.${vmnet}`,
    dhcp: true,
    writtenAt: '01/20/2025 19:31:08',
    // One range in sixteen takes the gateway too, and one forward in twenty leads to nobody.
    range: vmnet % 16 === 0 ? [2, 254] : [128, 254],
    leases,
    forwards: ports.map((port, index) => ({
      protocol: port % 2 === 0 ? 'tcp' : 'udp',
      hostPort: 2000 + port,
      guest: port % 20 === 0 ? 253 : 128 + (index % Math.max(leases.length, 1)),
      guestPort: 22,
      description: `ssh of ${port}`,
    })),
  };
}

export function snapshotOf(size: Size): HostSnapshot {
  const all = size.networks - 1;
  const networks = Array.from({ length: all }, (_, index) => networkOf(index + 1, all, size));
  const machines = Array.from({ length: size.machines }, (_, index) => {
    const path = `/home/user/vmware/guest${index}/guest${index}.vmx`;
    const vnet = `/dev/vmnet${(index % all) + 1}`;
    const lines = vmxLines({
      path,
      name: `guest${index}`,
      guestOS: 'debian12-64',
      uuid: uuidOf(numberOf(index)),
      memory: 2048,
      adapters: [{ connection: 'custom', vnet, device: 'e1000' }],
    });
    return { vmx: file(path, unixText(lines)), locks: [], lockFolder: false };
  });
  const adapters = networks.map(({ vmnet, net }) => ({
    ifname: `vmnet${vmnet}`,
    flags: ['UP'],
    operstate: 'UP',
    address: `00:50:56:c0:00:${hex(vmnet)}`,
    addr_info: [{ family: 'inet', local: `${net}.1`, prefixlen: 24 }],
  }));
  const routes = networks.map(({ vmnet, net }) => ({ dst: `${net}.0/24`, dev: `vmnet${vmnet}`, prefsrc: `${net}.1` }));
  return {
    platform: 'linux',
    takenAt: '2025-02-14T09:00:00Z',
    product: { name: 'VMware Workstation Pro', version: '17.6.2' },
    networking: file('/etc/vmware/networking', unixText(networkingLines(networks.map((network) => ({ network }))))),
    registry: null,
    productRegistry: null,
    netmap: null,
    productConfig: null,
    lastLocationUsed: null,
    dhcpd: networks.map((one) => ({ vmnet: one.vmnet, file: file(`/etc/vmware/vmnet${one.vmnet}/dhcpd/dhcpd.conf`, dhcpdConf(factsOf(one))) })),
    nat: networks.map((one) => ({
      vmnet: one.vmnet,
      file: file(`/etc/vmware/vmnet${one.vmnet}/nat/nat.conf`, natConf(factsOf(one), { device: `/dev/vmnet${one.vmnet}`, warns: true })),
    })),
    leases: networks.map((one) => ({ vmnet: one.vmnet, file: file(`/etc/vmware/vmnet${one.vmnet}/dhcpd/dhcpd.leases`, leasesFile([one])) })),
    appleLeases: null,
    inventory: null,
    machines,
    tools: { ...noTools, ipAddr: tool('ip -j addr', JSON.stringify(adapters)), ipRoute: tool('ip -j route', JSON.stringify(routes)) },
    processes: [],
  };
}

/** Reads the host anew each time. */
export function hostOf(size: Size): () => HostState {
  const snapshot = snapshotOf(size);
  return () => hostState(snapshot, (bytes) => decodeUtf8(bytes));
}

/** How many findings. */
export function judge(state: HostState): number {
  return findAll(state).length;
}
