/** A zip as a capture's tree: unpacked into memory and checked as a whole before anything is believed. */
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { errorCode } from '../failure.ts';
import { refused, type Opened, type Refused } from '../problem.ts';
import type { CaptureTree, TreeEntry } from './content.ts';
import { entryLimit, unpackedLimit } from './limits.ts';
import { memoryFile, memoryTree } from './memory-tree.ts';
import { entryNames } from './zip-names.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes. */
  readonly unpacked: number;
}

export async function readZipTree(
  file: string,
  limits: ZipLimits = { entries: entryLimit, unpacked: unpackedLimit },
): Promise<Opened<CaptureTree>> {
  const { openPromise } = await import('yauzl');
  let zip: ZipFile;
  try {
    // Names are decoded here, not by yauzl: it knows code page 437 only, and throws on `..`.
    zip = await openPromise(file, { autoClose: false, decodeStrings: false });
  } catch (error) {
    return refused('zip-damaged', file, errorCode(error));
  }
  try {
    return await unpack(file, zip, limits);
  } catch (error) {
    return refused('zip-damaged', file, errorCode(error));
  } finally {
    zip.close();
  }
}

async function unpack(file: string, zip: ZipFile, limits: ZipLimits): Promise<Opened<CaptureTree>> {
  if (zip.entryCount > limits.entries) return refused('capture-too-many-entries', file, String(zip.entryCount));
  const packed: Entry[] = [];
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    packed.push(entry);
    size += entry.uncompressedSize;
  }
  if (size > limits.unpacked) return refused('capture-too-large', file, String(size));

  const names = await entryNames(packed, (entry) => contentOf(zip, entry));
  const leaving = names.find(leaves);
  if (leaving !== undefined) return refused('path-leaves-capture', file, leaving);

  const files = new Map<string, TreeEntry>();
  const links = new Map<string, string>();
  for (const [index, entry] of packed.entries()) {
    const name = path.posix.normalize(names[index] ?? '').replace(/\/$/, '');
    if (name === '.') continue;
    if (names[index]?.endsWith('/')) {
      files.set(name, { kind: 'folder' });
      continue;
    }
    if (!entry.canDecodeFileData()) return refused(entry.isEncrypted() ? 'zip-encrypted' : 'zip-damaged', file, name);
    const content = await contentOf(zip, entry);
    if (crc32(content) !== entry.crc32) return refused('zip-damaged', file, name);
    if (isLink(entry)) links.set(name, content.toString('utf8'));
    else files.set(name, memoryFile(content));
  }
  return followLinks(file, files, links) ?? { ok: true, value: memoryTree(files) };
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  // yauzl fails the stream when more comes out than the entry declares: a bomb cannot lie about its size.
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function leaves(name: string): boolean {
  return /^\/|^[A-Za-z]:|\0/.test(name) || name.split('/').includes('..');
}

// The upper half of the attributes is Unix's st_mode when a Unix wrote the zip.
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** Links to files of the zip become those files; a link that points outside refuses the whole. */
function followLinks(file: string, files: Map<string, TreeEntry>, links: ReadonlyMap<string, string>): Refused | undefined {
  for (const [name, written] of links) {
    let target = resolveLink(name, written);
    for (let hops = 0; hops < links.size && links.has(target); hops++) target = resolveLink(target, links.get(target) ?? '');
    if (leaves(target)) return refused('path-leaves-capture', file, `${name} → ${written}`);
    files.set(name, files.get(target) ?? { kind: 'blocked', failure: { code: 'missing', detail: 'ENOENT' } });
  }
  return undefined;
}

function resolveLink(name: string, target: string): string {
  return target.startsWith('/') ? target : path.posix.join(path.posix.dirname(name), target);
}

