/** What the page asks of the system: choose a capture, open a document. */
import type { BrowserWindow, Dialog, Shell } from 'electron';
import { docsLinks } from '../src/server/docs-links.ts';
import type { NativeShell } from '../src/server/handlers.ts';

export interface NativeParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly window: BrowserWindow;
}

export function nativeShell({ dialog, shell, window }: NativeParts): NativeShell {
  return {
    async choosePath(kind) {
      const { canceled, filePaths } = await dialog.showOpenDialog(
        window,
        kind === 'folder'
          ? { properties: ['openDirectory'] }
          : { properties: ['openFile'], filters: [{ name: 'ZIP', extensions: ['zip'] }] },
      );
      return canceled ? null : (filePaths[0] ?? null);
    },
    openDocs: async (name) => shell.openExternal(docsLinks[name]),
  };
}
