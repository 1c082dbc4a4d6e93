/** The port between the jobs and a computer: this one, a capture of one, or a sample. */
import type { DecodeBytes } from '../formats/bytes.ts';
import type { Platform } from '../vnet/host-view.ts';
import type { HostSnapshot } from './snapshot.ts';

export interface ReadOptions {
  /** Also what only the doctor asks for: firewalls, NetworkManager, the machines' logs. It costs time that `show` has no use for. */
  readonly evidence?: boolean;
  /** Milliseconds from now that this computer's tools have together; each has a limit of its own besides. */
  readonly timeForTools?: number;
}

export interface Host {
  readonly kind: 'local' | 'capture' | 'sample';
  /** What `--host` was given: `local`, a path, `sample:windows-nat`. */
  readonly name: string;
  readonly platform: Platform;
  /** Reads everything; parts that cannot be read are named failures inside the snapshot. */
  read(options?: ReadOptions): Promise<HostSnapshot>;
  readonly decode: DecodeBytes;
  /** Calls back (debounced) when a file that was read changes; returns how to stop. Does nothing for samples and zips. */
  watch(onChange: () => void): () => void;
}
