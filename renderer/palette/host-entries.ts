/** What of the host the palette finds: networks and machines with what can be done to each, findings, other hosts, words. */
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualMachine } from '../../src/core/vnet/machine.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { machineWords, networkWords } from '../app/search.ts';
import { networkChanges, usedNetworks } from '../details/network-changes.ts';
import { placeName } from '../findings/place-name.ts';
import { hostNameOf } from '../frame/host-name.ts';
import { glossaryWords } from '../learn/words.ts';
import type { Around } from './entries.ts';
import { plainEntry, type Entry } from './entry.ts';

export function networkEntries(view: HostView, { t, isChanging }: Around): readonly Entry[] {
  const used = usedNetworks(view);
  return view.networks.flatMap((network): readonly Entry[] => {
    const name = `VMnet${network.vmnet}`;
    const changes = networkChanges(network, used, t).map(({ id, title, change, isUsed }): Entry => {
      const whole = t.palette.onNetwork(name, title);
      return {
        ...plainEntry,
        id: `${name}/${id}`,
        group: 'actions',
        title: whole,
        also: [network.subnet, network.name].flatMap((word) => word ?? []),
        mark: { kind: 'mode', mode: network.mode },
        blocked: isChanging ? t.palette.changing : isUsed ? t.palette.hasMachines : null,
        onlyTyped: true,
        deed: { kind: 'change', change, title: whole },
      };
    });
    return [networkEntry(network), ...changes];
  });
}

function networkEntry(network: VirtualNetwork): Entry {
  const { vmnet, mode, subnet, bridge } = network;
  return {
    ...plainEntry,
    id: `network:${vmnet}`,
    group: 'networks',
    title: `VMnet${vmnet}`,
    also: wordsOnly(networkWords(network)),
    mark: { kind: 'mode', mode },
    note: subnet ?? bridge?.resolved ?? null,
    deed: { kind: 'show', subject: { kind: 'network', vmnet }, page: 'overview' },
  };
}

export function machineEntries(view: HostView, { t, isChanging }: Around): readonly Entry[] {
  return view.vms.flatMap((machine): readonly Entry[] => {
    const { path, name, adapters } = machine;
    const also = wordsOnly(machineWords(machine));
    const hasAdapter = adapters.some(({ present }) => present);
    return [
      machineEntry(machine, also),
      { ...plainEntry, id: `diagnose:${path}`, group: 'actions', title: t.palette.diagnoseVm(name), also: [path], onlyTyped: true, deed: { kind: 'diagnose', vm: path } },
      {
        ...plainEntry,
        id: `switch:${path}`,
        group: 'actions',
        title: t.palette.switchVm(name),
        also: [path],
        blocked: isChanging ? t.palette.changing : hasAdapter ? null : t.palette.noAdapter,
        onlyTyped: true,
        deed: { kind: 'show', subject: { kind: 'machine', path }, page: 'machines' },
      },
    ];
  });
}

function machineEntry({ path, name, state, adapters }: VirtualMachine, also: readonly string[]): Entry {
  const [first] = adapters.filter(({ present }) => present);
  const place = first === undefined ? null : (first.lease?.address ?? (first.vmnet === null ? null : `VMnet${first.vmnet}`));
  return {
    ...plainEntry,
    id: `machine:${path}`,
    group: 'machines',
    title: name,
    also,
    mark: { kind: 'state', state },
    note: place,
    deed: { kind: 'show', subject: { kind: 'machine', path }, page: 'machines' },
  };
}

export function findingEntries({ findings }: Around): readonly Entry[] {
  return (findings ?? []).map(({ id, finding, spoken }) => ({
    ...plainEntry,
    id: `finding:${id}`,
    group: 'findings',
    title: spoken.title,
    also: wordsOnly([finding.code, placeName(finding)]),
    mark: { kind: 'severity', severity: finding.severity },
    note: placeName(finding),
    deed: { kind: 'finding', id },
  }));
}

export function hostEntries({ host, hosts, language, t }: Around): readonly Entry[] {
  return hosts.map((one) => {
    const { name } = hostNameOf(one.host, hosts, language, t);
    const place = one.kind === 'capture' ? one.host : t.platforms[one.platform];
    return {
      ...plainEntry,
      id: `host:${one.host}`,
      group: 'hosts',
      title: t.palette.openHost(name),
      also: [one.host],
      note: one.kind === 'sample' ? `${place} · ${t.frame.simulated}` : place,
      blocked: one.host === host ? t.palette.isShown : null,
      deed: { kind: 'host', host: one.host },
    };
  });
}

export function wordEntries({ learn }: Texts): readonly Entry[] {
  return glossaryWords.map((word) => ({ ...plainEntry, id: `word:${word}`, group: 'words', title: learn[word], onlyTyped: true, deed: { kind: 'word', word } }));
}

function wordsOnly(words: readonly (string | null | undefined)[]): readonly string[] {
  return words.flatMap((word) => word ?? []);
}
