/** What the steps of a plan do to the store of Linux and macOS: each changes the lines that it is about and no other. */
import type { Bytes } from '../formats/bytes.ts';
import { dhcpConfigHash } from '../formats/dhcp-hash.ts';
import {
  addCommands,
  removeAnswer,
  removeBridgeMapping,
  removeCommands,
  setAnswer,
  setBridgeMapping,
} from '../formats/networking-edit.ts';
import { describeNetmap, parseNetmap, printNetmap, setNetmapName } from '../formats/netmap.ts';
import { parseNetworking, printNetworking, replayNetworking, type NetworkingFile } from '../formats/networking.ts';
import { formatIpv4, parseIpv4 } from '../ipv4/address.ts';
import { contains, maskOfPrefix, parseSubnet, subnetOfMask, type Subnet } from '../ipv4/subnet.ts';
import { usualHostAdapter } from '../checks/usual-addresses.ts';
import type { Mode } from '../vnet/network.ts';
import { isNetworkStep } from './affects.ts';
import type { NetworkStep, Step } from './step.ts';

/** Steps that the store has no key for (gateway, range, lease times) and those that are not about networks change nothing. */
export function networkingWith(bytes: Bytes, steps: readonly Step[]): Bytes {
  const own = steps.filter(isNetworkStep);
  return own.length === 0 ? bytes : printNetworking(runsOf(own).reduce(withRun, parseNetworking(bytes === '' ? 'VERSION=1,0\n' : bytes)));
}

/** `VNET_n_DHCP_CFG_HASH` of a VMnet's dhcpd.conf as it stands now. A file without VMware's markers has none, and none is written. */
export function withConfigHash(networking: Bytes, vmnet: number, dhcpd: Bytes): Bytes {
  const hash = dhcpConfigHash(dhcpd);
  return hash === undefined ? networking : printNetworking(setAnswer(parseNetworking(networking), `VNET_${vmnet}_DHCP_CFG_HASH`, hash));
}

/**
 * netmap.conf after the steps: display names, an entry for each new network, and for each whose entry is to be restored. Removed
 * networks keep theirs: a name alone makes no network.
 */
export function netmapWith(bytes: Bytes, steps: readonly Step[]): Bytes {
  let file = parseNetmap(bytes);
  for (const step of steps) {
    if (step.op === 'set-display-name') file = setNetmapName(file, step.vmnet, step.to);
    const entry = step.op === 'add-network' || (step.op === 'restore-generated-file' && step.file === 'netmap');
    if (entry && !describeNetmap(file).networks.some(({ vmnet }) => vmnet === step.vmnet)) file = setNetmapName(file, step.vmnet, usualName(step.vmnet));
  }
  return printNetmap(file);
}

const usualNames: Readonly<Record<number, string>> = { 0: 'Bridged', 1: 'HostOnly', 8: 'NAT' };

/** What VMware calls a network that nobody named. */
export function usualName(vmnet: number): string {
  return usualNames[vmnet] ?? `vmnet${vmnet}`;
}

/** Steps of one kind that follow each other: lists may be long, and the file is read once for all of a run. */
function runsOf(steps: readonly NetworkStep[]): readonly (readonly NetworkStep[])[] {
  const runs: NetworkStep[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.[0]?.op === step.op) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

function withRun(file: NetworkingFile, steps: readonly NetworkStep[]): NetworkingFile {
  const forwards = steps.flatMap((step) => (step.op === 'add-forward' || step.op === 'remove-forward' ? [{ code: 'add_nat_portfwd' as const, line: 0, vmnet: step.vmnet, ...step.forward }] : []));
  const reservations = steps.flatMap((step) => (step.op === 'add-reservation' || step.op === 'remove-reservation' ? [{ code: 'add_dhcp_mac_to_ip' as const, line: 0, vmnet: step.vmnet, ...step.reservation }] : []));
  const commands = [...forwards, ...reservations];
  if (commands.length === 0) return steps.reduce(withStep, file);
  return steps[0]?.op.startsWith('add') === true ? addCommands(file, commands) : removeCommands(file, commands);
}

function withStep(file: NetworkingFile, step: NetworkStep): NetworkingFile {
  const { vmnet } = step;
  const key = (suffix: string): string => `VNET_${vmnet}_${suffix}`;
  switch (step.op) {
    case 'add-network':
      return inMode(file, vmnet, step.mode);
    case 'remove-network':
      return without(file, vmnet);
    case 'set-mode':
      return inMode(file, vmnet, step.to);
    case 'set-subnet': {
      const subnet = parseSubnet(step.to);
      if (subnet === undefined) return file;
      const moved = setAnswer(setAnswer(file, key('HOSTONLY_SUBNET'), formatIpv4(subnet.ip)), key('HOSTONLY_NETMASK'), maskOfPrefix(subnet.prefix));
      return keepHostAdapter(moved, vmnet, unwrittenHostAdapter(file, vmnet), subnet);
    }
    case 'set-host-adapter':
      return withHostAdapter(file, vmnet, step.to);
    case 'set-dhcp':
      return setAnswer(file, key('DHCP'), yesOrNo(step.to));
    case 'set-bridge':
      return bridgedTo(file, vmnet, step.to);
    case 'set-display-name':
      return setAnswer(file, key('DISPLAY_NAME'), step.to);
    case 'set-gateway':
    case 'set-dhcp-range':
    case 'set-lease-times':
    // Lists are edited by the run.
    case 'add-reservation':
    case 'remove-reservation':
    case 'add-forward':
    case 'remove-forward':
      return file;
  }
}

function yesOrNo(on: boolean): string {
  return on ? 'yes' : 'no';
}

/** What a mode cannot have goes. The subnet of a network that is bridged from now on would be read as one that it still has. */
function inMode(file: NetworkingFile, vmnet: number, mode: Mode): NetworkingFile {
  const set = (one: NetworkingFile, suffix: string, on: boolean): NetworkingFile => setAnswer(one, `VNET_${vmnet}_${suffix}`, yesOrNo(on));
  if (mode !== 'bridged') {
    const unbound = unbridged(file, vmnet);
    const isNat = replayNetworking(unbound).vnets.get(vmnet)?.get('NAT')?.value.toLowerCase() === 'yes';
    const switched = mode === 'nat' || isNat ? set(unbound, 'NAT', mode === 'nat') : unbound;
    return mode === 'nat' ? switched : set(switched, 'VIRTUAL_ADAPTER', mode === 'host-only');
  }
  const addressed = ['HOSTONLY_SUBNET', 'HOSTONLY_NETMASK', 'VIRTUAL_ADAPTER_ADDR', 'HOSTONLY_HOSTADDR', 'DHCP_CFG_HASH'];
  const bare = addressed.reduce((one, suffix) => removeAnswer(one, `VNET_${vmnet}_${suffix}`), file);
  return ['NAT', 'DHCP', 'VIRTUAL_ADAPTER'].reduce((one, suffix) => set(one, suffix, false), bare);
}

/** The address is written only where it is not the subnet's first, as VMware does. */
function withHostAdapter(file: NetworkingFile, vmnet: number, address: string | null): NetworkingFile {
  const key = `VNET_${vmnet}_VIRTUAL_ADAPTER`;
  const switched = setAnswer(file, key, yesOrNo(address !== null));
  const bare = removeAnswer(removeAnswer(switched, `${key}_ADDR`), `VNET_${vmnet}_HOSTONLY_HOSTADDR`);
  const answers = replayNetworking(bare).vnets.get(vmnet);
  const first = firstAddress(answers?.get('HOSTONLY_SUBNET')?.value ?? '', answers?.get('HOSTONLY_NETMASK')?.value ?? '');
  return address === null || address === first ? bare : setAnswer(bare, `${key}_ADDR`, address);
}

/** The address that a host adapter has without its being written: the first of its subnet. */
function unwrittenHostAdapter(file: NetworkingFile, vmnet: number): string | null {
  const answers = replayNetworking(file).vnets.get(vmnet);
  if (answers?.get('VIRTUAL_ADAPTER')?.value.toLowerCase() !== 'yes') return null;
  if (answers.has('VIRTUAL_ADAPTER_ADDR') || answers.has('HOSTONLY_HOSTADDR')) return null;
  return firstAddress(answers.get('HOSTONLY_SUBNET')?.value ?? '', answers.get('HOSTONLY_NETMASK')?.value ?? '');
}

/** Where it lies in the new subnet and is not its first, it must be written to stay. */
function keepHostAdapter(file: NetworkingFile, vmnet: number, address: string | null, subnet: Subnet): NetworkingFile {
  const value = parseIpv4(address ?? '');
  if (address === null || value === undefined || !contains(subnet, value) || address === usualHostAdapter(subnet)) return file;
  return setAnswer(file, `VNET_${vmnet}_VIRTUAL_ADAPTER_ADDR`, address);
}

function firstAddress(ip: string, mask: string): string | null {
  const subnet = subnetOfMask(ip, mask);
  return subnet === undefined ? null : usualHostAdapter(subnet);
}

function bridgedTo(file: NetworkingFile, vmnet: number, to: string): NetworkingFile {
  const free = unbridged(file, vmnet);
  const isDefault = (replayNetworking(free).defaultBridge ?? 0) === vmnet;
  if (to === 'automatic') return isDefault ? free : setAnswer(free, 'VNL_DEFAULT_BRIDGE_VNET', String(vmnet));
  return setBridgeMapping(free, to, vmnet);
}

/** Nothing is bridged to the VMnet any more, and nothing bridges it by itself. */
function unbridged(file: NetworkingFile, vmnet: number): NetworkingFile {
  const { bridgeMappings, defaultBridge } = replayNetworking(file);
  const mapped = bridgeMappings.filter((one) => one.vmnet === vmnet);
  const bare = mapped.reduce((one, { interface: name }) => removeBridgeMapping(one, name), removeAnswer(file, `VNET_${vmnet}_INTERFACE`));
  return (defaultBridge ?? 0) === vmnet ? setAnswer(bare, 'VNL_DEFAULT_BRIDGE_VNET', '-1') : bare;
}

/** Every line about the VMnet goes; others in the log that undo each other stay as they are. */
function without(file: NetworkingFile, vmnet: number): NetworkingFile {
  const { vnets, reservations, portForwards } = replayNetworking(file);
  let bare = unbridged(file, vmnet);
  for (const suffix of vnets.get(vmnet)?.keys() ?? []) bare = removeAnswer(bare, `VNET_${vmnet}_${suffix}`);
  return removeCommands(bare, [...reservations, ...portForwards].filter((one) => one.vmnet === vmnet));
}
