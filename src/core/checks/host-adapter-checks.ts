/** Checks of the host virtual adapters. */
import { hostAdapterApipa } from './host-adapter-apipa.ts';
import { hostAdapterDisabled } from './host-adapter-disabled.ts';
import { hostAdapterHasGateway } from './host-adapter-has-gateway.ts';
import { hostAdapterMissing } from './host-adapter-missing.ts';
import { hostAdapterOutsideSubnet } from './host-adapter-outside-subnet.ts';
import { hostFirewallBlocksVmnet } from './host-firewall-blocks-vmnet.ts';
import { internetSharingOnVmnet } from './internet-sharing-on-vmnet.ts';

export const hostAdapterChecks = [
  hostAdapterMissing,
  hostAdapterDisabled,
  hostAdapterApipa,
  hostAdapterOutsideSubnet,
  hostAdapterHasGateway,
  internetSharingOnVmnet,
  hostFirewallBlocksVmnet,
] as const;
