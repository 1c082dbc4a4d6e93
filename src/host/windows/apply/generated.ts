/**
 * vmnetdhcp.conf and vmnetnat.conf after VMware's tool has written them, or has not: what it made of the networks in question,
 * with a person's own lines put back and the facts set that the registry does not hold. All else is as it was.
 */
import type { Bytes } from '../../../core/formats/bytes.ts';
import { segmentOf, withSegment } from '../../../core/formats/dhcpd-segment.ts';
import { escapeValue } from '../../../core/formats/dictionary.ts';
import { netmapLines } from '../../../core/formats/generated/netmap.ts';
import { windowsText } from '../../../core/formats/generated/text.ts';
import { encodeUtf8 } from '../../../core/formats/utf8.ts';
import { dhcpdModel, parseDhcpd } from '../../../core/formats/dhcpd.ts';
import { natModel, parseNat } from '../../../core/formats/nat.ts';
import { vmnetOfDevice } from '../../../core/formats/vmnet-device.ts';
import { carriedOver } from '../../../core/plan/carry-over.ts';
import { netmapWith, usualName } from '../../../core/plan/set-networking.ts';
import { dhcpdWith, natWith, type GeneratedOptions } from '../../../core/plan/set-generated.ts';
import type { WantedNetwork } from '../../../core/plan/wanted.ts';
import type { DriverStep, StageOutcome } from '../../apply/driver.ts';
import { done, pathOf, type Session } from './session.ts';

const options: GeneratedOptions = { platform: 'windows', apple: false };

/** The file as it was, when that is not the restore point's: it was broken and counts for nothing. */
export interface Instead {
  readonly original: Bytes | undefined;
}

/** `removed`: VMnets that are no longer there. */
export async function completeDhcp(session: Session, networks: readonly WantedNetwork[], removed: readonly number[], instead?: Instead): Promise<StageOutcome> {
  return complete(session, 'dhcpd', instead, (original, regenerated) => {
    let text = original ?? regenerated ?? '';
    for (const vmnet of removed) text = withoutSegment(text, vmnet);
    for (const network of networks) {
      const { vmnet } = network;
      const fresh = segmentText(regenerated ?? '', vmnet);
      const had = segmentText(original ?? '', vmnet);
      const own = had === undefined && subnetsOf(original ?? '').some((one) => one.vmnet === vmnet);
      if (network.dhcp !== null && fresh !== undefined && isAbout(fresh, network) && !own) {
        text = withSegment(text, vmnet, had === undefined ? fresh : carriedOver(had, fresh, 'dhcpd'));
      }
      text = dhcpdWith(text, network, options);
    }
    return text;
  });
}

/** `networks`: those that the steps are about. The one NAT network has the file; it goes with the network. */
export async function completeNat(session: Session, networks: readonly WantedNetwork[], removed: readonly number[], instead?: Instead): Promise<StageOutcome> {
  const without = new Set([...removed, ...networks.filter(({ mode }) => mode !== 'nat').map(({ vmnet }) => vmnet)]);
  return complete(session, 'nat', instead, (original, regenerated) => {
    const network = networks.find(({ mode }) => mode === 'nat');
    if (network === undefined) return without.has(deviceOf(original) ?? -1) ? undefined : original;
    const fresh = regenerated !== undefined && deviceOf(regenerated) === network.vmnet ? regenerated : undefined;
    const carried = fresh === undefined || original === undefined ? (fresh ?? original ?? '') : carriedOver(original, fresh, 'nat');
    return natWith(carried, network, options);
  });
}

/** Names are kept here alone; VMware's tool does not write the file. One that is missing is made when a name is given, or when it is to be restored. */
export async function completeNetmap({ work }: Session, steps: readonly DriverStep[]): Promise<StageOutcome> {
  const path = pathOf(work.machine, 'netmap');
  const original = work.original(path);
  const isWanted = steps.some((step) => step.op === 'set-display-name' || (step.op === 'restore-generated-file' && step.file === 'netmap'));
  if (original === undefined && !isWanted) return done;
  const entries = work.before.state.view.networks.map(({ vmnet, name }) => [vmnet, escapeValue(encodeUtf8(name ?? usualName(vmnet)))] as const);
  const named = netmapWith(original ?? windowsText(netmapLines(entries)), steps);
  return named === original ? done : work.replace(path, named, { bytes: original });
}

/** What lies there now is not overwritten when somebody else has written it since it was read. */
async function complete(
  session: Session,
  file: 'dhcpd' | 'nat',
  instead: Instead | undefined,
  made: (original: Bytes | undefined, regenerated: Bytes | undefined) => Bytes | undefined,
): Promise<StageOutcome> {
  const { work } = session;
  const path = pathOf(work.machine, file);
  const read = await work.machine.readFile(path);
  const regenerated = read.ok ? read.bytes : undefined;
  const wanted = made(instead === undefined ? work.original(path) : instead.original, regenerated);
  if (wanted === regenerated) return done;
  return wanted === undefined ? work.remove(path) : work.replace(path, wanted, { bytes: regenerated });
}

function segmentText(bytes: Bytes, vmnet: number): Bytes | undefined {
  const segment = segmentOf(bytes, vmnet);
  return segment === undefined ? undefined : bytes.slice(segment.start, segment.end);
}

function withoutSegment(bytes: Bytes, vmnet: number): Bytes {
  return segmentOf(bytes, vmnet) === undefined ? bytes : withSegment(bytes, vmnet, '');
}

function subnetsOf(bytes: Bytes): ReturnType<typeof dhcpdModel>['subnets'] {
  return dhcpdModel(parseDhcpd(bytes)).subnets;
}

/** Whether VMware has made it for the wanted subnet. */
function isAbout(segment: Bytes, { subnet }: WantedNetwork): boolean {
  const file = parseDhcpd(segment);
  return !file.complaints.some(({ severity }) => severity === 'error') && dhcpdModel(file).subnets.some((one) => one.subnet === subnet);
}

function deviceOf(bytes: Bytes | undefined): number | undefined {
  const device = bytes === undefined ? null : natModel(parseNat(bytes)).device;
  return device === null ? undefined : vmnetOfDevice(device);
}
