/** VMware's services one by one, with the line that tells of each. */
import { readScQuery } from '../formats/sc-query.ts';
import { readVmwareNetworksStatus } from '../formats/vmware-networks.ts';
import { evidenceAt } from '../vnet/evidence.ts';
import type { ServiceFact } from '../vnet/host-state.ts';
import type { HostSnapshot } from './snapshot.ts';

export function serviceFacts(snapshot: HostSnapshot): readonly ServiceFact[] {
  return snapshot.platform === 'windows' ? windowsServices(snapshot) : unixServices(snapshot);
}

const kindsOfServices: Readonly<Record<string, ServiceFact['kind']>> = {
  VMnetDHCP: 'dhcp',
  'VMware NAT Service': 'nat',
  VMnetBridge: 'bridge',
};

function windowsServices({ tools }: HostSnapshot): readonly ServiceFact[] {
  return tools.services.flatMap(({ service, query, config }): readonly ServiceFact[] => {
    if (!query.ok) return [];
    const told = readScQuery(query.text);
    const startType = config.ok ? readScQuery(config.text).startType : null;
    const stopped = startType === 'disabled' ? 'disabled' : (told.state ?? 'stopped');
    const fact: ServiceFact = {
      name: service,
      kind: kindsOfServices[service] ?? 'other',
      vmnet: null,
      state: told.state === 'running' ? 'running' : stopped,
      startType,
      installed: told.installed,
      exitCode: told.exitCode,
      source: { path: query.command, text: query.text },
      line: lineWith(query.text, /:\s*\d\s+(?:STOPPED|RUNNING|\w+_PENDING|PAUSED)\b/),
      startTypePlace:
        config.ok && startType !== null
          ? evidenceAt({ path: config.command, text: config.text }, lineWith(config.text, /:\s*[0-4]\s+(?:BOOT|SYSTEM|AUTO|DEMAND|DISABLED)/))
          : null,
    };
    return [fact];
  });
}

function unixServices({ tools }: HostSnapshot): readonly ServiceFact[] {
  const status = tools.vmwareNetworks;
  if (status?.ok !== true) return [];
  const source = { path: status.command, text: status.text };
  return readVmwareNetworksStatus(status.text).services.flatMap(({ kind, vmnet, state }): readonly ServiceFact[] => {
    if (kind === 'host-adapter') return [];
    const line = lineOf(status.text, kind, vmnet);
    return [{ name: kind, kind, vmnet, state, startType: null, installed: true, exitCode: null, source, line, startTypePlace: null }];
  });
}

function lineWith(text: string, pattern: RegExp): number | null {
  const index = text.split('\n').findIndex((line) => pattern.test(line));
  return index === -1 ? null : index + 1;
}

/** The last line about it counts, as in the reader. */
function lineOf(text: string, kind: string, vmnet: number): number | null {
  const index = text
    .split('\n')
    .findLastIndex((line) => readVmwareNetworksStatus(line).services.some((one) => one.kind === kind && one.vmnet === vmnet));
  return index === -1 ? null : index + 1;
}
