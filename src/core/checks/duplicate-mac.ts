/** Two adapters on one VMnet with one MAC: mostly a machine whose folder was copied, and of which VMware was told that it was moved. */
import { check } from './check.ts';
import type { Guest } from './guests.ts';
import { placeOfKey } from './machines.ts';
import { evidence } from './networks.ts';

/** `machines` and `adapters` go together. */
type Data = { readonly mac: string; readonly machines: readonly string[]; readonly adapters: readonly number[] };

export const duplicateMac = check<'duplicate-mac', Data>('duplicate-mac', 'warning', (state) => {
  const groups = new Map<string, Guest[]>();
  for (const machine of state.machines) {
    for (const adapter of machine.machine.adapters) {
      if (!adapter.present || adapter.mac === null || adapter.vmnet === null) continue;
      const key = `${adapter.vmnet}/${adapter.mac}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ machine, adapter }]);
      else group.push({ machine, adapter });
    }
  }
  return [...groups.values()].flatMap((all) => {
    const group = all.length === 1 ? all : all.toSorted(byPlace);
    const [first, second] = group;
    if (first === undefined || second === undefined) return [];
    const proof = evidence(...group.map(placeOfMac));
    if (proof === undefined) return [];
    const { vmnet, mac } = first.adapter;
    const running = group.filter(({ machine }) => machine.machine.state === 'running').length;
    const data: Data = { mac: mac ?? '', machines: group.map(({ machine }) => machine.machine.name), adapters: group.map(({ adapter }) => adapter.index) };
    return [{ vmnet, ...(running > 1 ? { severity: 'error' } : {}), data, evidence: proof } as const];
  });
});

function byPlace(a: Guest, b: Guest): number {
  const [pathA, pathB] = [a.machine.machine.path, b.machine.machine.path];
  return pathA < pathB ? -1 : pathA > pathB ? 1 : a.adapter.index - b.adapter.index;
}

function placeOfMac({ machine, adapter: { index } }: Guest): ReturnType<typeof placeOfKey> {
  const key = `ethernet${index}`;
  const isStatic = machine.values.get(`${key}.addresstype`)?.toLowerCase() === 'static';
  const [own, generated] = [placeOfKey(machine, `${key}.address`), placeOfKey(machine, `${key}.generatedaddress`)];
  return isStatic ? (own ?? generated) : (generated ?? own);
}
