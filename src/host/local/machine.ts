/** This computer as a machine. */
import { readdir } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { SourceFile, ToolOutput, UnlistedFolder } from '../../core/jobs/snapshot.ts';
import type { Platform } from '../../core/vnet/host-view.ts';
import { now } from '../clock.ts';
import { listFailure } from '../failure.ts';
import { sizeLimits, type FileRole, type FolderListing, type Machine, type ToolBytes } from '../machine.ts';
import { networkLines } from '../log-lines.ts';
import { pathsOf } from '../paths.ts';
import { readEndOfFile, readRegularFile, textOfFile } from '../regular-file.ts';
import { run as runTool, type Run, type RunOutcome } from '../run.ts';
import { commandLine, toolOutput } from '../tool-output.ts';
import { oemCodePage } from './code-page.ts';
import { runningProcesses } from './processes.ts';
import { findVmxFiles } from './vm-folders.ts';
import { windowsRun } from './windows-run.ts';

const namesIn = promisify(readdir);

export interface LocalOptions {
  readonly platform: Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string | null;
  /** Absolute paths of folders that hold VMs besides those in VMware's own list; asked for by every read. */
  readonly vmFolders?: () => Promise<readonly string[]>;
  /** Milliseconds from now that all tools have together. */
  readonly timeForTools?: number;
  /** Tests: the folder that plays the root of the disk. */
  readonly root?: string;
  /** Tests: how tools are started. */
  readonly run?: Run;
}

export function localMachine({ platform, environment, home, vmFolders, timeForTools, root = '', run: ownRun }: LocalOptions): Machine {
  const variables = new Map(Object.entries(environment).map(([name, value]) => [variableKey(name), value]));
  const variable = (name: string): string | undefined => variables.get(variableKey(name));
  const unhurried = ownRun ?? (platform === 'windows' ? windowsRun(variable, runTool) : runTool);
  const run = timeForTools === undefined ? unhurried : within(timeForTools, unhurried);
  let asked: Promise<number | null> | undefined;

  function variableKey(name: string): string {
    return platform === 'windows' ? name.toUpperCase() : name;
  }

  function codePage(): Promise<number | null> {
    asked ??= platform === 'windows' ? oemCodePage(run) : Promise.resolve(null);
    return asked;
  }

  const onDisk = (file: string): string => root + file;

  async function readFile(file: string, role: FileRole = 'configuration'): Promise<SourceFile> {
    if (!pathsOf(platform).isAbsolute(file)) return { ok: false, path: file, failure: { code: 'missing', detail: 'not absolute' } };
    const read = await (role === 'log' ? readEndOfFile : readRegularFile)(onDisk(file), sizeLimits[role]);
    if (!read.ok) return { ...read, path: file };
    const bytes = textOfFile(read.bytes);
    return { ok: true, path: file, bytes: role === 'log' ? networkLines(bytes) : bytes };
  }

  async function listFolder(folder: string): Promise<FolderListing> {
    try {
      return { ok: true, names: await namesIn(onDisk(folder)) };
    } catch (error) {
      return { ok: false, failure: listFailure(error) };
    }
  }

  /** By PATH first; an ordinary user's PATH lacks `/usr/sbin` on Debian, and VMware's own folder everywhere. */
  async function find(argv: readonly string[], folders: readonly string[]): Promise<RunOutcome> {
    const [tool = '', ...args] = argv;
    const places = [tool, ...folders.map((folder) => pathsOf(platform).join(folder, tool))];
    for (const place of places) {
      const outcome = await run([place, ...args]);
      if (outcome.code !== 'absent') return outcome;
    }
    return { code: 'absent' };
  }

  async function runLocal(argv: readonly string[], folders: readonly string[] = []): Promise<ToolOutput> {
    const printed = await runForBytes(argv, folders);
    return printed.ok ? toolOutput(commandLine(argv), printed, printed.codePage) : printed;
  }

  async function runForBytes(argv: readonly string[], folders: readonly string[] = []): Promise<ToolBytes> {
    const command = commandLine(argv);
    const outcome = await find(argv, folders);
    switch (outcome.code) {
      case 'done':
        return { ok: true, exitCode: outcome.exitCode, stdout: outcome.stdout, complaint: outcome.complaint, codePage: await codePage() };
      case 'absent':
        return { ok: false, command, code: 'absent', detail: 'ENOENT' };
      case 'too-much':
        return { ok: false, command, code: 'unreadable', detail: outcome.detail };
      case 'timed-out':
      case 'failed':
        return { ok: false, command, code: outcome.code, detail: outcome.detail };
    }
  }

  async function findVmx(cannotList?: (folder: UnlistedFolder) => void): Promise<readonly string[]> {
    const added = (await vmFolders?.()) ?? [];
    if (added.length === 0) return [];
    const { paths, unlisted } = await findVmxFiles(added, { platform, onDisk });
    for (const folder of unlisted) cannotList?.(folder);
    return paths;
  }

  return {
    platform,
    product: null,
    home,
    environment: variable,
    takenAt: now,
    readFile,
    listFolder,
    run: runLocal,
    runForBytes,
    findVmx,
    codePage,
    processes: () => runningProcesses(platform, run, path.join(root, '/proc')),
    onDisk: (files) => files.map(onDisk),
  };
}

/** Whoever is started late has little time left. */
function within(limit: number, run: Run): Run {
  const end = performance.now() + limit;
  return (argv, options) => run(argv, { ...options, timeout: Math.max(shortest, Math.round(end - performance.now())) });
}

const shortest = 250;
