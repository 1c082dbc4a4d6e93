/** Starts, stops and tells of the services of Linux and macOS, in the words of VMware's tool (spec vmware-formats §7). */
import { parseIpv4 } from '../../../core/ipv4/address.ts';
import { parseSubnet } from '../../../core/ipv4/subnet.ts';
import type { VirtualNetwork } from '../../../core/vnet/network.ts';
import { leasesHead } from '../../../core/formats/generated/leases-head.ts';
import { dhcpStarts, natStarts } from '../daemons.ts';
import type { Played, World } from '../world.ts';
import { layoutOf } from '../../unix/layout.ts';
import { readStore, usesApple } from './store.ts';

type Kind = 'bridge' | 'dhcp' | 'nat';

const missing: Played = { exitCode: 1, text: 'Network configuration is missing. Ensure that /etc/vmware/networking exists.\n' };

/** Reads the store again; what runs already keeps what it was started with, its old address too. */
export async function startAll(world: World): Promise<Played> {
  const store = await readStore(world);
  if (store === undefined) return missing;
  const lines: string[] = [];
  for (const network of store.networks) {
    const { vmnet, mode } = network;
    if (mode === 'bridged') {
      await startService(world, 'bridge', vmnet);
      lines.push(`Started Bridge networking on vmnet${vmnet}`);
      continue;
    }
    if (mode === 'nat') lines.push(said(await startService(world, 'nat', vmnet), `NAT service on vmnet${vmnet}`));
    if (network.hostAdapter.configured) {
      const name = `hostonly virtual adapter on vmnet${vmnet}`;
      lines.push((await enableAdapter(world, network)) ? `Enabled ${name}` : `Failed to enable ${name}`);
    }
    if (network.dhcp.enabled) lines.push(said(await startService(world, 'dhcp', vmnet), `DHCP service on vmnet${vmnet}`));
  }
  const failed = lines.some((line) => line.startsWith('Failed'));
  return done(lines, failed ? 'Failed to start some/all services' : 'Started all configured services on all networks', failed);
}

function said(started: boolean, service: string): string {
  return started ? `Started ${service}` : `Failed to start ${service}`;
}

/** Only what the store configures now: what was taken out of it while it ran runs on. */
export async function stopAll(world: World): Promise<Played> {
  const store = await readStore(world);
  if (store === undefined) return missing;
  const lines: string[] = [];
  for (const network of store.networks) {
    const { vmnet, mode } = network;
    if (mode === 'bridged') {
      world.stop(`bridge ${vmnet}`);
      lines.push(`Stopped Bridged networking on vmnet${vmnet}`);
      continue;
    }
    for (const [kind, name] of servicesOf(network)) {
      world.stop(`${kind} ${vmnet}`);
      lines.push(`Stopped ${name} service on vmnet${vmnet}`);
    }
    if (!network.hostAdapter.configured) continue;
    disableAdapter(world, vmnet);
    lines.push(`Disabled hostonly virtual adapter on vmnet${vmnet}`);
  }
  return done(lines, 'Stopped all configured services on all networks', false);
}

export async function statusOf(world: World): Promise<Played> {
  const store = await readStore(world);
  if (store === undefined) return missing;
  const apple = await usesApple(world);
  const lines: string[] = [];
  const running = (is: boolean): string => (is ? 'is running' : 'is not running');
  for (const network of store.networks) {
    const { vmnet, mode } = network;
    if (mode === 'bridged') {
      lines.push(`Bridge networking on vmnet${vmnet} ${running(world.runs(`bridge ${vmnet}`))}`);
      continue;
    }
    for (const [kind, name] of servicesOf(network)) {
      lines.push(`${name} service on vmnet${vmnet} ${running(world.runs(`${kind} ${vmnet}`))}`);
    }
    if (!network.hostAdapter.configured) continue;
    // On Apple's networks the tool looks for an interface of its own that is never there.
    const enabled = !apple && world.adapter(vmnet)?.enabled === true;
    lines.push(`Hostonly virtual adapter on vmnet${vmnet} is ${enabled ? 'enabled' : 'disabled'}`);
  }
  const bad = lines.some((line) => / is (?:not running|disabled)$/.test(line));
  const summary = bad ? 'Some/All of the configured services are not running' : 'All the services configured on all the networks are running';
  return done(lines, summary, bad);
}

function servicesOf(network: VirtualNetwork): readonly (readonly [Kind, string])[] {
  return [
    ...(network.dhcp?.enabled === true ? [['dhcp', 'DHCP'] as const] : []),
    ...(network.mode === 'nat' ? [['nat', 'NAT'] as const] : []),
  ];
}

function done(lines: readonly string[], summary: string, failed: boolean): Played {
  return { exitCode: failed ? 1 : 0, text: [...lines, summary, ''].join('\n') };
}

/** False: the daemon does not take its file. One that starts and dies was started all the same. */
export async function startService(world: World, kind: Kind, vmnet: number): Promise<boolean> {
  const service = `${kind} ${vmnet}`;
  if (world.runs(service)) return true;
  const layout = layoutOf(world);
  if (kind === 'nat' && !natStarts(await world.disk.read(layout.nat(vmnet)))) return false;
  if (kind === 'dhcp') {
    if (!dhcpStarts(await world.disk.read(layout.dhcpd(vmnet)))) return false;
    const file = layout.leases(vmnet);
    if (!(await world.disk.read(file))) await world.disk.write(file, `${leasesHead.join('\n')}\n`);
  }
  world.start(service, [kind, `${kind} vmnet${vmnet}`]);
  return true;
}

/** False: the store says no address. */
export async function enableAdapter(world: World, { vmnet, subnet: stored, hostAdapter }: VirtualNetwork): Promise<boolean> {
  const subnet = parseSubnet(stored ?? '');
  const address = hostAdapter?.address ?? null;
  if (subnet === undefined || address === null || parseIpv4(address) === undefined) return false;
  const known = world.adapter(vmnet);
  // A bridge1xx comes and goes with the machines on it, not with the services.
  if (known === undefined && (await usesApple(world))) return true;
  if (known?.enabled === true) return true;
  const name = known?.name ?? `vmnet${vmnet}`;
  world.setAdapter({ ...known, vmnet, name, enabled: true, address: world.addressFor(vmnet, `${address}/${subnet.prefix}`) });
  return true;
}

export function disableAdapter(world: World, vmnet: number): void {
  const known = world.adapter(vmnet);
  if (known?.enabled === true) world.setAdapter({ ...known, enabled: false });
}
