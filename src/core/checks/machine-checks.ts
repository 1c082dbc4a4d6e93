/** The checks of the virtual machines' adapters. */
import { duplicateMac } from './duplicate-mac.ts';
import { macNotVmware } from './mac-not-vmware.ts';
import { vmAdapterDisconnected } from './vm-adapter-disconnected.ts';
import { vmnetDoesNotExist } from './vmnet-does-not-exist.ts';

export const machineChecks = [vmAdapterDisconnected, vmnetDoesNotExist, duplicateMac, macNotVmware] as const;
