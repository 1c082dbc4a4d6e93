/** The automatic fix of a finding, by the command that the finding names: what the window's button carries out. */
import { findAll } from '../checks/all.ts';
import { detectAll } from '../doctor/detectors.ts';
import { patientOf } from '../doctor/patient.ts';
import type { DhcpWish, NetworkWish } from '../plan/wish.ts';
import type { Finding } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import { planRepair } from './plan-repair.ts';
import { missingNetwork, refusedChange, stepsOfMachine, stepsOfWish, type PlannedSteps } from './planned-steps.ts';

/** Only what a finding of this host names now: a command of the page's own making is none. */
export function planFix(state: HostState, command: string): PlannedSteps {
  const names = ({ fix }: Finding): boolean => fix.kind === 'automatic' && fix.command === command;
  const isNamed = findAll(state).some(names) || doctorNames(state, names);
  return isNamed ? carriedOut(state, command) : refusedChange('no-such-fix', { command });
}

/** What only the doctor finds, it finds of one machine. */
function doctorNames(state: HostState, names: (finding: Finding) => boolean): boolean {
  return state.machines.some(({ machine }) =>
    [null, ...machine.adapters.map(({ index }) => index)].some((adapter) => detectAll(patientOf(state, { vm: machine.path, adapter, guest: null, probes: null })).some(names)),
  );
}

function carriedOut(state: HostState, command: string): PlannedSteps {
  const { words, options } = partsOf(command);
  const [, thing = '', act = '', ...rest] = words;
  const planned = plannedBy(state, thing === 'repair' ? [thing, act, ...rest] : [`${thing} ${act}`, ...rest], options);
  // A fix that comes to nothing would be called done while the finding stands.
  const isNothing = planned === undefined || (planned.ok && planned.steps.length === 0);
  return isNothing ? refusedChange('fix-not-possible', { command }) : planned;
}

/** Undefined: a command that no finding names. */
function plannedBy(state: HostState, [verb = '', first = '', ...rest]: readonly string[], options: ReadonlyMap<string, string>): PlannedSteps | undefined {
  switch (verb) {
    case 'repair':
      return repaired(state, first, vmnetOf(rest[0] ?? ''));
    case 'network set':
      return networkSet(state, vmnetOf(first), options);
    case 'reserve add':
      return reserved(state, vmnetOf(first), rest);
    case 'vm set':
      return adapterSet(state, first, options);
    default:
      return undefined;
  }
}

function repaired(state: HostState, code: string, vmnet: number | null): PlannedSteps | undefined {
  const planned = planRepair(state, code, vmnet, null);
  return planned.kind === 'steps' ? { ok: true, steps: planned.steps, wanted: null } : undefined;
}

function networkSet(state: HostState, vmnet: number | null, options: ReadonlyMap<string, string>): PlannedSteps | undefined {
  const wish = vmnet === null ? undefined : wishOf(vmnet, options);
  return wish === undefined ? undefined : (missingNetwork(state, wish.vmnet) ?? stepsOfWish(state, { networks: [wish], others: 'keep' }));
}

type Option = (value: string) => Omit<NetworkWish, 'vmnet'>;

/** The options that fixes have; their values are the checks' own. */
const wishOptions: Readonly<Record<string, Option>> = {
  mode: (mode) => (mode === 'nat' || mode === 'host-only' || mode === 'bridged' || mode === 'isolated' ? { mode } : {}),
  subnet: (subnet) => ({ subnet }),
  gateway: (gateway) => ({ gateway }),
  'host-adapter': (address) => ({ hostAdapter: address === 'none' ? null : address }),
  bridge: (adapter) => ({ adapter }),
  dhcp: (range) => ({ dhcp: range === 'off' ? null : rangeOf(range) }),
  'default-lease': (seconds) => ({ dhcp: { defaultLease: Number(seconds) } }),
  'max-lease': (seconds) => ({ dhcp: { maxLease: Number(seconds) } }),
};

function wishOf(vmnet: number, options: ReadonlyMap<string, string>): NetworkWish | undefined {
  let wish: NetworkWish = { vmnet };
  for (const [name, value] of options) {
    const part = wishOptions[name]?.(value);
    if (part === undefined) return undefined;
    const dhcp = part.dhcp === undefined || part.dhcp === null ? part.dhcp : { ...wish.dhcp, ...part.dhcp };
    wish = { ...wish, ...part, ...(dhcp === undefined ? {} : { dhcp }) };
  }
  return options.size === 0 ? undefined : wish;
}

/** `on`: the usual one. */
function rangeOf(text: string): DhcpWish {
  const [start = '', end] = text.split('-');
  return end === undefined ? {} : { start, end };
}

function reserved(state: HostState, vmnet: number | null, [mac = '', address = '']: readonly string[]): PlannedSteps | undefined {
  const dhcp = state.view.networks.find((one) => one.vmnet === vmnet)?.dhcp;
  if (vmnet === null || mac === '' || address === '') return undefined;
  if (dhcp?.enabled !== true) return refusedChange('dhcp-off', { vmnet });
  const others = dhcp.reservations.filter((one) => one.mac !== mac);
  return stepsOfWish(state, { networks: [{ vmnet, dhcp: { reservations: [...others, { mac, address }] } }], others: 'keep' });
}

function adapterSet(state: HostState, name: string, options: ReadonlyMap<string, string>): PlannedSteps | undefined {
  const vms = state.view.vms.filter((vm) => vm.path === name || vm.name === name);
  const [vm, another] = vms;
  const adapter = Number(options.get('adapter'));
  if (vm === undefined || another !== undefined || !Number.isInteger(adapter)) return undefined;
  const [connect, mode] = [options.get('connected'), options.get('mode')];
  if (connect === undefined ? mode !== 'nat' : connect !== 'yes' || mode !== undefined) return undefined;
  return stepsOfMachine(state, { machine: vm.path, adapter, mode: mode === undefined ? null : 'nat', vmnet: null, connected: mode === undefined ? true : null });
}

function vmnetOf(word: string): number | null {
  const digits = /^vmnet(\d{1,6})$/.exec(word)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** As the checks quote them: double quotes around a word with blanks; every option has a value. */
function partsOf(command: string): { readonly words: readonly string[]; readonly options: ReadonlyMap<string, string> } {
  const all = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
  const first = all.findIndex((word) => word.startsWith('--'));
  const [words, rest] = first < 0 ? [all, []] : [all.slice(0, first), all.slice(first)];
  const options = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) options.set(rest[at]?.replace(/^--/, '') ?? '', rest[at + 1] ?? '');
  return { words, options };
}
