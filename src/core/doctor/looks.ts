/** Look-ups that several detectors share: the subject's networks, its guest's addresses, what its log and the probes say. */
import { guestsOf } from '../checks/guests.ts';
import { addressedNetworks, ipv4, type AddressedState } from '../checks/networks.ts';
import { contains, parseSubnet } from '../ipv4/subnet.ts';
import { evidenceOf, type Evidence } from '../vnet/evidence.ts';
import type { HostState, MachineState } from '../vnet/host-state.ts';
import type { VmAdapter } from '../vnet/machine.ts';
import type { ProbeResult, ProbeTarget } from '../vnet/probe.ts';
import { isCard, type Patient } from './patient.ts';

export interface Place {
  readonly machine: MachineState;
  readonly adapter: VmAdapter;
}

/** The adapters that are asked about and wanted; of the host as a whole, everybody's that are connected at power on. */
export function wantedAdapters(patient: Patient): readonly Place[] {
  const { subject } = patient;
  if (subject === null) return [...guestsOf(patient).byVmnet.values()].flat();
  return subject.wanted.map((adapter) => ({ machine: subject.machine, adapter }));
}

/** What a finding about it says where it is. */
export function where({ machine, adapter }: Place): { readonly vmnet: number | null; readonly vm: string; readonly adapter: number } {
  return { vmnet: adapter.vmnet, vm: machine.machine.name, adapter: adapter.index };
}

/** Undefined for one that is bridged, or does not exist. */
export function networkOn(state: HostState, vmnet: number | null): AddressedState | undefined {
  return vmnet === null ? undefined : addressedNetworks(state).find((one) => one.vmnet === vmnet);
}

export function inSubnet(subnet: string | null, address: string): boolean | null {
  const [parsed, ip] = [parseSubnet(subnet ?? ''), ipv4(address)];
  return parsed === undefined || ip === null ? null : contains(parsed, ip);
}

export function isSelfAssigned(address: string): boolean {
  return address.startsWith('169.254.');
}

/** Where the pasted text says so. */
export function guestSays({ guest }: Patient, ...words: readonly string[]): Evidence | null {
  return guest === null ? null : evidenceOf(guest.source, ...words);
}

/** The pasted text lists the guest's adapters, and no card is among them. */
export function listsNoCard({ guest, subject }: Patient): boolean {
  return guest !== null && subject !== null && guest.listed && !guest.nics.some(isCard);
}

/** The last line of the machine's log that fits; null without one. A part of a log has no line numbers to tell. */
export function logLine({ log }: MachineState, pattern: RegExp): { readonly found: RegExpExecArray; readonly place: Evidence } | null {
  if (log === null) return null;
  for (const line of log.text.split('\n').toReversed()) {
    const found = pattern.exec(line);
    if (found !== null) return { found, place: { source: log.path, line: null, text: line.trim().slice(0, 300) } };
  }
  return null;
}

/** The host's neighbour table knows the adapter. */
export function seenAt({ neighbours }: HostState, { mac }: VmAdapter): readonly string[] {
  return mac === null ? [] : (neighbours?.value ?? []).flatMap((one) => (one.mac === mac ? [one.address] : []));
}

/** As the guest says, else by its lease or where it was seen. */
export function addressOf(patient: Patient, adapter: VmAdapter): string | null {
  const own = patient.guestNics.find((one) => one.adapter === adapter)?.nic.ipv4.find(({ address }) => !isSelfAssigned(address));
  return own?.address ?? adapter.lease?.address ?? seenAt(patient, adapter)[0] ?? null;
}

export function probed<Kind extends ProbeTarget['kind']>({ probes }: Patient, kind: Kind, address: string): readonly ProbeOf<Kind>[] {
  return (probes ?? []).filter((one): one is ProbeOf<Kind> => one.target.kind === kind && one.target.address === address);
}

/** Some other name server answers, or none was asked: that this one does not is its own fault, not the world's. */
export function othersAnswer({ probes }: Patient, address: string): boolean {
  const others = (probes ?? []).filter(({ target }) => target.kind === 'dns' && target.address !== address);
  return others.length === 0 || others.some(({ answer }) => answer === 'answered');
}

export type ProbeOf<Kind extends ProbeTarget['kind']> = ProbeResult & { readonly target: Extract<ProbeTarget, { readonly kind: Kind }> };

export function probePlace({ target, answer, detail }: ProbeResult): Evidence {
  const what = target.kind === 'tcp' ? `tcp ${target.address}:${target.port}` : target.kind === 'ping' && target.payload !== null ? `ping ${target.address} (${target.payload} bytes, not to be cut)` : `${target.kind} ${target.address}`;
  return { source: 'probe', line: null, text: `${what}: ${answer}${detail === '' ? '' : ` (${detail})`}` };
}
