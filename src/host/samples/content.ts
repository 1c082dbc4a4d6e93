/** A sample as a capture in memory, so that everything that works on a capture works on it. */
import type { CaptureContent, CapturedCommand, TreeEntry } from '../capture/content.ts';
import { memoryFile, memoryTree } from '../capture/memory-tree.ts';
import { encodeText } from '../decode.ts';
import { slashPath } from '../paths.ts';
import type { Sample } from './sample.ts';

export async function sampleContent(sample: Sample): Promise<CaptureContent> {
  const files = new Map<string, TreeEntry>();
  for (const [path, text] of Object.entries(sample.files)) {
    files.set(`files/${slashPath(sample.platform, path) ?? path}`, await textFile(text, sample.encodings?.[path]));
  }
  const commands: CapturedCommand[] = [];
  for (const [index, { argv, exitCode = 0, stdout: text }] of sample.commands.entries()) {
    const stdout = `commands/${index}.txt`;
    files.set(stdout, await textFile(text));
    // UTF-8 here; the real tool's code page matters to whoever writes a capture of this sample.
    commands.push({ argv, exitCode, stdout, codePage: null });
  }
  const { platform, takenAt, product, home, environment = {}, processes = null } = sample;
  return {
    manifest: { platform, takenAt, product, home, environment, commands, processes },
    tree: memoryTree(files),
    mounts: [{ host: '', stored: 'files' }],
  };
}

async function textFile(text: string, encoding = 'UTF-8'): Promise<TreeEntry> {
  const bytes = await encodeText(text, encoding);
  if (bytes === undefined) return { kind: 'blocked', failure: { code: 'unreadable', detail: `encoding ${encoding}` } };
  return memoryFile(Buffer.from(bytes, 'latin1'));
}
