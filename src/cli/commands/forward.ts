/** `vmnet forward add|remove vmnetN tcp|udp HOSTPORT [GUESTIP:PORT]`: one port forward of a NAT network. */
import type { PortForward } from '../../core/vnet/network.ts';
import type { Language } from '../../core/text/language.ts';
import type { HostState } from '../../core/vnet/host-state.ts';
import { portNumberOf, protocolOf, targetOf, textOf, usage, vmnetOf, type Read } from '../arguments.ts';
import { changeHost } from '../change.ts';
import type { Outcome, Refusal } from '../outcome.ts';
import { preparedWish, readHost } from '../prepare.ts';
import { missing, refused, type ChangeRequest } from './network.ts';

export interface ForwardWords {
  readonly network: string;
  readonly protocol: string;
  readonly hostPort: string;
  readonly target: string | undefined;
  readonly description: string | undefined;
}

interface Forward {
  readonly vmnet: number;
  readonly protocol: 'tcp' | 'udp';
  readonly hostPort: number;
  readonly target: { readonly address: string; readonly port: number } | undefined;
  readonly description: string | undefined;
}

export async function forwardAdd(request: ChangeRequest, words: ForwardWords): Promise<Outcome> {
  const { language } = request.globals;
  const read = readForward(words, language);
  if (!read.ok) return read.refusal;
  const { vmnet, protocol, hostPort, target, description } = read.value;
  if (target === undefined) return usage(language, { en: 'where does it lead? Write GUESTIP:PORT behind the host port', zh: '没有写明转发目标；请在主机端口后写“虚拟机地址:端口”' });
  return changed(request, vmnet, (forwards) => {
    const same = forwards.find((one) => one.protocol === protocol && one.hostPort === hostPort);
    const wanted: PortForward = { protocol, hostPort, guestAddress: target.address, guestPort: target.port, description: description ?? same?.description ?? '' };
    return same === undefined ? [...forwards, wanted] : forwards.map((one) => (one === same ? wanted : one));
  });
}

/** One that is not there is nothing to do; one that leads elsewhere than what was written is refused. */
export async function forwardRemove(request: ChangeRequest, words: ForwardWords): Promise<Outcome> {
  const { language } = request.globals;
  const read = readForward(words, language);
  if (!read.ok) return read.refusal;
  const { vmnet, protocol, hostPort, target } = read.value;
  return changed(request, vmnet, (forwards) => {
    const present = forwards.find((one) => one.protocol === protocol && one.hostPort === hostPort);
    if (present !== undefined && target !== undefined && (present.guestAddress !== target.address || present.guestPort !== target.port)) {
      const leads = `${present.guestAddress}:${present.guestPort}`;
      return refused('forward-leads-elsewhere', { en: `${protocol}/${hostPort} leads to ${leads}. Write that, or leave the target out.`, zh: `${protocol}/${hostPort} 的转发目标是 ${leads}。请写明该目标，或不写目标。` }, language);
    }
    return forwards.filter((one) => one !== present);
  });
}

function readForward({ network, protocol, hostPort, target, description }: ForwardWords, language: Language): Read<Forward> {
  const vmnet = vmnetOf(network, language);
  if (!vmnet.ok) return vmnet;
  const proto = protocolOf(protocol, language);
  if (!proto.ok) return proto;
  const port = portNumberOf(hostPort, language);
  if (!port.ok) return port;
  const to = target === undefined ? undefined : targetOf(target, language);
  if (to?.ok === false) return to;
  const text = description === undefined ? undefined : textOf(description, language, '--description');
  if (text?.ok === false) return text;
  return { ok: true, value: { vmnet: vmnet.value, protocol: proto.value, hostPort: port.value, target: to?.value, description: text?.value } };
}

async function changed(request: ChangeRequest, vmnet: number, change: (forwards: readonly PortForward[]) => readonly PortForward[] | Refusal): Promise<Outcome> {
  const { language } = request.globals;
  return changeHost({
    ...request,
    prepare: async ({ host }) => {
      const reading = await readHost(host);
      const absent = missing(reading.state, vmnet, language);
      if (absent !== undefined) return absent;
      const mode = reading.state.view.networks.find((one) => one.vmnet === vmnet)?.mode;
      if (mode !== 'nat') return refused('not-nat', { en: `vmnet${vmnet} is no NAT network, and only those forward ports. “vmnet network set vmnet${vmnet} --mode nat” makes it one.`, zh: `vmnet${vmnet} 不是 NAT 模式网络，只有 NAT 模式网络才能转发端口。“vmnet network set vmnet${vmnet} --mode nat”可将其改为 NAT 模式。` }, language);
      const portForwards = change(forwardsOf(reading.state, vmnet));
      return 'kind' in portForwards ? portForwards : preparedWish(reading, { networks: [{ vmnet, portForwards }], others: 'keep' }, language);
    },
  });
}

function forwardsOf({ view }: HostState, vmnet: number): readonly PortForward[] {
  return view.networks.find((one) => one.vmnet === vmnet)?.nat?.portForwards ?? [];
}
