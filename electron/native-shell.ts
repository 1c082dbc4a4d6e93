/** What the page asks of the system: choose what to open and where to save, open a document. */
import type { BrowserWindow, Dialog, Shell } from 'electron';
import { docsLinks } from '../src/server/docs-links.ts';
import type { NativeShell } from '../src/server/handlers.ts';

export interface NativeParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
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
    async chooseTarget(kind) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { filters: [{ name: kind.toUpperCase(), extensions: kind === 'yaml' ? ['yaml', 'yml', 'json'] : [kind] }], properties: ['showOverwriteConfirmation'] });
      return canceled || filePath === '' ? null : filePath;
    },
    openDocs: async (name) => shell.openExternal(docsLinks[name]),
  };
}
