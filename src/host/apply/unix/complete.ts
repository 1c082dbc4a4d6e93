/**
 * After VMware has regenerated its files: what it has no key for is set again, what it dropped of a person's is put back,
 * and what is none of the change's business is made what it was, leases too.
 */
import type { Bytes } from '../../../core/formats/bytes.ts';
import { dhcpdModel, parseDhcpd } from '../../../core/formats/dhcpd.ts';
import { describeNetmap, parseNetmap, printNetmap, setNetmapName } from '../../../core/formats/netmap.ts';
import { removeAnswer, setAnswer } from '../../../core/formats/networking-edit.ts';
import { parseNetworking, printNetworking, replayNetworking } from '../../../core/formats/networking.ts';
import { carriedOver } from '../../../core/plan/carry-over.ts';
import { dhcpdWith, natWith, type GeneratedOptions } from '../../../core/plan/set-generated.ts';
import { netmapWith, withConfigHash } from '../../../core/plan/set-networking.ts';
import type { Step } from '../../../core/plan/step.ts';
import type { WantedNetwork } from '../../../core/plan/wanted.ts';
import { layoutOf } from '../../unix/layout.ts';
import type { StageOutcome, Work } from '../driver.ts';
import { currentBytes, failed, ok } from '../work.ts';
import { coveredFiles } from './covered.ts';

export interface Completion {
  readonly steps: readonly Step[];
  /** The networks that the change is about, whole. */
  readonly networks: readonly WantedNetwork[];
  /** Of `restore-generated-file`: what is damaged is not carried over. */
  readonly restored: ReadonlySet<string>;
  /** The store as VMware was given it. */
  readonly given: Bytes;
}

export async function completeFiles(work: Work, completion: Completion): Promise<StageOutcome> {
  const { networks } = completion;
  const layout = layoutOf(work.machine);
  const touched = new Set(networks.map(({ vmnet }) => vmnet));
  for (const network of networks) {
    const done = await completeNetwork(work, network, completion);
    if (!done.ok) return done;
  }
  for (const { path, vmnet, kind } of await coveredFiles(work.machine)) {
    if (vmnet === null || touched.has(vmnet) || kind === 'device') continue;
    const original = work.original(path);
    // A generation before that was not there is of no use; a missing file that VMware made is.
    const outcome = original !== undefined ? await work.replace(path, original) : path.endsWith('.bak') ? await work.remove(path) : ok;
    if (!outcome.ok) return outcome;
  }
  const stored = await completeStore(work, completion, touched);
  return stored.ok && layout.netmap !== null ? completeNetmap(work, layout.netmap, completion.steps) : stored;
}

async function completeNetwork(work: Work, network: WantedNetwork, { restored }: Completion): Promise<StageOutcome> {
  const layout = layoutOf(work.machine);
  const options: GeneratedOptions = { platform: layout.platform, apple: work.before.state.apple };
  const { vmnet } = network;
  const kinds = [
    { kind: 'dhcpd', path: layout.dhcpd(vmnet), needed: network.dhcp !== null, set: dhcpdWith },
    { kind: 'nat', path: layout.nat(vmnet), needed: network.mode === 'nat', set: natWith },
  ] as const;
  for (const { kind, path, needed, set } of kinds) {
    const now = await currentBytes(work.machine, path);
    if (!now.ok) return failed(now.problem);
    if (!needed && now.bytes === undefined) continue;
    const original = work.original(path);
    const regenerated = now.bytes ?? '';
    const carried = original === undefined || !needed || restored.has(`${vmnet} ${kind}`) ? regenerated : carriedOver(original, regenerated, kind);
    const replaced = await work.replace(path, set(carried, network, options));
    if (!replaced.ok) return replaced;
  }
  return keepLeases(work, vmnet);
}

/** The leases of a subnet that stays are still good. */
async function keepLeases(work: Work, vmnet: number): Promise<StageOutcome> {
  const layout = layoutOf(work.machine);
  const path = layout.dhcpd(vmnet);
  const now = await currentBytes(work.machine, path);
  const before = work.original(path);
  if (!now.ok || now.bytes === undefined || before === undefined || subnetOf(now.bytes, vmnet) !== subnetOf(before, vmnet)) return ok;
  for (const file of [layout.leases(vmnet), `${layout.leases(vmnet)}~`]) {
    const leases = work.original(file);
    const outcome = leases === undefined ? ok : await work.replace(file, leases);
    if (!outcome.ok) return outcome;
  }
  return ok;
}

export function subnetOf(dhcpd: Bytes, vmnet: number): string | undefined {
  return dhcpdModel(parseDhcpd(dhcpd), { vmnet }).subnets.find((one) => one.vmnet === vmnet)?.subnet ?? undefined;
}

async function completeStore(work: Work, { given, networks }: Completion, touched: ReadonlySet<number>): Promise<StageOutcome> {
  const layout = layoutOf(work.machine);
  const now = await currentBytes(work.machine, layout.networking);
  if (!now.ok) return failed(now.problem);
  if (now.bytes === undefined) return failed({ code: 'tool-did-nothing', data: { command: 'migrate', path: layout.networking } });
  let bytes = carriedOver(given, now.bytes, 'networking');
  for (const { vmnet, dhcp } of networks) {
    const dhcpd = dhcp === null ? undefined : await currentBytes(work.machine, layout.dhcpd(vmnet));
    if (dhcpd?.ok === true && dhcpd.bytes !== undefined) bytes = withConfigHash(bytes, vmnet, dhcpd.bytes);
  }
  return work.replace(layout.networking, withOldHashes(bytes, given, touched));
}

/** The files of other VMnets are as they were, so their digests are too: one that did not fit tells VMware of somebody's edit. */
function withOldHashes(bytes: Bytes, given: Bytes, touched: ReadonlySet<number>): Bytes {
  const before = replayNetworking(parseNetworking(given)).vnets;
  let file = parseNetworking(bytes);
  for (const [vmnet, answers] of replayNetworking(file).vnets) {
    if (touched.has(vmnet)) continue;
    const was = before.get(vmnet)?.get('DHCP_CFG_HASH')?.value;
    if (was === answers.get('DHCP_CFG_HASH')?.value) continue;
    const key = `VNET_${vmnet}_DHCP_CFG_HASH`;
    file = was === undefined ? removeAnswer(file, key) : setAnswer(file, key, was);
  }
  return printNetworking(file);
}

/** The person's file with the new names and networks; VMware's own where there was none. */
async function completeNetmap(work: Work, path: string, steps: readonly Step[]): Promise<StageOutcome> {
  const original = work.original(path);
  const now = await currentBytes(work.machine, path);
  if (!now.ok) return failed(now.problem);
  if (original === undefined || now.bytes === undefined) return ok;
  let file = parseNetmap(netmapWith(original, steps));
  const known = new Set(describeNetmap(file).networks.map(({ vmnet }) => vmnet));
  const added = new Set(steps.flatMap((step) => (step.op === 'add-network' ? [step.vmnet] : [])));
  for (const { vmnet, name } of describeNetmap(parseNetmap(now.bytes)).networks) {
    if (vmnet !== null && added.has(vmnet) && !known.has(vmnet)) file = setNetmapName(file, vmnet, name ?? `vmnet${vmnet}`);
  }
  return work.replace(path, printNetmap(file));
}
