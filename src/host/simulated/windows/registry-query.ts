/** Which recorded command holds VMware's part of the registry. */
import { registry, tools } from '../../windows/facts.ts';
import type { World } from '../world.ts';

/** The key that the host's VMnets are under, and the command that prints it: in the view that was recorded, else in the first. */
export function storeOf({ outputs }: World): { readonly key: string; readonly query: readonly string[] } {
  const recorded = registry.networks.find((key) => outputs.all().some(({ argv }) => argv.includes(key)));
  const key = recorded ?? registry.networks[0];
  return { key, query: tools.networks(key) };
}

/** Undefined for what is no key of the registry: a file. */
export function registryQuery(world: World, path: string): readonly string[] | undefined {
  return /^HK(?:LM|EY_LOCAL_MACHINE)\\/i.test(path) ? storeOf(world).query : undefined;
}
