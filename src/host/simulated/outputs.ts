/** What the tools of a simulated host print when they are asked: recorded, and rewritten as the state changes. */
import { sameCommand } from '../capture/command.ts';
import type { CaptureContent, TreeEntry } from '../capture/content.ts';
import { memoryFile } from '../capture/memory-tree.ts';
import { decodeOutput } from '../decode.ts';
import { outputLimit } from '../machine.ts';

export interface Output {
  readonly argv: readonly string[];
  readonly exitCode: number;
  readonly codePage: number | null;
  /** Null when the bytes were not kept. */
  readonly entry: TreeEntry | null;
}

export class Outputs {
  constructor(private list: readonly Output[]) {}

  fork(): Outputs {
    return new Outputs(this.list);
  }

  all(): readonly Output[] {
    return this.list;
  }

  /** Undefined when the command was not recorded, or what it printed is not known. */
  async text(argv: readonly string[]): Promise<string | undefined> {
    const found = this.find(argv);
    if (found?.entry?.kind !== 'file') return undefined;
    const read = await found.entry.read(outputLimit);
    if (!read.ok) return undefined;
    const codePage = found.codePage ?? this.list.find((one) => one.codePage !== null && one.codePage !== 65001)?.codePage ?? null;
    const text = await decodeOutput(read.bytes, codePage);
    return text?.trim() === '' ? undefined : text;
  }

  /** Kept as UTF-8, which is tried before any code page. A command that was not recorded is recorded now. */
  set(argv: readonly string[], text: string, exitCode = 0): void {
    const found = this.find(argv);
    const output: Output = { argv, exitCode, codePage: found?.codePage ?? null, entry: memoryFile(Buffer.from(text)) };
    this.list = found === undefined ? [...this.list, output] : this.list.map((one) => (one === found ? output : one));
  }

  /** Rewrites what was recorded and can be read; nothing is made up for a command that was never asked. */
  async edit(argv: readonly string[], change: (text: string) => string): Promise<void> {
    const text = await this.text(argv);
    if (text === undefined) return;
    const changed = change(text);
    if (changed !== text) this.set(argv, changed, this.find(argv)?.exitCode ?? 0);
  }

  private find(argv: readonly string[]): Output | undefined {
    return this.list.find((one) => sameCommand(one.argv, argv));
  }
}

export function recordedOutputs({ manifest, tree }: CaptureContent): Outputs {
  return new Outputs(
    manifest.commands.map(({ argv, exitCode, stdout, codePage }) => {
      const entry = stdout === null ? undefined : tree.entries.get(stdout);
      return { argv, exitCode, codePage, entry: entry ?? null };
    }),
  );
}
