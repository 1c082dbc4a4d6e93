/** Finds a host's paths in a capture's tree, and spells the tree's paths as the host would. */
import type { Platform } from '../../core/vnet/host-view.ts';
import { hostPath, pathKey, slashPath } from '../paths.ts';
import type { CaptureTree, Mount, TreeEntry } from './content.ts';

export interface Found {
  readonly entry: TreeEntry;
  /** Its path in the tree. */
  readonly stored: string;
}

export interface Lookup {
  find(hostPath: string): Found | undefined;
  /** Names in a folder, or undefined when there is no such folder. */
  names(hostPath: string): readonly string[] | undefined;
  /** Every file of the host whose path ends so (lower case), as the host spells it. */
  filesEndingIn(ending: string): readonly string[];
}

export function lookupIn(tree: CaptureTree, mounts: readonly Mount[], platform: Platform): Lookup {
  const byKey = new Map<string, Found>();
  const children = new Map<string, string[]>();
  for (const [stored, entry] of tree.entries) {
    const slashed = slashedOf(mounts, stored);
    if (slashed === undefined) continue;
    const key = pathKey(platform, slashed);
    // Two spellings of one Windows path: the first stays, as on a disk there can be but one.
    if (byKey.has(key)) continue;
    byKey.set(key, { entry, stored });
    const parent = key.slice(0, Math.max(0, key.lastIndexOf('/')));
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [slashed.slice(slashed.lastIndexOf('/') + 1)]);
    else siblings.push(slashed.slice(slashed.lastIndexOf('/') + 1));
  }
  const keyOf = (host: string): string | undefined => {
    const slashed = slashPath(platform, host);
    return slashed === undefined ? undefined : pathKey(platform, slashed);
  };
  return {
    find: (host) => byKey.get(keyOf(host) ?? '\0'),
    names: (host) => {
      const key = keyOf(host) ?? '\0';
      return children.get(key) ?? (byKey.get(key)?.entry.kind === 'folder' ? [] : undefined);
    },
    filesEndingIn: (ending) =>
      [...byKey.values()]
        .filter(({ entry, stored }) => entry.kind === 'file' && stored.toLowerCase().endsWith(ending))
        .flatMap(({ stored }) => hostPath(platform, slashedOf(mounts, stored) ?? '') ?? [])
        .sort(),
  };
}

/** The host's path of something stored; the most special mount decides. */
export function slashedOf(mounts: readonly Mount[], stored: string): string | undefined {
  const [mount] = mounts
    .filter((mount) => mount.stored === '' || stored.startsWith(`${mount.stored}/`))
    .sort((a, b) => b.stored.length - a.stored.length || b.host.length - a.host.length);
  if (mount === undefined) return undefined;
  const rest = mount.stored === '' ? stored : stored.slice(mount.stored.length + 1);
  return mount.host === '' ? rest : `${mount.host}/${rest}`;
}
