/** Captures in memory, for readers that need no disk. */
import type { CaptureContent, CaptureManifest, TreeEntry } from '../../../src/host/capture/content.ts';
import { captureMachine } from '../../../src/host/capture/machine.ts';
import { memoryFile, memoryTree } from '../../../src/host/capture/memory-tree.ts';
import type { Machine } from '../../../src/host/machine.ts';

export interface Recorded {
  readonly manifest?: Partial<CaptureManifest>;
  /** Path in the capture → content, one character per byte. */
  readonly files?: Readonly<Record<string, string>>;
  /** Command line, split at blanks → what it printed, one character per byte. */
  readonly commands?: Readonly<Record<string, string>>;
}

export function captureOf({ manifest = {}, files = {}, commands = {} }: Recorded): CaptureContent {
  const entries = new Map<string, TreeEntry>(
    Object.entries(files).map(([name, text]) => [name, memoryFile(Buffer.from(text, 'latin1'))]),
  );
  const recorded = Object.entries(commands).map(([line, text], index) => {
    const stdout = `commands/${index}`;
    entries.set(stdout, memoryFile(Buffer.from(text, 'latin1')));
    return { argv: line.split(' '), exitCode: 0, stdout, codePage: null };
  });
  return {
    manifest: {
      platform: 'linux',
      takenAt: '2026-11-22T20:00:00Z',
      product: null,
      home: null,
      environment: {},
      commands: recorded,
      processes: null,
      ...manifest,
    },
    tree: memoryTree(entries),
    mounts: [{ host: '', stored: 'files' }],
  };
}

export function machineOf(recorded: Recorded): Machine {
  return captureMachine(captureOf(recorded));
}
