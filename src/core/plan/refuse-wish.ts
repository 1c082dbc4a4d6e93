/** What a host cannot have of several wished networks together, and what it must not lose. */
import { parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import type { HostState } from '../vnet/host-state.ts';
import { subnetFault } from './refuse-network.ts';
import type { Resolved } from './resolve-network.ts';
import { overlap } from '../checks/taken.ts';
import { wantedOf, type WantedNetwork } from './wanted.ts';
import type { WishRefusal } from './wish-refusal.ts';

export interface WholeWish {
  readonly state: HostState;
  readonly resolved: readonly Resolved[];
  readonly remove: readonly number[];
}

export function refuseTogether(whole: WholeWish): readonly WishRefusal[] {
  const { state, resolved } = whole;
  const after = networksAfter(whole);
  return [
    ...numbers(state, resolved),
    ...secondNat(state, after, resolved),
    ...bridges(state, after, resolved),
    ...overlaps(after, resolved),
    ...ignoredByFusion(state, resolved),
    ...sharedPorts(after, resolved),
    ...withMachines(whole),
  ];
}

/** All that the host would have: what is wished, and what stays. */
function networksAfter({ state, resolved, remove }: WholeWish): readonly WantedNetwork[] {
  const gone = new Set([...remove, ...resolved.map(({ wish }) => wish.vmnet)]);
  const kept = state.view.networks.filter(({ vmnet }) => !gone.has(vmnet)).map(wantedOf);
  return [...resolved.map(({ wanted }) => wanted), ...kept].toSorted((a, b) => a.vmnet - b.vmnet);
}

/** The highest number that a VMnet can have. vmware-formats §9: 20 on Windows, 256 elsewhere. */
export function highestVmnet({ view }: HostState): number {
  return view.host.platform === 'windows' ? 19 : 255;
}

function numbers(state: HostState, resolved: readonly Resolved[]): readonly WishRefusal[] {
  const highest = highestVmnet(state);
  return resolved.flatMap(({ wish: { vmnet }, present }): readonly WishRefusal[] =>
    vmnet <= highest || present !== null ? [] : [{ code: 'vmnet-number-impossible', vmnet, field: null, data: { highest } }],
  );
}

function secondNat(state: HostState, after: readonly WantedNetwork[], resolved: readonly Resolved[]): readonly WishRefusal[] {
  if (state.view.host.platform !== 'windows') return [];
  const all = after.filter(({ mode }) => mode === 'nat').map(({ vmnet }) => vmnet);
  if (all.length < 2) return [];
  const fresh = resolved.filter(({ wanted, present }) => wanted.mode === 'nat' && present?.mode !== 'nat');
  return fresh.map(({ wish: { vmnet } }) => ({
    code: 'second-nat-on-windows',
    vmnet,
    field: 'mode',
    data: { others: all.filter((one) => one !== vmnet).map((one) => `vmnet${one}`) },
  }));
}

function bridges(state: HostState, after: readonly WantedNetwork[], resolved: readonly Resolved[]): readonly WishRefusal[] {
  const names = state.adapters?.value.filter(({ kind }) => kind !== 'vmware' && kind !== 'loopback').map(({ name }) => name);
  return resolved.flatMap(({ wanted: { vmnet, mode, bridge }, present }): readonly WishRefusal[] => {
    if (mode !== 'bridged' || bridge === null || (present?.mode === 'bridged' && present.bridge === bridge)) return [];
    if (state.view.host.platform === 'windows' && vmnet !== 0 && present?.mode !== 'bridged') {
      return [{ code: 'second-bridge-on-windows', vmnet, field: 'mode', data: {} }];
    }
    const other = after.find((one) => one.vmnet !== vmnet && one.bridge === bridge);
    const twice = other === undefined ? null : `vmnet${other.vmnet}`;
    if (bridge === 'automatic') return twice === null ? [] : [{ code: 'second-automatic-bridge', vmnet, field: 'adapter', data: { other: twice } }];
    if (names !== undefined && !names.includes(bridge)) {
      return [{ code: 'bridge-adapter-unknown', vmnet, field: 'adapter', data: { adapter: bridge, adapters: names } }];
    }
    return twice === null ? [] : [{ code: 'bridge-adapter-twice', vmnet, field: 'adapter', data: { adapter: bridge, other: twice } }];
  });
}

function overlaps(after: readonly WantedNetwork[], resolved: readonly Resolved[]): readonly WishRefusal[] {
  const subnetOf = ({ subnet }: WantedNetwork): Subnet | undefined => (subnet === null ? undefined : parseSubnet(subnet));
  const parsed = after.flatMap((one) => {
    const subnet = subnetOf(one);
    return subnet === undefined ? [] : [{ vmnet: one.vmnet, subnet, text: one.subnet ?? '' }];
  });
  const moved = new Set(resolved.filter(({ wanted, present, subnet }) => wanted.subnet !== present?.subnet && subnet !== null && subnetFault(subnet) === null).map(({ wish }) => wish.vmnet));
  return parsed.flatMap((one) =>
    moved.has(one.vmnet)
      ? parsed
          // Of two that both move, the higher number is complained about.
          .filter((other) => other.vmnet !== one.vmnet && !(moved.has(other.vmnet) && other.vmnet > one.vmnet) && overlap(one.subnet, other.subnet))
          .map((other): WishRefusal => ({
            code: 'subnet-overlaps-vmnet',
            vmnet: one.vmnet,
            field: 'subnet',
            data: { subnet: one.text, other: `vmnet${other.vmnet}`, otherSubnet: other.text },
          }))
      : [],
  );
}

/** Apple's framework gave a VMnet another subnet than the store names: it will not take this one either. */
function ignoredByFusion(state: HostState, resolved: readonly Resolved[]): readonly WishRefusal[] {
  if (!state.apple) return [];
  return resolved.flatMap(({ wish, wanted, present }): readonly WishRefusal[] => {
    if (wish.subnet === undefined || wanted.subnet === present?.subnet || wanted.subnet === null) return [];
    const stored = parseSubnet(present?.subnet ?? '');
    const adapter = state.networks.find(({ vmnet }) => vmnet === wish.vmnet)?.adapter;
    const real = adapter?.ipv4[0];
    const actual = real === undefined || real.prefix === null ? undefined : parseSubnet(`${real.address}/${real.prefix}`);
    if (stored === undefined || actual === undefined || overlap(stored, actual)) return [];
    return [{ code: 'subnet-not-honoured-by-fusion', vmnet: wish.vmnet, field: 'subnet', data: { subnet: wanted.subnet, stored: present?.subnet ?? null, adapter: adapter?.name ?? null, actual: `${real?.address}/${real?.prefix}` } }];
  });
}

function sharedPorts(after: readonly WantedNetwork[], resolved: readonly Resolved[]): readonly WishRefusal[] {
  const owners = new Map<string, number[]>();
  for (const { vmnet, portForwards } of after) {
    for (const { protocol, hostPort } of portForwards) {
      const key = `${protocol}/${hostPort}`;
      const list = owners.get(key);
      if (list === undefined) owners.set(key, [vmnet]);
      else if (!list.includes(vmnet)) list.push(vmnet);
    }
  }
  const found: WishRefusal[] = [];
  for (const { wanted, present } of resolved) {
    const had = new Set(present?.portForwards.map(({ protocol, hostPort }) => `${protocol}/${hostPort}`));
    for (const [index, { protocol, hostPort }] of wanted.portForwards.entries()) {
      const forward = `${protocol}/${hostPort}`;
      const other = owners.get(forward)?.find((vmnet) => vmnet !== wanted.vmnet);
      if (other === undefined || had.has(forward)) continue;
      found.push({ code: 'forward-port-on-other-vmnet', vmnet: wanted.vmnet, field: `portForwards.${index}`, data: { forward, other: `vmnet${other}` } });
    }
  }
  return found;
}

function withMachines({ state, remove }: WholeWish): readonly WishRefusal[] {
  return remove.flatMap((vmnet): readonly WishRefusal[] => {
    const vms = machinesOn(state, vmnet);
    return vms.length === 0 ? [] : [{ code: 'network-has-vms', vmnet, field: null, data: { vms } }];
  });
}

/** Names of the machines with an adapter on a VMnet. */
export function machinesOn(state: HostState, vmnet: number): readonly string[] {
  return state.view.vms.filter(({ adapters }) => adapters.some((one) => one.present && one.vmnet === vmnet)).map(({ name }) => name);
}
