/** This computer as a target. */
import path from 'node:path';
import type { Machine } from '../machine.ts';
import { machineHost } from '../machine-host.ts';
import { pathsOf } from '../paths.ts';
import { run as runTool, type Run } from '../run.ts';
import { windowsRun } from '../local/windows-run.ts';
import { writableMachine } from '../local/writable.ts';
import { toolFolders as linuxFolders } from '../linux/facts.ts';
import { appTools, defaultApp, files as macosFiles, toolFolders as macosFolders } from '../macos/facts.ts';
import { driverOf } from './driver-of.ts';
import { localFolders, type FolderOptions } from './folders.ts';
import type { Target } from './target.ts';

export interface LocalTargetOptions extends FolderOptions {
  readonly machine: Machine;
  readonly user: string;
  /** Tests: the folder that plays the root of the disk, and how tools are started. */
  readonly root?: string;
  readonly run?: Run;
}

export async function localTarget({ machine: reader, env, userState, user, root, run: ownRun }: LocalTargetOptions): Promise<Target> {
  const { platform } = reader;
  const run = ownRun ?? (platform === 'windows' ? windowsRun((name) => reader.environment(name), runTool) : runTool);
  const machine = writableMachine({ machine: reader, run, toolFolders: await foldersOf(reader), ...(root === undefined ? {} : { root }) });
  const folders = localFolders(platform, { env, userState });
  return {
    kind: 'local',
    host: machineHost('local', 'local', () => Promise.resolve(machine), platform),
    machine: () => Promise.resolve(machine),
    driver: () => driverOf(platform, 'local'),
    stateFolder: (owner) => Promise.resolve(folders[owner]),
    scratch: () => Promise.resolve(pathsOf(platform).join(folders.networks, 'scratch')),
    user,
    close: async () => {},
  };
}

async function foldersOf(machine: Machine): Promise<readonly string[]> {
  switch (machine.platform) {
    case 'linux':
      return linuxFolders;
    case 'macos': {
      const noted = await machine.readFile(macosFiles.lastLocationUsed);
      const app = noted.ok ? Buffer.from(noted.bytes, 'latin1').toString('utf8').trim() : '';
      return [...macosFolders, path.posix.join(app.startsWith('/') ? app : defaultApp, appTools)];
    }
    case 'windows':
      // By whole path: VMware's folder comes from the registry, the system's from windowsRun.
      return [];
  }
}
