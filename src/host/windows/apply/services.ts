/** VMware's services on Windows: stopped and started by VMware's tool, else by Windows'; what `sc query` says counts. */
import { setTimeout as pause } from 'node:timers/promises';
import { readScQuery } from '../../../core/formats/sc-query.ts';
import type { StageOutcome } from '../../apply/driver.ts';
import type { Machine } from '../../machine.ts';
import type { RunOutcome } from '../../run.ts';
import { commandLine } from '../../tool-output.ts';
import { tools } from '../facts.ts';
import { done, failed, hadNoEffect, type Session } from './session.ts';

export type ServiceKind = 'dhcp' | 'nat' | 'bridge';

/** Windows' names. */
export const serviceNames: Readonly<Record<ServiceKind, string>> = {
  dhcp: 'VMnetDHCP',
  nat: 'VMware NAT Service',
  bridge: 'VMnetBridge',
};

interface State {
  /** Null: nobody can say (Wine). */
  readonly running: boolean | null;
  readonly installed: boolean;
  readonly exitCode: number | null;
}

/** Milliseconds between two looks at a service that is starting or stopping, and how many there are. */
const interval = 500;
const looks = 60;

/** What it is when it no longer starts or stops. */
export async function serviceState(machine: Machine, kind: ServiceKind): Promise<State> {
  for (let look = 1; ; look += 1) {
    const output = await machine.run(tools.service(serviceNames[kind]));
    if (!output.ok) return { running: null, installed: true, exitCode: null };
    const { state, installed, exitCode } = readScQuery(output.text);
    const pending = /\b(?:START|STOP)_PENDING\b/.test(output.text);
    if (!pending || look === looks) return { running: state === null ? null : state === 'running', installed, exitCode };
    await pause(interval);
  }
}

export async function startType(machine: Machine, kind: ServiceKind): Promise<ReturnType<typeof readScQuery>['startType']> {
  const output = await machine.run(tools.serviceConfig(serviceNames[kind]));
  return output.ok ? readScQuery(output.text).startType : null;
}

/** The services that have to stand still while their files are written, and that run or may run. */
export async function runningServices(machine: Machine): Promise<readonly ServiceKind[]> {
  const running: ServiceKind[] = [];
  for (const kind of ['nat', 'dhcp'] as const) {
    const state = await serviceState(machine, kind);
    if (state.installed && state.running !== false) running.push(kind);
  }
  return running;
}

export async function stopService(session: Session, kind: ServiceKind): Promise<StageOutcome> {
  const { machine } = session.work;
  const before = await serviceState(machine, kind);
  if (!before.installed || before.running === false) return done;
  await session.vnetlib('stop', kind);
  if (before.running !== null && (await serviceState(machine, kind)).running === false) return done;
  const argv = ['net', 'stop', serviceNames[kind]];
  const outcome = await session.work.execute(argv);
  return (await serviceState(machine, kind)).running === true ? failed('service-still-running', { service: serviceNames[kind], vmnet: null, ...told(argv, outcome) }) : done;
}

export async function startService(session: Session, kind: ServiceKind): Promise<StageOutcome> {
  const { machine } = session.work;
  const service = serviceNames[kind];
  const before = await serviceState(machine, kind);
  if (before.running === true) return done;
  if ((await startType(machine, kind)) === 'disabled') return failed('service-disabled', { service });
  // The bridge is a driver, which VMware's tool starts no other way than Windows does.
  await session.vnetlib('start', kind);
  if (before.running !== null && (await serviceState(machine, kind)).running === true) return done;
  const argv = ['net', 'start', service];
  const outcome = await session.work.execute(argv);
  const after = await serviceState(machine, kind);
  if (after.running !== false) return done;
  return failed('service-not-running', { service, vmnet: null, ...told(argv, outcome), error: after.exitCode });
}

export async function setAutomatic(session: Session, kind: ServiceKind): Promise<StageOutcome> {
  const { machine } = session.work;
  if ((await startType(machine, kind)) === 'automatic') return done;
  const argv = ['sc', 'config', serviceNames[kind], 'start=', 'auto'];
  const outcome = await session.work.execute(argv);
  const after = await startType(machine, kind);
  return after === 'automatic' || after === null ? done : hadNoEffect(argv, outcome);
}

function told(argv: readonly string[], outcome: RunOutcome): { readonly command: string; readonly detail: string } {
  const detail = outcome.code === 'done' ? `exit ${outcome.exitCode}` : outcome.code === 'absent' ? 'ENOENT' : outcome.detail;
  return { command: commandLine(argv), detail };
}
