/** What to type in a guest so that its adapter has the address it needs: one file or a few commands, and the steps around them. */
import type { Planned } from '../plan/refusal.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { VirtualMachine } from '../vnet/machine.ts';
import { guestAddress, type GuestAddress, type GuestRefusalCode } from './guest-address.ts';
import { guestCommands, guestFile, type GuestAdapter, type GuestOs } from './guest-text.ts';

export const guestStepCodes = [
  'find-interface',
  'find-windows-name',
  'find-macos-name',
  'write-file',
  'replace-section',
  'run-as-administrator',
  'run-commands',
  'file-readable-by-root-only',
  'apply',
  'resolver-file',
  'check-way-out',
  'is-address-free',
  'reserve-address',
] as const;

export type GuestStepCode = (typeof guestStepCodes)[number];

/** `core/text/guest.ts` has the words. */
export interface GuestStep {
  readonly code: GuestStepCode;
  readonly data: Readonly<Record<string, string>>;
  /** What is typed for it; null: nothing, or the text itself. */
  readonly type: string | null;
}

export interface GuestSetup {
  readonly os: GuestOs;
  readonly address: GuestAddress;
  readonly adapter: GuestAdapter;
  /** A file's whole content, or commands; without blank lines around. */
  readonly text: string;
  /** In order. */
  readonly steps: readonly GuestStep[];
}

export interface GuestQuestion {
  readonly vm: VirtualMachine;
  readonly adapter: number;
  /** Null: by what VMware's settings say the guest is. */
  readonly os: GuestOs | null;
  /** A strict dotted quad; null: whatever suits the network. */
  readonly address: string | null;
}

export function guestSetup(state: HostState, { vm, adapter: index, os: wishedOs, address: wished }: GuestQuestion): Planned<GuestSetup, GuestRefusalCode> {
  const found = vm.adapters.find((one) => one.index === index && one.present);
  if (found === undefined) {
    const present = vm.adapters.filter((one) => one.present).map((one) => String(one.index));
    return { ok: false, refusals: [{ code: 'vm-adapter-missing', data: { vm: vm.name, adapter: index, present } }] };
  }
  if (found.mode === 'lan-segment') return { ok: false, refusals: [{ code: 'guest-on-lan-segment', data: { vm: vm.name } }] };
  const network = state.view.networks.find(({ vmnet }) => vmnet === found.vmnet);
  if (network === undefined) return { ok: false, refusals: [{ code: 'guest-vmnet-missing', data: { vm: vm.name, vmnet: found.vmnet } }] };
  const answer = guestAddress({ state, network, mac: found.mac }, wished);
  if (!answer.ok) return answer;
  const os = wishedOs ?? guestOsOf(state, vm);
  const adapter: GuestAdapter = { vmnet: network.vmnet, index, mac: found.mac, nic: nicOf(state, vm, index) };
  return { ok: true, value: setupFor(os, adapter, answer.value) };
}

export function setupFor(os: GuestOs, adapter: GuestAdapter, address: GuestAddress): GuestSetup {
  const file = guestFile(os, adapter, address);
  return { os, address, adapter, text: file === null ? guestCommands(os, adapter, address) : file.content, steps: stepsFor(os, adapter, address, file?.path ?? null) };
}

/** By the system that VMware was told of; NetworkManager where it is a Linux that is not known better. */
export function guestOsOf({ machines }: HostState, { path }: VirtualMachine): GuestOs {
  const system = (machines.find(({ machine }) => machine.path === path)?.values.get('guestos') ?? '').toLowerCase().replace(/^arm-/, '');
  if (system.startsWith('win')) return 'windows';
  if (system.startsWith('darwin')) return 'macos';
  if (system.startsWith('ubuntu')) return 'netplan';
  if (system.startsWith('debian')) return 'interfaces';
  return /^(?:centos|rhel|oraclelinux|redhat)(?:-64)?$|^(?:centos|rhel|oraclelinux)[4-7](?:-64)?$/.test(system) ? 'ifcfg' : 'networkmanager';
}

/** systemd names a card after its PCI slot, and the `.vmx` has the slot. 33 is VMware's first for an e1000. */
function nicOf({ machines }: HostState, { path }: VirtualMachine, index: number): string {
  const slot = machines.find(({ machine }) => machine.path === path)?.values.get(`ethernet${index}.pcislotnumber`);
  return `ens${slot ?? String(33 + index)}`;
}

function stepsFor(os: GuestOs, adapter: GuestAdapter, address: GuestAddress, file: string | null): readonly GuestStep[] {
  const { nic, mac } = adapter;
  const step = (code: GuestStepCode, data: GuestStep['data'] = {}, type: string | null = null): GuestStep => ({ code, data, type });
  const findNic = step('find-interface', { nic, mac: mac ?? '' }, 'ip -br link');
  const around: Readonly<Record<GuestOs, readonly GuestStep[]>> = {
    netplan: [findNic, step('write-file', { file: file ?? '' }), step('file-readable-by-root-only', {}, `sudo chmod 600 ${file ?? ''}`), step('apply', {}, 'sudo netplan apply')],
    networkmanager: [step('run-commands')],
    ifcfg: [findNic, step('write-file', { file: file ?? '' }), step('apply', {}, `sudo ifdown ${nic}; sudo ifup ${nic}`)],
    interfaces: [findNic, step('replace-section', { file: file ?? '', nic }), step('apply', {}, `sudo ifdown ${nic}; sudo ifup ${nic}`), ...resolverSteps(address)],
    windows: [...(mac === null ? [step('find-windows-name')] : []), step('run-as-administrator')],
    macos: [step('find-macos-name', { mac: mac ?? '' }, 'networksetup -listallhardwareports'), step('run-commands')],
  };
  const before = address.method === 'static' && address.because === 'host-is-static' ? [step('is-address-free', { address: address.address }, `ping ${address.address}`)] : [];
  const reserve = address.method === 'static' && address.inDhcpRange ? [step('reserve-address', { address: address.address, vmnet: String(adapter.vmnet) })] : [];
  const target = address.gateway ?? (address.method === 'static' ? address.host : null);
  return [...before, ...reserve, ...around[os], ...(target === null ? [] : [step('check-way-out', { address: target }, os === 'windows' ? `ping ${target}` : `ping -c 3 ${target}`)])];
}

/** Without the package resolvconf, ifupdown passes `dns-nameservers` to nobody. */
function resolverSteps(address: GuestAddress): readonly GuestStep[] {
  if (address.method === 'dhcp' || address.dns.length === 0) return [];
  const lines = address.dns.map((one) => `nameserver ${one}`).join('\\n');
  return [{ code: 'resolver-file', data: {}, type: `printf '${lines}\\n' | sudo tee /etc/resolv.conf` }];
}
