/** Where an arrow key leads in the picture. */
import type { SceneNode } from './scene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The next node up or down the column, or the nearest in the next column that has any; undefined at the edge. */
export function neighbourOf(nodes: readonly SceneNode[], id: string, direction: Direction): SceneNode | undefined {
  const here = nodes.find((node) => node.id === id);
  if (here === undefined) return nodes[0];
  const y = centre(here);
  if (direction === 'up' || direction === 'down') {
    const others = nodes.filter((node) => node.column === here.column && (direction === 'up' ? centre(node) < y : centre(node) > y));
    return nearest(others, y);
  }
  const step = direction === 'left' ? -1 : 1;
  for (let column = here.column + step; column >= 0 && column <= 4; column += step) {
    const found = nearest(
      nodes.filter((node) => node.column === column),
      y,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function centre({ box }: SceneNode): number {
  return box.y + box.height / 2;
}

function nearest(nodes: readonly SceneNode[], y: number): SceneNode | undefined {
  let best: SceneNode | undefined;
  for (const node of nodes) if (best === undefined || Math.abs(centre(node) - y) < Math.abs(centre(best) - y)) best = node;
  return best;
}
