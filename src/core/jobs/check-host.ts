/** `vmnet check`: reads a host and says what is wrong with it. */
import { findAll, type Finding } from '../checks/all.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { Host } from './host.ts';
import { hostState } from './host-state.ts';

export async function readState(host: Host): Promise<HostState> {
  return hostState(await host.read(), host.decode);
}

export async function checkHost(host: Host): Promise<readonly Finding[]> {
  return findAll(await readState(host));
}
