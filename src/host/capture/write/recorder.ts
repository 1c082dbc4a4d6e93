/** A machine that notes everything it is asked: what a reader wanted of a host is what a capture of it must hold. */
import type { CapturedFile, CapturedOutput, Unread } from '../../../core/jobs/captured-host.ts';
import type { ReadFailure, SourceFile, ToolOutput } from '../../../core/jobs/snapshot.ts';
import type { FileRole, FolderListing, Machine, ToolBytes } from '../../machine.ts';
import { pathKey, slashPath } from '../../paths.ts';
import { commandLine, toolOutput } from '../../tool-output.ts';

export interface Recorded {
  readonly files: readonly CapturedFile[];
  readonly folders: readonly string[];
  readonly outputs: readonly CapturedOutput[];
  readonly environment: Readonly<Record<string, string>>;
  readonly unread: readonly Unread[];
}

export interface Recorder {
  readonly machine: Machine;
  /** What was read until now, in the order of paths and commands. */
  readonly recorded: () => Promise<Recorded>;
}

export function recorderOf(machine: Machine): Recorder {
  const files = new Map<string, Promise<SourceFile>>();
  const folders = new Map<string, { readonly path: string; readonly listing: FolderListing }>();
  const outputs = new Map<string, { readonly argv: readonly string[]; readonly printed: Promise<ToolBytes> }>();
  const environment: Record<string, string> = {};
  const unlisted: Unread[] = [];
  const keyOf = (path: string): string => pathKey(machine.platform, slashPath(machine.platform, path) ?? path);

  function readFile(path: string, role?: FileRole): Promise<SourceFile> {
    const key = keyOf(path);
    const reading = files.get(key) ?? machine.readFile(path, role);
    files.set(key, reading);
    return reading;
  }

  async function listFolder(path: string): Promise<FolderListing> {
    const listing = await machine.listFolder(path);
    folders.set(keyOf(path), { path, listing });
    return listing;
  }

  function runForBytes(argv: readonly string[], places?: readonly string[]): Promise<ToolBytes> {
    const key = JSON.stringify(argv);
    const printed = outputs.get(key)?.printed ?? bytesOf(machine, argv, places);
    outputs.set(key, { argv, printed });
    return printed;
  }

  async function run(argv: readonly string[], places?: readonly string[]): Promise<ToolOutput> {
    const printed = await runForBytes(argv, places);
    return printed.ok ? toolOutput(commandLine(argv), printed, printed.codePage) : printed;
  }

  async function recorded(): Promise<Recorded> {
    const read = (await Promise.all(files.values())).toSorted(byText(({ path }) => path));
    const kept = read.filter((file) => file.ok);
    const listed = [...folders.values()].toSorted(byText(({ path }) => path));
    const inside = new Set(kept.map(({ path }) => keyOf(path).replace(/\/[^/]*$/, '')));
    const ran = await Promise.all([...outputs.values()].toSorted(byText(({ argv }) => argv.join(' '))).map(async ({ argv, printed }) => ({ argv, printed: await printed })));
    return {
      files: kept.map(({ path, bytes }) => ({ path, bytes })),
      folders: listed.filter(({ path, listing }) => listing.ok && !inside.has(keyOf(path))).map(({ path }) => path),
      outputs: ran.flatMap(({ argv, printed }) =>
        printed.ok ? [{ argv, exitCode: printed.exitCode, bytes: printed.stdout.toString('latin1'), codePage: printed.codePage }] : [],
      ),
      environment,
      unread: [
        ...read.flatMap((file) => (file.ok ? [] : [unreadPath(file.path, file.failure)])),
        ...listed.flatMap(({ path, listing }) => (listing.ok || listing.failure.code === 'missing' ? [] : [unreadPath(path, listing.failure)])),
        ...unlisted,
        ...ran.flatMap(({ argv, printed }) => unreadOutput(argv, printed)),
      ],
    };
  }

  const recording: Machine = {
    platform: machine.platform,
    product: machine.product,
    home: machine.home,
    environment(name) {
      const value = machine.environment(name);
      if (value !== undefined) environment[name] = value;
      return value;
    },
    takenAt: () => machine.takenAt(),
    readFile,
    listFolder,
    run,
    runForBytes,
    findVmx: (cannotList) =>
      machine.findVmx((folder) => {
        unlisted.push(unreadPath(folder.path, folder.failure));
        cannotList?.(folder);
      }),
    codePage: () => machine.codePage(),
    processes: () => machine.processes(),
    onDisk: (paths) => machine.onDisk(paths),
  };
  return { machine: recording, recorded };
}

function unreadPath(path: string, { code, detail }: ReadFailure): Unread {
  return { what: { path }, code, detail };
}

/** A tool that printed nothing said why on the other channel, perhaps. */
function unreadOutput(argv: readonly string[], printed: ToolBytes): readonly Unread[] {
  if (!printed.ok) return [{ what: { argv }, code: printed.code, detail: printed.detail }];
  if (printed.stdout.toString('latin1').trim() !== '') return [];
  return [{ what: { argv }, code: 'empty', detail: [`exit ${printed.exitCode}`, printed.complaint].filter(Boolean).join(': ') }];
}

async function bytesOf(machine: Machine, argv: readonly string[], places?: readonly string[]): Promise<ToolBytes> {
  if (machine.runForBytes !== undefined) return machine.runForBytes(argv, places);
  const [output, codePage] = await Promise.all([machine.run(argv, places), machine.codePage()]);
  return output.ok ? { ok: true, exitCode: output.exitCode, stdout: Buffer.from(output.text), codePage } : output;
}

function byText<Item>(textOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => (textOf(a) < textOf(b) ? -1 : Number(textOf(a) > textOf(b)));
}
