/** Windows: a service of VMware's that is needed, and that somebody forbade to start. */
import type { HostState, ServiceFact } from '../vnet/host-state.ts';
import { automatic, check, manual, type Found } from './check.ts';
import { evidence, addressedNetworks } from './networks.ts';
import { hasGuests, isServed, windowsDriver } from './stopped-services.ts';

type Data = {
  readonly service: string;
  readonly vmnets: readonly number[];
  /** It still runs, and will not when Windows starts the next time. */
  readonly running: boolean;
};

export const serviceDisabled = check<'service-disabled', Data>('service-disabled', 'error', (state) =>
  state.services.flatMap((service): readonly Found<Data>[] => {
    const { name, kind, startType, startTypePlace } = service;
    const needed = startType === 'disabled' ? neededFor(state, service) : [];
    const proof = evidence(startTypePlace);
    if (needed.length === 0 || proof === undefined) return [];
    const running = service.state === 'running';
    const grave = !running && needed.some((vmnet) => hasGuests(state, { vmnet }));
    return [
      {
        severity: grave ? 'error' : 'warning',
        data: { service: name, vmnets: needed, running },
        evidence: proof,
        fix: kind === 'other' ? manual : automatic('vmnet repair service-disabled'),
      },
    ];
  }),
);

function neededFor(state: HostState, { kind, name }: ServiceFact): readonly number[] {
  if (kind === 'bridge') return state.view.networks.filter(({ mode }) => mode === 'bridged').map(({ vmnet }) => vmnet);
  const networks = addressedNetworks(state).filter((one) => {
    if (kind === 'dhcp' || kind === 'nat') return isServed(one, kind);
    return name === windowsDriver && (isServed(one, 'dhcp') || isServed(one, 'nat'));
  });
  return networks.map(({ vmnet }) => vmnet);
}
