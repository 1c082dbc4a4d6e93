/** Lines of `networking` that VMware's tools do not understand: what they say is not in force, and goes when the file is written anew. */
import { check } from './check.ts';
import { damageOf, type DamageData } from './damage.ts';
import { fileOf, wasRead } from './files.ts';
import { evidenceAt } from '../vnet/evidence.ts';

export const networkConfigDamaged = check<'network-config-damaged', DamageData>('network-config-damaged', 'warning', (state) => {
  const file = fileOf(state, 'store', null);
  if (!wasRead(file)) return [];
  const complaints = file.complaints.filter(({ code, line }) => {
    // How VMware takes words behind a value, mostly somebody's comment, is not known.
    if (code === 'trailing-words') return false;
    // A mask that is none has a check of its own.
    return !/_HOSTONLY_NETMASK\s/i.test(evidenceAt(file.source, line).text ?? '');
  });
  const found = damageOf(file, null, complaints);
  return found === null ? [] : [found];
});
