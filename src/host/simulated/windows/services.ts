/** VMware's services on Windows: whether they start, and what `sc` prints of them. */
import { readScQuery } from '../../../core/formats/sc-query.ts';
import { services, tools } from '../../windows/facts.ts';
import { dhcpStarts, natStarts } from '../daemons.ts';
import { scConfig, scQuery, serviceNames, type ServiceName } from '../../samples/templates/services.ts';
import type { World } from '../world.ts';
import { pathOf } from './files.ts';

/** Windows' error numbers. */
export const errors = { disabled: 1058, running: 1056, stopped: 1062, died: 1067, missing: 1060 } as const;

const spoken: Readonly<Record<string, readonly string[]>> = {
  'VMware NAT Service': ['nat'],
  VMnetDHCP: ['dhcp', 'VMware DHCP Service'],
  VMnetBridge: ['bridge'],
  VMnetuserif: ['userif'],
};

/** By its name, its display name or VMware's short word for it, without regard to case. */
export function serviceNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return services.find((one) => [one, ...(spoken[one] ?? [])].some((word) => word.toLowerCase() === wanted));
}

/** Windows' error number, or 0. */
export async function startService(world: World, service: string): Promise<number> {
  if (world.runs(service)) return errors.running;
  if ((await startType(world, service)) === 'disabled') return errors.disabled;
  const starts =
    service === 'VMware NAT Service'
      ? natStarts(await world.disk.read(pathOf(world, 'nat')))
      : service !== 'VMnetDHCP' || dhcpStarts(await world.disk.read(pathOf(world, 'dhcpd')));
  if (starts) world.start(service, spoken[service] ?? []);
  else world.stop(service, true);
  await showService(world, service);
  return starts ? 0 : errors.died;
}

export async function stopService(world: World, service: string): Promise<number> {
  if (!world.runs(service)) return errors.stopped;
  world.stop(service);
  await showService(world, service);
  return 0;
}

async function startType({ outputs }: World, service: string): Promise<string | null> {
  const text = await outputs.text(tools.serviceConfig(service));
  return text === undefined ? null : readScQuery(text).startType;
}

const startTypes: Readonly<Record<string, string>> = {
  auto: '2   AUTO_START',
  demand: '3   DEMAND_START',
  disabled: '4   DISABLED',
};

/** False for a type that there is none. */
export async function setStartType(world: World, service: string, type: string): Promise<boolean> {
  const words = startTypes[type.toLowerCase()];
  if (words === undefined) return false;
  const query = tools.serviceConfig(service);
  const text = (await world.outputs.text(query)) ?? (isKnown(service) ? scConfig(service, 'en') : '');
  // The label may be translated, the number and the word behind it are not.
  world.outputs.set(query, text.replace(/^(.*:\s*)[0-4]\s+(?:BOOT_START|SYSTEM_START|AUTO_START|DEMAND_START|DISABLED)\b/m, `$1${words}`));
  return true;
}

/** The state's line, and the exit code of one that ended by itself. */
export async function showService(world: World, service: string): Promise<void> {
  const query = tools.service(service);
  const known = isKnown(service) ? service : undefined;
  if (known === undefined) return;
  const running = world.runs(service);
  const died = world.live.died.includes(service);
  const fresh = scQuery(known, running ? 'running' : 'stopped');
  const state = died ? fresh.replace(/0 {2}\(0x0\)/, `${errors.died}  (0x${errors.died.toString(16)})`) : fresh;
  world.outputs.set(query, state);
}

function isKnown(service: string): service is ServiceName {
  return serviceNames.some((one) => one === service);
}
