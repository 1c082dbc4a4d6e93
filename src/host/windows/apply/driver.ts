/** Changes a Windows host for the engine: VMware's tool with the services stopped, and behind it registry and files. */
import { setTimeout as pause } from 'node:timers/promises';
import { presentNetworks } from '../../../core/plan/present-networks.ts';
import type { ReportProblem } from '../../../core/plan/report-problem.ts';
import type { RepairStep } from '../../../core/plan/step.ts';
import type { Driver, DriverStep, Stage, StageOutcome, Work } from '../../apply/driver.ts';
import { covered } from './covered.ts';
import { completeDhcp, completeNat, completeNetmap } from './generated.ts';
import { giveAddress, type Patience } from './host-adapters.ts';
import { rememberedLive, restoreAddresses } from './live-restore.ts';
import { removeKey, wantedAddress, writeNetworks } from './networks.ts';
import { registrySide } from './registry-side.ts';
import { repair, restoreGeneratedFile } from './repairs.ts';
import { scopeOf, type Scope } from './scope.ts';
import { runningServices, serviceNames, serviceState, startService, stopService, type ServiceKind } from './services.ts';
import { done, inOrder, Session } from './session.ts';

/** Half a second between two looks at an adapter, up to six seconds: a DHCP server that answers does so sooner. */
const looksAtAdapter = 12;

export const patient: Patience = async (look) => {
  if (look >= looksAtAdapter) return false;
  await pause(500);
  return true;
};

/** Where tools are played, all has happened when they end. */
export const impatient: Patience = () => Promise.resolve(false);

export function windowsDriver(patience: Patience): Driver {
  return {
    covered,
    carryOut: (work, steps) => carryOut(work, steps, patience),
    stop: (work) => stop(new Session(work)),
    start: (work) => start(work, patience),
    check,
    registry: registrySide,
  };
}

type FileRepair = Extract<RepairStep, { readonly op: 'restore-generated-file' }>;
type OtherRepair = Exclude<RepairStep, FileRepair>;

async function carryOut(work: Work, steps: readonly DriverStep[], patience: Patience): Promise<StageOutcome> {
  const session = new Session(work);
  const scope = scopeOf(presentNetworks(work.before.state), steps);
  const files = steps.filter((step): step is FileRepair => step.op === 'restore-generated-file');
  const others = steps.filter(isOtherRepair);
  const begin = (stage: Stage) => () => work.begin(stage);
  const standStill = scope.dhcp.size + scope.nat.size + scope.adapters.size > 0 || files.some(({ file }) => file !== 'netmap');
  return inOrder(
    () => (standStill ? inOrder(begin('stop-services'), () => work.toolsWrite(), () => stop(session)) : Promise.resolve(done)),
    ...(scope.networks.length + scope.removed.length === 0
      ? []
      : [begin('write-settings'), () => writeNetworks(session, scope), begin('regenerate'), () => regenerate(session, scope)]),
    begin('complete-files'),
    () => completeFiles(session, scope),
    ...files.map((step) => () => restoreGeneratedFile(session, step)),
    () => (standStill ? inOrder(begin('start-services'), () => startAgain(session, scope), () => giveAddresses(session, scope, patience)) : Promise.resolve(done)),
    ...(others.length === 0 ? [] : [begin('repair'), () => work.toolsWrite()]),
    ...others.map((step) => () => repair(session, step, patience)),
  );
}

const repairs: ReadonlySet<string> = new Set<OtherRepair['op']>([
  'start-service',
  'set-service-automatic',
  'enable-host-adapter',
  'recreate-host-adapter',
  'renew-host-adapter',
  'bind-bridge',
]);

function isOtherRepair(step: DriverStep): step is OtherRepair {
  return repairs.has(step.op);
}

/** What of them ran when they were stopped. */
const stopped = new WeakMap<Work, readonly ServiceKind[]>();

async function stop(session: Session): Promise<StageOutcome> {
  const { work } = session;
  const running = await runningServices(work.machine);
  stopped.set(work, [...new Set([...(stopped.get(work) ?? []), ...running])]);
  return inOrder(
    () => stopService(session, 'nat'),
    () => stopService(session, 'dhcp'),
  );
}

/** Whatever VMware's tool makes of it: the files are completed behind it. */
async function regenerate(session: Session, { dhcp, nat, removed }: Scope): Promise<StageOutcome> {
  for (const vmnet of dhcp) await session.vnetlib('update', 'dhcp', `vmnet${vmnet}`);
  // A network that no longer has the file is told first: it would take it away from the next.
  const without = [...nat].toSorted((a, b) => Number(removed.includes(b)) - Number(removed.includes(a)));
  for (const vmnet of without) await session.vnetlib('update', 'nat', `vmnet${vmnet}`);
  return done;
}

async function completeFiles(session: Session, scope: Scope): Promise<StageOutcome> {
  const { networks, removed, dhcp, nat, steps, keys } = scope;
  return inOrder(
    ...keys.map((vmnet) => () => removeKey(session, vmnet)),
    () => (dhcp.size === 0 ? Promise.resolve(done) : completeDhcp(session, networks.filter(({ vmnet }) => dhcp.has(vmnet)), removed)),
    () => (nat.size === 0 ? Promise.resolve(done) : completeNat(session, networks.filter(({ vmnet }) => nat.has(vmnet)), removed)),
    () => completeNetmap(session, steps),
  );
}

/** Those that ran, and those that somebody now asks something of; DHCP first, from which the host's own adapters get their addresses. */
async function startAgain(session: Session, scope: Scope): Promise<StageOutcome> {
  const kinds = new Set([...(stopped.get(session.work) ?? []), ...scope.needed]);
  return inOrder(
    ...(kinds.has('dhcp') && scope.hasDhcp ? [() => startService(session, 'dhcp')] : []),
    ...(kinds.has('nat') && scope.hasNat ? [() => startService(session, 'nat')] : []),
  );
}

function giveAddresses(session: Session, { networks, adapters }: Scope, patience: Patience): Promise<StageOutcome> {
  const wanted = networks.flatMap((network) => (adapters.has(network.vmnet) ? (wantedAddress(network) ?? []) : []));
  return inOrder(...wanted.map((one) => () => giveAddress(session, one, patience)));
}

/** What ran when it was stopped, or when the restore point was made. Goes on after a failure and gives the first. */
async function start(work: Work, patience: Patience): Promise<StageOutcome> {
  const session = new Session(work);
  const live = rememberedLive(work);
  const ran = live?.services.filter(({ running }) => running !== false).map(({ kind }) => kind) ?? [];
  const kinds = new Set([...(stopped.get(work) ?? []), ...ran]);
  const { networks } = (await work.read()).state.view;
  const { hasDhcp, hasNat } = scopeOf(networks, []);
  const outcomes: StageOutcome[] = [];
  if (kinds.has('dhcp') && hasDhcp) outcomes.push(await startService(session, 'dhcp'));
  if (kinds.has('nat') && hasNat) outcomes.push(await startService(session, 'nat'));
  if (live !== undefined) outcomes.push(await restoreAddresses(session, live, patience));
  return outcomes.find(({ ok }) => !ok) ?? done;
}

/** That what ran runs: of a service that has nothing left to serve nobody wants it. */
async function check(work: Work, steps: readonly DriverStep[]): Promise<readonly ReportProblem[]> {
  const scope = scopeOf(presentNetworks(work.before.state), steps);
  const problems: ReportProblem[] = [];
  for (const kind of ['dhcp', 'nat'] as const) {
    if (!(kind === 'dhcp' ? scope.hasDhcp : scope.hasNat)) continue;
    const before = work.before.state.services.find(({ name }) => name === serviceNames[kind])?.state;
    if (before !== 'running' && !scope.needed.has(kind)) continue;
    const { running, exitCode } = await serviceState(work.machine, kind);
    if (running === false) problems.push({ code: 'service-not-running', data: { service: serviceNames[kind], vmnet: null, error: exitCode } });
  }
  return problems;
}
