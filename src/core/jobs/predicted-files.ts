/** What the steps of a plan are expected to make of a host's files and registry keys: lossless edits of what is there, VMware's templates for what is new. */
import type { Bytes, DecodeBytes } from '../formats/bytes.ts';
import { escapeValue } from '../formats/dictionary.ts';
import { netmapLines } from '../formats/generated/netmap.ts';
import { unixText, windowsText } from '../formats/generated/text.ts';
import { encodeUtf8 } from '../formats/utf8.ts';
import { withSegment } from '../formats/dhcpd-segment.ts';
import { natModel, parseNat } from '../formats/nat.ts';
import { parseNetworking, replayNetworking } from '../formats/networking.ts';
import { vmnetOfDevice } from '../formats/vmnet-device.ts';
import { carriedOver } from '../plan/carry-over.ts';
import { machineAfter } from '../plan/machine-after.ts';
import { presentNetworks } from '../plan/present-networks.ts';
import { resolveNetwork } from '../plan/resolve-network.ts';
import { dhcpdWith, natWith, type GeneratedOptions } from '../plan/set-generated.ts';
import { netmapWith, networkingWith, usualName } from '../plan/set-networking.ts';
import type { MachineStep, Step } from '../plan/step.ts';
import { wantedAfter } from '../plan/wanted-after.ts';
import type { Wanted, WantedNetwork } from '../plan/wanted.ts';
import type { HostState } from '../vnet/host-state.ts';
import { generatedPaths } from './generated-paths.ts';
import { predictedKeys } from './predicted-keys.ts';
import type { HostSnapshot, NetworkFile, SourceFile } from './snapshot.ts';

export interface PredictedFile {
  readonly kind: 'store' | 'registry' | 'dhcpd' | 'nat' | 'netmap' | 'vmx';
  /** Whose it is; null: of all networks, or of a machine. */
  readonly vmnet: number | null;
  /** Of a registry key: from its hive on. */
  readonly path: string;
  /** Null: it is not there. */
  readonly before: Bytes | null;
  readonly after: Bytes | null;
}

interface Prediction {
  readonly snapshot: HostSnapshot;
  readonly state: HostState;
  readonly steps: readonly Step[];
  readonly wanted: Wanted;
  readonly options: GeneratedOptions;
}

/** Only what changes. A file that could not be read is not told of: an apply refuses it. */
export function predictedFiles(snapshot: HostSnapshot, state: HostState, decode: DecodeBytes, steps: readonly Step[]): readonly PredictedFile[] {
  const { platform } = snapshot;
  const options: GeneratedOptions = { platform, apple: state.apple, writtenAt: stampOf(snapshot), major: majorOf(state) };
  const prediction: Prediction = { snapshot, state, steps, wanted: wantedAfter(presentNetworks(state), steps), options };
  const files = [...(platform === 'windows' ? windowsFiles(prediction) : unixFiles(prediction)), ...machineFiles(prediction, decode)];
  return files.filter(({ before, after }) => before !== after);
}

/** The clock in the form of the file. The host's time zone is not known here: UTC. */
function stampOf({ takenAt, platform }: HostSnapshot): string {
  const [, century = '', year = '', month = '', day = '', time = ''] = /^(\d\d)(\d\d)-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(takenAt) ?? [];
  return `${month}/${day}/${platform === 'windows' ? '' : century}${year} ${time}`;
}

function majorOf({ view }: HostState): number | null {
  const major = /^\d+/.exec(view.host.product?.version ?? '')?.[0];
  return major === undefined ? null : Number(major);
}

/** Null: missing. Undefined: it could not be read. */
function bytesOf(file: SourceFile | null | undefined): Bytes | null | undefined {
  if (file === null || file === undefined) return null;
  return file.ok ? file.bytes : file.failure.code === 'missing' ? null : undefined;
}

function changed(kind: PredictedFile['kind'], vmnet: number | null, path: string, file: SourceFile | null | undefined, change: (before: Bytes) => Bytes | null): readonly PredictedFile[] {
  const before = bytesOf(file);
  if (before === undefined) return [];
  const after = change(before ?? '');
  return [{ kind, vmnet, path, before, after: before === null && after === '' ? null : after }];
}

function* unixFiles({ snapshot, state, steps, wanted, options }: Prediction): Generator<PredictedFile> {
  const { networking } = snapshot;
  if (networking === null) return;
  const stored = bytesOf(networking);
  const store = stored === undefined ? '' : networkingWith(stored ?? '', steps);
  yield* changed('store', null, networking.path, networking, (bytes) => networkingWith(bytes, steps));
  const paths = generatedPaths(snapshot);
  const { reservations } = replayNetworking(parseNetworking(store));
  for (const network of wanted.networks) {
    const { vmnet } = network;
    const own = reservations.filter((one) => one.vmnet === vmnet).map(({ mac, address }) => ({ mac, address }));
    yield* changed('dhcpd', vmnet, paths.dhcpd(vmnet), fileOf(snapshot.dhcpd, vmnet), (bytes) => dhcpdWith(bytes, network, { ...options, stored: own }));
    yield* changed('nat', vmnet, paths.nat(vmnet), fileOf(snapshot.nat, vmnet), (bytes) => natWith(bytes, network, options));
  }
  for (const { vmnet, file } of restored(steps, wanted)) {
    const network = presentNetwork(state, vmnet);
    if (file === 'netmap' || network === undefined) continue;
    const kind = file === 'dhcpd' ? 'dhcpd' : 'nat';
    yield* changed(kind, vmnet, paths[kind](vmnet), fileOf(snapshot[kind], vmnet), (bytes) => renewed(bytes, network, kind, options));
  }
  yield* netmapFile(snapshot, state, steps);
}

/** VMware's own, with what a person had written, and the facts that are in force. */
function renewed(bytes: Bytes, network: WantedNetwork, kind: 'dhcpd' | 'nat', options: GeneratedOptions): Bytes {
  const set = kind === 'dhcpd' ? dhcpdWith : natWith;
  const fresh = set('', network, options);
  return fresh === '' ? bytes : set(carriedOver(bytes, fresh, kind), network, options);
}

function fileOf(files: readonly NetworkFile[], vmnet: number | null): SourceFile | undefined {
  return files.find((one) => one.vmnet === vmnet)?.file;
}

/** Files that are made anew though nothing of their network changes. */
function restored(steps: readonly Step[], { networks }: Wanted): readonly Extract<Step, { readonly op: 'restore-generated-file' }>[] {
  return steps.filter((step) => step.op === 'restore-generated-file').filter(({ vmnet }) => networks.every((one) => one.vmnet !== vmnet));
}

/** As the host has it, with the defaults where what a damaged file says does not fit. */
export function presentNetwork(state: HostState, vmnet: number): WantedNetwork | undefined {
  const network = presentNetworks(state).find((one) => one.vmnet === vmnet);
  return network === undefined ? undefined : resolveNetwork({ vmnet }, network, { apple: state.apple }).wanted;
}

/** A file that is missing is made only when it is to be restored. */
function* netmapFile({ netmap }: HostSnapshot, { view }: HostState, steps: readonly Step[]): Generator<PredictedFile> {
  if (netmap === null) return;
  const isMissing = bytesOf(netmap) === null;
  if (isMissing && !steps.some((step) => step.op === 'restore-generated-file' && step.file === 'netmap')) return;
  const entries = view.networks.map(({ vmnet, name }) => [vmnet, escapeValue(encodeUtf8(name ?? usualName(vmnet)))] as const);
  const text = view.host.platform === 'windows' ? windowsText : unixText;
  yield* changed('netmap', null, netmap.path, netmap, (bytes) => netmapWith(isMissing ? text(netmapLines(entries)) : bytes, steps));
}

function* windowsFiles({ snapshot, state, steps, wanted, options }: Prediction): Generator<PredictedFile> {
  yield* predictedKeys(snapshot.registry, steps);
  const paths = generatedPaths(snapshot);
  const again = restored(steps, wanted).flatMap(({ vmnet, file }) => {
    const network = presentNetwork(state, vmnet);
    return network === undefined ? [] : [{ network, file }];
  });
  yield* changed('dhcpd', null, paths.dhcpd(0), fileOf(snapshot.dhcpd, null), (bytes) => {
    let file = wanted.remove.reduce((one, vmnet) => withSegment(one, vmnet, ''), bytes);
    for (const network of wanted.networks) file = dhcpdWith(file, network, options);
    for (const { network } of again.filter((one) => one.file === 'dhcpd')) file = renewed(file, network, 'dhcpd', options);
    return file;
  });
  yield* changed('nat', null, paths.nat(0), fileOf(snapshot.nat, null), (bytes) => {
    const renew = again.find((one) => one.file === 'nat');
    if (renew !== undefined) return renewed(bytes, renew.network, 'nat', options);
    const nat = wanted.networks.find(({ mode }) => mode === 'nat');
    if (nat !== undefined) return natWith(bytes, nat, options);
    const owner = vmnetOfDevice(natModel(parseNat(bytes)).device ?? '');
    const gone = wanted.remove.some((vmnet) => vmnet === owner) || wanted.networks.some(({ vmnet }) => vmnet === owner);
    return gone ? null : bytes;
  });
  yield* netmapFile(snapshot, state, steps);
}

function machineFiles({ snapshot, steps }: Prediction, decode: DecodeBytes): readonly PredictedFile[] {
  const machines = new Map<string, MachineStep[]>();
  for (const step of steps) if (step.op === 'set-vm-adapter') machines.set(step.machine, [...(machines.get(step.machine) ?? []), step]);
  return [...machines].flatMap(([path, own]): readonly PredictedFile[] => {
    const file = snapshot.machines.find(({ vmx }) => vmx.path === path)?.vmx;
    if (file?.ok !== true) return [];
    return [{ kind: 'vmx', vmnet: null, path, before: file.bytes, after: machineAfter(file.bytes, own, snapshot.platform, decode) }];
  });
}
