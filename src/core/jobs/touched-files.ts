/** Which of a plan's files a step has a part in. */
import type { Step } from '../plan/step.ts';
import type { PredictedFile } from './predicted-files.ts';

type Kind = PredictedFile['kind'];

const all: readonly Kind[] = ['store', 'registry', 'dhcpd', 'nat', 'netmap'];
const none: readonly Kind[] = [];

const kinds: Readonly<Record<Step['op'], readonly Kind[]>> = {
  'add-network': all,
  'remove-network': all,
  'set-mode': all,
  'set-subnet': ['store', 'registry', 'dhcpd', 'nat'],
  'set-host-adapter': ['store', 'registry', 'dhcpd', 'nat'],
  'set-gateway': ['dhcpd', 'nat'],
  'set-dhcp': ['store', 'registry', 'dhcpd'],
  'set-dhcp-range': ['dhcpd'],
  'set-lease-times': ['dhcpd'],
  'add-reservation': ['store', 'registry', 'dhcpd'],
  'remove-reservation': ['store', 'registry', 'dhcpd'],
  'add-forward': ['store', 'registry', 'nat'],
  'remove-forward': ['store', 'registry', 'nat'],
  'set-bridge': ['store'],
  'set-display-name': ['store', 'netmap'],
  'start-service': none,
  'set-service-automatic': none,
  'enable-host-adapter': none,
  'recreate-host-adapter': none,
  'renew-host-adapter': none,
  'restore-generated-file': none,
  'bind-bridge': none,
  'set-vm-adapter': ['vmx'],
};

/** Keys below the VMnet's own, in lower case; steps that are not named here may touch each. */
const keys: Partial<Readonly<Record<Step['op'], RegExp>>> = {
  'set-subnet': /\\vmnet\d+$/,
  'set-host-adapter': /\\adapter$/,
  'set-dhcp': /\\dhcp$/,
  'add-reservation': /\\fixediptomac$/,
  'remove-reservation': /\\fixediptomac$/,
  'add-forward': /\\(?:tcp|udp)forward$/,
  'remove-forward': /\\(?:tcp|udp)forward$/,
};

export function touches(step: Step, file: PredictedFile): boolean {
  if (step.op === 'restore-generated-file') return file.kind === step.file && (file.vmnet === null || file.vmnet === step.vmnet);
  if (!kinds[step.op].includes(file.kind)) return false;
  if (step.op === 'set-vm-adapter') return file.path === step.machine;
  if (file.vmnet !== null && 'vmnet' in step && file.vmnet !== step.vmnet) return false;
  return file.kind !== 'registry' || keys[step.op]?.test(file.path.toLowerCase()) !== false;
}
