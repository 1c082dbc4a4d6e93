/** A capture held in memory: what a folder, a zip and a sample come down to. The format is in `spec/cli.md`. */
import type { Unread } from '../../core/jobs/captured-host.ts';
import type { ReadFailure } from '../../core/jobs/snapshot.ts';
import type { Platform } from '../../core/vnet/host-view.ts';
import type { Opened } from '../problem.ts';
import type { Simulation } from '../simulated/simulation.ts';
import type { FileBytes } from '../regular-file.ts';

export interface CaptureManifest {
  readonly platform: Platform;
  /** ISO 8601 UTC: the capture's clock. */
  readonly takenAt: string | null;
  readonly product: { readonly name: string; readonly version: string | null } | null;
  readonly home: string | null;
  readonly environment: Readonly<Record<string, string>>;
  readonly commands: readonly CapturedCommand[];
  readonly processes: readonly { readonly pid: number; readonly name: string }[] | null;
  /** What could not be read when the capture was taken. */
  readonly unread?: readonly Unread[];
  /** A folder on which VMware's tools were played, and will be played on. */
  readonly simulated?: boolean;
  /** How VMware's tools shall behave when they are played, and how far they have come. */
  readonly simulation?: Simulation;
}

export interface CapturedCommand {
  readonly argv: readonly string[];
  readonly exitCode: number;
  /** The path, inside the capture, of the raw bytes that the command printed; null when they were not kept. */
  readonly stdout: string | null;
  /** The Windows code page of those bytes; null: UTF-8. */
  readonly codePage: number | null;
}

/** A file of a capture: `limit` is in bytes, and a larger file is not read. */
export interface StoredFile {
  readonly kind: 'file';
  read(limit: number): Promise<FileBytes>;
}

/** It is there and will not be read, for the reason named (`leaves-capture`, an errno name). */
export interface BlockedEntry {
  readonly kind: 'blocked';
  readonly failure: ReadFailure;
}

export type TreeEntry = StoredFile | { readonly kind: 'folder' } | BlockedEntry;

/** What lies in a capture, by path from its root, with forward slashes and no leading one. */
export interface CaptureTree {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Where it lies on this computer's disk and can be watched; null for a zip and in memory. */
  readonly folder: string | null;
  /** Looks again; a zip and a tree in memory stay as they were read. */
  again(): Promise<Opened<CaptureTree>>;
}

/** The detail of a `blocked` entry whose link points outside. */
export const leavesCapture = 'leaves-capture';

/** Where a part of the host's disk lies in the capture: both are paths with forward slashes, `''` is the root. */
export interface Mount {
  readonly host: string;
  readonly stored: string;
}

export interface CaptureContent {
  readonly manifest: CaptureManifest;
  readonly tree: CaptureTree;
  readonly mounts: readonly Mount[];
}
