/** What goes on on a Windows host, as its capture tells it. */
import { readScQuery } from '../../../core/formats/sc-query.ts';
import { services, tools } from '../../windows/facts.ts';
import type { Live, LiveAdapter } from '../simulation.ts';
import type { World } from '../world.ts';
import { adapterName } from './adapters.ts';
import { ipconfigParts } from './ipconfig-text.ts';
import { openStore } from './registry-store.ts';

/** Where the capture does not tell, services run and adapters are as the registry wants them. */
export async function deriveWindows(world: World): Promise<Live> {
  const running: string[] = [];
  for (const service of services) {
    const text = await world.outputs.text(tools.service(service));
    if (text === undefined || readScQuery(text).state === 'running') running.push(service);
  }
  return { ...world.live, running, adapters: await adaptersOf(world) };
}

/** One that the registry wants and nobody sees is there and disabled. */
async function adaptersOf(world: World): Promise<readonly LiveAdapter[]> {
  const text = await world.outputs.text(tools.ipconfig);
  const shown = ipconfigParts(text ?? '').flatMap(({ vmnet, name, address }) =>
    vmnet === null ? [] : [{ vmnet, name, enabled: true, address }],
  );
  const seen = new Set(shown.map(({ vmnet }) => vmnet));
  const wanted = (await openStore(world)).networks().filter(({ hostAdapter, vmnet }) => hostAdapter?.configured === true && !seen.has(vmnet));
  const others = wanted.map(({ vmnet, hostAdapter, subnet }): LiveAdapter => {
    const host = hostAdapter?.address ?? null;
    const address = host === null || subnet === null ? null : `${host}/${subnet.split('/')[1] ?? ''}`;
    return { vmnet, name: adapterName(vmnet), enabled: text === undefined, address };
  });
  return [...shown, ...others];
}
