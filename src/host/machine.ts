/** The low-level port: what a local computer, a capture and a sample all can do. `linux|macos|windows/read.ts` are written against it. */
import { constants } from 'node:buffer';
import type { ReadFailure, SourceFile, ToolOutput, UnlistedFolder } from '../core/jobs/snapshot.ts';
import type { Platform, Product } from '../core/vnet/host-view.ts';

/** What a file is for decides how large it may be. */
export type FileRole = 'configuration' | 'leases' | 'log';

const mebibyte = 1024 * 1024;

/** In bytes. A file is held as one string, so V8's longest string is a limit too (24 bytes short of 512 MiB). */
export const sizeLimits: Readonly<Record<FileRole, number>> = {
  configuration: 64 * mebibyte,
  leases: Math.min(512 * mebibyte, constants.MAX_STRING_LENGTH),
  // Of a log the end is read, whatever its size (log-lines.ts).
  log: mebibyte,
};

/** What one tool may print, in bytes. */
export const outputLimit = 64 * mebibyte;

export function tooLarge(size: number, limit: number): ReadFailure {
  return { code: 'too-large', detail: `${inMebibytes(size)} (limit ${inMebibytes(limit)})` };
}

function inMebibytes(bytes: number): string {
  return `${Math.round(bytes / mebibyte)} MiB`;
}

export type FolderListing =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly failure: ReadFailure };

export interface RunningProcess {
  readonly pid: number;
  readonly name: string;
}

/** What a tool printed, before it is decoded, and the code page to decode it with. */
export type ToolBytes =
  | { readonly ok: true; readonly exitCode: number; readonly stdout: Buffer; readonly complaint?: string; readonly codePage: number | null }
  | Extract<ToolOutput, { readonly ok: false }>;

export interface Machine {
  readonly platform: Platform;
  /** Declared by a capture; null elsewhere. */
  readonly product: Product | null;
  /** The user's home folder, where the list of VMs lies. */
  readonly home: string | null;
  /** An environment variable; on Windows without regard to case. */
  environment(name: string): string | undefined;
  /** ISO 8601 UTC: a capture's clock, else now. */
  takenAt(): string;
  /** Paths are absolute and spelled as the host spells them. */
  readFile(path: string, role?: FileRole): Promise<SourceFile>;
  listFolder(path: string): Promise<FolderListing>;
  /** `folders`: where the tool may lie besides PATH; a capture needs none. */
  run(argv: readonly string[], folders?: readonly string[]): Promise<ToolOutput>;
  /** As `run`, in the tool's own bytes; absent where tools are played and there are no bytes but the text's. */
  runForBytes?(argv: readonly string[], folders?: readonly string[]): Promise<ToolBytes>;
  /** Every `.vmx` of a capture; on a local computer those below the folders that the user added. Tells which folders it could not list. */
  findVmx(cannotList?: (folder: UnlistedFolder) => void): Promise<readonly string[]>;
  /** The code page that a Windows host's tools print in; null when nobody can say, and elsewhere. */
  codePage(): Promise<number | null>;
  /** Null when nobody can say. */
  processes(): Promise<readonly RunningProcess[] | null>;
  /** Where these files lie on this computer's disk and can be watched; empty for what cannot change. */
  onDisk(paths: readonly string[]): readonly string[];
}
