/** A sample, edited or not, as a capture folder on disk, for programs that want a path. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { slashPath } from '../../src/host/paths.ts';
import type { Sample } from '../../src/host/samples/sample.ts';

/** Writes below `folder` and returns it. Files are written in their own encoding, outputs as UTF-8, and say so. */
export function saveSampleCapture(sample: Sample, folder: string): string {
  const { files, commands, encodings } = sample;
  mkdirSync(path.join(folder, 'commands'), { recursive: true });
  const printed = commands.map(({ argv, exitCode = 0, stdout }, index) => {
    const name = `commands/${index}.txt`;
    writeFileSync(path.join(folder, name), stdout);
    return { argv, exitCode, stdout: name, codePage: 65001 };
  });
  for (const [name, text] of Object.entries(files)) {
    const stored = path.join(folder, 'files', slashPath(sample.platform, name) ?? name);
    mkdirSync(path.dirname(stored), { recursive: true });
    writeFileSync(stored, iconv.encode(text, encodings?.[name] ?? 'utf-8'));
  }
  const manifest = { format: 'vmnet-capture/1', ...sample, files: undefined, encodings: undefined, commands: printed };
  writeFileSync(path.join(folder, 'capture.json'), JSON.stringify(manifest));
  return folder;
}
