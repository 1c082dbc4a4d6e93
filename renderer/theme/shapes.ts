/** The shape that stands beside every colour, so that nobody needs the colour. */
import {
  mdiAlert,
  mdiAlertOctagon,
  mdiBridge,
  mdiCallSplit,
  mdiHelpCircleOutline,
  mdiHomeOutline,
  mdiInformation,
  mdiLockOutline,
  mdiPauseCircleOutline,
  mdiPlayCircle,
  mdiStopCircleOutline,
} from '@mdi/js';
import type { Severity } from '../../src/core/vnet/finding.ts';
import type { VmState } from '../../src/core/vnet/machine.ts';
import type { Mode } from '../../src/core/vnet/network.ts';

export const modeShapes: Readonly<Record<Mode, string>> = {
  bridged: mdiBridge,
  nat: mdiCallSplit,
  'host-only': mdiHomeOutline,
  isolated: mdiLockOutline,
};

export const vmStateShapes: Readonly<Record<VmState, string>> = {
  running: mdiPlayCircle,
  off: mdiStopCircleOutline,
  suspended: mdiPauseCircleOutline,
  unknown: mdiHelpCircleOutline,
};

export const severityShapes: Readonly<Record<Severity, string>> = {
  error: mdiAlertOctagon,
  warning: mdiAlert,
  info: mdiInformation,
};
