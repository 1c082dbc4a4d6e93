/** Writes wanted networks into VMware's store on Windows: by its tool, and where that did nothing into the registry itself. */
import { formatIpv4 } from '../../../core/ipv4/address.ts';
import { nthAddress, parseSubnet } from '../../../core/ipv4/subnet.ts';
import type { WantedNetwork } from '../../../core/plan/wanted.ts';
import type { StageOutcome } from '../../apply/driver.ts';
import { addHostAdapter, removeHostAdapter, type WantedAddress } from './host-adapters.ts';
import type { Scope } from './scope.ts';
import { done, hadNoEffect, inOrder, type Session } from './session.ts';
import { forwardValues, reservationValues, subnetValues, switchValue } from './wanted-values.ts';

/** In VMware's order (spec vmware-formats §6.2); what has to go goes first: there can be one NAT network only. */
export async function writeNetworks(session: Session, scope: Scope): Promise<StageOutcome> {
  const { networks, removed } = scope;
  return inOrder(
    ...removed.map((vmnet) => () => switchOff(session, scope, vmnet)),
    ...networks.filter(({ mode }) => mode !== 'nat').map(({ vmnet }) => () => setSwitch(session, scope, vmnet, 'NAT', false)),
    ...networks.map((network) => () => writeNetwork(session, scope, network)),
  );
}

async function switchOff(session: Session, scope: Scope, vmnet: number): Promise<StageOutcome> {
  return inOrder(
    () => setSwitch(session, scope, vmnet, 'NAT', false),
    () => setSwitch(session, scope, vmnet, 'DHCP', false),
    () => removeHostAdapter(session, vmnet),
    () => setSwitch(session, scope, vmnet, 'Adapter', false),
  );
}

async function writeNetwork(session: Session, scope: Scope, network: WantedNetwork): Promise<StageOutcome> {
  const { vmnet, mode, hostAdapter, dhcp } = network;
  const adapters = scope.adapters.has(vmnet);
  return inOrder(
    () => setSwitch(session, scope, vmnet, 'Adapter', hostAdapter !== null),
    async () => {
      if (!adapters) return done;
      return hostAdapter === null ? removeHostAdapter(session, vmnet) : addHostAdapter(session, vmnet);
    },
    () => setSwitch(session, scope, vmnet, 'DHCP', dhcp !== null),
    () => setSwitch(session, scope, vmnet, 'NAT', mode === 'nat'),
    () => setSubnet(session, scope, network),
    () => setGateway(session, scope, network),
    () => reserve(session, scope, network),
    // There is no verb for forwards.
    () => session.bring(vmnet, (now) => forwardValues(network, { now, steps: scope.steps })),
  );
}

function setSwitch(session: Session, { steps }: Scope, vmnet: number, which: 'Adapter' | 'DHCP' | 'NAT', on: boolean): Promise<StageOutcome> {
  return session.bring(vmnet, (now) => switchValue(which, on, { now, steps }), [on ? 'add' : 'remove', which.toLowerCase(), `vmnet${vmnet}`]);
}

function setSubnet(session: Session, { steps }: Scope, network: WantedNetwork): Promise<StageOutcome> {
  const [address, mask] = subnetValues(network, { now: new Map(), steps });
  const set = ['set', 'vnet', `vmnet${network.vmnet}`];
  return session.bring(
    network.vmnet,
    (now) => subnetValues(network, { now, steps }),
    [...set, 'addr', address?.data ?? ''],
    [...set, 'mask', mask?.data ?? ''],
  );
}

/** Where VMware keeps it is not known: vmnetnat.conf shows whether it did, and has it set if not. */
async function setGateway(session: Session, scope: Scope, { vmnet, mode, gateway }: WantedNetwork): Promise<StageOutcome> {
  if (mode === 'nat' && gateway !== null && scope.nat.has(vmnet)) await session.vnetlib('set', 'nat', `vmnet${vmnet}`, 'internalipaddr', gateway);
  return done;
}

async function reserve(session: Session, { steps }: Scope, network: WantedNetwork): Promise<StageOutcome> {
  const { vmnet } = network;
  const missing = reservationValues(network, { now: await session.values(vmnet), steps });
  // A name in another notation than VMware's is changed where it stands.
  const verbs = missing.flatMap(({ name, data }) => (data !== null && /^(?:[\dA-F]{2}:){5}[\dA-F]{2}$/.test(name) ? [['set', 'dhcp', `vmnet${vmnet}`, 'addipmac', data, name]] : []));
  return session.bring(vmnet, (now) => reservationValues(network, { now, steps }), ...verbs);
}

/** `remove adapter` leaves the VMnet's key, and so does everything else. */
export async function removeKey(session: Session, vmnet: number): Promise<StageOutcome> {
  if (!(await session.hasKey(vmnet))) return done;
  const argv = ['reg', 'delete', `${session.key}\\vmnet${vmnet}`, '/f'];
  const outcome = await session.work.execute(argv);
  return (await session.hasKey(vmnet)) ? hadNoEffect(argv, outcome) : done;
}

/** Undefined for a network without host adapter, or whose subnet nobody knows. */
export function wantedAddress({ vmnet, hostAdapter, subnet }: WantedNetwork): WantedAddress | undefined {
  const parsed = parseSubnet(subnet ?? '');
  if (parsed === undefined || hostAdapter === null) return undefined;
  const first = nthAddress(parsed, 1);
  return { vmnet, address: hostAdapter, prefix: parsed.prefix, first: first !== undefined && formatIpv4(first) === hostAdapter };
}
