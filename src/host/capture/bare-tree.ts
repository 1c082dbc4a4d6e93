/** A folder of a host's files without `capture.json`: whose files they are, and where they lie. */
import type { Platform } from '../../core/vnet/host-view.ts';
import { sizeLimits } from '../machine.ts';
import type { CaptureContent, CaptureTree, Mount } from './content.ts';

/** VMware's own folder on each platform, as `slashPath` writes it. Linux last: nothing marks it but the lack of marks. */
const configFolders: Readonly<Record<Platform, string>> = {
  windows: 'C/ProgramData/VMware',
  macos: 'Library/Preferences/VMware Fusion',
  linux: 'etc/vmware',
};

/** Where the host's disk may begin in the tree. Windows trees come with and without their drive. */
const roots = ['', 'files/'];

interface Found {
  /** The platform whose path it lies at; null when the tree is the folder itself. */
  readonly at: Platform | null;
  /** With a trailing slash, or empty. */
  readonly folder: string;
  readonly mounts: readonly Mount[];
}

/** Undefined when nothing in the tree looks like VMware's networks. */
export async function readBareTree(tree: CaptureTree): Promise<CaptureContent | undefined> {
  const found = underRoots(tree) ?? itself(tree);
  if (found === undefined) return undefined;
  const platform = (await platformIn(tree, found.folder)) ?? found.at ?? 'linux';
  const mounts = [...found.mounts, { host: configFolders[platform], stored: found.folder.replace(/\/$/, '') }];
  return {
    manifest: { platform, takenAt: null, product: null, home: null, environment: {}, commands: [], processes: null },
    tree,
    mounts,
  };
}

function underRoots(tree: CaptureTree): Found | undefined {
  const spelled = new Map([...tree.entries.keys()].map((name) => [name.toLowerCase(), name]));
  for (const root of roots) {
    for (const [at, folder] of Object.entries(configFolders) as [Platform, string][]) {
      const drives = at === 'windows' ? ['C/', ''] : [''];
      for (const drive of drives) {
        const stored = root + drive + folder.replace(/^C\//, '');
        const name = at === 'windows' ? spelled.get(stored.toLowerCase()) : stored;
        if (name === undefined || tree.entries.get(name)?.kind !== 'folder') continue;
        const disk = (root + drive).replace(/\/$/, '');
        return { at, folder: `${name}/`, mounts: [{ host: at === 'windows' ? 'C' : '', stored: disk }] };
      }
    }
  }
  return undefined;
}

const ownFiles =
  /^(?:networking|netmap\.conf|lastLocationUsed|vmnet(?:dhcp|nat)\.conf|vmnet\d+\/(?:dhcpd|nat)\.conf|vmnet\d+\/(?:dhcpd\/dhcpd|nat\/nat)\.conf)$/i;

function itself(tree: CaptureTree): Found | undefined {
  const own = [...tree.entries].some(([name, entry]) => entry.kind === 'file' && ownFiles.test(name));
  return own ? { at: null, folder: '', mounts: [] } : undefined;
}

/** What the contents say, or undefined when they say nothing. */
async function platformIn(tree: CaptureTree, folder: string): Promise<Platform | undefined> {
  const names = [...tree.entries.keys()].filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
  if (names.some((name) => /^vmnet(?:dhcp|nat)\.conf$/i.test(name))) return 'windows';
  if (names.some((name) => /^(?:vmnet\d+\/dhcpd\.conf|lastLocationUsed)$/.test(name))) return 'macos';
  const networking = tree.entries.get(`${folder}networking`);
  if (networking?.kind !== 'file') return undefined;
  const read = await networking.read(sizeLimits.configuration);
  return read.ok && read.bytes.includes('HOSTONLY_UUID') ? 'macos' : undefined;
}
