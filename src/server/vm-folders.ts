/** The folders of this computer that are searched for VMs besides VMware's own list: shown, added to, and taken from. */
import { readdir, stat } from 'node:fs/promises';
import type { CallInput, CallOutput } from '../core/contract/contract.ts';
import type { VmFolder } from '../core/contract/kept-schema.ts';
import { done, refused, type Answer } from '../core/contract/problem.ts';
import type { Platform } from '../core/vnet/host-view.ts';
import { errorCode } from '../host/failure.ts';
import { findVmxFiles } from '../host/local/vm-folders.ts';
import { pathKey, pathsOf } from '../host/paths.ts';
import type { SettingsStore } from './settings-store.ts';

export interface VmFolderParts {
  readonly platform: Platform;
  readonly settings: SettingsStore;
  /** Absolute paths that VMNET_VM_FOLDERS names. */
  readonly named: readonly string[];
  /** Null in a browser: there the person types the path. */
  readonly choose: (() => Promise<string | null>) | null;
  /** This computer is to be read again. */
  readonly onChanged: () => void;
}

type Folders = CallOutput<'vmFolders'>;

export type VmFolderCalls = {
  readonly [Name in 'vmFolders' | 'chooseVmFolder' | 'addVmFolder' | 'removeVmFolder']: (input: CallInput<Name>) => Promise<Answer<CallOutput<Name>>>;
};

export function vmFolderCalls({ platform, settings, named, choose, onChanged }: VmFolderParts): VmFolderCalls {
  const paths = pathsOf(platform);

  // With or without a slash at the end it is the same folder.
  function keyOf(folder: string): string {
    return pathKey(platform, paths.resolve(folder));
  }

  async function look(folder: string, from: VmFolder['from']): Promise<VmFolder> {
    const { paths: found, unlisted } = await findVmxFiles([folder], { platform, onDisk: (file) => file });
    const own = unlisted.find(({ path }) => path === folder) ?? unlisted.find(({ failure }) => failure.code === 'too-large');
    return { path: folder, from, found: found.length, problem: own?.failure ?? null, passedBy: unlisted.length - (own === undefined ? 0 : 1) };
  }

  async function all(): Promise<Folders> {
    const saved = settings.current().vmFolders.map(async (folder) => look(folder, 'settings'));
    const given = named.map(async (folder) => look(folder, 'environment'));
    return { folders: await Promise.all([...saved, ...given]) };
  }

  async function change(vmFolders: readonly string[]): Promise<Answer<Folders>> {
    const saved = await settings.change({ vmFolders });
    onChanged();
    return saved.ok ? done(await all()) : refused('settings-not-saved', saved.detail, saved.file);
  }

  async function add(given: string): Promise<Answer<Folders>> {
    if (!paths.isAbsolute(given)) return refused('folder-not-absolute', '', given);
    const folder = paths.resolve(given);
    const known = settings.current().vmFolders;
    if ([...known, ...named].some((one) => keyOf(one) === keyOf(folder))) return refused('folder-listed', '', folder);
    try {
      if (!(await stat(folder)).isDirectory()) return refused('not-a-folder', '', folder);
      await readdir(folder);
    } catch (error) {
      const detail = errorCode(error);
      return refused(detail === 'ENOENT' || detail === 'ENOTDIR' ? 'folder-missing' : 'folder-unreadable', detail, folder);
    }
    return change([...known, folder]);
  }

  return {
    vmFolders: async () => done(await all()),
    async chooseVmFolder() {
      if (choose === null) return refused('not-in-browser');
      const folder = await choose();
      return folder === null ? done(null) : add(folder);
    },
    // As with captures: a native page has no need of paths that nobody chose.
    addVmFolder: async ({ path }) => (choose === null ? add(path) : refused('folder-not-chosen', '', path)),
    async removeVmFolder({ path }) {
      const known = settings.current().vmFolders;
      const left = known.filter((one) => keyOf(one) !== keyOf(path));
      return left.length === known.length ? refused('folder-not-listed', '', path) : change(left);
    },
  };
}
