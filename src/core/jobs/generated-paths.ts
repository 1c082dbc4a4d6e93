/** Where VMware generates the files of a VMnet on a host that was read, also of one that it does not have yet. */
import type { HostSnapshot, NetworkFile } from './snapshot.ts';

export interface GeneratedPaths {
  /** On Windows one file serves all VMnets. */
  dhcpd(vmnet: number): string;
  nat(vmnet: number): string;
}

export function generatedPaths({ platform, networking, netmap, dhcpd, nat }: HostSnapshot): GeneratedPaths {
  if (platform === 'windows') {
    const folder = folderOf(netmap?.path ?? dhcpd[0]?.file.path ?? nat[0]?.file.path ?? '');
    return { dhcpd: () => dhcpd[0]?.file.path ?? `${folder}vmnetdhcp.conf`, nat: () => nat[0]?.file.path ?? `${folder}vmnetnat.conf` };
  }
  const folder = folderOf(networking?.path ?? '');
  const known = (files: readonly NetworkFile[], vmnet: number): string | undefined => files.find((one) => one.vmnet === vmnet)?.file.path;
  const below = (kind: 'dhcpd' | 'nat'): string => (platform === 'linux' ? `${kind}/` : '');
  return {
    dhcpd: (vmnet) => known(dhcpd, vmnet) ?? `${folder}vmnet${vmnet}/${below('dhcpd')}dhcpd.conf`,
    nat: (vmnet) => known(nat, vmnet) ?? `${folder}vmnet${vmnet}/${below('nat')}nat.conf`,
  };
}

/** With its last slash, whichever the host uses. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
