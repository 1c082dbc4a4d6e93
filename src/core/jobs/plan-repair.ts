/** `vmnet repair CODE`: what findings name as their automatic fix, as steps. */
import { checks, findAll } from '../checks/all.ts';
import type { RepairStep } from '../plan/step.ts';
import type { Finding } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';

export type PlannedRepair =
  /** None: nothing of the kind is wrong. */
  | { readonly kind: 'steps'; readonly steps: readonly RepairStep[] }
  /** Other commands carry it out, each as a person would type it. */
  | { readonly kind: 'commands'; readonly commands: readonly [string, ...string[]] }
  | { readonly kind: 'refused'; readonly code: 'unknown-code' | 'not-automatic'; readonly codes: readonly string[] };

/** `vmnet`, `vm`: only findings about that network or machine (its name); null: all. */
export function planRepair(state: HostState, code: string, vmnet: number | null, vm: string | null): PlannedRepair {
  const codes = checks.map((one) => one.code as string);
  if (!codes.includes(code)) return { kind: 'refused', code: 'unknown-code', codes: codes.toSorted() };
  const all: readonly Finding[] = findAll(state);
  const found = all.filter((one) => one.code === code && (vmnet === null || one.vmnet === null || one.vmnet === vmnet) && (vm === null || one.vm === vm));
  const fixes = found.flatMap((finding) => (finding.fix.kind === 'automatic' ? [{ finding, command: finding.fix.command }] : []));
  if (fixes.length === 0) return found.length === 0 ? { kind: 'steps', steps: [] } : { kind: 'refused', code: 'not-automatic', codes: [] };
  const [first, ...rest] = new Set(fixes.map(({ command }) => command).filter((command) => !command.startsWith('vmnet repair ')));
  if (first !== undefined) return { kind: 'commands', commands: [first, ...rest] };
  const repair = repairs[code];
  if (repair === undefined) return { kind: 'refused', code: 'not-automatic', codes: [] };
  const steps = fixes.flatMap(({ finding }) => repair(state, finding, vmnet));
  return { kind: 'steps', steps: [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()] };
}

type Repair = (state: HostState, finding: Finding, vmnet: number | null) => readonly RepairStep[];
type Service = Extract<RepairStep, { readonly op: 'start-service' }>['service'];
type RepairableFile = Extract<RepairStep, { readonly op: 'restore-generated-file' }>['file'];

const onNetwork = (make: (vmnet: number) => RepairStep): Repair => (_, finding) => (finding.vmnet === null ? [] : [make(finding.vmnet)]);
const renew = onNetwork((vmnet) => ({ op: 'renew-host-adapter', vmnet }));
const start =
  (service: Service): Repair =>
  (state, finding) => [startStep(state, service, finding.vmnet)];
const restore =
  (...files: readonly RepairableFile[]): Repair =>
  (state, finding, only) =>
    restoreSteps(state, files, finding.vmnet ?? only);

/** By the codes of checks whose fix is `vmnet repair CODE`. */
const repairs: Readonly<Record<string, Repair>> = {
  'nat-service-stopped': start('nat'),
  'dhcp-service-stopped': start('dhcp'),
  'bridge-protocol-off': bindingOrService,
  'service-disabled': enableServices,
  'networks-unit-down': startAll,
  'host-adapter-missing': onNetwork((vmnet) => ({ op: 'recreate-host-adapter', vmnet })),
  'host-adapter-disabled': onNetwork((vmnet) => ({ op: 'enable-host-adapter', vmnet })),
  'host-adapter-apipa': renew,
  'host-adapter-outside-subnet': renew,
  'host-adapter-has-gateway': renew,
  'internet-sharing-on-vmnet': renew,
  'gateway-is-host-adapter': renew,
  'dhcp-option-not-gateway': restore('dhcpd'),
  'dhcp-block-edited': restore('dhcpd'),
  'dhcp-config-damaged': restore('dhcpd'),
  'port-forward-duplicate': restore('nat'),
  'nat-config-damaged': restore('nat'),
  'config-drift': restore('dhcpd', 'nat'),
  'netmap-incomplete': restore('netmap'),
  'daemon-config-missing': namedFile,
  'network-config-missing': namedFile,
};

/** On Windows one service serves all networks. */
function startStep({ view }: HostState, service: Service, vmnet: number | null): RepairStep {
  return { op: 'start-service', service, vmnet: view.host.platform === 'windows' ? null : vmnet };
}

function bindingOrService(state: HostState, { adapter, data }: Finding): readonly RepairStep[] {
  if (data['part'] === 'binding' && typeof adapter === 'string') return [{ op: 'bind-bridge', adapter, bound: true }];
  return [startStep(state, 'bridge', 0)];
}

function enableServices(state: HostState): readonly RepairStep[] {
  return state.services.flatMap(({ kind, startType }): readonly RepairStep[] =>
    kind === 'other' || startType !== 'disabled' ? [] : [{ op: 'set-service-automatic', service: kind }, startStep(state, kind, null)],
  );
}

/** Every service that a network of the host needs and that is not seen to run. */
function startAll({ view }: HostState): readonly RepairStep[] {
  return view.networks.flatMap(({ vmnet, mode, dhcp, nat }): readonly RepairStep[] => [
    ...(mode === 'bridged' ? [{ op: 'start-service', service: 'bridge', vmnet } as const] : []),
    ...(dhcp?.enabled === true && dhcp.service !== 'running' ? [{ op: 'start-service', service: 'dhcp', vmnet } as const] : []),
    ...(nat !== null && nat.service !== 'running' ? [{ op: 'start-service', service: 'nat', vmnet } as const] : []),
  ]);
}

/** `vmnet` null: of all networks that have such a file. */
function restoreSteps({ view }: HostState, files: readonly RepairableFile[], vmnet: number | null): readonly RepairStep[] {
  const networks = view.networks.filter((one) => vmnet === null || one.vmnet === vmnet);
  return networks.flatMap((one) =>
    files
      .filter((file) => (file === 'nat' ? one.mode === 'nat' : file === 'netmap' || one.dhcp?.enabled === true))
      .map((file): RepairStep => ({ op: 'restore-generated-file', vmnet: one.vmnet, file })),
  );
}

/** The finding says which: `netmap`, or the file of a daemon. */
function namedFile(state: HostState, { vmnet, data }: Finding, only: number | null): readonly RepairStep[] {
  const daemon = data['daemon'] ?? data['file'];
  const file = daemon === 'dhcp' || daemon === 'dhcpd' ? 'dhcpd' : daemon === 'nat' ? 'nat' : 'netmap';
  return restoreSteps(state, [file], vmnet ?? only);
}
