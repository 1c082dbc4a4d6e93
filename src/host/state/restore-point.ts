/**
 * A restore point: every file that an apply may touch as it was before, with its rights, and the registry. On the disk,
 * with a manifest that proves it whole, before anything is touched. Layout: `restore/ID/manifest.json`, `restore/ID/000`, ….
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Bytes } from '../../core/formats/bytes.ts';
import type { CoveredFile } from '../apply/driver.ts';
import type { Attributes } from '../writable-machine.ts';
import { makeFolder, putJson, readIfThere, syncFolder, writeWhole } from './durable.ts';

/** One file as it was. */
export interface SavedFile extends CoveredFile, Attributes {
  readonly bytes: Bytes;
}

export interface RestorePoint {
  readonly files: readonly SavedFile[];
  /** A `reg export` file; null where there is no registry. */
  readonly registry: Bytes | null;
  /** What ran and which addresses the host adapters had: `health.ts`. */
  readonly health: Readonly<Record<string, string>>;
}

interface Stored {
  readonly stored: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** `content` null: a device, of which only the rights count. */
interface StoredFile extends CoveredFile, Attributes {
  readonly content: Stored | null;
}

interface Manifest {
  readonly format: 'vmnet-restore/1';
  readonly files: readonly StoredFile[];
  readonly registry: Stored | null;
  readonly health: RestorePoint['health'];
}

const registryName = 'registry.reg';
const manifestName = 'manifest.json';

/** Throws Node's errors; a folder without a manifest is no restore point. */
export function saveRestorePoint(folder: string, { files, registry, health }: RestorePoint): void {
  makeFolder(folder, 0o755);
  const stored = files.map(({ bytes, ...about }, index): StoredFile => {
    if (about.kind === 'device') return { ...rightsOf(about), content: null };
    const name = String(index).padStart(3, '0');
    const content = Buffer.from(bytes, 'latin1');
    writeWhole(path.join(folder, name), content, { mode: 0o600 });
    return { ...rightsOf(about), content: { stored: name, sha256: digest(content) } };
  });
  const exported = registry === null ? null : Buffer.from(registry, 'latin1');
  if (exported !== null) writeWhole(path.join(folder, registryName), exported, { mode: 0o600 });
  syncFolder(folder);
  const manifest: Manifest = {
    format: 'vmnet-restore/1',
    files: stored,
    registry: exported === null ? null : { stored: registryName, sha256: digest(exported) },
    health,
  };
  putJson(path.join(folder, manifestName), manifest);
}

/** `damaged` names the file that is missing or not what it was. */
export type Loaded = { readonly ok: true; readonly point: RestorePoint } | { readonly ok: false; readonly damaged: string };

/** Whole, or not at all: a restore point in which one file is damaged puts nothing back. */
export function loadRestorePoint(folder: string): Loaded {
  const manifest = manifestIn(folder);
  if (manifest === undefined) return { ok: false, damaged: path.join(folder, manifestName) };
  const files: SavedFile[] = [];
  for (const { content, ...about } of manifest.files) {
    const bytes = content === null ? '' : contentOf(folder, content);
    if (bytes === undefined) return { ok: false, damaged: path.join(folder, content?.stored ?? '') };
    files.push({ ...about, bytes });
  }
  const { registry } = manifest;
  const exported = registry === null ? null : contentOf(folder, registry);
  if (exported === undefined) return { ok: false, damaged: path.join(folder, registryName) };
  return { ok: true, point: { files, registry: exported, health: manifest.health } };
}

function manifestIn(folder: string): Manifest | undefined {
  const bytes = readIfThere(path.join(folder, manifestName));
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

// Only we write it, into a folder that nobody else can write; what is damaged shows in the digests.
function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'vmnet-restore/1' && 'files' in value && Array.isArray(value.files);
}

function rightsOf({ path: file, kind, vmnet, mode, owner, modified }: CoveredFile & Attributes): CoveredFile & Attributes {
  return { path: file, kind, vmnet, mode, owner, modified };
}

function contentOf(folder: string, { stored, sha256 }: Stored): Bytes | undefined {
  const bytes = /^[\w.]+$/.test(stored) ? readIfThere(path.join(folder, stored)) : undefined;
  return bytes === undefined || digest(bytes) !== sha256 ? undefined : bytes.toString('latin1');
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
