/** `vmnet reserve add|remove vmnetN MAC|VM[:N] [IP]`: an address that the DHCP server gives one guest alone. */
import { addressedNetworks } from '../../core/checks/networks.ts';
import { freeAddress } from '../../core/checks/reservations.ts';
import type { Language } from '../../core/text/language.ts';
import type { HostState } from '../../core/vnet/host-state.ts';
import type { VmAdapter } from '../../core/vnet/machine.ts';
import type { Reservation } from '../../core/vnet/network.ts';
import { addressOf, macIn, vmnetOf } from '../arguments.ts';
import { changeHost, type Prepared } from '../change.ts';
import { findMachine } from '../find-machine.ts';
import type { Outcome, Refusal } from '../outcome.ts';
import { preparedWish, readHost, type Reading } from '../prepare.ts';
import { missing, refused, type ChangeRequest } from './network.ts';

/** Without an address: the guest's reservation stays, else one that is free is proposed. */
export async function reserveAdd(request: ChangeRequest, network: string, guest: string, ip: string | undefined): Promise<Outcome> {
  const { language } = request.globals;
  const address = ip === undefined ? undefined : addressOf(ip, language);
  if (address?.ok === false) return address.refusal;
  return changed(request, network, guest, adding(address?.value, language));
}

/** As `vmnet repair` carries it out. */
export function preparedReservation(reading: Reading, network: string, guest: string, ip: string | undefined, language: Language): Prepared | Refusal {
  const number = vmnetOf(network, language);
  const address = ip === undefined ? undefined : addressOf(ip, language);
  if (!number.ok) return number.refusal;
  return address?.ok === false ? address.refusal : changedOn(reading, number.value, guest, adding(address?.value, language), language);
}

function adding(address: string | undefined, language: Language): ChangeList {
  return (state, vmnet, mac, reservations) => {
    const present = reservations.find((one) => one.mac === mac);
    const wanted = address ?? present?.address ?? proposed(state, vmnet, reservations);
    if (wanted === null) return refused('no-free-address', { en: `Every address of vmnet${vmnet} outside its DHCP range is taken. Write one, or narrow the range.`, zh: `vmnet${vmnet} 的 DHCP 范围之外已没有空闲地址。请写明地址，或缩小该范围。` }, language);
    return present === undefined ? [...reservations, { mac, address: wanted }] : reservations.map((one) => (one === present ? { mac, address: wanted } : one));
  };
}

export async function reserveRemove(request: ChangeRequest, network: string, guest: string, ip: string | undefined): Promise<Outcome> {
  const { language } = request.globals;
  const address = ip === undefined ? undefined : addressOf(ip, language);
  if (address?.ok === false) return address.refusal;
  return changed(request, network, guest, (_, __, mac, reservations) => {
    const present = reservations.find((one) => one.mac === mac);
    if (present !== undefined && address !== undefined && present.address !== address.value) {
      return refused('reservation-of-other-address', { en: `${mac} has ${present.address} reserved. Write that, or leave the address out.`, zh: `${mac} 的保留地址是 ${present.address}。请写明该地址，或不写地址。` }, language);
    }
    return reservations.filter((one) => one !== present);
  });
}

type ChangeList = (state: HostState, vmnet: number, mac: string, reservations: readonly Reservation[]) => readonly Reservation[] | Refusal;

async function changed(request: ChangeRequest, name: string, guest: string, change: ChangeList): Promise<Outcome> {
  const { language } = request.globals;
  const vmnet = vmnetOf(name, language);
  if (!vmnet.ok) return vmnet.refusal;
  return changeHost({ ...request, prepare: async ({ host }) => changedOn(await readHost(host), vmnet.value, guest, change, language) });
}

function changedOn(reading: Reading, vmnet: number, guest: string, change: ChangeList, language: Language): Prepared | Refusal {
  const { state } = reading;
  const absent = missing(state, vmnet, language);
  if (absent !== undefined) return absent;
  const mac = macOfGuest(state, vmnet, guest, language);
  if (typeof mac !== 'string') return mac;
  const dhcp = state.view.networks.find((one) => one.vmnet === vmnet)?.dhcp ?? null;
  if (dhcp?.enabled !== true) return refused('dhcp-off', { en: `vmnet${vmnet} has no DHCP server that could reserve anything. “vmnet network set vmnet${vmnet} --dhcp START-END” turns it on.`, zh: `vmnet${vmnet} 没有启用 DHCP 服务器，无法保留地址。“vmnet network set vmnet${vmnet} --dhcp 起始地址-结束地址”可以启用它。` }, language);
  const reservations = change(state, vmnet, mac, dhcp.reservations);
  return 'kind' in reservations ? reservations : preparedWish(reading, { networks: [{ vmnet, dhcp: { reservations } }], others: 'keep' }, language);
}

function proposed(state: HostState, vmnet: number, reservations: readonly Reservation[]): string | null {
  const one = addressedNetworks(state).find((network) => network.vmnet === vmnet);
  const free = one === undefined ? null : freeAddress(state, one);
  // One that is reserved is nobody's to propose again.
  return reservations.some(({ address }) => address === free) ? null : free;
}

/** A MAC, or a machine with, behind a colon, the index of its adapter. */
function macOfGuest({ view }: HostState, vmnet: number, guest: string, language: Language): string | Refusal {
  const mac = macIn(guest);
  if (mac !== undefined) return mac;
  const [, named = guest, index] = /^(.+):(\d{1,2})$/.exec(guest) ?? [];
  const whole = findMachine(view.vms, guest, language);
  const found = whole.ok || index === undefined ? whole : findMachine(view.vms, named, language);
  if (!found.ok) return found.refusal;
  const { vm } = found;
  const present = vm.adapters.filter((one) => one.present);
  const adapter = !whole.ok && index !== undefined ? present.find((one) => one.index === Number(index)) : onlyAdapter(present, vmnet);
  const known = present.map((one) => one.index).join(', ');
  if (adapter === undefined) return refused('vm-adapter-missing', { en: `Which adapter of “${vm.name}”? Write ${vm.name}:N; it has: ${known || 'none'}.`, zh: `请指明“${vm.name}”的网络适配器，写作 ${vm.name}:N；现有：${known || '无'}。` }, language);
  return adapter.mac ?? refused('vm-without-mac', { en: `VMware gives adapter ${adapter.index} of “${vm.name}” its MAC when the machine starts for the first time. Start it once, or write a MAC.`, zh: `“${vm.name}”的适配器 ${adapter.index} 在首次开机时才会由 VMware 分配 MAC。请先开机一次，或直接写 MAC。` }, language);
}

/** The one on the network, else the only one that the machine has. */
function onlyAdapter(present: readonly VmAdapter[], vmnet: number): VmAdapter | undefined {
  const here = present.filter((one) => one.vmnet === vmnet);
  const [only, another] = here.length > 0 ? here : present;
  return another === undefined ? only : undefined;
}
