/** The one table of what each finding means to the doctor: its rung, its place in the rung, and how sure it makes. */
import type { FindingCode } from '../checks/all.ts';
import type { Finding } from '../vnet/finding.ts';
import type { DetectorCode } from './detectors.ts';
import type { Patient } from './patient.ts';
import type { Rung } from './rung-names.ts';

/** `certain`: it is shown, and breaks the network. `likely`: shown, and usually the cause. `possible`: worth trying when nothing else is found. */
export type Certainty = 'certain' | 'likely' | 'possible';

export type CauseCode = FindingCode | DetectorCode;

interface Cause {
  readonly code: CauseCode;
  readonly certainty: Certainty | ((finding: Finding, patient: Patient) => Certainty);
  /** A verdict that is no fault. */
  readonly notAFault?: true;
  /** Even as a mere hint it is worth naming when nothing else is found. */
  readonly evenAsInfo?: true;
}

const certain = (...codes: readonly CauseCode[]): readonly Cause[] => codes.map((code) => ({ code, certainty: 'certain' }));
const likely = (...codes: readonly CauseCode[]): readonly Cause[] => codes.map((code) => ({ code, certainty: 'likely' }));
const possible = (...codes: readonly CauseCode[]): readonly Cause[] => codes.map((code) => ({ code, certainty: 'possible' }));

/** Rungs from the host to the world; in a rung what others follow from stands first. */
const causesOfRungs: Readonly<Record<Rung, readonly Cause[]>> = {
  product: certain('secure-boot-blocks-module', 'kernel-module-missing'),
  config: [
    ...certain('network-config-missing', 'daemon-config-missing', 'network-config-damaged', 'nat-config-damaged', 'dhcp-config-damaged'),
    ...certain('subnet-mask-invalid', 'subnet-too-small', 'subnet-special', 'gateway-outside-subnet', 'gateway-is-host-adapter', 'gateway-reserved'),
    ...certain('dhcp-range-reversed', 'dhcp-range-outside-subnet', 'dhcp-range-covers-reserved', 'lease-times-invalid', 'several-nat-networks'),
    ...likely('dhcp-option-not-gateway', 'reservation-outside-subnet', 'reservation-on-reserved-address', 'reservation-duplicate'),
    ...likely('port-forward-host-port-taken', 'port-forward-duplicate', 'port-forward-outside-subnet', 'port-forward-stale-target', 'port-forward-privileged'),
    ...possible('subnet-public', 'subnet-host-bits', 'reservation-in-range', 'netmap-incomplete', 'dhcp-block-edited', 'kept-only-in-generated-file'),
  ],
  services: certain('networks-unit-down', 'service-disabled', 'dhcp-service-stopped', 'nat-service-stopped'),
  'host-adapters': [
    ...certain('host-adapter-missing', 'host-adapter-disabled', 'internet-sharing-on-vmnet', 'host-adapter-apipa', 'host-adapter-outside-subnet'),
    ...likely('host-adapter-has-gateway', 'networkmanager-manages-vmnet'),
    { code: 'fusion-no-vmnet-interface', certainty: 'certain', notAFault: true },
  ],
  drift: [...certain('config-drift'), ...likely('fusion-subnet-not-honoured')],
  overlap: [...certain('subnet-overlap', 'stale-persistent-route'), ...likely('subnet-overlap-container'), ...certain('route-wrong-interface')],
  'vm-wiring': [
    ...certain('vmnet-does-not-exist'),
    // Somebody has connected it since where the guest is on its network all the same.
    { code: 'vm-adapter-disconnected', certainty: (finding, patient) => (isHeard(patient, finding) ? 'possible' : 'certain') },
    ...certain('vmnet-refused'),
    ...likely('vm-connect-failed'),
    ...certain('bridge-adapter-gone', 'bridge-protocol-off', 'hyperv-owns-nic', 'windows-bridge-owns-nic'),
    { code: 'bridge-wrong-nic', certainty: ({ data }) => (data['reason'] === 'several-candidates' ? 'likely' : 'certain') },
    ...certain('no-unbridged-adapter'),
    ...likely('wifi-bridge-unsupported', 'duplicate-mac', 'mac-not-vmware'),
    { code: 'mode-has-no-internet', certainty: 'certain', notAFault: true },
    ...possible('promiscuous-refused'),
  ],
  'guest-evidence': [
    ...likely('guest-driver-missing'),
    ...certain('guest-networkmanager-off', 'guest-nic-renamed', 'guest-config-other-device'),
    { code: 'guest-nic-down', certainty: ({ data }) => (data['reason'] !== 'no-sign' ? 'certain' : data['connected'] === true ? 'likely' : 'possible') },
    ...likely('clones-share-client-id', 'second-dhcp-server'),
  ],
  'guest-addressing': [
    ...certain('dhcp-off-guest-dynamic'),
    { code: 'guest-ip-outside-subnet', certainty: ({ data }) => (data['selfAssigned'] === true ? 'likely' : 'certain') },
    ...certain('host-moved-static-guest', 'guest-address-taken', 'guest-route-captured'),
    ...likely('static-ip-in-dhcp-range'),
    ...possible('lan-port-security'),
  ],
  'gateway-and-dns': [
    ...certain('guest-gateway-wrong', 'nat-dns-forwarder-dead'),
    { code: 'guest-dns-dead', certainty: ({ data }) => (data['reason'] === 'lost' ? 'likely' : 'certain') },
    ...likely('dns-port-taken', 'guest-proxy-stale', 'mtu-black-hole'),
    ...possible('guest-port-closed'),
    { code: 'not-a-fault-ping-blocked', certainty: 'certain', notAFault: true },
  ],
  'firewall-and-vpn': [
    ...certain('macos-local-network-denied', 'tun-proxy-takes-route', 'vpn-takes-route'),
    ...likely('vpn-not-shared-with-nat'),
    { code: 'host-firewall-blocks-vmnet', certainty: ({ severity }) => (severity === 'info' ? 'possible' : 'likely'), evenAsInfo: true },
    ...possible('linux-firewall-drops-vmnet'),
  ],
  upstream: certain('host-offline'),
};

export interface PlacedCause extends Cause {
  readonly rung: Rung;
  /** Smaller is nearer to the host. */
  readonly rank: number;
}

export const causes: ReadonlyMap<string, PlacedCause> = new Map(
  Object.entries(causesOfRungs)
    .flatMap(([rung, list]) => list.map((cause) => ({ ...cause, rung: rung as Rung })))
    .map((cause, rank) => [cause.code, { ...cause, rank }]),
);

export function certaintyOf({ certainty }: Cause, finding: Finding, patient: Patient): Certainty {
  return typeof certainty === 'string' ? certainty : certainty(finding, patient);
}

/** The machine runs, and the guest itself says that the card is up and has an address. A neighbour table remembers who is gone. */
function isHeard({ subject, guestNics }: Patient, { adapter: index }: Finding): boolean {
  return subject?.machine.machine.state === 'running' && guestNics.some(({ adapter, nic }) => adapter.index === index && nic.state === 'up' && nic.ipv4.length > 0);
}
