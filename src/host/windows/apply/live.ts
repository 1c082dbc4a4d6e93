/** What goes on on a Windows host beside files and registry: services, host virtual adapters, bridge bindings. */
import type { Machine } from '../../machine.ts';
import { bridgeBindings } from './bridge.ts';
import { hostAdapters } from './host-adapters.ts';
import { serviceState, type ServiceKind } from './services.ts';

export interface Live {
  readonly services: readonly { readonly kind: ServiceKind; readonly running: boolean | null }[];
  /** Null: nobody could say. A disabled adapter is not shown, and not among them. */
  readonly adapters: readonly { readonly vmnet: number; readonly address: string | null; readonly prefix: number | null }[] | null;
  readonly bindings: readonly { readonly name: string; readonly bound: boolean }[] | null;
}

export async function liveOf(machine: Machine): Promise<Live> {
  const services: Live['services'][number][] = [];
  for (const kind of ['dhcp', 'nat', 'bridge'] as const) {
    services.push({ kind, running: (await serviceState(machine, kind)).running });
  }
  const adapters = await hostAdapters(machine);
  const bindings = await bridgeBindings(machine);
  return {
    services,
    adapters:
      adapters?.flatMap(({ vmnet, ipv4: [first] }) =>
        vmnet === null ? [] : [{ vmnet, address: first?.address ?? null, prefix: first?.prefix ?? null }],
      ) ?? null,
    bindings: bindings?.map(({ name, bound }) => ({ name, bound })) ?? null,
  };
}
