/** The checks of VMware's files: whether they are there, whole, and say the same. */
import { configDrift } from './config-drift.ts';
import { daemonConfigMissing } from './daemon-config-missing.ts';
import { dhcpBlockEdited } from './dhcp-block-edited.ts';
import { dhcpConfigDamaged } from './dhcp-config-damaged.ts';
import { keptOnlyInGeneratedFile } from './kept-only-in-generated-file.ts';
import { natConfigDamaged } from './nat-config-damaged.ts';
import { netmapIncomplete } from './netmap-incomplete.ts';
import { networkConfigDamaged } from './network-config-damaged.ts';
import { networkConfigMissing } from './network-config-missing.ts';

export const fileChecks = [
  networkConfigMissing,
  networkConfigDamaged,
  daemonConfigMissing,
  dhcpConfigDamaged,
  natConfigDamaged,
  netmapIncomplete,
  dhcpBlockEdited,
  configDrift,
  keptOnlyInGeneratedFile,
] as const;
