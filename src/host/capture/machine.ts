/** A capture as a machine: files from its tree, commands from what was recorded. */
import path from 'node:path';
import type { ReadFailure, SourceFile, ToolOutput } from '../../core/jobs/snapshot.ts';
import { notAFolder } from '../failure.ts';
import { networkLines } from '../log-lines.ts';
import { outputLimit, sizeLimits, type FileRole, type FolderListing, type Machine, type ToolBytes } from '../machine.ts';
import { textOfFile } from '../regular-file.ts';
import { commandLine, toolOutput } from '../tool-output.ts';
import { now } from '../clock.ts';
import type { CaptureContent, CapturedCommand } from './content.ts';
import { sameCommand } from './command.ts';
import { lookupIn } from './lookup.ts';
import { outputFailure, pathFailure } from './unread.ts';

const missing: ReadFailure = { code: 'missing', detail: 'ENOENT' };

export function captureMachine({ manifest, tree, mounts }: CaptureContent): Machine {
  const { platform, environment, home, product, unread = [] } = manifest;
  const lookup = lookupIn(tree, mounts, platform);
  const variables = new Map(Object.entries(environment).map(([name, value]) => [variableKey(name), value]));
  const codePages = manifest.commands.map((command) => command.codePage);
  const codePage = codePages.find((page) => page !== null && page !== 65001) ?? null;

  function variableKey(name: string): string {
    return platform === 'windows' ? name.toUpperCase() : name;
  }

  async function readFile(file: string, role: FileRole = 'configuration'): Promise<SourceFile> {
    const found = lookup.find(file)?.entry;
    if (found === undefined) return { ok: false, path: file, failure: pathFailure(unread, platform, file) ?? missing };
    if (found.kind === 'folder') return { ok: false, path: file, failure: { code: 'unreadable', detail: 'EISDIR' } };
    if (found.kind === 'blocked') return { ok: false, path: file, failure: found.failure };
    // A whole log that somebody put into a capture is cut here.
    const read = await found.read(role === 'log' ? sizeLimits.configuration : sizeLimits[role]);
    if (!read.ok) return { ...read, path: file };
    const bytes = textOfFile(read.bytes);
    return { ok: true, path: file, bytes: role === 'log' ? networkLines(bytes.slice(-sizeLimits.log)) : bytes };
  }

  function listFolder(folder: string): Promise<FolderListing> {
    const names = lookup.names(folder);
    if (names !== undefined) return Promise.resolve({ ok: true, names });
    const entry = lookup.find(folder)?.entry;
    if (entry?.kind === 'file') return Promise.resolve({ ok: false, failure: notAFolder });
    const failure = entry?.kind === 'blocked' ? entry.failure : (pathFailure(unread, platform, folder) ?? missing);
    return Promise.resolve({ ok: false, failure });
  }

  async function run(argv: readonly string[]): Promise<ToolOutput> {
    const printed = await runForBytes(argv);
    return printed.ok ? toolOutput(commandLine(argv), printed, printed.codePage) : printed;
  }

  async function runForBytes(argv: readonly string[]): Promise<ToolBytes> {
    const command = commandLine(argv);
    const recorded = manifest.commands.find((candidate) => sameCommand(candidate.argv, argv));
    const stdout = recorded?.stdout ?? null;
    const entry = stdout === null ? undefined : tree.entries.get(path.posix.normalize(stdout));
    if (recorded === undefined || entry?.kind !== 'file') {
      return { ok: false, command, ...(outputFailure(unread, argv) ?? { code: 'absent', detail: 'not in the capture' }) };
    }
    const read = await entry.read(outputLimit);
    if (!read.ok) return { ok: false, command, code: 'unreadable', detail: read.failure.detail };
    return { ok: true, exitCode: recorded.exitCode, stdout: read.bytes, codePage: codePageOf(recorded) };
  }

  // A command that does not say is taken to be in the code page of those that do: one computer has one.
  function codePageOf({ codePage: own }: CapturedCommand): number | null {
    return own ?? codePage;
  }

  return {
    platform,
    product,
    home,
    environment: (name) => variables.get(variableKey(name)),
    takenAt: () => manifest.takenAt ?? now(),
    readFile,
    listFolder,
    run,
    runForBytes,
    findVmx: () => Promise.resolve(lookup.filesEndingIn('.vmx')),
    codePage: () => Promise.resolve(codePage),
    processes: () => Promise.resolve(manifest.processes),
    onDisk: () => (tree.folder === null ? [] : [tree.folder]),
  };
}
