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
  for (const [index, { argv, exitCode = 0, stdout: text, codePage = null }] of sample.commands.entries()) {
    const stdout = `commands/${index}.txt`;
    files.set(stdout, await textFile(text));
    // UTF-8 here, which is tried first; the code page still says what the host's files are in.
    commands.push({ argv, exitCode, stdout, codePage });
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
