/** The checks of VMware's services, and of what they need of the system. */
import { dhcpServiceStopped } from './dhcp-service-stopped.ts';
import { kernelModuleMissing } from './kernel-module-missing.ts';
import { natServiceStopped } from './nat-service-stopped.ts';
import { networksUnitDown } from './networks-unit-down.ts';
import { secureBootBlocksModule } from './secure-boot-blocks-module.ts';
import { serviceDisabled } from './service-disabled.ts';

export const serviceChecks = [
  kernelModuleMissing,
  secureBootBlocksModule,
  networksUnitDown,
  serviceDisabled,
  dhcpServiceStopped,
  natServiceStopped,
] as const;
