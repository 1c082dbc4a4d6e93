/** Not a fault: every connected adapter of the machine is on a network that leads nowhere else, by design. */
import { check, manual, automatic } from '../../checks/check.ts';
import { machineName, placeOfKey } from '../../checks/machines.ts';
import { evidence } from '../../checks/networks.ts';
import { networkOn } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly mode: 'host-only' | 'isolated' | 'lan-segment' };

export const modeHasNoInternet = check<'mode-has-no-internet', Data, Patient>('mode-has-no-internet', 'info', (patient) => {
  const { subject } = patient;
  const connected = subject?.wanted ?? [];
  const [first] = connected;
  if (subject === null || first === undefined) return [];
  const modes = connected.map(({ mode, vmnet }) => (mode === 'lan-segment' ? mode : networkOn(patient, vmnet)?.network.mode));
  const closed = modes.every((mode) => mode === 'host-only' || mode === 'isolated' || mode === 'lan-segment');
  const [mode] = modes;
  const { machine } = subject;
  const proof = evidence(placeOfKey(machine, `ethernet${first.index}.vnet`) ?? placeOfKey(machine, `ethernet${first.index}.connectiontype`) ?? placeOfKey(machine, `ethernet${first.index}.present`));
  if (!closed || mode === undefined || mode === 'nat' || proof === undefined) return [];
  const word = machineName(patient, machine);
  const fix = word === null ? manual : automatic(`vmnet vm set ${word} --adapter ${first.index} --mode nat`);
  return [{ vmnet: first.vmnet, vm: machine.machine.name, adapter: first.index, data: { mode }, evidence: proof, fix }];
});
