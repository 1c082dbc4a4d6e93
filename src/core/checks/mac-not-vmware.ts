/** A static MAC outside the range that VMware keeps for them: 00:50:56:00:00:00 to 00:50:56:3f:ff:ff (vmware-formats §5.3). */
import { check } from './check.ts';
import { placeOfKey } from './machines.ts';
import { evidence } from './networks.ts';

/** `group`: a MAC of many receivers, which no adapter can have. `reserved`: of VMware's, for other things. */
type Data = { readonly mac: string; readonly kind: 'group' | 'reserved' | 'foreign' };

export const macNotVmware = check<'mac-not-vmware', Data>('mac-not-vmware', 'warning', (state) =>
  state.machines.flatMap((one) =>
    one.machine.adapters.flatMap(({ index, present, mac, vmnet }) => {
      const key = `ethernet${index}`;
      const isStatic = one.values.get(`${key}.addresstype`)?.toLowerCase() === 'static';
      const unchecked = /^(?:false|no|off|0)$/i.test(one.values.get(`${key}.checkmacaddress`) ?? '');
      // Whoever tells VMware not to look at it means it.
      if (!present || !isStatic || mac === null || unchecked || /^00:50:56:[0-3]/.test(mac)) return [];
      const proof = evidence(placeOfKey(one, `${key}.address`), placeOfKey(one, `${key}.addresstype`));
      if (proof === undefined) return [];
      const kind = kindOf(mac);
      return [{ vmnet, vm: one.machine.name, adapter: index, ...(kind === 'group' ? { severity: 'error' } : {}), data: { mac, kind }, evidence: proof } as const];
    }),
  ),
);

function kindOf(mac: string): Data['kind'] {
  if (Number.parseInt(mac.slice(0, 2), 16) % 2 === 1) return 'group';
  return /^00:(?:50:56|0c:29|05:69|1c:14):/.test(mac) ? 'reserved' : 'foreign';
}
