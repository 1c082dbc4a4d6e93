/** The pages of VMware's own documentation that the window may open. The page names one; the address never crosses. */
import type { DocsName } from '../core/contract/contract.ts';

const techdocs = 'https://techdocs.broadcom.com/us/en/vmware-cis/desktop-hypervisors';
const workstation = `${techdocs}/workstation-pro/17-0/using-vmware-workstation-pro/configuring-network-connections`;

export const docsLinks: Readonly<Record<DocsName, string>> = {
  workstation: `${techdocs}/workstation-pro/17-0.html`,
  'workstation-networks': `${workstation}.html`,
  'network-modes': `${workstation}/understanding-common-networking-configurations.html`,
  fusion: `${techdocs}/fusion-pro/13-0/using-vmware-fusion.html`,
  'vmware-downloads': 'https://support.broadcom.com/group/ecx/downloads',
};

export function docsLink(name: string): string | undefined {
  return Object.hasOwn(docsLinks, name) ? docsLinks[name as DocsName] : undefined;
}
