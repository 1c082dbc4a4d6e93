/** Builders of whole hosts, as the window gets them. */
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import type { HostFacts } from '../../src/core/vnet/host-facts.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualMachine, VmAdapter, VmState } from '../../src/core/vnet/machine.ts';
import type { BridgedNetwork, HostOnlyNetwork, NatNetwork } from '../../src/core/vnet/network.ts';

export function physicalAdapter(changes: Partial<Adapter> = {}): Adapter {
  return {
    name: 'Ethernet',
    description: 'Intel(R) Ethernet Connection I219-V',
    mac: '00:11:22:33:44:55',
    kind: 'ethernet',
    vmnet: null,
    state: 'up',
    dhcp: true,
    mtu: 1500,
    profile: 'private',
    ipv4: [{ address: '192.168.1.23', prefix: 24 }],
    ipv6: [{ address: 'fe80::1c2d:3e4f:5a6b:7c8d', prefix: null }],
    gateways: ['192.168.1.1'],
    dns: ['192.168.1.1', '1.1.1.1'],
    ...changes,
  };
}

export function vmwareAdapter(vmnet: number, address: string, changes: Partial<Adapter> = {}): Adapter {
  return physicalAdapter({
    name: `VMware Network Adapter VMnet${vmnet}`,
    description: `VMware Virtual Ethernet Adapter for VMnet${vmnet}`,
    mac: `00:50:56:c0:00:0${vmnet % 10}`,
    kind: 'vmware',
    vmnet,
    dhcp: false,
    profile: 'public',
    ipv4: [{ address, prefix: 24 }],
    ipv6: [],
    gateways: [],
    dns: [],
    ...changes,
  });
}

export function bridged(changes: Partial<BridgedNetwork> = {}): BridgedNetwork {
  return {
    vmnet: 0,
    name: 'Bridged',
    mode: 'bridged',
    subnet: null,
    hostAdapter: null,
    dhcp: null,
    nat: null,
    bridge: { to: 'automatic', resolved: 'Ethernet', excluded: [] },
    ...changes,
  };
}

/** A host-only network on 192.168.<third>.0/24, as VMware sets one up. */
export function hostOnly(vmnet: number, third: number, changes: Partial<HostOnlyNetwork> = {}): HostOnlyNetwork {
  const net = `192.168.${third}`;
  return {
    vmnet,
    name: 'Host-only',
    mode: 'host-only',
    subnet: `${net}.0/24`,
    hostAdapter: {
      configured: true,
      name: `VMware Network Adapter VMnet${vmnet}`,
      address: `${net}.1`,
      actual: `${net}.1/24`,
      state: 'up',
    },
    dhcp: {
      enabled: true,
      service: 'running',
      start: `${net}.128`,
      end: `${net}.254`,
      defaultLease: 1800,
      maxLease: 7200,
      reservations: [],
    },
    nat: null,
    bridge: null,
    ...changes,
  };
}

export function nat(vmnet: number, third: number, changes: Partial<NatNetwork> = {}): NatNetwork {
  const net = `192.168.${third}`;
  return {
    ...hostOnly(vmnet, third),
    name: 'NAT',
    mode: 'nat',
    nat: {
      enabled: true,
      service: 'running',
      gateway: `${net}.2`,
      udpTimeout: 60,
      portForwards: [
        { protocol: 'tcp', hostPort: 8080, guestAddress: `${net}.130`, guestPort: 80, description: 'web' },
      ],
    },
    ...changes,
  };
}

export function vmAdapter(index: number, changes: Partial<VmAdapter> = {}): VmAdapter {
  return {
    index,
    present: true,
    mode: 'nat',
    vmnet: 8,
    connectAtPowerOn: true,
    device: 'e1000e',
    mac: '00:0c:29:aa:bb:cc',
    lease: null,
    ...changes,
  };
}

export function machine(name: string, state: VmState, adapters: readonly VmAdapter[], changes: Partial<VirtualMachine> = {}): VirtualMachine {
  return { name, path: `C:\\VMs\\${name}\\${name}.vmx`, state, encrypted: false, adapters, ...changes };
}

/** VMnet0, VMnet1 and VMnet8 as shipped, two machines on NAT and one with a foot in three networks. */
export function windowsNat(changes: Partial<HostView> = {}): HostView {
  return {
    schema: 'vmnet/show/1',
    host: {
      platform: 'windows',
      product: { name: 'VMware Workstation Pro', version: '17.6.3' },
      readAt: '2026-11-22T20:00:00Z',
    },
    networks: [bridged(), hostOnly(1, 56), nat(8, 204)],
    adapters: [
      physicalAdapter(),
      physicalAdapter({
        name: 'Wi-Fi',
        description: 'Intel(R) Wi-Fi 6 AX201',
        kind: 'wifi',
        mac: '00:11:22:33:44:66',
        state: 'disconnected',
        ipv4: [],
        ipv6: [],
        gateways: [],
        dns: [],
      }),
      vmwareAdapter(1, '192.168.56.1'),
      vmwareAdapter(8, '192.168.204.1'),
    ],
    vms: [
      machine('Ubuntu 24.04', 'running', [
        vmAdapter(0, { lease: { address: '192.168.204.130', ends: '2026-11-22T20:30:00Z' } }),
      ]),
      machine('Windows 11', 'off', [vmAdapter(0, { mac: '00:0c:29:11:22:33' })]),
      machine('Router lab', 'suspended', [
        vmAdapter(0, { mode: 'bridged', vmnet: 0, mac: '00:0c:29:44:55:66' }),
        vmAdapter(1, { mode: 'host-only', vmnet: 1, mac: '00:0c:29:44:55:70', lease: { address: '192.168.56.128', ends: null } }),
        vmAdapter(2, { mode: 'lan-segment', vmnet: null, mac: '00:0c:29:44:55:7a' }),
      ]),
    ],
    problems: [
      { code: 'unreadable', source: 'C:\\ProgramData\\VMware\\vmnetnat.conf', detail: 'EACCES', line: null, column: null },
    ],
    ...changes,
  };
}

/** 256 networks and 2,000 machines, most on VMnet8 and the rest spread over a few. */
export function large(): HostView {
  const used = [8, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30];
  return windowsNat({
    networks: Array.from({ length: 256 }, (_, n) => (n === 0 ? bridged() : n === 8 ? nat(8, 8) : hostOnly(n, n))),
    vms: Array.from({ length: 2000 }, (_, n) => {
      const vmnet = n % 3 === 0 ? (used[(n / 3) % used.length] ?? 8) : 8;
      const number = String(n).padStart(4, '0');
      return machine(`node-${number}`, n % 5 === 0 ? 'running' : 'off', [
        vmAdapter(0, {
          mode: vmnet === 8 ? 'nat' : 'custom',
          vmnet,
          mac: `00:0c:29:${(n >> 8).toString(16).padStart(2, '0')}:${(n & 255).toString(16).padStart(2, '0')}:01`,
        }),
      ]);
    }),
    problems: [],
  });
}

export function noVmware(): HostView {
  return windowsNat({
    host: { platform: 'windows', product: null, readAt: '2026-11-22T20:00:00Z' },
    networks: [],
    vms: [],
    adapters: [physicalAdapter()],
    problems: [],
  });
}

/** Facts beside a view that is given: nothing listens, nobody is seen, every adapter is bound. */
export function factsOfView({ adapters, networks, vms }: HostView): HostFacts {
  const physical = adapters.filter(({ kind }) => kind === 'ethernet' || kind === 'wifi');
  return {
    apple: false,
    adaptersKnown: true,
    routes: [],
    neighbours: [],
    bridgeBindings: physical.map(({ name }) => ({ name, bound: true })),
    listeners: [],
    excludedPorts: [],
    services: [],
    leases: vms.flatMap((vm) => vm.adapters.flatMap(({ lease, mac, vmnet }) => (lease === null || mac === null ? [] : [{ vmnet, mac, address: lease.address, ends: lease.ends }]))),
    taken: [
      ...networks.flatMap(({ vmnet, subnet }) => (subnet === null ? [] : [{ subnet, by: 'vmnet' as const, name: `vmnet${vmnet}` }])),
      ...physical.flatMap(({ name, ipv4 }) => ipv4.map(({ address, prefix }) => ({ subnet: `${address}/${prefix ?? 32}`, by: 'adapter' as const, name }))),
    ],
    machines: vms.map(({ path }) => ({ path, readable: true, guestOs: 'ubuntu-64', slots: [] })),
  };
}
