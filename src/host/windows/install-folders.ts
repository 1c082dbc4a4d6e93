/** Where Workstation's tools lie: its folder is not on PATH; the registry names it, in one view or the other. */
import type { ToolOutput } from '../../core/jobs/snapshot.ts';
import { toolFolders } from './facts.ts';

/** `products`: what `reg query` printed of Workstation's own key. The usual folders come last. */
export function installFolders(products: readonly ToolOutput[]): readonly string[] {
  const named = products.flatMap((output) => {
    const [, folder] = /^\s*InstallPath\s+REG_SZ\s+(.+?)\s*$/im.exec(output.ok ? output.text : '') ?? [];
    return folder === undefined ? [] : [folder];
  });
  return [...named, ...toolFolders];
}
