/** Whether a finding is about the machine that is asked about: its adapters, their VMnets, or the host that all machines share. */
import type { Finding } from '../vnet/finding.ts';
import type { Patient } from './patient.ts';

export function concerns({ subject }: Patient, { vm, vmnet, adapter, data }: Finding): boolean {
  if (subject === null) return true;
  const { name } = subject.machine.machine;
  if (vm !== null) {
    return vm === name && (typeof adapter !== 'number' || subject.adapters.some(({ index }) => index === adapter));
  }
  const machines = data['machines'];
  if (Array.isArray(machines) && machines.length > 0 && !machines.some((one) => one === name)) return false;
  if (vmnet !== null) return subject.vmnets.has(vmnet);
  const vmnets = data['vmnets'];
  return !Array.isArray(vmnets) || vmnets.length === 0 || vmnets.some((one) => subject.vmnets.has(Number(one)));
}
