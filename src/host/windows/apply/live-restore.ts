/** Puts back what goes on beside files and registry, as a restore point remembers it. */
import { formatIpv4 } from '../../../core/ipv4/address.ts';
import { nthAddress, parseSubnet } from '../../../core/ipv4/subnet.ts';
import type { StageOutcome, Work } from '../../apply/driver.ts';
import { bindBridge, bridgeBindings } from './bridge.ts';
import { addHostAdapter, giveAddress, hostAdapters, removeHostAdapter, type Patience } from './host-adapters.ts';
import type { Live } from './live.ts';
import { done, type Session } from './session.ts';

const remembered = new WeakMap<Work, Live>();

export function rememberLive(work: Work, live: Live): void {
  remembered.set(work, live);
}

export function rememberedLive(work: Work): Live | undefined {
  return remembered.get(work);
}

/**
 * Adapters that came since go, those that went come back, and so do bridge bindings. An adapter that was configured and not
 * shown was disabled: nobody wants it so again. Goes on after a failure and gives the first.
 */
export async function restorePresence(session: Session, live: Live, wasConfigured: (vmnet: number) => boolean): Promise<StageOutcome> {
  const { machine } = session.work;
  const outcomes: StageOutcome[] = [];
  const now = await hostAdapters(machine);
  if (now !== null && live.adapters !== null) {
    const had = new Set(live.adapters.map(({ vmnet }) => vmnet));
    for (const { vmnet } of now) if (vmnet !== null && !had.has(vmnet) && !wasConfigured(vmnet)) outcomes.push(await removeHostAdapter(session, vmnet));
    const has = new Set(now.map(({ vmnet }) => vmnet));
    for (const vmnet of had) if (!has.has(vmnet)) outcomes.push(await addHostAdapter(session, vmnet));
  }
  const bindings = await bridgeBindings(machine);
  for (const { name, bound } of live.bindings ?? []) {
    const current = bindings?.find((one) => one.name === name);
    if (current !== undefined && current.bound !== bound) outcomes.push(await bindBridge(session, name, bound));
  }
  return outcomes.find(({ ok }) => !ok) ?? done;
}

/** With the services running, that hand out addresses. What Windows gave itself (169.254.x.x) nobody wants back. */
export async function restoreAddresses(session: Session, live: Live, patience: Patience): Promise<StageOutcome> {
  const outcomes: StageOutcome[] = [];
  const { networks } = (await session.work.read()).state.view;
  for (const { vmnet, address, prefix: printed } of live.adapters ?? []) {
    // Where `ipconfig` prints no masks (Wine), the network has the one that it had.
    const prefix = printed ?? parseSubnet(networks.find((one) => one.vmnet === vmnet)?.subnet ?? '')?.prefix;
    if (address === null || prefix === undefined || address.startsWith('169.254.')) continue;
    const subnet = parseSubnet(`${address}/${prefix}`);
    const first = subnet === undefined ? undefined : nthAddress(subnet, 1);
    outcomes.push(await giveAddress(session, { vmnet, address, prefix, first: first !== undefined && formatIpv4(first) === address }, patience));
  }
  return outcomes.find(({ ok }) => !ok) ?? done;
}
