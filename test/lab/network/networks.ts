/** VMware's networks in the laboratory: started and waited for, stopped, and single services of them killed. */
import { until, type Laboratory } from './laboratory.ts';

export function startNetworks(lab: Laboratory): Promise<boolean> {
  lab.script('host', 'vmware-networks --start');
  return until('the networks run', () => isUp(lab) || null);
}

export function stopNetworks(lab: Laboratory): void {
  lab.script('host', 'vmware-networks --stop');
}

/** Stopped, changed, started. */
export async function restartNetworks(lab: Laboratory, change: () => void): Promise<void> {
  stopNetworks(lab);
  change();
  await startNetworks(lab);
}

/** By its pid file, as a crash would; its plug goes with it. */
export async function kill(lab: Laboratory, service: 'natd-8' | 'dhcpd-vmnet8' | 'dhcpd-vmnet1'): Promise<void> {
  const plug = service === 'natd-8' ? 'nat8' : service.replace('dhcpd-vmnet', 'dhcp');
  lab.script('host', `kill -KILL $(cat /run/vmnet-${service}.pid)`);
  await until(`${service} is gone`, () => lab.run('switch', ['ip', 'link', 'show', plug]).status !== 0 || null);
}

/** The plugs of the servers too: a process that lives may not have got so far. */
function isUp(lab: Laboratory): boolean {
  if (lab.run('host', ['vmware-networks', '--status']).status !== 0) return false;
  return lab.run('switch', ['bash', '-c', 'for plug in dhcp1 dhcp8 nat8; do ip link show $plug up | grep -q LOWER_UP || exit 1; done']).status === 0;
}
