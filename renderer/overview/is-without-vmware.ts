/** Whether a host shows nothing of VMware at all. */
import type { HostView } from '../../src/core/vnet/host-view.ts';

export function isWithoutVmware({ host, networks, vms }: HostView): boolean {
  return host.product === null && networks.length === 0 && vms.length === 0;
}
