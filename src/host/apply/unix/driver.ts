/** Changes VMware's networks on Linux (`vmware-networks`) and macOS (`vmnet-cli`), in the order of spec vmware-formats §7 and §8. */
import type { Bytes } from '../../../core/formats/bytes.ts';
import { dhcpConfigHash } from '../../../core/formats/dhcp-hash.ts';
import { parseNetworking, replayNetworking } from '../../../core/formats/networking.ts';
import { contains, parseSubnet } from '../../../core/ipv4/subnet.ts';
import { parseIpv4 } from '../../../core/ipv4/address.ts';
import { isNetworkStep } from '../../../core/plan/affects.ts';
import type { ReportProblem } from '../../../core/plan/report-problem.ts';
import { networkingWith } from '../../../core/plan/set-networking.ts';
import { wantedAfter } from '../../../core/plan/wanted-after.ts';
import { wantedOf, type WantedNetwork } from '../../../core/plan/wanted.ts';
import { layoutOf } from '../../unix/layout.ts';
import type { Driver, DriverStep, StageOutcome, Work } from '../driver.ts';
import { currentBytes, failed, ok } from '../work.ts';
import { completeFiles } from './complete.ts';
import { coveredFiles } from './covered.ts';
import { runTool, startServices, stopServices } from './tools.ts';

export const unixDriver: Driver = { covered: coveredFiles, carryOut, stop: stopServices, start: startServices, check, registry: null };

async function carryOut(work: Work, steps: readonly DriverStep[]): Promise<StageOutcome> {
  const impossible = steps.find(({ op }) => op === 'set-service-automatic' || op === 'bind-bridge');
  if (impossible !== undefined) return failed({ code: 'step-not-possible', data: { op: impossible.op } });
  const rewrites = steps.some((step) => isNetworkStep(step) || step.op === 'restore-generated-file');
  const restarts = rewrites || steps.some(({ op }) => op === 'recreate-host-adapter' || op === 'renew-host-adapter');
  const stages: readonly (() => Promise<StageOutcome>)[] = [
    ...(restarts ? [() => stage(work, 'stop-services', () => stopServices(work))] : []),
    ...(rewrites ? [() => rewrite(work, steps)] : []),
    () => stage(work, 'start-services', () => startServices(work)),
  ];
  for (const one of stages) {
    const outcome = await one();
    if (!outcome.ok) return outcome;
  }
  return ok;
}

async function stage(work: Work, name: Parameters<Work['begin']>[0], act: () => Promise<StageOutcome>): Promise<StageOutcome> {
  const begun = await work.begin(name);
  return begun.ok ? act() : begun;
}

async function rewrite(work: Work, steps: readonly DriverStep[]): Promise<StageOutcome> {
  const stored = storedBytes(work);
  const given = networkingWith(stored ?? '', steps);
  const networks = networksOf(work, steps);
  const restored = new Set(steps.flatMap((step) => (step.op === 'restore-generated-file' ? [`${step.vmnet} ${step.file}`] : [])));
  const written = await stage(work, 'write-settings', () => work.replace(layoutOf(work.machine).networking, given, { bytes: stored }));
  if (!written.ok) return written;
  const regenerated = await stage(work, 'regenerate', () => regenerate(work, given));
  if (!regenerated.ok) return regenerated;
  return stage(work, 'complete-files', () => completeFiles(work, { steps, networks, restored, given }));
}

/** As the plan was made from it: what somebody wrote since is not overwritten. */
function storedBytes({ before }: Work): Bytes | undefined {
  const { networking } = before.snapshot;
  return networking?.ok === true ? networking.bytes : undefined;
}

/** Those that the steps change, and those of which a file is to be made anew. */
export function networksOf({ before }: Pick<Work, 'before'>, steps: readonly DriverStep[]): readonly WantedNetwork[] {
  const present = before.state.view.networks;
  const changed = wantedAfter(present, steps).networks;
  const repaired = new Set(steps.flatMap((step) => (step.op === 'restore-generated-file' ? [step.vmnet] : [])));
  const others = present.filter(({ vmnet }) => repaired.has(vmnet) && !changed.some((one) => one.vmnet === vmnet));
  return [...changed, ...others.map((network) => withSoundRange(wantedOf(network)))];
}

/** A range that a damaged file claims outside the subnet is left to VMware's default. */
function withSoundRange(network: WantedNetwork): WantedNetwork {
  const { dhcp } = network;
  const subnet = parseSubnet(network.subnet ?? '');
  if (dhcp === null || subnet === undefined) return network;
  const inside = [dhcp.start, dhcp.end].every((address) => {
    const value = parseIpv4(address ?? '');
    return value !== undefined && contains(subnet, value);
  });
  return inside ? network : { ...network, dhcp: { ...dhcp, start: null, end: null } };
}

async function regenerate(work: Work, given: Bytes): Promise<StageOutcome> {
  const noted = await work.toolsWrite();
  if (!noted.ok) return noted;
  if (work.machine.platform === 'macos') return runTool(work, '--configure');
  const candidate = await work.writeScratch('networking', given);
  if (!candidate.ok) return failed({ code: candidate.failure.code === 'no-space' ? 'disk-full' : 'write-failed', data: { path: candidate.path, detail: candidate.failure.detail } });
  return runTool(work, '--migrate-network-settings', candidate.path);
}

/** Digests of the networks that changed, and every byte of those that did not. */
async function check(work: Work, steps: readonly DriverStep[]): Promise<readonly ReportProblem[]> {
  const layout = layoutOf(work.machine);
  const networks = networksOf(work, steps);
  const problems: ReportProblem[] = [];
  const store = await currentBytes(work.machine, layout.networking);
  const { vnets } = replayNetworking(parseNetworking(store.ok ? (store.bytes ?? '') : ''));
  for (const { vmnet, dhcp } of networks) {
    const path = layout.dhcpd(vmnet);
    const file = dhcp === null ? undefined : await currentBytes(work.machine, path);
    const hash = file?.ok === true ? dhcpConfigHash(file.bytes ?? '') : undefined;
    if (hash !== undefined && vnets.get(vmnet)?.get('DHCP_CFG_HASH')?.value !== hash) problems.push({ code: 'hash-differs', data: { path } });
  }
  const touched = new Set([...networks.map(({ vmnet }) => vmnet), ...steps.flatMap((step) => (step.op === 'remove-network' ? [step.vmnet] : []))]);
  for (const { path, kind, vmnet } of await coveredFiles(work.machine)) {
    const original = work.original(path);
    if (kind !== 'settings' || vmnet === null || touched.has(vmnet) || original === undefined) continue;
    const now = await currentBytes(work.machine, path);
    if (!now.ok || now.bytes !== original) problems.push({ code: 'file-differs', data: { path } });
  }
  return [...problems, ...(await repairProblems(work, steps))];
}

/** What the repairs were for. */
async function repairProblems(work: Work, steps: readonly DriverStep[]): Promise<readonly ReportProblem[]> {
  const { state } = await work.read();
  return steps.flatMap((step): readonly ReportProblem[] => {
    if (step.op === 'start-service') {
      const down = state.services.filter(({ kind, vmnet, state: now }) => kind === step.service && (step.vmnet === null || vmnet === step.vmnet) && now !== 'running');
      return down.slice(0, 1).map(({ vmnet }) => ({ code: 'service-not-running', data: { service: step.service, vmnet } }));
    }
    if (step.op !== 'enable-host-adapter' && step.op !== 'recreate-host-adapter' && step.op !== 'renew-host-adapter') return [];
    const adapter = state.view.networks.find(({ vmnet }) => vmnet === step.vmnet)?.hostAdapter;
    const [actual] = (adapter?.actual ?? '').split('/');
    const right = adapter === null || adapter === undefined || actual === adapter.address;
    return right ? [] : [{ code: 'adapter-address', data: { vmnet: step.vmnet, wanted: adapter.address, actual: adapter.actual } }];
  });
}
