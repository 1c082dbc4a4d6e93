/** What steps are about: the networks whole as they are to be, and which parts of the host have to follow. */
import { wantedAfter } from '../../../core/plan/wanted-after.ts';
import type { WantedNetwork } from '../../../core/plan/wanted.ts';
import type { VirtualNetwork } from '../../../core/vnet/network.ts';
import type { DriverStep } from '../../apply/driver.ts';
import type { ServiceKind } from './services.ts';

export interface Scope {
  readonly steps: readonly DriverStep[];
  /** Those with a subnet of their own that a step changes. */
  readonly networks: readonly WantedNetwork[];
  /** That had a subnet and are to have none: gone, or bridged. */
  readonly removed: readonly number[];
  /** Of those: whose key goes as well. */
  readonly keys: readonly number[];
  /** VMnets whose part of the file VMware has to write anew. */
  readonly dhcp: ReadonlySet<number>;
  readonly nat: ReadonlySet<number>;
  /** Of those whose host adapter is to be there, or may have to go. */
  readonly adapters: ReadonlySet<number>;
  /** Somebody asked for what they do: they start even if they did not run. */
  readonly needed: ReadonlySet<ServiceKind>;
  /** There is something for it to serve. */
  readonly hasNat: boolean;
  readonly hasDhcp: boolean;
}

const dhcpSteps: ReadonlySet<string> = new Set([
  'add-network',
  'remove-network',
  'set-mode',
  'set-subnet',
  'set-host-adapter',
  'set-gateway',
  'set-dhcp',
  'set-dhcp-range',
  'set-lease-times',
  'add-reservation',
  'remove-reservation',
]);
const natSteps: ReadonlySet<string> = new Set(['add-network', 'remove-network', 'set-mode', 'set-subnet', 'set-gateway', 'add-forward', 'remove-forward']);
const adapterSteps: ReadonlySet<string> = new Set(['add-network', 'remove-network', 'set-mode', 'set-subnet', 'set-host-adapter']);

export function scopeOf(networks: readonly VirtualNetwork[], steps: readonly DriverStep[]): Scope {
  const wanted = wantedAfter(networks, steps);
  const about = (ops: ReadonlySet<string>): ReadonlySet<number> =>
    new Set(steps.flatMap((step) => (ops.has(step.op) && 'vmnet' in step && step.vmnet !== null ? [step.vmnet] : [])));
  const natBefore = new Set(networks.filter(({ mode }) => mode === 'nat').map(({ vmnet }) => vmnet));
  const changed = new Map(wanted.networks.map((network) => [network.vmnet, network]));
  const gone = new Set(wanted.remove);
  const after = networks.filter(({ vmnet }) => !changed.has(vmnet) && !gone.has(vmnet));
  const natAfter = (vmnet: number): boolean => changed.get(vmnet)?.mode === 'nat';
  return {
    steps,
    networks: wanted.networks.filter(({ mode }) => mode !== 'bridged'),
    removed: [...wanted.remove, ...wanted.networks.filter(({ mode }) => mode === 'bridged').map(({ vmnet }) => vmnet)].filter((vmnet) =>
      networks.some((one) => one.vmnet === vmnet && one.mode !== 'bridged'),
    ),
    keys: wanted.remove,
    dhcp: about(dhcpSteps),
    nat: new Set([...about(natSteps)].filter((vmnet) => natBefore.has(vmnet) || natAfter(vmnet))),
    adapters: about(adapterSteps),
    needed: new Set(steps.flatMap(needs)),
    hasNat: after.some(({ mode }) => mode === 'nat') || wanted.networks.some(({ mode }) => mode === 'nat'),
    hasDhcp: after.some(({ dhcp }) => dhcp?.enabled === true) || wanted.networks.some(({ dhcp }) => dhcp !== null),
  };
}

function needs(step: DriverStep): readonly ServiceKind[] {
  if (step.op === 'add-network') return step.mode === 'nat' ? ['dhcp', 'nat'] : step.mode === 'bridged' ? [] : ['dhcp'];
  if (step.op === 'set-mode') return step.to === 'nat' ? ['nat'] : [];
  return step.op === 'set-dhcp' && step.to ? ['dhcp'] : [];
}
