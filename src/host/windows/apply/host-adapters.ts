/** Host virtual adapters on Windows: made and removed by VMware's tool, and given an address by whoever can. */
import { readIpconfig } from '../../../core/formats/ipconfig.ts';
import { maskOfPrefix } from '../../../core/ipv4/subnet.ts';
import type { Adapter } from '../../../core/vnet/adapter.ts';
import type { StageOutcome } from '../../apply/driver.ts';
import type { Machine } from '../../machine.ts';
import { tools } from '../facts.ts';
import { literal, nameLiteral, powershell } from '../powershell.ts';
import { done, failed, type Session } from './session.ts';

/** Waits while Windows settles an address, and says when there is nothing more to wait for: on a simulated host at once. */
export type Patience = (look: number) => Promise<boolean>;

export interface WantedAddress {
  readonly vmnet: number;
  readonly address: string;
  readonly prefix: number;
  /** VMware gives the first address of the subnet by itself. */
  readonly first: boolean;
}

/** Null: `ipconfig` does not say. */
export async function hostAdapters(machine: Machine): Promise<readonly Adapter[] | null> {
  const output = await machine.run(tools.ipconfig);
  if (!output.ok) return null;
  const { adapters } = readIpconfig(output.text);
  return adapters.filter(({ vmnet }) => vmnet !== null);
}

export function usualName(vmnet: number): string {
  return `VMware Network Adapter VMnet${vmnet}`;
}

/** Undefined: not there, or disabled, which `ipconfig` does not tell apart. Null: nobody can say. */
async function adapterOf(session: Session, vmnet: number): Promise<Adapter | undefined | null> {
  const adapters = await hostAdapters(session.work.machine);
  return adapters === null ? null : adapters.find((one) => one.vmnet === vmnet);
}

/** Makes it, or enables the one that is there. */
export async function addHostAdapter(session: Session, vmnet: number): Promise<StageOutcome> {
  if ((await adapterOf(session, vmnet)) !== undefined) return done;
  await session.vnetlib('enable', 'adapter', `vmnet${vmnet}`);
  if (await isThere(session, vmnet)) return done;
  await session.vnetlib('add', 'adapter', `vmnet${vmnet}`);
  return (await isThere(session, vmnet)) ? done : failed('adapter-not-made', { adapter: usualName(vmnet), vmnet });
}

/** Where VMware's tool does not remove it, it is at least disabled. */
export async function removeHostAdapter(session: Session, vmnet: number): Promise<StageOutcome> {
  const adapter = await adapterOf(session, vmnet);
  await session.vnetlib('remove', 'adapter', `vmnet${vmnet}`);
  if (adapter === undefined || adapter === null || !(await isThere(session, vmnet))) return done;
  await session.vnetlib('disable', 'adapter', `vmnet${vmnet}`);
  if (!(await isThere(session, vmnet))) return done;
  await switchByName(session, 'Disable', adapter.name);
  return (await isThere(session, vmnet)) ? failed('adapter-not-removed', { adapter: adapter.name, vmnet }) : done;
}

export async function enableHostAdapter(session: Session, vmnet: number): Promise<StageOutcome> {
  await session.vnetlib('enable', 'adapter', `vmnet${vmnet}`);
  if (await isThere(session, vmnet)) return done;
  await switchByName(session, 'Enable', usualName(vmnet));
  return (await isThere(session, vmnet)) ? done : failed('adapter-not-enabled', { adapter: usualName(vmnet), vmnet });
}

/** Each way in turn, until the host itself says that the adapter has the address: VMware's, off and on, then by hand. */
export async function giveAddress(session: Session, wanted: WantedAddress, patience: Patience): Promise<StageOutcome> {
  const device = `vmnet${wanted.vmnet}`;
  const here = await adapterOf(session, wanted.vmnet);
  if (here === null) return done;
  const name = here?.name ?? usualName(wanted.vmnet);
  const byVmware = async (): Promise<void> => {
    await session.vnetlib('update', 'adapter', device);
    if (!wanted.first) await session.vnetlib('set', 'adapter', device, 'addr', wanted.address);
  };
  const ways = [
    byVmware,
    async () => {
      await session.vnetlib('disable', 'adapter', device);
      await session.vnetlib('enable', 'adapter', device);
      if (!wanted.first) await session.vnetlib('set', 'adapter', device, 'addr', wanted.address);
    },
    () => switchByName(session, 'Restart', name),
    () => session.work.execute(['netsh', 'interface', 'ip', 'set', 'address', `name=${name}`, 'static', wanted.address, maskOfPrefix(wanted.prefix)]),
    () => newAddress(session, name, wanted),
  ];
  if (await hasAddress(session, wanted)) return done;
  for (const way of ways) {
    await way();
    for (let look = 0; ; look += 1) {
      if (await hasAddress(session, wanted)) return done;
      if (!(await patience(look))) break;
    }
  }
  const { address, prefix, vmnet } = wanted;
  const [actual] = (await adapterOf(session, vmnet))?.ipv4 ?? [];
  return failed('adapter-address', { adapter: name, vmnet, wanted: `${address}/${prefix}`, actual: actual?.address ?? null });
}

async function hasAddress(session: Session, { vmnet, address, prefix }: WantedAddress): Promise<boolean> {
  const adapter = await adapterOf(session, vmnet);
  // Wine prints no masks.
  return adapter?.ipv4.some((one) => one.address === address && (one.prefix === null || one.prefix === prefix)) ?? adapter === null;
}

async function isThere(session: Session, vmnet: number): Promise<boolean> {
  return (await adapterOf(session, vmnet)) !== undefined;
}

async function switchByName(session: Session, how: 'Enable' | 'Disable' | 'Restart', name: string): Promise<void> {
  const quoted = nameLiteral(name);
  if (quoted !== undefined) await session.work.execute(powershell(`${how}-NetAdapter -Name ${quoted} -Confirm:$false`));
}

async function newAddress(session: Session, name: string, { address, prefix }: WantedAddress): Promise<void> {
  // This parameter takes no patterns.
  const quoted = literal(name);
  if (quoted !== undefined) await session.work.execute(powershell(`New-NetIPAddress -InterfaceAlias ${quoted} -IPAddress ${address} -PrefixLength ${prefix}`));
}
