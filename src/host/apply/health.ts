/** What runs and which addresses the host adapters have: what an apply must not break, and a rollback must bring back. */
import type { ReportProblem } from '../../core/plan/report-problem.ts';
import type { HostState } from '../../core/vnet/host-state.ts';

/** `nat vmnet8` → a service's state; `adapter vmnet8` → the address that it really has, else its state. */
export type Health = Readonly<Record<string, string>>;

export function healthOf({ view, services }: HostState): Health {
  const facts: [string, string][] = [];
  for (const { vmnet, dhcp, nat, hostAdapter } of view.networks) {
    if (dhcp?.enabled === true) facts.push([`dhcp vmnet${vmnet}`, dhcp.service ?? 'unknown']);
    if (nat?.enabled === true) facts.push([`nat vmnet${vmnet}`, nat.service ?? 'unknown']);
    if (hostAdapter?.configured === true) facts.push([`adapter vmnet${vmnet}`, hostAdapter.actual ?? hostAdapter.state ?? 'unknown']);
  }
  for (const { kind, vmnet, state } of services) if (kind === 'bridge') facts.push([vmnet === null ? 'bridge' : `bridge vmnet${vmnet}`, state]);
  return Object.fromEntries(facts);
}

/** What a service is that does not run although somebody could say. */
const dead = new Set(['stopped', 'disabled']);

/**
 * What is worse than it was. A service that did not run before need not run now; one that was not there before must.
 * `except`: VMnets whose adapters were to change, and are looked at by the truth table.
 */
export function worseThan(before: Health, now: Health, except: ReadonlySet<number> = new Set()): readonly ReportProblem[] {
  return Object.entries(now).flatMap(([key, value]): readonly ReportProblem[] => {
    const [service = '', name = ''] = key.split(' ');
    const vmnet = name === '' ? null : Number(name.slice('vmnet'.length));
    const was = before[key];
    if (service !== 'adapter') return dead.has(value) && !dead.has(was ?? '') ? [{ code: 'service-not-running', data: { service, vmnet } }] : [];
    if (vmnet === null || except.has(vmnet) || was === undefined || was === value || was === 'unknown' || value === 'unknown') return [];
    // What was down may come up by the change.
    return was.includes('/') ? [{ code: 'adapter-address', data: { vmnet, wanted: was, actual: value } }] : [];
  });
}
