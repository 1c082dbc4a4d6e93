/** The ladder, from the host to the world: what each rung rests on, and what must be known to climb it. */
import { guestsOf } from '../checks/guests.ts';
import { addressedNetworks } from '../checks/networks.ts';
import type { NetworkState } from '../vnet/host-state.ts';
import { addressOf, wantedAdapters, networkOn } from './looks.ts';
import type { Patient } from './patient.ts';
import { missingFacts, type MissingFact, type Rung } from './rung-names.ts';

/** What stands in the way of a judgement; `facts` are keys that `core/text/doctor.ts` has words for. */
export type Readiness =
  | { readonly status: 'ready' }
  | { readonly status: 'not-applicable' }
  | { readonly status: 'unknown'; readonly facts: readonly [MissingFact, ...MissingFact[]] };

const ready: Readiness = { status: 'ready' };
const notApplicable: Readiness = { status: 'not-applicable' };

function unlessMissing(facts: Partial<Readonly<Record<MissingFact, boolean>>>): Readiness {
  const [first, ...rest] = missingFacts.filter((fact) => facts[fact] === true);
  return first === undefined ? ready : { status: 'unknown', facts: [first, ...rest] };
}

/** The VMnets with a subnet that are looked at. */
function ownNetworks(patient: Patient): readonly NetworkState[] {
  return addressedNetworks(patient).filter(({ vmnet }) => patient.subject === null || patient.subject.vmnets.has(vmnet));
}

/** Nothing of VMware's was found, and the host was looked at. */
export function hasNoVmware({ view, adapters, machines, files }: Patient): boolean {
  return view.host.product === null && view.networks.length === 0 && machines.length === 0 && adapters !== null && files.every(({ status }) => status === 'missing');
}

export const readiness: Readonly<Record<Rung, (patient: Patient) => Readiness>> = {
  product: ({ view, kernelModules, adapters, serviceStatus, store }) => {
    const seen = adapters?.value.some(({ vmnet }) => vmnet !== null) === true || serviceStatus !== null;
    if (view.host.platform === 'linux') return unlessMissing({ 'kernel-modules': kernelModules === null && !seen });
    return unlessMissing({ product: view.host.product === null && store === null && !seen });
  },
  config: ({ store }) => unlessMissing({ store: store === null }),
  services: (patient) => {
    const { apple, services, serviceStatus, subject } = patient;
    // Apple's framework has no services of VMware's to ask about.
    if (apple || (subject !== null && subject.vmnets.size === 0)) return notApplicable;
    return unlessMissing({ 'service-status': services.length === 0 && serviceStatus === null });
  },
  'host-adapters': (patient) => {
    const wanted = ownNetworks(patient).some(({ network }) => network?.hostAdapter?.configured === true);
    return wanted ? unlessMissing({ adapters: patient.adapters === null }) : notApplicable;
  },
  drift: (patient) =>
    ownNetworks(patient).length === 0 ? notApplicable : unlessMissing({ store: patient.store === null, adapters: patient.adapters === null }),
  overlap: (patient) =>
    ownNetworks(patient).length === 0 ? notApplicable : unlessMissing({ adapters: patient.adapters === null, routes: patient.routes === null }),
  'vm-wiring': ({ subject, machines }) => {
    const asked = subject === null ? machines : [subject.machine];
    return asked.length === 0 ? notApplicable : unlessMissing({ 'machine-file': asked.some(({ source }) => source === null) });
  },
  'guest-evidence': (patient) => {
    const places = wantedAdapters(patient).filter(({ machine }) => machine.machine.state === 'running');
    if (patient.guest !== null) return unlessMissing({ 'guest-text': patient.guestNics.length === 0 });
    // A machine that does not run leaves no trace, and a whole host's guests may each have their reason.
    if (places.length === 0) return notApplicable;
    const sign = places.some(({ adapter }) => addressOf(patient, adapter) !== null);
    return unlessMissing({ 'leases-or-neighbours': !sign });
  },
  'guest-addressing': (patient) => {
    const { subject, guest, guestNics } = patient;
    if (guest !== null) return unlessMissing({ 'guest-text': guestNics.length === 0 });
    if (wantedAdapters(patient).length === 0) return notApplicable;
    // What VMware's own DHCP server gave is in its subnet, or a fault of the server's.
    const known = subject?.adapters.some(({ lease }) => lease !== null) === true;
    return unlessMissing({ 'guest-text': !known });
  },
  'gateway-and-dns': (patient) => {
    const { subject, guest, guestNics, probes } = patient;
    const places = wantedAdapters(patient);
    const outward = places.some(({ adapter }) => networkOn(patient, adapter.vmnet)?.network.mode !== 'host-only' && networkOn(patient, adapter.vmnet)?.network.mode !== 'isolated');
    if (places.length === 0 || !outward) return notApplicable;
    return unlessMissing({ 'guest-text': subject === null || ((guest === null || guestNics.length === 0) && probes === null) });
  },
  'firewall-and-vpn': ({ view, adapters, routes, ufw, connectionProfiles }) => {
    const { platform } = view.host;
    const firewall = platform === 'linux' ? ufw === null : platform === 'windows' && connectionProfiles === null;
    return unlessMissing({ adapters: adapters === null, routes: routes === null, firewall });
  },
  upstream: (patient) => {
    const { subject, adapters, routes, view } = patient;
    const bridged = new Set(view.networks.flatMap(({ vmnet, mode }) => (mode === 'bridged' || mode === 'nat' ? [vmnet] : [])));
    const outward = subject === null ? guestsOf(patient).byVmnet.size > 0 || view.networks.length > 0 : [...subject.vmnets].some((vmnet) => bridged.has(vmnet));
    return outward ? unlessMissing({ adapters: adapters === null, routes: routes === null }) : notApplicable;
  },
};
