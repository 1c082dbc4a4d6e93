/** Plans on samples, and the real order of an apply on them: migrate or update, then what VMware does not hold. */
import { hostState } from '../../../src/core/jobs/host-state.ts';
import type { HostSnapshot } from '../../../src/core/jobs/snapshot.ts';
import { planWanted } from '../../../src/core/plan/plan-wanted.ts';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import type { Step } from '../../../src/core/plan/step.ts';
import { wantedAfter } from '../../../src/core/plan/wanted-after.ts';
import type { Wanted } from '../../../src/core/plan/wanted.ts';
import type { NetworkWish, Wish } from '../../../src/core/plan/wish.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { machineHost } from '../../../src/host/machine-host.ts';
import type { Machine } from '../../../src/host/machine.ts';

export interface Seen {
  readonly snapshot: HostSnapshot;
  readonly state: HostState;
}

export async function seen(machine: Machine): Promise<Seen> {
  const host = machineHost('sample', 'test', () => Promise.resolve(machine), machine.platform);
  const snapshot = await host.read();
  return { snapshot, state: hostState(snapshot, host.decode) };
}

export function wanted(state: HostState, wish: Wish): Wanted {
  const resolved = resolveWish(state, wish);
  if (!resolved.ok) throw new Error(resolved.refusals.map(({ code, field }) => `${code} ${field}`).join(', '));
  return resolved.wanted;
}

export function stepsFor(state: HostState, ...networks: readonly NetworkWish[]): readonly Step[] {
  return planWanted(state, wanted(state, { networks, others: 'keep' }));
}

/** The wanted network of a plan, whole. */
export function after(state: HostState, steps: readonly Step[], vmnet: number): Wanted['networks'][number] {
  const network = wantedAfter(state.view.networks, steps).networks.find((one) => one.vmnet === vmnet);
  if (network === undefined) throw new Error(`the steps do not touch vmnet${vmnet}`);
  return network;
}

/** The class room's VMnet8 of issue 5. `gateway` is left out on Fusion 12 and newer. */
export function seedWish({ gateway = true } = {}): NetworkWish {
  return {
    vmnet: 8,
    mode: 'nat',
    subnet: '192.168.204.0/24',
    ...(gateway ? { gateway: '192.168.204.2' } : {}),
    dhcp: {
      start: '192.168.204.128',
      end: '192.168.204.254',
      reservations: [{ mac: '00:0c:29:aa:bb:cc', address: '192.168.204.60' }],
    },
    portForwards: [{ protocol: 'tcp', hostPort: 8081, guestAddress: '192.168.204.60', guestPort: 80, description: 'class web' }],
  };
}
