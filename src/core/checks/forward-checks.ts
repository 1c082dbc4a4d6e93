/** The checks of the port forwards. */
import { portForwardDuplicate } from './port-forward-duplicate.ts';
import { portForwardHostPortTaken } from './port-forward-host-port-taken.ts';
import { portForwardOutsideSubnet } from './port-forward-outside-subnet.ts';
import { portForwardPrivileged } from './port-forward-privileged.ts';
import { portForwardStaleTarget } from './port-forward-stale-target.ts';

export const forwardChecks = [
  portForwardDuplicate,
  portForwardOutsideSubnet,
  portForwardStaleTarget,
  portForwardHostPortTaken,
  portForwardPrivileged,
] as const;
