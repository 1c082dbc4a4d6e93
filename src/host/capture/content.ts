/** A capture held in memory: what a folder, a zip and a sample come down to. The format is in `spec/cli.md`. */
import type { Platform } from '../../core/vnet/host-view.ts';

export interface CaptureManifest {
  readonly platform: Platform;
  /** ISO 8601 UTC: the capture's clock. */
  readonly takenAt: string | null;
  readonly product: { readonly name: string; readonly version: string | null } | null;
  readonly home: string | null;
  readonly environment: Readonly<Record<string, string>>;
  readonly commands: readonly CapturedCommand[];
  readonly processes: readonly { readonly pid: number; readonly name: string }[] | null;
}

export interface CapturedCommand {
  readonly argv: readonly string[];
  readonly exitCode: number;
  /** The path, inside the capture, of the raw bytes that the command printed. */
  readonly stdout: string;
  /** The Windows code page of those bytes; null: UTF-8. */
  readonly codePage: number | null;
}
