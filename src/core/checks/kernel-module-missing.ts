/** Linux: the kernel has not loaded VMware's modules, mostly because it is newer than they are. Where Secure Boot is on, that is told instead. */
import { check } from './check.ts';
import { missingModulesFound, type ModuleData } from './missing-modules.ts';

export const kernelModuleMissing = check<'kernel-module-missing', ModuleData>('kernel-module-missing', 'error', (state) =>
  state.secureBoot?.value === true ? [] : missingModulesFound(state, null),
);
