/** Writes a capture as a zip. */
import { open } from 'node:fs/promises';
import type { CaptureEntry } from './entries.ts';

/** Compressed at once; a larger file goes in pieces. In bytes. */
const piece = 1 << 20;

// As Unix's st_mode in the upper half of the attributes, so that unzip restores it.
const unix = 3;
const folderMode = 0o40700 * 0x10000;
const fileMode = 0o100600 * 0x10000;

/** `taken` becomes the time of every entry: the same host packed twice is the same zip. */
export async function writeZip(file: string, entries: Iterable<CaptureEntry>, taken: Date, signal?: AbortSignal): Promise<void> {
  const { Zip, ZipDeflate, ZipPassThrough } = await import('fflate');
  const handle = await open(file, 'wx', 0o600);
  try {
    let packed: Uint8Array[] = [];
    let failure: Error | null = null;
    const zip = new Zip((error, chunk) => {
      failure ??= error;
      packed.push(chunk);
    });
    const flush = async (): Promise<void> => {
      signal?.throwIfAborted();
      if (failure !== null) throw failure;
      const chunks = packed;
      packed = [];
      for (const chunk of chunks) await handle.writeFile(chunk);
    };
    for (const { name, bytes } of entries) {
      const entry = bytes === null ? new ZipPassThrough(`${name}/`) : new ZipDeflate(name, { level: 6 });
      Object.assign(entry, { mtime: taken, os: unix, attrs: bytes === null ? folderMode : fileMode });
      zip.add(entry);
      const data = Buffer.from(bytes ?? '', 'latin1');
      let at = 0;
      do {
        const next = Math.min(data.length, at + piece);
        entry.push(data.subarray(at, next), next === data.length);
        at = next;
        await flush();
      } while (at < data.length);
    }
    zip.end();
    await flush();
  } finally {
    await handle.close();
  }
}
