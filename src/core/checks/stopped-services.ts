/** VMware's DHCP and NAT services where they are needed and do not run. */
import { evidenceAt, type Evidence } from '../vnet/evidence.ts';
import type { HostState, ServiceFact } from '../vnet/host-state.ts';
import { automatic, manual, type Found } from './check.ts';
import { guestsOf } from './guests.ts';
import { addressedNetworks, configuredAt, evidence, type AddressedState } from './networks.ts';
import { standstillOf } from './standstill.ts';

export type ServerKind = 'dhcp' | 'nat';

export type StoppedData = {
  /** `VMnetDHCP`, `VMware NAT Service`; null where VMware has no name for it. */
  readonly service: string | null;
  readonly vmnets: readonly number[];
  readonly installed: boolean;
  /** Windows' error number of its last end; null when there was no error. */
  readonly exitCode: number | null;
  /** Windows: the driver that both services need does not run either. */
  readonly driverStopped: boolean;
};

export function isServed({ network }: AddressedState, kind: ServerKind): boolean {
  return kind === 'dhcp' ? network.dhcp.enabled : network.mode === 'nat' && network.nat.enabled;
}

/**
 * Silent on Fusion 12 and newer, where Apple's framework serves the guests, and about a service whose configuration
 * is missing or that is disabled: other checks speak of that.
 */
export function stoppedServices(state: HostState, kind: ServerKind): readonly Found<StoppedData>[] {
  if (state.apple || standstillOf(state) !== null) return [];
  const windows = state.view.host.platform === 'windows';
  const missing = missingConfigs(state, kind);
  const served = addressedNetworks(state).filter((one) => isServed(one, kind) && !missing.has(windows ? null : one.vmnet));
  if (windows) return ofWindows(state, kind, served);
  const services = new Map(state.services.filter((service) => service.kind === kind).map((service) => [service.vmnet, service]));
  return served.flatMap((one) => ofVmnet(state, kind, one, services.get(one.vmnet)));
}

function ofWindows(state: HostState, kind: ServerKind, served: readonly AddressedState[]): readonly Found<StoppedData>[] {
  const service = state.services.find((one) => one.kind === kind);
  const driver = state.services.find(({ name }) => name === windowsDriver);
  const [first, ...others] = served;
  if (service === undefined || first === undefined || service.state !== 'stopped' || driver?.state === 'disabled') return [];
  const driverStopped = driver?.state === 'stopped';
  const proof = evidence(placeOf(service), driver !== undefined && driverStopped ? placeOf(driver) : null, configuredPlace(state, first, kind));
  if (proof === undefined) return [];
  const { name, installed, exitCode } = service;
  const vmnet = others.length === 0 ? first.vmnet : null;
  return [
    {
      vmnet,
      severity: served.some((one) => hasGuests(state, one)) ? 'error' : 'warning',
      data: { service: name, vmnets: served.map((one) => one.vmnet), installed, exitCode: exitCode === 0 ? null : exitCode, driverStopped },
      evidence: proof,
      fix: installed ? automatic(repair(kind, vmnet)) : manual,
    },
  ];
}

/** The driver that both services depend on. */
export const windowsDriver = 'VMnetuserif';

function ofVmnet(state: HostState, kind: ServerKind, one: AddressedState, service: ServiceFact | undefined): readonly Found<StoppedData>[] {
  const { vmnet, network } = one;
  const told = kind === 'dhcp' ? network.dhcp.service : network.mode === 'nat' ? network.nat.service : null;
  if (told !== 'stopped' && told !== 'disabled') return [];
  // A status that does not name it at all says the same.
  const place = service === undefined ? state.serviceStatus && evidenceAt(state.serviceStatus, null) : placeOf(service);
  const proof = evidence(place, configuredPlace(state, one, kind));
  if (proof === undefined || place === null) return [];
  return [
    {
      vmnet,
      severity: hasGuests(state, one) ? 'error' : 'warning',
      data: { service: null, vmnets: [vmnet], installed: true, exitCode: null, driverStopped: false },
      evidence: proof,
      fix: automatic(repair(kind, vmnet)),
    },
  ];
}

function placeOf({ source, line }: ServiceFact): Evidence {
  return evidenceAt(source, line);
}

function configuredPlace(state: HostState, one: AddressedState, kind: ServerKind): Evidence | null {
  return configuredAt(state, one, (configured) => configured[kind]);
}

function repair(kind: ServerKind, vmnet: number | null): string {
  return `vmnet repair ${kind}-service-stopped${vmnet === null ? '' : ` vmnet${vmnet}`}`;
}

export function hasGuests(state: HostState, { vmnet }: { readonly vmnet: number }): boolean {
  return guestsOf(state).byVmnet.has(vmnet);
}

/** The VMnets whose file is not there; null for the file that serves all. */
function missingConfigs({ files }: HostState, kind: ServerKind): ReadonlySet<number | null> {
  const role = kind === 'dhcp' ? 'dhcpd' : 'nat';
  return new Set(files.filter((file) => file.role === role && file.status === 'missing').map(({ vmnet }) => vmnet));
}
