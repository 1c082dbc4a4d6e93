/**
 * Linux: VMware's modules are not loaded, and Secure Boot is on: the kernel takes signed modules only, and VMware's are
 * not signed by anybody whom it knows. Whether they were built for this kernel at all is not known.
 */
import { evidenceOf } from '../vnet/evidence.ts';
import { check } from './check.ts';
import { missingModulesFound, type ModuleData } from './missing-modules.ts';

export const secureBootBlocksModule = check<'secure-boot-blocks-module', ModuleData>('secure-boot-blocks-module', 'error', (state) => {
  const { secureBoot } = state;
  return secureBoot?.value === true ? missingModulesFound(state, evidenceOf(secureBoot.source, 'SecureBoot', 'enabled')) : [];
});
