import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { nativeShell } from '../../electron/native-shell.ts';
import { docsLinks } from '../../src/server/docs-links.ts';

function shell(chosen: { readonly canceled: boolean; readonly filePaths: string[]; readonly filePath: string }) {
  const opened: string[] = [];
  const native = nativeShell({
    dialog: { showOpenDialog: async () => chosen, showSaveDialog: async () => chosen },
    shell: { openExternal: async (address) => void opened.push(address) },
    window: {} as BrowserWindow,
  });
  return { native, opened };
}

const nothing = { canceled: true, filePaths: ['/srv/pc.zip'], filePath: '/srv/pc.zip' };

test('the system opens addresses of the one table, all of them https, and takes none from the page', async () => {
  const { native, opened } = shell(nothing);
  for (const name of Object.keys(docsLinks)) await native.openDocs(name as keyof typeof docsLinks);
  expect(opened).toEqual(Object.values(docsLinks));
  expect(opened.filter((address) => new URL(address).protocol !== 'https:')).toEqual([]);
});

test('what was chosen is a path, and what was cancelled is null', async () => {
  const cancelled = shell(nothing).native;
  expect([await cancelled.choosePath('zip'), await cancelled.chooseTarget('zip')]).toEqual([null, null]);
  const { native } = shell({ ...nothing, canceled: false });
  expect([await native.choosePath('folder'), await native.chooseTarget('yaml')]).toEqual(['/srv/pc.zip', '/srv/pc.zip']);
});
