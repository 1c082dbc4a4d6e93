/** Where the two systems with a `networking` file keep what is made out of it. */
import type { Platform } from '../../core/vnet/host-view.ts';
import * as linux from '../linux/facts.ts';
import * as macos from '../macos/facts.ts';

export interface Layout {
  readonly platform: 'linux' | 'macos';
  /** Below it lies a folder for each VMnet. */
  readonly folder: string;
  readonly networking: string;
  /** Null: the system has none. */
  readonly netmap: string | null;
  dhcpd(vmnet: number): string;
  leases(vmnet: number): string;
  nat(vmnet: number): string;
  natMac(vmnet: number): string;
  /** As nat.conf names the VMnet. */
  device(vmnet: number): string;
}

const linuxLayout: Layout = {
  ...linux.files,
  platform: 'linux',
  natMac: (vmnet) => `${linux.files.folder}/vmnet${vmnet}/nat.mac`,
  device: (vmnet) => `/dev/vmnet${vmnet}`,
};

const macosLayout: Layout = {
  ...macos.files,
  platform: 'macos',
  netmap: null,
  natMac: (vmnet) => `${macos.files.folder}/vmnet${vmnet}/nat.mac`,
  device: (vmnet) => `vmnet${vmnet}`,
};

export function layoutOf({ platform }: { readonly platform: Platform }): Layout {
  return platform === 'macos' ? macosLayout : linuxLayout;
}
