/** VMware's networks with real packets (spec: laboratory.md 4): what each mode reaches, and what `vmnet reach` says of it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { SampleNetwork } from '../../src/host/samples/templates/network.ts';
import { addressOf, connect, lease, plug, type Mode } from './network/guests.ts';
import { hostOnly, nat, networkFiles, vms, writeInventory, writeNetworks, type Vm } from './network/host-files.ts';
import { holder, until } from './network/laboratory.ts';
import { laboratoryOfFile } from './network/laboratory-of-file.ts';
import { kill, restartNetworks, startNetworks } from './network/networks.ts';
import { addresses, hostSeenFrom, tryCells } from './network/reach-cells.ts';

const outside = fingerprint();

const lab = laboratoryOfFile({
  furnish(found) {
    writeNetworks(found, [hostOnly, nat]);
    writeInventory(found);
  },
  served: ['host', 'vm1', 'vm2', 'lan', 'internet'],
  closed: () => expect(fingerprint()).toEqual(outside),
});

/** What of this computer the laboratory must leave alone. */
function fingerprint() {
  const tell = (argv: readonly string[]) => spawnSync(argv[0] ?? '', argv.slice(1), { encoding: 'utf8' }).stdout;
  return {
    links: readdirSync('/sys/class/net'),
    routes: tell(['ip', 'route']),
    namespaces: ['host', 'vm1', 'vm2', 'lan', 'router', 'internet', 'switch'].filter((name) => existsSync(`/run/netns/${name}`)),
    resolver: readFileSync('/etc/resolv.conf', 'utf8'),
    filters: tell(['iptables-save']),
  };
}

/** Where a guest is that has its lease. */
const plugged = new Map<Vm, Mode>();

/** A guest that has been there since the last test keeps its lease. */
async function switchOn(modes: Readonly<Record<Vm, Mode>>): Promise<Readonly<Record<Vm, string | null>>> {
  for (const vm of vms) {
    if (plugged.get(vm) === modes[vm]) continue;
    plug(lab(), vm, modes[vm]);
    plugged.set(vm, modes[vm]);
    // One after the other, so that it is known who gets the first address.
    await lease(lab(), vm);
  }
  return { vm1: addressOf(lab(), 'vm1'), vm2: addressOf(lab(), 'vm2') };
}

/** As if the cable had been pulled out since. */
function isElsewhere(vm: Vm): void {
  plugged.delete(vm);
}

test('killed, it leaves no process behind, and so nothing that is in namespaces', async () => {
  // An owner that has no chance to clean up.
  const script = `const [file, ...words] = process.argv.slice(1);
    const child = require('node:child_process').spawn(file, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdout.on('data', (said) => String(said).includes('ready') && console.log(child.pid));`;
  const owner = spawn(process.execPath, ['-e', script, ...holder], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const pid = await new Promise<string>((resolve) => owner.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim())));
    const namespace = readlinkSync(`/proc/${pid}/ns/pid_for_children`);
    expect(processesIn(namespace).length).toBeGreaterThan(1);
    owner.kill('SIGKILL');
    await until('its processes are gone', () => (processesIn(namespace).length === 0 && !existsSync(`/proc/${pid}`)) || null);
  } finally {
    owner.kill('SIGKILL');
  }
});

function processesIn(namespace: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/ns/pid`) === namespace;
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

describe('each mode', () => {
  test('the DHCP server reads the very file that the product writes', () => {
    const file = '/etc/vmware/vmnet8/dhcpd/dhcpd.conf';
    expect(lab().read(file)).toBe(networkFiles([hostOnly, nat])[file]);
    expect(lab().run('host', ['bash', '-c', 'tr "\\0" " " </proc/$(cat /run/vmnet-dhcpd-vmnet8.pid)/cmdline']).stdout).toMatch(/^dhcpd .* -cf \/etc\/vmware\/vmnet8\/dhcpd\/dhcpd\.conf /);
  });

  test('NAT: leases from .128 on; everywhere outward, as the host; inward through the port forward only', async () => {
    const { vm1, vm2 } = await switchOn({ vm1: 'nat', vm2: 'nat' });
    expect([vm1, vm2]).toEqual(['192.168.204.128', '192.168.204.129']);
    // What the DHCP server writes of it is understood.
    const { vms: shown } = JSON.parse(lab().vmnet(['show', '--json']).stdout) as HostView;
    expect(shown.map(({ adapters }) => adapters[0]?.lease?.address)).toEqual([vm1, vm2]);
    expect(await reached('vm1', '192.168.204.129', 'nat')).toEqual({
      host: 'host 192.168.204.128',
      other: 'vm2 192.168.204.128',
      lan: `lan ${addresses.host}`,
      internet: 'internet 203.0.113.1',
    });
    expect(await reachedBy('192.168.204.128')).toEqual({ host: 'vm1 192.168.204.1', lan: null, internet: null });
    expect(await connect(lab(), 'lan', addresses.host, 8080, 3)).toBe(`vm1 ${addresses.lan}`);
    expect(lab().run('vm1', ['cat', '/etc/resolv.conf']).stdout).toBe('nameserver 192.168.204.2\n');
    expect(lab().run('vm1', ['getent', 'ahostsv4', 'www.example.test']).stdout).toContain(addresses.internet);
  });

  test('the checks find nothing on this healthy host, whose forward leads to a guest with a lease', () => {
    const { status, stdout } = lab().vmnet(['check', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [] });
    expect(status).toBe(0);
  });

  test('host-only: leases from .128 on; host and the other guest, and nothing else', async () => {
    const { vm1, vm2 } = await switchOn({ vm1: 'host-only', vm2: 'host-only' });
    expect([vm1, vm2]).toEqual(['192.168.101.128', '192.168.101.129']);
    expect(await reached('vm1', '192.168.101.129', 'host-only')).toEqual({ host: 'host 192.168.101.128', other: 'vm2 192.168.101.128', lan: null, internet: null });
    expect(await reachedBy('192.168.101.128')).toEqual({ host: 'vm1 192.168.101.1', lan: null, internet: null });
  });

  test('bridged: a lease of the LAN’s own server; everywhere, as itself; the LAN reaches it, the internet does not past the router', async () => {
    const { vm1, vm2 } = await switchOn({ vm1: 'bridged', vm2: 'bridged' });
    expect(vm1).toMatch(/^192\.168\.50\.1[0-4]\d$/);
    expect(await reached('vm1', vm2 ?? '', 'bridged')).toEqual({ host: `host ${vm1}`, other: `vm2 ${vm1}`, lan: `lan ${vm1}`, internet: 'internet 203.0.113.1' });
    expect(await reachedBy(vm1 ?? '')).toEqual({ host: `vm1 ${addresses.host}`, lan: `vm1 ${addresses.lan}`, internet: null });
  });

  test('without the host virtual adapter a NAT guest has its internet still, and its host no more', async () => {
    await switchOn({ vm1: 'nat', vm2: 'nat' });
    lab().script('host', 'ip link set vmnet8 down');
    try {
      expect(await reached('vm1', '192.168.204.129', 'nat')).toMatchObject({ host: null, other: 'vm2 192.168.204.128', internet: 'internet 203.0.113.1' });
    } finally {
      await startNetworks(lab());
    }
  });

  /** By whom a guest is answered, and as whom it is seen. */
  async function reached(vm: Vm, other: string, mode: Mode) {
    const [host, another, lan, internet] = await Promise.all([hostSeenFrom[mode], other, addresses.lan, addresses.internet].map((address) => connect(lab(), vm, address, 80, 3)));
    return { host, other: another, lan, internet };
  }

  async function reachedBy(guest: string) {
    const [host, lan, internet] = await Promise.all((['host', 'lan', 'internet'] as const).map((place) => connect(lab(), place, guest, 80, 3)));
    return { host, lan, internet };
  }
});

describe('vmnet reach', () => {
  const tally = { agree: 0, cells: 0, unknown: 0 };
  afterAll(() => {
    if (tally.cells > 0) console.log(`vmnet reach: ${tally.agree} / ${tally.cells} cells agree with a TCP connection (${tally.unknown} more are not known)`);
  });

  interface Situation {
    readonly name: string;
    readonly modes: Readonly<Record<Vm, Mode>>;
    /** Once the guests have their addresses; undone by starting anew, and `mend`. */
    readonly change?: () => void | Promise<void>;
    readonly mend?: () => void;
    /** A line that the situation stands or falls with. */
    readonly says?: string;
  }

  const both = (mode: Mode): Readonly<Record<Vm, Mode>> => ({ vm1: mode, vm2: mode });
  const situations: readonly Situation[] = [
    { name: 'two bridged guests', modes: both('bridged'), says: 'lan vm:vm2:0 yes' },
    { name: 'NAT and bridged', modes: { vm1: 'nat', vm2: 'bridged' }, says: 'vm:vm2:0 vm:vm1:0 yes' },
    { name: 'two NAT guests', modes: both('nat'), says: 'lan vm:vm1:0 yes' },
    { name: 'the NAT device is gone', modes: both('nat'), change: () => kill(lab(), 'natd-8'), says: 'vm:vm1:0 internet no' },
    { name: 'the host virtual adapter is down', modes: both('nat'), change: () => lab().script('host', 'ip link set vmnet8 down'), says: 'vm:vm1:0 host no' },
    { name: 'the DHCP server is gone, the leases are not', modes: both('nat'), change: () => kill(lab(), 'dhcpd-vmnet8'), says: 'vm:vm1:0 internet yes' },
    {
      name: 'a port forward to an address that nobody has',
      modes: both('nat'),
      change: () => restart([hostOnly, { ...nat, forwards: [{ protocol: 'tcp', hostPort: 8080, guest: 77, guestPort: 80 }] }]),
      says: 'lan vm:vm1:0 no',
    },
    {
      name: 'a cable is not connected',
      modes: both('nat'),
      change: () => {
        plug(lab(), 'vm2', 'nat', false);
        isElsewhere('vm2');
      },
      says: 'vm:vm1:0 vm:vm2:0 no',
    },
    { name: 'NAT and host-only', modes: { vm1: 'nat', vm2: 'host-only' }, says: 'vm:vm2:0 vm:vm1:0 no' },
    {
      name: 'the host has no way out',
      modes: { vm1: 'nat', vm2: 'host-only' },
      change: () => lab().script('host', 'ip route del default'),
      mend: () => lab().script('host', 'ip route add default via 192.168.50.1'),
      says: 'vm:vm1:0 internet no',
    },
    {
      name: 'the host is offline',
      modes: { vm1: 'nat', vm2: 'host-only' },
      change: () => lab().script('host', 'ip link set eth0 down'),
      mend: () => lab().script('host', 'ip link set eth0 up; ip route add default via 192.168.50.1'),
      says: 'vm:vm1:0 lan no',
    },
    { name: 'two host-only guests', modes: both('host-only'), says: 'vm:vm1:0 lan no' },
    { name: 'host-only and bridged', modes: { vm1: 'host-only', vm2: 'bridged' }, says: 'vm:vm1:0 vm:vm2:0 no' },
    {
      name: 'the bridge leads to an adapter without a cable',
      modes: { vm1: 'host-only', vm2: 'bridged' },
      change: () => restart([hostOnly, nat], ['add_bridge_mapping eth1 0']),
      says: 'vm:vm2:0 lan no',
    },
  ];

  test.each(situations)('agrees with real connections: $name', async ({ modes, change, mend, says }) => {
    await switchOn(modes);
    await change?.();
    try {
      const { tried, unknown } = await tryCells(lab(), modes);
      const lines = tried.map(({ cell: { from, to, reachable } }) => `${from} ${to} ${reachable}`);
      expect(lines).toContain(says);
      const really = tried.map(({ cell: { from, to }, connected }) => `${from} ${to} ${connected ? 'yes' : 'no'}`);
      tally.unknown += unknown;
      tally.cells += lines.length;
      tally.agree += lines.filter((line) => really.includes(line)).length;
      expect(lines).toEqual(really);
    } finally {
      if (change !== undefined) {
        mend?.();
        await restart([hostOnly, nat]);
      }
    }
  });

  async function restart(networks: readonly SampleNetwork[], more: readonly string[] = []): Promise<void> {
    await restartNetworks(lab(), () => writeNetworks(lab(), networks, more));
  }
});
