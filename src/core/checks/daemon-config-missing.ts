/** Without their file VMware's DHCP server and NAT device do not start; VMware's own editor gives no hint of it. */
import type { HostState } from '../vnet/host-state.ts';
import { check, type Found } from './check.ts';
import { regenerate } from './damage.ts';
import { fileOf, isWholeHost } from './files.ts';
import { addressedNetworks, configuredAt, evidence, type AddressedState } from './networks.ts';

type Daemon = 'dhcp' | 'nat';

/** `vmnets`: whom the file serves; on Windows one serves all. */
type Data = { readonly daemon: Daemon; readonly vmnets: readonly number[]; readonly running: boolean };

export const daemonConfigMissing = check<'daemon-config-missing', Data>('daemon-config-missing', 'error', (state) => {
  if (state.store === null || !isWholeHost(state)) return [];
  const networks = addressedNetworks(state).toSorted((a, b) => a.vmnet - b.vmnet);
  return [...missingOf(state, 'dhcp', networks.filter(needsDhcp)), ...missingOf(state, 'nat', networks.filter(needsNat))];
});

const needsDhcp = ({ network, dhcp }: AddressedState): boolean => network.dhcp.enabled && dhcp === null;
const needsNat = ({ network, nat }: AddressedState): boolean => network.mode === 'nat' && nat === null;

function missingOf(state: HostState, daemon: Daemon, networks: readonly AddressedState[]): readonly Found<Data>[] {
  const role = daemon === 'dhcp' ? 'dhcpd' : 'nat';
  const lacking = networks.filter(({ vmnet }) => {
    // A VMnet whose whole folder is gone has no file at all; one that could not be read is not missing.
    const status = fileOf(state, role, vmnet)?.status ?? 'missing';
    return status === 'missing';
  });
  if (state.view.host.platform !== 'windows') return lacking.flatMap((one) => findingOf(state, daemon, [one], one.vmnet) ?? []);
  const found = findingOf(state, daemon, lacking, daemon === 'nat' ? (lacking[0]?.vmnet ?? null) : null);
  return found === null ? [] : [found];
}

function findingOf(state: HostState, daemon: Daemon, networks: readonly AddressedState[], vmnet: number | null): Found<Data> | null {
  const path = pathOf(state, daemon, networks[0]?.vmnet ?? 0);
  const wants = networks.map((one) => configuredAt(state, one, ({ dhcp, nat }) => (daemon === 'dhcp' ? dhcp : nat)));
  const proof = evidence(path === null ? null : { source: path, line: null, text: null }, ...wants);
  if (networks.length === 0 || proof === undefined) return null;
  const running = networks.every(({ network }) => (daemon === 'dhcp' ? network.dhcp.service : network.nat?.service) === 'running');
  return {
    vmnet,
    // What runs has read it before, and does not start again.
    severity: running || state.apple ? 'warning' : 'error',
    data: { daemon, vmnets: networks.map((one) => one.vmnet), running },
    evidence: proof,
    fix: regenerate(state, 'daemon-config-missing', vmnet),
  };
}

/** Null when no file of the kind was looked for. */
function pathOf(state: HostState, daemon: Daemon, vmnet: number): string | null {
  return fileOf(state, daemon === 'dhcp' ? 'dhcpd' : 'nat', vmnet)?.path ?? null;
}
