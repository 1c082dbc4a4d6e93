/** Plays the other programs that write VMware's files at the wrong moment (`rewrittenByAnotherTool`). */
import { encodeUtf8 } from '../../core/formats/utf8.ts';
import { registryQuery } from './windows/registry-query.ts';
import type { World } from './world.ts';

/** The world with everything written that is due; each once. Undefined: nothing is. */
export async function foreignWrites(before: World, due: (after: string) => boolean): Promise<World | undefined> {
  const { rewrittenByAnotherTool: writes } = before.switches;
  const now = writes.flatMap(({ after }, index) => (due(after) && !before.live.happened.includes(index) ? [index] : []));
  if (now.length === 0) return undefined;
  const world = before.fork();
  for (const index of now) {
    const { path = '', content = null } = writes[index] ?? {};
    const query = registryQuery(world, path);
    if (query !== undefined) world.outputs.set(query, content ?? '');
    else if (content === null) await world.disk.remove(path);
    else await world.disk.write(path, encodeUtf8(content));
  }
  world.live = { ...world.live, happened: [...world.live.happened, ...now] };
  return world;
}
