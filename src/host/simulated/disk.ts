/** The files of a simulated host: what the capture has, under what was written over it. */
import type { Bytes } from '../../core/formats/bytes.ts';
import type { Platform } from '../../core/vnet/host-view.ts';
import type { CaptureContent, TreeEntry } from '../capture/content.ts';
import { slashedOf } from '../capture/lookup.ts';
import { memoryFile } from '../capture/memory-tree.ts';
import { sizeLimits } from '../machine.ts';
import { pathKey, slashPath } from '../paths.ts';
import { textOfFile } from '../regular-file.ts';
import type { Written } from '../writable-machine.ts';

interface Stored {
  /** With forward slashes and no leading one, as `slashPath` makes it. */
  readonly path: string;
  readonly entry: TreeEntry;
}

export interface DiskFaults {
  /** Bytes; null: there is room. */
  readonly room: number | null;
  readonly readOnly: readonly string[];
}

const done: Written = { ok: true };
const missing: Written = { ok: false, failure: { code: 'missing', detail: 'ENOENT' } };
const readOnly: Written = { ok: false, failure: { code: 'read-only', detail: 'EPERM' } };
const full: Written = { ok: false, failure: { code: 'no-space', detail: 'ENOSPC' } };
const unwritable: Written = { ok: false, failure: { code: 'unwritable', detail: 'EINVAL' } };

export class Disk {
  private readonly files: Map<string, Stored>;
  private readonly locked: ReadonlySet<string>;

  constructor(
    private readonly platform: Platform,
    stored: Iterable<Stored>,
    private readonly faults: DiskFaults,
    /** By how many bytes the files grew. */
    public grown: number,
    /** How often something was written, removed or renamed. */
    public writes = 0,
  ) {
    this.files = new Map([...stored].map((one) => [pathKey(platform, one.path), one]));
    this.locked = new Set(faults.readOnly.map((path) => this.keyOf(path)));
  }

  fork(): Disk {
    return new Disk(this.platform, this.files.values(), this.faults, this.grown, this.writes);
  }

  stored(): readonly Stored[] {
    return [...this.files.values()];
  }

  has(path: string): boolean {
    return this.files.has(this.keyOf(path));
  }

  /** The path itself, or anything in it. */
  hasBelow(path: string): boolean {
    return this.below(path).length > 0;
  }

  /** Undefined when there is no such file, or none that can be read. */
  async read(path: string): Promise<Bytes | undefined> {
    const entry = this.files.get(this.keyOf(path))?.entry;
    if (entry?.kind !== 'file') return undefined;
    const read = await entry.read(sizeLimits.leases);
    return read.ok ? textOfFile(read.bytes) : undefined;
  }

  /** Folders on the way are made. When the disk is full, what fitted is left behind, as a real write leaves it. */
  async write(path: string, bytes: Bytes): Promise<Written> {
    const slashed = slashPath(this.platform, path);
    if (slashed === undefined) return unwritable;
    const key = this.keyOf(path);
    if (this.locked.has(key)) return readOnly;
    this.writes++;
    const before = (await this.read(path))?.length ?? 0;
    const { room } = this.faults;
    const fits = room === null ? bytes.length : Math.max(0, room - this.grown + before);
    const kept = bytes.slice(0, fits);
    this.grown += kept.length - before;
    this.files.set(key, { path: this.files.get(key)?.path ?? slashed, entry: memoryFile(Buffer.from(kept, 'latin1')) });
    return kept.length < bytes.length ? full : done;
  }

  /** With everything in it. */
  async remove(path: string): Promise<Written> {
    const gone = this.below(path);
    if (gone.length === 0) return missing;
    if (gone.some((key) => this.locked.has(key))) return readOnly;
    this.writes++;
    for (const key of gone) {
      const entry = this.files.get(key)?.entry;
      const read = entry?.kind === 'file' ? await entry.read(sizeLimits.leases) : undefined;
      this.grown -= read?.ok === true ? read.bytes.length : 0;
      this.files.delete(key);
    }
    return done;
  }

  async rename(from: string, to: string): Promise<Written> {
    const target = slashPath(this.platform, to);
    const moved = this.below(from);
    if (target === undefined) return unwritable;
    if (moved.length === 0) return missing;
    const [source, aim] = [this.keyOf(from), this.keyOf(to)];
    if (source === aim) return done;
    if ([...moved, ...this.below(to)].some((key) => this.locked.has(key))) return readOnly;
    this.writes++;
    const entries = moved.map((key) => ({ rest: key.slice(source.length), stored: this.files.get(key) }));
    if (this.has(to)) await this.remove(to);
    for (const key of moved) this.files.delete(key);
    for (const { rest, stored } of entries) {
      if (stored === undefined) continue;
      const path = target + stored.path.slice(stored.path.length - rest.length);
      this.files.set(aim + rest, { path, entry: stored.entry });
    }
    return done;
  }

  /** The keys of a file, or of a folder and all in it. */
  private below(path: string): readonly string[] {
    const key = this.keyOf(path);
    return [...this.files.keys()].filter((one) => one === key || one.startsWith(`${key}/`));
  }

  private keyOf(path: string): string {
    const slashed = slashPath(this.platform, path);
    return slashed === undefined ? '\0' : pathKey(this.platform, slashed);
  }
}

/** The host's files of a capture, by the host's own paths. */
export function hostFiles({ tree, mounts }: CaptureContent): readonly Stored[] {
  return [...tree.entries].flatMap(([stored, entry]) => {
    const path = slashedOf(mounts, stored);
    return path === undefined || path === '' ? [] : [{ path, entry }];
  });
}
