/** Everything a capture holds, as one value: what is collected of a host, redacted, and written. */
import type { Bytes } from '../formats/bytes.ts';
import type { Platform, Product } from '../vnet/host-view.ts';

export interface CapturedFile {
  /** As the host spells it. */
  readonly path: string;
  readonly bytes: Bytes;
}

export interface CapturedOutput {
  readonly argv: readonly string[];
  readonly exitCode: number;
  /** As the tool printed them. */
  readonly bytes: Bytes;
  /** The Windows code page of the bytes; null: UTF-8. */
  readonly codePage: number | null;
}

/** What was looked for and is not in the capture, with the code of its `ReadFailure` or `ToolOutput`. */
export interface Unread {
  readonly what: { readonly path: string } | { readonly argv: readonly string[] };
  readonly code: string;
  readonly detail: string;
}

export interface CapturedHost {
  readonly platform: Platform;
  /** ISO 8601 UTC. */
  readonly takenAt: string;
  readonly product: Product | null;
  readonly home: string | null;
  readonly environment: Readonly<Record<string, string>>;
  readonly files: readonly CapturedFile[];
  /** Folders that are there and of which no file was taken. */
  readonly folders: readonly string[];
  readonly outputs: readonly CapturedOutput[];
  readonly processes: readonly { readonly pid: number; readonly name: string }[] | null;
  readonly unread: readonly Unread[];
}
