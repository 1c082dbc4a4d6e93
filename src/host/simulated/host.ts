/** A folder with a simulated host as a host that the jobs take. */
import type { Host } from '../../core/jobs/host.ts';
import { machineHost } from '../machine-host.ts';
import { openSimulated } from './folder.ts';
import type { SimulatedMachine } from './machine.ts';

/**
 * Opened anew by every read, as another process may have played on it. From the second read on the moment
 * `plan` has passed: what a plan was made of may have changed since.
 */
export function simulatedHost(name: string, folder: string, first: SimulatedMachine): Host {
  let machine = first;
  let reads = 0;
  const current = async (): Promise<SimulatedMachine> => {
    reads++;
    if (reads === 1) return machine;
    const opened = await openSimulated(folder);
    if (opened.ok) machine = opened.value;
    await machine.passes('plan');
    return machine;
  };
  return machineHost('capture', name, current, first.platform);
}
