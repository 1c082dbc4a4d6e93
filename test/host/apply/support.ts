/** Policies applied to simulated hosts, and what became of the hosts. */
import path from 'node:path';
import { readPolicy } from '../../../src/core/policy/read-policy.ts';
import { fingerprintOf } from '../../../src/core/jobs/fingerprint.ts';
import { hostState } from '../../../src/core/jobs/host-state.ts';
import { planWanted } from '../../../src/core/plan/plan-wanted.ts';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import type { Report } from '../../../src/core/plan/report.ts';
import type { Step } from '../../../src/core/plan/step.ts';
import type { Wanted } from '../../../src/core/plan/wanted.ts';
import { applyPlan, type Applied, type ApplyRequest } from '../../../src/host/apply/apply.ts';
import { keptTarget } from '../../../src/host/apply/simulated-target.ts';
import type { Target } from '../../../src/host/apply/target.ts';
import { openSimulated } from '../../../src/host/simulated/folder.ts';
import type { Switches } from '../../../src/host/simulated/simulation.ts';
import { allFiles, contentOf, show } from '../simulated/support.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** The seed case (issue 5). `gateway: null`: not written. */
export function seedPolicy({ gateway = '192.168.204.2' }: { readonly gateway?: string | null } = {}): string {
  return `policy: vmnet-policy/1
networks:
  vmnet8:
    mode: nat
    subnet: 192.168.204.0/24
${gateway === null ? '' : `    gateway: ${gateway}\n`}    dhcp:
      start: 192.168.204.128
      end: 192.168.204.254
      reservations:
        00:0c:29:aa:bb:cc: 192.168.204.50
    portForwards:
      - { protocol: tcp, hostPort: 8888, to: 192.168.204.50:80, description: web of the class }
`;
}

export interface Planned {
  readonly steps: readonly Step[];
  readonly wanted: Wanted;
  readonly fingerprint: string;
}

export async function planned(target: Target, policy: string): Promise<Planned> {
  const read = readPolicy(policy);
  if (!read.ok) throw new Error(JSON.stringify(read.complaints));
  const snapshot = await target.host.read();
  const state = hostState(snapshot, target.host.decode);
  const resolved = resolveWish(state, read.policy.wish);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.refusals));
  return { steps: planWanted(state, resolved.wanted), wanted: resolved.wanted, fingerprint: fingerprintOf(snapshot) };
}

export const applying: Omit<ApplyRequest, 'steps' | 'fingerprint' | 'wanted'> = { diffs: [], command: 'vmnet apply class.yaml', why: null, allowRunning: true };

export async function applyPolicy(target: Target, policy: string, request: Partial<ApplyRequest> = {}): Promise<Applied> {
  return applyPlan(target, { ...applying, ...(await planned(target, policy)), ...request });
}

/** The report of a change that was not refused. */
export function reportOf(applied: Applied | { readonly ok: true; readonly report: Report | null }): Report {
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
  if (applied.report === null) throw new Error('nothing was done');
  return applied.report;
}

export interface Kept {
  readonly folder: string;
  readonly target: Target;
}

/** A sample as a simulated host in a folder. */
export async function keptHost(sample: string, switches: Partial<Switches> = {}): Promise<Kept> {
  const folder = path.join(await temporaryFolder(), 'host');
  const opened = await keptTarget(folder, await contentOf(sample, switches), { user: 'alice' });
  if (!opened.ok) throw new Error(opened.problem.code);
  return { folder, target: opened.value };
}

/** As another program would open it. */
export async function again(folder: string): Promise<Target> {
  const { openTarget } = await import('../../../src/host/index.ts');
  const opened = await openTarget(folder, { cwd: '/', env: {}, simulate: null, userState: '/nowhere' });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

export interface World {
  /** VMware's files without leases and logs. */
  readonly settings: ReadonlyMap<string, string>;
  readonly leases: ReadonlyMap<string, string>;
  /** Services and addresses, by network. */
  readonly actual: unknown;
}

export async function worldOf(folder: string): Promise<World> {
  const opened = await openSimulated(folder);
  if (!opened.ok) throw new Error(opened.problem.code);
  const files = await allFiles(opened.value.content());
  const isLease = (name: string): boolean => /\.leases~?$/.test(name);
  const { networks } = await show(opened.value);
  return {
    settings: new Map([...files].filter(([name]) => !isLease(name))),
    leases: new Map([...files].filter(([name]) => isLease(name))),
    actual: networks.map(({ vmnet, dhcp, nat, hostAdapter }) => [vmnet, dhcp?.service, nat?.service, hostAdapter?.state, hostAdapter?.actual]),
  };
}
