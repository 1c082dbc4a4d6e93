/**
 * What the doctor sends, and to whom: the guest's own address, the gateway of its VMnet, the host's gateway and name
 * servers. To nobody else, and never more than `mostProbes`.
 */
import { bridgesOf } from '../../checks/bridged.ts';
import { ipv4 } from '../../checks/networks.ts';
import { mostProbes, type ProbeTarget } from '../../vnet/probe.ts';
import { addressOf, wantedAdapters, networkOn } from '../looks.ts';
import type { Patient } from '../patient.ts';

/** What a ping carries that just fits into 1500 bytes. */
const wholePacket = 1472;

/** A way in that a guest may have open. */
const ports = { windows: [3389, 445], other: [22] } as const;

export function wantedProbes(patient: Patient): readonly ProbeTarget[] {
  const { subject, adapters } = patient;
  const places = subject === null ? [] : wantedAdapters(patient);
  const guests = places.flatMap(({ machine, adapter }): readonly ProbeTarget[] => {
    const address = addressOf(patient, adapter);
    if (address === null || ipv4(address) === null) return [];
    const windows = /windows|^win/i.test(machine.values.get('guestos') ?? '');
    return [
      { kind: 'ping', address, payload: null },
      ...ports[windows ? 'windows' : 'other'].map((port): ProbeTarget => ({ kind: 'tcp', address, port })),
      { kind: 'ping', address, payload: wholePacket },
    ];
  });
  const gateways = places.flatMap(({ adapter }): readonly ProbeTarget[] => {
    const network = networkOn(patient, adapter.vmnet)?.network;
    return network?.mode === 'nat' && network.nat.gateway !== null ? [{ kind: 'dns', address: network.nat.gateway }] : [];
  });
  const { wan } = bridgesOf(patient);
  const servers = [...new Set((adapters?.value ?? []).flatMap(({ dns }) => dns ?? []))].filter((address) => ipv4(address) !== null && !address.startsWith('127.'));
  const upstream: readonly ProbeTarget[] = [
    ...(wan?.gateways ?? []).filter((each) => ipv4(each) !== null).map((address): ProbeTarget => ({ kind: 'ping', address, payload: null })),
    ...servers.slice(0, 2).map((address): ProbeTarget => ({ kind: 'dns', address })),
  ];
  // Of a machine with many adapters the first are probed; who leads out is asked in any case.
  const around = [...gateways, ...upstream];
  const room = Math.max(0, mostProbes - around.length);
  return unique([...guests.slice(0, room), ...around]).slice(0, mostProbes);
}

function unique(targets: readonly ProbeTarget[]): readonly ProbeTarget[] {
  return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()];
}
