/** `vmnet check`: reads a host and says what is wrong with it. */
import { findAll, type Finding } from '../checks/all.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { Host, ReadOptions } from './host.ts';
import { hostState } from './host-state.ts';

export async function readState(host: Host, options: ReadOptions = {}): Promise<HostState> {
  return hostState(await host.read(options), host.decode);
}

export async function checkHost(host: Host): Promise<readonly Finding[]> {
  return findAll(await readState(host));
}
