/** A built-in host: a capture written by us, with its title in both languages. */
import type { Platform } from '../../core/vnet/host-view.ts';

/** A command of a sample and what it printed, as text; `codePage` is the one the bytes of the real tool would be in. */
export interface SampleCommand {
  readonly argv: readonly string[];
  readonly exitCode?: number;
  readonly stdout: string;
  readonly codePage?: number;
}

export interface Sample {
  readonly platform: Platform;
  readonly takenAt: string;
  readonly product: { readonly name: string; readonly version: string } | null;
  readonly home: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Absolute host path → content. Text is stored as UTF-8 unless `encodings` names the file. */
  readonly files: Readonly<Record<string, string>>;
  /** Absolute host path → encoding label, for files that are not UTF-8 (a `.vmx` in GBK). */
  readonly encodings?: Readonly<Record<string, string>>;
  readonly commands: readonly SampleCommand[];
  readonly processes?: readonly { readonly pid: number; readonly name: string }[];
}
